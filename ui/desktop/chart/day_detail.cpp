#include "ui/desktop/chart/day_detail.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace {
constexpr int selectedWide = 248, meaningWide = 336, mostVersionColumns = 3;
}

DayDetail::DayDetail(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_day = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_outcome = new SignedText(TextSize::Lead, QFont::Medium);
    m_words = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_correct = new DeedButton(tr("Correct this day"), DeedButton::Rank::Filled);
    m_correct->setSign(IconName::Edit);
    m_correct->setCap({QStringLiteral("C")});
    m_correct->setTall(36);
    connect(m_correct, &QAbstractButton::clicked, this, &DayDetail::correctWanted);
    auto *left = new QVBoxLayout;
    left->setSpacing(look.px(6));
    for (QWidget *part :
         {static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_outcome), static_cast<QWidget *>(m_words)})
        left->addWidget(part);
    left->addWidget(m_correct, 0, Qt::AlignLeft);
    left->addStretch();
    auto *leftBox = new QWidget;
    leftBox->setLayout(left);
    left->setContentsMargins(0, 0, 0, 0);
    leftBox->setFixedWidth(look.px(selectedWide));
    m_hint = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(look.px(16));
    m_grid->setVerticalSpacing(look.px(6));
    m_versions = new QWidget;
    auto *middle = new QVBoxLayout(m_versions);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(m_hint);
    middle->addLayout(m_grid);
    middle->addStretch();
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), look.px(12));
    line->setSpacing(look.px(32));
    line->addWidget(leftBox);
    line->addWidget(m_versions, 1);
    line->addWidget(m_meaning = buildMeaning());
}

QWidget *DayDetail::buildMeaning()
{
    const Look &look = Look::of(this);
    m_means = new SignedText(TextSize::Body, QFont::Normal);
    m_stays = new SignedText(TextSize::Body, QFont::Normal);
    auto *box = new QWidget;
    box->setFocusPolicy(Qt::StrongFocus);
    box->setFixedWidth(look.px(meaningWide));
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(look.px(8));
    rows->addWidget(new TextLabel(tr("What it means"), TextSize::Lead, QFont::DemiBold));
    rows->addWidget(m_means);
    rows->addWidget(m_stays);
    rows->addStretch();
    return box;
}

void DayDetail::setCompact(bool compact)
{
    m_compact = compact;
    m_meaning->setVisible(!compact);
}

void DayDetail::explain()
{
    m_meaning->show();
    m_meaning->setFocus(Qt::OtherFocusReason);
}

QString DayDetail::meaning() const { return m_meaning->accessibleName(); }
QString DayDetail::headline() const { return m_day->text() + QStringLiteral(": ") + m_outcome->text(); }

void DayDetail::show(const DoseDays &days, QDate date)
{
    const DoseDays::Day day = days.at(date);
    const OutcomeShape shape = days.shapeOf(day);
    m_day->setText(longDay(date));
    QString words = day.dose           ? wordOn(day.dose->outcome, date, days.today())
        : day.expected.held            ? tr("Held by order")
        : day.expected.milligrams <= 0 ? tr("No dose due")
        : date < days.today()          ? tr("No dose recorded")
                                       : tr("Open");
    m_outcome->setText(shape, words, inkOf(shape), inkOf(shape));
    QStringList more;
    const Order *order = oralOrderInForce(days.orders(), date);
    more
        << (order
                ? tr("%1 expected, by the order %2.").arg(milligramWords(day.expected.milligrams), wordForOrder(*order))
                : tr("No order for tablets on this day."));
    if (day.dose && day.dose->version > 1)
        more << (day.dose->version == 2 ? tr("Corrected once, both versions are kept.")
                                        : tr("Corrected %1 times, all versions are kept.").arg(day.dose->version - 1));
    m_words->setText(more.join(QLatin1Char(' ')));
    m_correct->setText(day.dose ? tr("Correct this day") : tr("Record this day"));
    m_correct->setVisible(m_desk.may(Right::LogDoses) && date <= days.today());
    clearVersions();
    m_hint->setText(day.dose ? tr("Enter opens what was recorded, by whom and when.")
                             : tr("Nothing was recorded for this day."));
    m_hint->show();
    fillMeaning(days, day);
    if (m_compact && !m_meaning->hasFocus()) m_meaning->hide();
}

