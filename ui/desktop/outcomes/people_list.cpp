#include "ui/desktop/outcomes/people_list.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include <QPainter>
#include <QVBoxLayout>

namespace {

constexpr int daysShown = 6;

QString daysOf(const QList<QDate> &days)
{
    QStringList words;
    for (const QDate day : days.mid(qMax(qsizetype(0), days.size() - daysShown))) words << plainDay(day);
    const QString last = words.join(QStringLiteral(", "));
    return days.size() > daysShown ? PeopleList::tr("…, %1", "more days; the last ones").arg(last) : last;
}

} // namespace

PeopleList::PeopleList(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_title = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_note = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_table = new FactTable({tr("Name"), tr("Chart"), tr("Counted"), tr("Days that count"), tr("Days that do not")},
                            {260, 88, 150, 0, 330}, tr("Nobody stands behind this number."));
    m_table->setAccessibleName(tr("People behind the number"));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(look.px(space::margin), look.px(14), look.px(space::margin), look.px(14));
    head->setSpacing(look.px(4));
    head->addWidget(m_title);
    head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    connect(m_table, &PinnedTable::opened, this, [this](int row) {
        if (row >= 0 && row < m_people.lines.size()) Q_EMIT chartWanted(m_people.lines[row].person.id);
    });
    connect(&desk, &Desk::namesHiddenChanged, this, &PeopleList::fill);
}

void PeopleList::begin(const OutcomeNumber &number)
{
    m_people = {};
    m_number = number.small.isEmpty() ? number.big : tr("%1, %2", "share; x of y").arg(number.big, number.small);
    m_title->setText(number.name);
    m_note->setText(tr("Reading who stands behind %1…").arg(m_number));
    m_table->setFacts({});
}

void PeopleList::show(const OutcomePeople &people)
{
    m_people = people;
    fill();
    if (!people.lines.isEmpty()) m_table->setRow(0);
}

void PeopleList::fill()
{
    QList<FactRow> rows;
    m_counted = 0;
    for (const OutcomePeople::Line &line : m_people.lines) {
        const qsizetype hits = line.counted.size(), all = hits + line.others.size();
        m_counted += hits > 0;
        const Mark mark = hits == all ? Mark{OutcomeShape::Given, tr("yes")}
            : hits == 0               ? Mark{OutcomeShape::Open, tr("no"), &Tokens::text2}
                                      : Mark{OutcomeShape::SelfReported, tr("%1 of %2").arg(hits).arg(all)};
        rows.append({{.text = m_desk.shown(line.person.name), .strong = true},
                     {.text = line.person.chartNumber},
                     {.text = {}, .mark = mark},
                     {.text = daysOf(line.counted)},
                     {.text = daysOf(line.others)}});
    }
    m_table->setFacts(rows);
    m_note->setText(
        tr("%1. %2 people are behind it, %3 of them counted.").arg(m_number).arg(m_people.lines.size()).arg(m_counted));
}

void PeopleList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
