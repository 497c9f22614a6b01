#include "ui/desktop/outcomes/outcome_pane.h"
#include "ui/desktop/parts/tabular.h"
#include "ui/words/dates.h"
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

OutcomePane::OutcomePane(const QString &title, QWidget *parent) : ValuePane(parent), m_title(title)
{
    setAccessibleName(title);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum); // the page scrolls rather than squeeze it
}

void OutcomePane::show(const OutcomePage &page)
{
    m_page = page;
    m_numbers = build(page);
    updateGeometry();
    relay();
}

qreal OutcomePane::paintTitle(QPainter &painter, const QString &under) const
{
    const Look &look = Look::of(this);
    const qreal left = look.px(space::margin), wide = width() - 2 * left;
    if (x() > 0) painter.fillRect(QRectF(0, 0, 1, height()), look->line1);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), look->line1);
    painter.setPen(look->text1);
    painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
    painter.drawText(QRectF(left, look.px(14), wide, look.px(20)), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Body));
    painter.drawText(QRectF(left, look.px(35), wide, look.px(20)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(under, Qt::ElideRight, int(wide)));
    return top();
}

PaneValue OutcomePane::valueOf(int number, const QRectF &box, int row, int column) const
{
    const OutcomeNumber &each = m_numbers[number];
    return {box, each.sentence(), row, column, OutcomeWords::tr("%1, %2", "share; x of y").arg(each.big, each.small)};
}

qreal OutcomePane::paintShare(QPainter &painter, const QPointF &middleLeft, const OutcomeNumber &number) const
{
    const Look &look = Look::of(this);
    const qreal high = look.px(20), y = middleLeft.y() - high / 2;
    const QFont big = look.font(TextSize::Body, number.faint ? QFont::Normal : QFont::DemiBold);
    const qreal bigWide = tabularWidth(big, number.big);
    painter.setFont(big);
    painter.setPen(number.faint ? look->text3 : look->text1);
    paintTabular(painter, {middleLeft.x(), y, bigWide + 1, high}, Qt::AlignLeft | Qt::AlignVCenter, number.big);
    const qreal at = middleLeft.x() + bigWide + look.px(8);
    const QFont small = look.font(TextSize::Body);
    const qreal smallWide = tabularWidth(small, number.small);
    painter.setFont(small);
    painter.setPen(number.faint ? look->text3 : look->text2);
    paintTabular(painter, {at, y, smallWide + 1, high}, Qt::AlignLeft | Qt::AlignVCenter, number.small);
    return at + smallWide;
}

// --- the four figures

FigureTiles::FigureTiles(QWidget *parent) : OutcomePane(tr("The four figures"), parent) {}

QList<OutcomeNumber> FigureTiles::build(const OutcomePage &page)
{
    QList<OutcomeNumber> numbers;
    for (const Measure measure : {Measure::Retained90, Measure::OnTime, Measure::Pdc080, Measure::PromisesKept})
        numbers << numberOf(page, measure);
    const QString names[] = {tr("Retained at 90 days"), tr("Injections on time"),
                             tr("Days covered, %1 % or more").arg(qRound(page.limits.pdcThreshold * 100)),
                             tr("Promises kept")};
    for (int i = 0; i < numbers.size(); ++i) numbers[i].name = names[i];
    return numbers;
}

int FigureTiles::perRow() const { return width() < Look::of(this).px(820) ? 2 : 4; }

QString FigureTiles::caption(int tile) const
{
    const OutcomeQuestion &asked = page().question;
    constexpr int ninety = 90;
    switch (tile) {
    case 0:
        return tr("begun %1 to %2", "two months")
            .arg(QLocale().toString(asked.from.addDays(-ninety), QStringLiteral("MMM yy")),
                 QLocale().toString(asked.to.addDays(-ninety), QStringLiteral("MMM yy")));
    case 1: return tr("7 days early to due");
    case 2: return tr("clients with a dose");
    default: return tr("after a call");
    }
}

PaneTable FigureTiles::table() const
{
    PaneTable table{{tr("Figure"), tr("Share")}, {}};
    for (const OutcomeNumber &each : numbers()) table.rows << each.name;
    return table;
}

QSize FigureTiles::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(700), tileHigh() * (4 / perRow())};
}

QList<PaneValue> FigureTiles::lay() const
{
    QList<PaneValue> values;
    const Look &look = Look::of(this);
    const int across = perRow();
    const qreal wide = qreal(width()) / across, high = tileHigh();
    for (int i = 0; i < numbers().size(); ++i) {
        const int row = i / across, column = i % across;
        const QRectF tile(column * wide, row * high, wide, high);
        values << valueOf(i, tile.adjusted(look.px(16), look.px(10), -look.px(16), -look.px(8)), i, 0);
    }
    return values;
}

QString FigureTiles::yearBefore(int tile) const
{
    const QString &before = numbers()[tile].before;
    return before.isEmpty() ? tr("none the year before") : tr("%1 the year before").arg(before);
}

/// All four stand alike: when one has no room for a line, each has two.
bool FigureTiles::needsTwoLines() const
{
    const Look &look = Look::of(this);
    const QFontMetricsF metrics(look.font(TextSize::Caption, QFont::DemiBold));
    const qreal room = qreal(width()) / perRow() - look.px(48); // less the air at both sides
    for (int i = 0; i < numbers().size(); ++i)
        if (metrics.horizontalAdvance(caption(i) + QStringLiteral(", ") + yearBefore(i)) > room) return true;
    return false;
}

int FigureTiles::tileHigh() const { return Look::of(this).px(needsTwoLines() ? 130 : 116); }

