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

namespace {

void paintCells(PaperPen &pen, const QRectF &room, const QStringList &cells, const QList<qreal> &lefts, int size,
                QFont::Weight weight)
{
    for (int i = 0; i < cells.size() && i < lefts.size(); ++i) {
        const qreal right = i + 1 < lefts.size() ? room.left() + lefts[i + 1] - 8 : room.right();
        pen.words({room.left() + lefts[i], room.top(), right - room.left() - lefts[i], room.height()}, cells[i], size,
                  i == 0 && size > 12 ? QFont::DemiBold : weight);
    }
}

} // namespace

PaperRow plainRow(const QStringList &cells, const QList<qreal> &lefts, QFont::Weight weight)
{
    return {24, [=](PaperPen &pen, const QRectF &room) {
                paintCells(pen, room, cells, lefts, 13, weight);
                pen.rule(room.left(), room.right(), room.bottom(), 0.75, true);
            }};
}

PaperRow plainHead(const QStringList &cells, const QList<qreal> &lefts)
{
    return {22, [=](PaperPen &pen, const QRectF &room) {
                paintCells(pen, room, cells, lefts, 12, QFont::Normal);
                pen.rule(room.left(), room.right(), room.bottom(), 1);
            }};
}
