#include "ui/desktop/today/reasons_page.h"
#include "db/stores/settings.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include "ui/words/reasons.h"
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

ReasonsPage::ReasonsPage(Desk &desk, DeedLog &deeds, QWidget *parent)
    : Screen(desk, deeds, parent), m_mayChange(desk.may(Right::SetMedical))
{
    const Look &look = Look::of(this);
    auto *fields = new QGridLayout;
    fields->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), look.px(8));
    fields->setHorizontalSpacing(look.px(space::margin));
    fields->setVerticalSpacing(look.px(8));
    for (const auto &[what, key] : reasonKeys()) {
        auto *edit = new QPlainTextEdit;
        edit->setReadOnly(!m_mayChange);
        edit->setTabChangesFocus(true);
        edit->setMinimumHeight(look.px(176));
        auto *row = new FieldRow(word(what), edit);
        row->setStacked(true);
        row->setLined(false);
        fields->addWidget(row, int(m_rows.size()) / 2, int(m_rows.size()) % 2);
        connect(edit, &QPlainTextEdit::textChanged, this, &ReasonsPage::judge);
        m_fields.append({what, edit});
        m_rows << row;
    }
    m_why = new QLineEdit;
    m_why->setMaxLength(500);
    m_why->setReadOnly(!m_mayChange);
    auto *why = new FieldRow(tr("Why is it changed?"), m_why);
    connect(m_why, &QLineEdit::textChanged, this, &ReasonsPage::judge);
    m_foot = new SheetFoot(tr("Save reasons"));
    m_foot->save()->setKey(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_foot->setDue(tr("Who may change them"), m_mayChange ? tr("You may") : tr("A physician"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *how = new TextLabel(
        tr("One reason a line, at most nine in a list. An empty list brings back the reasons that come with "
           "the program."),
        TextSize::Body, QFont::Normal, &Tokens::text2);
    how->setContentsMargins(look.px(space::margin), look.px(16), look.px(space::margin), look.px(8));
    column->addWidget(how);
    column->addLayout(fields);
    column->addWidget(why);
    column->addStretch();
    column->addWidget(m_foot);
    connect(m_foot, &SheetFoot::saveWanted, this, &ReasonsPage::save);
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
}

QString ReasonsPage::title() const { return tr("Reasons of the dose round"); }
QString ReasonsPage::subtitle() const { return tr("chosen by their number"); }

QList<KeyHint> ReasonsPage::hints() const
{
    return {{{tr("Tab")}, tr("next list")}, {{tr("Ctrl"), tr("Enter")}, tr("save")}, {{tr("Esc")}, tr("leave")}};
}

QList<QWidget *> ReasonsPage::panes() const { return {m_fields.first().second, m_foot}; }

QPlainTextEdit *ReasonsPage::field(ReasonFor what) const
{
    for (const auto &[each, edit] : m_fields)
        if (each == what) return edit;
    return nullptr;
}

void ReasonsPage::enter()
{
    whenDone(Settings(database()).reasons(), this, [this](const Result<DoseReasons> &reasons) {
        if (!reasons) return m_foot->fail(sentence(reasons.error()));
        m_kept = *reasons;
        for (const auto &[what, edit] : m_fields)
            edit->setPlainText(reasonsInForce(m_kept, what).join(QLatin1Char('\n')));
        m_fields.first().second->setFocus();
        judge();
    });
}

QStringList ReasonsPage::typed(ReasonFor what) const
{
    QStringList lines;
    for (const QString &line : field(what)->toPlainText().split(QLatin1Char('\n')))
        if (const QString reason = line.simplified(); !reason.isEmpty()) lines << reason;
    return lines == shippedReasons(what) ? QStringList() : lines; // the program's own are not kept a second time
}

void ReasonsPage::judge()
{
    if (m_busy) return;
    QStringList left;
    if (!m_mayChange) left << tr("a physician changes them");
    bool changed = false;
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const QStringList lines = typed(m_fields[i].first);
        const QString text = reasonsText(lines);
        QString wrong;
        if (lines.size() > mostReasons) wrong = tr("Nine at most: one digit chooses one reason.");
        else if (text.contains(QLatin1Char(';')) && reasonsFrom(text) != lines)
            wrong = tr("A reason is short, stands once, and has no semicolon in it.");
        else if (!reasonsFrom(text)) wrong = tr("A reason has at most %1 characters.").arg(longestReason);
        m_rows[i]->setError(wrong);
        if (!wrong.isEmpty()) left << word(m_fields[i].first);
        changed = changed || lines != m_kept.of(m_fields[i].first);
    }
    if (!changed) left << tr("nothing is changed yet");
    else if (m_why->text().trimmed().isEmpty()) left << tr("why it is changed");
    m_foot->setLeft(left, {});
}

void ReasonsPage::save()
{
    QList<ReasonFor> wanted;
    for (const auto &[what, edit] : m_fields)
        if (typed(what) != m_kept.of(what)) wanted << what;
    if (m_busy || !m_foot->save()->reason().isEmpty() || wanted.isEmpty()) return;
    m_busy = true;
    m_foot->setBusy(true);
    saveNext(wanted);
}

void ReasonsPage::saveNext(QList<ReasonFor> left)
{
    if (left.isEmpty()) {
        m_busy = false;
        deeds().say({{IconName::Edit, tr("Saved"), &Tokens::accent}, {}, tr("the reasons of the dose round.")});
        Q_EMIT this->left();
        return;
    }
    const ReasonFor what = left.takeFirst();
    QString key;
    for (const auto &[each, name] : reasonKeys())
        if (each == what) key = QString::fromLatin1(name);
    whenDone(Settings(database()).set(key, reasonsText(typed(what)), m_why->text().trimmed()), this,
             [this, left](const Result<Done> &kept) {
                 if (kept) return saveNext(left);
                 m_busy = false;
                 m_foot->fail(sentence(kept.error()));
             });
}

void ReasonsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
