#include "ui/desktop/signin/recovery_step.h"
#include "db/vault/recovery_sheet.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/words/dates.h"
#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QStandardPaths>
#include <QVBoxLayout>

/// The nine groups of the sheet, hidden; the two that are asked for stand out.
class GroupBoxes : public QWidget
{
public:
    GroupBoxes() { setFixedHeight(Look::of(this).px(56)); }
    void setAsked(const std::array<int, 2> &asked)
    {
        m_asked = asked;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        constexpr int groups = RecoverySheet::secretGroups + 1;
        const qreal gap = look.px(6), wide = (width() - gap * (groups - 1)) / groups;
        for (int i = 0; i < groups; ++i) {
            const bool asked = i == m_asked[0] || i == m_asked[1];
            const QRectF box(i * (wide + gap) + 0.5, 0.5, wide - 1, height() - 1);
            painter.setPen(asked ? look->accent : look->line1);
            painter.setBrush(asked ? look->accentTint : look->bg2);
            painter.drawRoundedRect(box, 4, 4);
            painter.setPen(asked ? look->accent : look->text2);
            painter.setFont(look.font(TextSize::Caption, asked ? QFont::DemiBold : QFont::Normal));
            painter.drawText(box.adjusted(0, look.px(8), 0, -look.px(26)), Qt::AlignCenter,
                             RecoveryStep::tr("group %1").arg(i + 1));
            painter.setPen(look->text2);
            painter.drawText(box.adjusted(0, look.px(26), 0, -look.px(6)), Qt::AlignCenter, QStringLiteral("• • • •"));
        }
    }

private:
    std::array<int, 2> m_asked{0, 1};
};

RecoveryStep::RecoveryStep(QWidget *parent) : QWidget(parent)
{
    build();
    forget();
}

void RecoveryStep::build()
{
    const Look &look = Look::of(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(12));
    column->addWidget(new TextLabel(
        tr("If every password is lost, this sheet opens the register. Without it nobody can, not even we. "
           "Keep it in the safe, not on this computer."),
        TextSize::Lead, QFont::Normal, &Tokens::text2));
    auto *line = new QHBoxLayout;
    m_put = new TextLabel(QString());
    m_put->setTextFormat(Qt::RichText);
    m_print = new DeedButton(tr("Print the sheet"), DeedButton::Rank::Outlined);
    m_print->setSign(IconName::Print);
    m_save = new DeedButton(tr("Save as PDF"), DeedButton::Rank::Outlined);
    line->addWidget(m_put, 1);
    line->addWidget(m_print);
    line->addWidget(m_save);
    column->addLayout(line);
    m_said = new SaidLine(2);
    column->addWidget(m_said);
    m_ask = new TextLabel(QString(), TextSize::Lead, QFont::DemiBold);
    column->addWidget(m_ask);
    column->addWidget(new TextLabel(tr("The groups are hidden here, so that only the paper can answer."),
                                    TextSize::Body, QFont::Normal, &Tokens::text2));
    column->addWidget(m_boxes = new GroupBoxes);
    auto *grid = new QGridLayout;
    for (int i = 0; i < 2; ++i) {
        Answer &answer = m_answers[size_t(i)];
        answer.label = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
        answer.field = new QLineEdit;
        answer.field->setMaxLength(8);
        answer.field->setFixedSize(look.px(136), look.px(40));
        answer.mark = new TextLabel(QString(), TextSize::Body, QFont::Medium);
        grid->addWidget(answer.label, 0, i * 2);
        grid->addWidget(answer.field, 1, i * 2);
        grid->addWidget(answer.mark, 1, i * 2 + 1);
        connect(answer.field, &QLineEdit::textChanged, this, &RecoveryStep::judge);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    column->addLayout(grid);
    m_safe = new QCheckBox(tr("The sheet lies in the safe, or with a second person"));
    column->addWidget(m_safe);
    connect(m_safe, &QCheckBox::toggled, this, &RecoveryStep::changed);
    connect(m_print, &QAbstractButton::clicked, this, &RecoveryStep::print);
    connect(m_save, &QAbstractButton::clicked, this, &RecoveryStep::save);
}

void RecoveryStep::begin(const RecoveryPaper &paper)
{
    m_paper = paper;
    m_asked = RecoverySheet::twoGroups();
    m_boxes->setAsked(m_asked);
    m_ask->setText(tr("Type groups %1 and %2 from the paper").arg(m_asked[0] + 1).arg(m_asked[1] + 1));
    for (size_t i = 0; i < 2; ++i) {
        const QString words = tr("Group %1").arg(m_asked[i] + 1);
        m_answers[i].label->setText(words);
        m_answers[i].field->setAccessibleName(words);
    }
    m_print->setFocus();
    judge();
}

void RecoveryStep::forget()
{
    m_paper = {};
    m_isPut = false;
    m_put->setText(tr("<b>Not printed yet.</b> It shows the nine groups once."));
    for (Answer &answer : m_answers) answer.field->clear();
    m_safe->setChecked(false);
    m_said->clear();
}

void RecoveryStep::print()
{
    const QString printer = printRecovery(m_paper, this);
    if (printer.isEmpty())
        m_said->warn(tr("Nothing was printed. Without a printer, save a PDF on a stick: the stick is then the key."));
    else
        put(tr("<b>Printed today at %1.</b> 1 page, on “%2”.")
                .arg(clockTime(QTime::currentTime()), printer.toHtmlEscaped()));
}

void RecoveryStep::save()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the recovery sheet"),
                                                      folder + QStringLiteral("/recovery-sheet.pdf"), tr("PDF (*.pdf)"),
                                                      nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    if (!saveRecovery(m_paper, path)) {
        m_said->fail(
            tr("Not saved: a file of that name exists, or the folder cannot be written. Choose another name."));
        return;
    }
    m_said->warn(
        tr("Whoever holds that file can open the register. Put it on a stick in the safe and delete it here."));
    put(tr("<b>Saved today at %1</b> as %2.")
            .arg(clockTime(QTime::currentTime()), QFileInfo(path).fileName().toHtmlEscaped()));
}

void RecoveryStep::put(const QString &where)
{
    m_isPut = true;
    m_put->setText(where);
    m_answers[0].field->setFocus();
    Q_EMIT changed();
}

bool RecoveryStep::isRight(int nth) const
{
    const auto sheet = RecoverySheet::parse(m_paper.groups.join(QLatin1Char('-')));
    return sheet && sheet->matches(m_asked[size_t(nth)], m_answers[size_t(nth)].field->text());
}

void RecoveryStep::judge()
{
    for (int i = 0; i < 2; ++i) {
        Answer &answer = m_answers[size_t(i)];
        const QString typed = answer.field->text().simplified().remove(QLatin1Char(' '));
        const bool right = isRight(i);
        answer.mark->setInk(right ? &Tokens::given : &Tokens::overdue);
        answer.mark->setText(right                   ? tr("✓ right")
                                 : typed.size() >= 4 ? tr("not the letters of the paper")
                                                     : QString());
    }
    Q_EMIT changed();
}

bool RecoveryStep::isDone() const { return m_isPut && isRight(0) && isRight(1) && m_safe->isChecked(); }