void FigureTiles::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const qreal pad = look.px(8);
    const bool inTwoLines = needsTwoLines();
    for (int i = 0; i < numbers().size(); ++i) {
        const OutcomeNumber &number = numbers()[i];
        const QRectF box = values()[i].box;
        const qreal left = box.left() + pad, wide = box.width() - 2 * pad;
        if (i % perRow() != 0)
            painter.fillRect(QRectF(box.left() - look.px(16), box.top() - look.px(10), 1, tileHigh()), look->line1);
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Body));
        painter.drawText(QRectF(left, box.top(), wide, look.px(20)), Qt::AlignVCenter, number.name);
        const QFont figure = look.font(TextSize::Figure, number.faint ? QFont::Normal : QFont::DemiBold);
        painter.setFont(figure);
        painter.setPen(number.faint ? look->text3 : look->text1);
        const qreal figureWide = QFontMetricsF(figure).horizontalAdvance(number.big);
        const qreal base = box.top() + look.px(50);
        painter.drawText(QPointF(left, base), number.big);
        painter.setFont(look.font(TextSize::Lead));
        painter.drawText(QPointF(left + figureWide + look.px(10), base), number.small);
        const QRectF track(left, box.top() + look.px(61), wide, look.px(6));
        painter.fillRect(track, look->bg3);
        painter.fillRect(
            QRectF(track.left(), track.top(), track.width() * qBound(0.0, number.share, 1.0), track.height()),
            number.faint ? look->line2 : look->accent);
        painter.setFont(look.font(TextSize::Caption));
        painter.setPen(look->text2);
        const qreal captionY = box.top() + look.px(73);
        const QString before = yearBefore(i);
        const QFont strong = look.font(TextSize::Caption, number.before.isEmpty() ? QFont::Normal : QFont::DemiBold);
        const QString words = caption(i) + (inTwoLines ? QString() : QStringLiteral(", "));
        painter.drawText(QRectF(left, captionY, wide, look.px(16)), Qt::AlignVCenter, words);
        const qreal wordsWide = QFontMetricsF(painter.font()).horizontalAdvance(words);
        painter.setFont(strong);
        painter.drawText(inTwoLines ? QRectF(left, captionY + look.px(16), wide, look.px(16))
                                    : QRectF(left + wordsWide, captionY, wide - wordsWide + 2, look.px(16)),
                         Qt::AlignVCenter, before);
    }
    painter.fillRect(QRectF(0, height() - 1, width(), 1), look->line1);
}

// --- rows of bars

PaneTable BarChart::table() const
{
    PaneTable table{{accessibleName(), tr("Number")}, {}};
    for (const OutcomeNumber &each : numbers()) table.rows << each.name;
    return table;
}

QSize BarChart::sizeHint() const
{
    const Look &look = Look::of(this);
    const int rows = int(numbers().size());
    return {look.px(320), qMax(look.px(312), int(top()) + rows * look.px(int(rowHeight())) + look.px(20))};
}

QList<PaneValue> BarChart::lay() const
{
    QList<PaneValue> values;
    const Look &look = Look::of(this);
    const qreal left = look.px(space::margin), high = look.pxF(rowHeight());
    for (int i = 0; i < numbers().size(); ++i)
        values << valueOf(i, {left, top() + i * high, width() - left - look.px(12), high}, i, 0);
    return values;
}

void BarChart::paintLabel(QPainter &painter, const QRectF &box, int row) const
{
    const Look &look = Look::of(this);
    painter.setPen(look->text1);
    painter.setFont(look.font(TextSize::Body));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(numbers()[row].name, Qt::ElideRight, int(box.width())));
}

/// The labels have what their words need, but leave the bars a little: @p room is for both, px.
qreal BarChart::labelRoom(qreal room) const
{
    const Look &look = Look::of(this);
    const QFontMetricsF metrics(look.font(TextSize::Body));
    qreal wide = look.pxF(labelWidth());
    for (const OutcomeNumber &each : numbers()) wide = qMax(wide, metrics.horizontalAdvance(each.name) + look.px(12));
    return qBound(look.pxF(labelWidth()), wide, qMax(look.pxF(labelWidth()), room - look.px(40)));
}

void BarChart::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const qreal begin = paintTitle(painter, under());
    if (numbers().isEmpty()) {
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Body));
        painter.drawText(QRectF(look.px(space::margin), begin, width() - 2 * look.px(space::margin), look.px(40)),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, nothing());
        return;
    }
    qreal most = 0, wordsWide = 0;
    const QFont big = look.font(TextSize::Body, QFont::DemiBold), small = look.font(TextSize::Body);
    for (const OutcomeNumber &each : numbers()) {
        most = qMax(most, each.share);
        wordsWide = qMax(wordsWide, tabularWidth(big, each.big) + tabularWidth(small, each.small) + look.px(24));
    }
    for (int i = 0; i < numbers().size(); ++i) {
        const QRectF box = values()[i].box;
        const qreal label = labelRoom(box.width() - wordsWide),
                    room = qMax<qreal>(look.px(24), box.width() - label - wordsWide);
        paintLabel(painter, {box.left(), box.top(), label - look.px(8), box.height()}, i);
        const qreal barHigh = look.px(rowHeight() < 32 ? 13 : 19);
        const QRectF bar(box.left() + label, box.center().y() - barHigh / 2,
                         most > 0 ? qMax<qreal>(numbers()[i].share > 0 ? 2 : 0, room * numbers()[i].share / most) : 0,
                         barHigh);
        paintBar(painter, bar, i);
        paintShare(painter, {bar.right() + look.px(7), box.center().y()}, numbers()[i]);
    }
}
