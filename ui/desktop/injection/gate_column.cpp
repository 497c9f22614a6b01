#include "ui/desktop/injection/gate_column.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/threshold_words.h"
#include <QCheckBox>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

/// The late sentence on its tint.
class LateBox : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Look::of(this)->lateTint);
    }
};

} // namespace

GateColumn::GateColumn(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_title = new TextLabel(tr("Before the injection"), TextSize::Lead, QFont::DemiBold);
    m_count = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_about = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_head = new QWidget;
    auto *lines = new QVBoxLayout(m_head);
    lines->setContentsMargins(look.px(space::margin), look.px(10), look.px(space::margin), look.px(10));
    lines->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->addWidget(m_title, 1);
    first->addWidget(m_count);
    lines->addLayout(first);
    lines->addWidget(m_about);
    m_head->setMinimumHeight(look.px(64));

    m_list = new QWidget;
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_list);
    for (QWidget *part : {static_cast<QWidget *>(m_scroll), m_scroll->viewport(), m_list})
        part->setAutoFillBackground(false);

    m_late = new LateBox;
    m_lateWords = new SignedText(TextSize::Body, QFont::Normal);
    m_told = new QCheckBox(tr("Told"));
    auto *late = new QHBoxLayout(m_late);
    late->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    late->addWidget(m_lateWords, 1);
    late->addWidget(m_told);
    connect(m_told, &QCheckBox::toggled, this, [this](bool on) {
        m_toldAt = on ? QTime::currentTime() : QTime();
        m_told->setText(on ? tr("Told %1").arg(clockTime(m_toldAt)) : tr("Told"));
        Q_EMIT changed();
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addSpacing(1); // the line under the head
    column->addWidget(m_scroll, 1);
    column->addWidget(m_late);
}

void GateColumn::setDraft(GateDraft *draft)
{
    m_draft = draft;
    m_inHand = -1;
    m_title->setText(draft->route() == Route::XR                 ? tr("Before the injection")
                         : draft->recheck() == Recheck::FullGate ? tr("Before the first tablet")
                                                                 : tr("Before the next tablet"));
    m_late->setVisible(mustTell());
    const QString note = notYetSigned(draft->limits());
    m_lateWords->setText(
        IconName::Warning,
        (draft->route() == Route::XR
             ? tr("*Say and record:* after 28 days the protection is gone. A dose of opioids that was usual before can "
                  "now kill.")
             : tr("*Say and record:* without tablets the protection is gone in one to three days. A dose of opioids "
                  "that "
                  "was usual before can now kill."))
            + (note.isEmpty() ? note : QLatin1Char(' ') + note),
        &Tokens::late);
    m_told->setChecked(false);
    buildRows();
    showRows();
    focusOpen();
}

void GateColumn::setTold(QTime at)
{
    if (!at.isValid() || !mustTell()) return;
    m_told->setChecked(true);
    m_toldAt = at;
    m_told->setText(tr("Told %1").arg(clockTime(at)));
    Q_EMIT changed();
}

bool GateColumn::mustTell() const
{
    if (!m_draft) return false;
    return m_draft->route() == Route::Oral ? m_draft->recheck() != Recheck::Routine
                                           : m_draft->page().series.pastBlockade;
}

void GateColumn::buildRows()
{
    qDeleteAll(m_rows);
    m_rows.clear();
    delete m_list->layout();
    auto *column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const GateQuestion &question : gateQuestions(*m_draft)) {
        auto *row = new GateRow(question);
        const int number = int(m_rows.size());
        connect(row, &GateRow::answered, this, &GateColumn::apply);
        connect(row, &GateRow::picked, this, [this, number] { take(number); });
        connect(row, &GateRow::walked, this, &GateColumn::walk);
        connect(row, &GateRow::signWanted, this, &GateColumn::signWanted);
        connect(row, &GateRow::passed, this, [this, row] {
            if (row->isBarred() || !focusOpen()) Q_EMIT done();
        });
        m_rows << row;
        column->addWidget(row);
        row->setVisible(true); // at once: a row that waits for the layout cannot take the focus
    }
    column->addStretch();
}

void GateColumn::apply(const std::function<void(GateDraft &)> &answer)
{
    answer(*m_draft);
    const int answeredRow = m_inHand;
    showRows();
    Q_EMIT changed();
    if (answeredRow >= 0 && m_rows[answeredRow]->isOpen()) {
        m_rows[answeredRow]->takeFocus();
        return; // half answered: it keeps the focus
    }
    if (!focusOpen()) Q_EMIT done();
}

void GateColumn::refresh() { showRows(); }

void GateColumn::showRows()
{
    const QList<Finding> findings = m_draft->findings();
    int clear = 0, shown = 0;
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->show(standingOf(m_rows[i]->question(), findings, *m_draft), i == m_inHand, *m_draft);
        clear += m_rows[i]->isClear() && !m_rows[i]->isSilent();
        shown += !m_rows[i]->isSilent();
    }
    m_count->setText(tr("%1 of %2 clear").arg(clear).arg(shown));
    const Recheck recheck = m_draft->recheck(); // opioid use told a moment ago makes it stricter
    m_about->setText(tr("%1. %2", "name of the check, what it asks").arg(word(recheck), remark(recheck)));
    m_list->updateGeometry();
}

void GateColumn::take(int row)
{
    m_inHand = row;
    showRows();
    if (row < 0) return;
    m_rows[row]->takeFocus();
    m_scroll->ensureWidgetVisible(m_rows[row]);
}

void GateColumn::walk(int step)
{
    int row = m_inHand + step;
    while (row >= 0 && row < m_rows.size() && m_rows[row]->isSilent()) row += step;
    if (row >= 0 && row < m_rows.size()) take(row);
}

bool GateColumn::focusOpen()
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i]->isOpen()) continue;
        take(i);
        return true;
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i]->isBarred() || i == m_inHand) continue;
        take(i); // nothing to enter, but here it stops
        return true;
    }
    if (m_inHand >= 0 && m_rows[m_inHand]->isBarred()) return true;
    take(-1);
    if (!mustTell() || m_toldAt.isValid()) return false;
    m_told->setFocus(Qt::TabFocusReason); // said at the end of the questions, ticked by Space
    return true;
}

QString GateColumn::toSign() const
{
    if (m_inHand >= 0 && !m_rows[m_inHand]->standing().toSign.isEmpty()) return m_rows[m_inHand]->standing().toSign;
    for (const GateRow *row : m_rows)
        if (!row->standing().toSign.isEmpty()) return row->standing().toSign;
    return {};
}

int GateColumn::wholeHeight() const
{
    const auto tall = [this](const QWidget *part) {
        return part->isHidden() ? 0 : qMax(part->minimumHeight(), part->layout()->heightForWidth(width()));
    };
    int rows = 0;
    for (const GateRow *row : m_rows) rows += row->isHidden() ? 0 : row->sizeHint().height();
    return tall(m_head) + tall(m_late) + rows + 2;
}

QStringList GateColumn::left() const
{
    QStringList topics;
    for (const GateRow *row : m_rows)
        if (row->isOpen()) topics << row->question().topic;
    if (mustTell() && !m_toldAt.isValid()) topics << tr("telling about the danger");
    return topics;
}

QStringList GateColumn::barred() const
{
    QStringList topics;
    for (const GateRow *row : m_rows)
        if (row->isBarred()) topics << row->question().topic;
    return topics;
}

void GateColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_draft) showRows(); // words wrap anew
}

void GateColumn::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, m_scroll->y() - 1, width(), 1), look->line1);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), look->line1);
}
