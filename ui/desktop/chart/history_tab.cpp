#include "ui/desktop/chart/history_tab.h"
#include "ui/desktop/parts/hairline.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/audit_words.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

HistoryTab::HistoryTab(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_versions = new FactTable({tr("When"), tr("Who"), tr("What"), tr("Of what"), tr("About"), tr("Reason")},
                               {192, 144, 160, 184, 104, 0}, tr("Nothing noted yet that you may see."));
    m_versions->setAccessibleName(tr("Versions of the records"));
    m_sideWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_sideWords->setContentsMargins(look.px(16), look.px(6), look.px(16), look.px(6));
    m_side = new QWidget;
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    side->addWidget(m_sideWords);
    if (desk.may(Right::SeeChartAudit)) {
        m_looks = new FactTable(
            {tr("When"), tr("Who looked"), tr("What")}, {184, 112, 0},
            tr("Nobody has looked at this chart in the last %1.").arg(days(ChartHistory::daysOfLooks)));
        m_looks->setAccessibleName(tr("Who looked"));
        m_sideWords->setText(tr("Looks of the last %1").arg(days(ChartHistory::daysOfLooks)));
        side->addWidget(m_looks, 1);
    } else {
        m_sideWords->setText(tr("Each look at this chart is written down. Who looked is shown to physicians and to the "
                                "privacy officer."));
        side->addStretch(1);
    }
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_versions, 1);
    line->addWidget(new Hairline(Qt::Vertical));
    line->addWidget(m_side);
}

void HistoryTab::show(Id<Client> client)
{
    ChartHistory history(m_desk.database());
    whenDone(history.versions(client), this,
             m_readingVersions.only([this](const Result<QList<RecordVersion>> &versions) {
                 if (versions) showVersions(*versions);
             }));
    if (!m_looks) return;
    whenDone(history.looks(client), this, m_readingLooks.only([this](const Result<QList<ChartLook>> &looks) {
        if (looks) showLooks(*looks);
    }));
}

void HistoryTab::showVersions(const QList<RecordVersion> &versions)
{
    using enum RecordVersion::Standing;
    QList<FactRow> rows;
    for (const RecordVersion &each : versions) {
        Mark mark{IconName::Check, word(each.act), &Tokens::text2};
        if (each.standing == InError) mark = {IconName::Close, tr("Entered in error"), &Tokens::overdue};
        else if (each.version > 1 && each.act != Act::Undo) mark = {IconName::Edit, word(each.act), &Tokens::accent};
        QString what = recordName(each.table);
        if (each.version > 1 || each.standing == Replaced) what = tr("%1, version %2").arg(what).arg(each.version);
        if (each.standing == Replaced) what = tr("%1, replaced").arg(what);
        rows.append(FactRow{{moment(each.at), {}, 0, each.standing == InForce},
                            {m_desk.staffName(each.who)},
                            {{}, mark},
                            {what},
                            {each.about.isValid() ? shortDay(each.about) : QString()},
                            {each.reason}});
    }
    m_versions->setFacts(rows);
}

void HistoryTab::showLooks(const QList<ChartLook> &looks)
{
    QList<FactRow> rows;
    for (const ChartLook &each : looks)
        rows.append(FactRow{{moment(each.at)}, {m_desk.staffName(each.who), {}, 0, true}, {word(each.act)}});
    m_looks->setFacts(rows);
}

void HistoryTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Look &look = Look::of(this);
    m_side->setFixedWidth(m_looks ? look.px(width() > look.px(1300) ? 432 : 368) : look.px(264));
}

void HistoryTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
