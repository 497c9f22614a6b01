#include "ui/desktop/paper/paper_words.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/words/dates.h"

QString bornAndChart(QDate birthDate, const QString &chartNumber)
{
    return PaperWords::tr("%1, chart %2", "birth date, number").arg(plainDay(birthDate), chartNumber);
}

QString personLine(const Client &client)
{
    return PaperWords::tr("%1, born %2", "name; birth date, chart number")
        .arg(client.displayName(), bornAndChart(client.birthDate, client.chartNumber));
}

void paintPerson(PaperPen &pen, const QRectF &room, const Person &person)
{
    pen.words({room.left(), room.center().y() - 17, room.width(), 18}, person.name, 14, QFont::DemiBold);
    pen.words({room.left(), room.center().y() + 1, room.width(), 15},
              bornAndChart(person.birthDate, person.chartNumber), 12);
}

PaperRow outcomeLegend(const QString &aside)
{
    return {aside.isEmpty() ? 34.0 : 52.0, [aside](PaperPen &pen, const QRectF &room) {
                qreal x = room.left();
                const qreal middle = room.top() + 21;
                const std::pair<OutcomeShape, QString> all[] = {
                    {OutcomeShape::Given, PaperWords::tr("given")},
                    {OutcomeShape::SelfReported, PaperWords::tr("self-reported")},
                    {OutcomeShape::Missed, PaperWords::tr("missed")},
                    {OutcomeShape::Refused, PaperWords::tr("refused")},
                    {OutcomeShape::Held, PaperWords::tr("held")},
                    {OutcomeShape::Vomited, PaperWords::tr("vomited")},
                    {OutcomeShape::Open, PaperWords::tr("no entry")},
                    {OutcomeShape::NoDose, PaperWords::tr("not due")}};
                for (const auto &[shape, words] : all) {
                    pen.shape({x + 5.5, middle}, 11, shape);
                    const qreal wide = PaperPen::width(words, 12) + 2;
                    pen.words({x + 16, middle - 8, wide, 16}, words, 12);
                    x += 16 + wide + 12;
                }
                pen.words({room.left(), middle + 12, room.width(), 16}, aside, 12);
            }};
}