void DayDetail::fillMeaning(const DoseDays &days, const DoseDays::Day &day)
{
    const bool stillOpen = day.day == days.today() && !day.dose; // it may still be taken
    const int missed = days.missedBefore(stillOpen ? day.day : day.day.addDays(1));
    QString means;
    if (missed == 0) means = tr("No day without a tablet in a row up to here.");
    else if (missed < missedDaysForCheck)
        means = tr("Days without a tablet in a row: %1. With opioid use in the history, the late check is asked from "
                   "%2 on.")
                    .arg(missed)
                    .arg(missedDaysForCheck);
    else if (days.hasOpioidRisk())
        means = tr("Days without a tablet in a row: %1. The late check is asked before the next tablet.").arg(missed);
    else
        means = tr("Days without a tablet in a row: %1. No opioid use in the history: the late check is not asked.")
                    .arg(missed);
    m_means->setText(IconName::Info, means, &Tokens::text2);
    const QString stays = tr(
        "A missed tablet is never added to the next one. A correction changes this day alone: order, "
        "next doses and the other days stay as they were.");
    m_stays->setText(IconName::Check, stays, &Tokens::text2, &Tokens::text2);
    m_meaning->setAccessibleName(means + QLatin1Char(' ') + stays);
}

void DayDetail::clearVersions()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_shown = 0;
}

QStringList DayDetail::cellsOf(const DoseVersion &version) const
{
    const Dose &dose = version.dose;
    const QString who = m_desk.staffName(version.who);
    return {word(dose.outcome),
            milligramWords(dose.milligrams),
            dose.givenAt.isValid()    ? moment(dose.givenAt)
                : taken(dose.outcome) ? tr("time unknown")
                                      : tr("not given"),
            dose.givenBy.isEmpty() ? QStringLiteral("–") : m_desk.staffName(dose.givenBy),
            tr("%1, %2", "moment, person").arg(moment(version.recordedAt), who),
            !version.reason.isEmpty()      ? version.reason
                : !dose.reason.isEmpty()   ? dose.reason
                : version.dose.version > 1 ? tr("none given")
                                           : tr("none asked, first entry")};
}

void DayDetail::showVersions(const QList<DoseVersion> &versions)
{
    clearVersions();
    if (versions.isEmpty()) return;
    m_hint->hide();
    const QStringList heads{tr("Outcome"), tr("Amount"), tr("Given at"), tr("Given by"), tr("Recorded"), tr("Reason")};
    for (int row = 0; row < heads.size(); ++row)
        m_grid->addWidget(new TextLabel(heads[row], TextSize::Body, QFont::Normal, &Tokens::text2), row + 1, 0);
    const QStringList inForce = cellsOf(versions.first());
    m_shown = int(qMin<qsizetype>(mostVersionColumns, versions.size()));
    for (int i = 0; i < m_shown; ++i) {
        const DoseVersion &version = versions[i];
        const bool first = i == 0;
        const QString head = version.dose.inError ? tr("Version %1, entered in error").arg(version.dose.version)
            : first                               ? tr("Version %1, in force").arg(version.dose.version)
                                                  : tr("Version %1, replaced").arg(version.dose.version);
        m_grid->addWidget(new TextLabel(head, TextSize::Body, first ? QFont::DemiBold : QFont::Normal,
                                        first ? &Tokens::text1 : &Tokens::text2),
                          0, i + 1);
        const QStringList cells = cellsOf(version);
        const QStringList other = versions.size() > 1 ? cellsOf(versions[first ? 1 : 0]) : cells;
        for (int row = 0; row < cells.size(); ++row) {
            const bool changed = row < 4 && other[row] != cells[row];
            auto *cell = new TextLabel(cells[row], TextSize::Body, first && changed ? QFont::DemiBold : QFont::Normal,
                                       first ? &Tokens::text1 : &Tokens::text2);
            if (!first && cells[row] != inForce[row] && row < 4) {
                QFont struck = cell->font();
                struck.setStrikeOut(true);
                cell->setFont(struck); // the old value stays readable under its line
            }
            cell->setAccessibleName(head + QStringLiteral(", ") + heads[row] + QStringLiteral(": ") + cells[row]);
            m_grid->addWidget(cell, row + 1, i + 1);
        }
        m_grid->setColumnStretch(i + 1, 1);
    }
}

void DayDetail::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg2);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
    const int left = look.px(space::margin + selectedWide + 16);
    painter.fillRect(QRect(left, 0, 1, height()), look->line1);
    if (m_meaning->isVisible()) painter.fillRect(QRect(m_meaning->x() - look.px(16), 0, 1, height()), look->line1);
}
