#include "ui/desktop/parts/person_block.h"
#include <QPainter>

namespace {

constexpr int restHeight = 22;

// Height of a text wrapped into this width; names are never cut off.
qreal wrappedHeight(const QFont &font, const QString &text, qreal width)
{
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 10000), Qt::TextWordWrap, text).height();
}

} // namespace

QString initialsOf(const QString &name)
{
    QStringList parts;
    for (const QString &part : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (part.at(0).isLetter()) parts << part;
    if (parts.isEmpty()) return {};
    // "Ana Lúcia Ferreira dos Santos": particles in small letters never stand last in a name.
    QString made(parts.constFirst().front());
    if (parts.size() > 1) made += parts.constLast().front();
    return made.toUpper();
}

PersonBlock::PersonBlock(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PersonBlock::setPerson(const PersonWords &person)
{
    m_person = person;
    if (m_person.initials.isEmpty()) m_person.initials = initialsOf(person.name);
    QStringList words{person.name};
    for (const QString &each : {person.born, person.age, person.chart, person.chip.word})
        if (!each.isEmpty()) words << each;
    setAccessibleName((words + person.more).join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void PersonBlock::setShape(Shape shape)
{
    m_shape = shape;
    updateGeometry();
    update();
}

QFont PersonBlock::nameFont(qreal room) const
{
    const Look &look = Look::of(this);
    const TextSize size = m_shape == Shape::Panel ? TextSize::Title
        : m_shape == Shape::Line                  ? TextSize::Lead
                                                  : TextSize::Person;
    const QFont font = look.font(size, QFont::DemiBold);
    // A name that takes two lines leaves the birth date its place.
    const bool large = m_shape == Shape::Wide || m_shape == Shape::Bare;
    const bool wraps = large && QFontMetricsF(font).horizontalAdvance(m_person.name) > room;
    return wraps ? look.font(TextSize::Title, QFont::DemiBold) : font;
}

QRectF PersonBlock::square(int width) const
{
    const Look &look = Look::of(this);
    const qreal margin = look.px(space::margin), top = look.px(space::l);
    if (m_shape == Shape::Wide) return {margin, look.pxF(12), look.pxF(56), look.pxF(56)};
    if (m_shape != Shape::Panel) return {};
    return width < look.px(380) ? QRectF(margin, top, look.pxF(48), look.pxF(56))
                                : QRectF(margin, top, look.pxF(72), look.pxF(80));
}

QRectF PersonBlock::nameBox(int width) const
{
    const Look &look = Look::of(this);
    const QRectF photo = square(width);
    const qreal margin = look.px(space::margin), left = photo.isNull() ? margin : photo.right() + look.px(space::l);
    const qreal chip = hasSign(m_person.chip.sign) && m_shape != Shape::Panel
        ? chipSize(m_person.chip, look).width() + look.px(space::m)
        : 0;
    const qreal room = width - left - margin - chip;
    const qreal tall = m_shape == Shape::Line ? look.px(48) : wrappedHeight(nameFont(room), m_person.name, room);
    const qreal top = m_shape == Shape::Line ? 0 : m_shape == Shape::Panel ? look.px(15) : look.px(13);
    return {left, top, room, tall};
}

int PersonBlock::heightForWidth(int width) const
{
    const Look &look = Look::of(this);
    if (m_shape == Shape::Line) return look.px(48);
    const QRectF name = nameBox(width);
    if (m_shape == Shape::Panel) {
        const int chip = hasSign(m_person.chip.sign) ? look.px(30) : 0;
        qreal words = 0;
        for (const QString &line : panelLines(width))
            words += wrappedHeight(look.font(TextSize::Lead), line, name.width()) + look.px(1);
        return std::max(look.px(112), int(name.bottom() + words) + chip + look.px(14));
    }
    const qreal left = name.left();
    const qreal rest = layRest(QRectF(left, 0, width - left - look.px(space::margin), look.px(restHeight)), nullptr);
    return std::max(look.px(80), int(name.bottom() + rest) + look.px(14));
}

QSize PersonBlock::sizeHint() const
{
    const int wide = width() > 0 ? width() : Look::of(this).px(392);
    return {Look::of(this).px(300), heightForWidth(wide)};
}

void PersonBlock::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), look->bg1);
    if (m_shape != Shape::Bare)
        painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1); // bare: the screen goes on under it
    if (m_shape == Shape::Line) return paintLine(painter);
    const QRectF photo = square(width());
    if (!photo.isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(look->bg3);
        painter.drawRoundedRect(photo, 6, 6);
        painter.setFont(look.font(TextSize::Title, QFont::DemiBold));
        painter.setPen(look->text3);
        painter.drawText(photo, Qt::AlignCenter, m_person.initials);
    }
    const QRectF name = nameBox(width());
    painter.setFont(nameFont(name.width()));
    painter.setPen(look->text1);
    painter.drawText(name, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_person.name);
    if (m_shape == Shape::Panel)
        return paintPanel(painter, QRectF(name.left(), name.bottom() + look.px(1), name.width(), height()));
    if (hasSign(m_person.chip.sign))
        paintChip(painter,
                  QPointF(width() - look.px(space::margin) - chipSize(m_person.chip, look).width(), look.px(18)),
                  m_person.chip, look);
    layRest(QRectF(name.left(), name.bottom() + look.px(2), width() - name.left() - look.px(space::margin),
                   look.px(restHeight)),
            &painter);
}

QStringList PersonBlock::panelLines(int width) const
{
    QStringList born, chart;
    for (const QString &each : {m_person.born, m_person.age})
        if (!each.isEmpty()) born << each;
    if (!m_person.chart.isEmpty()) chart << m_person.chart;
    if (width >= Look::of(this).px(380)) chart << m_person.more;
    QStringList lines;
    for (const QStringList &parts : {born, chart})
        if (!parts.isEmpty()) lines << parts.join(QStringLiteral(", "));
    return lines;
}

void PersonBlock::paintPanel(QPainter &painter, const QRectF &words) const
{
    const Look &look = Look::of(this);
    qreal y = words.top();
    painter.setFont(look.font(TextSize::Lead));
    QColor ink = look->text1;
    for (const QString &line : panelLines(width())) {
        const qreal tall = wrappedHeight(painter.font(), line, words.width());
        painter.setPen(ink);
        painter.drawText(QRectF(words.left(), y, words.width(), tall),
                         int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, line);
        y += tall + look.px(1);
        ink = look->text2;
    }
    if (hasSign(m_person.chip.sign))
        paintChip(painter, QPointF(words.left(), y + look.px(space::xs)), m_person.chip, look);
}

// Lays the parts one behind the other, and on in a next line where there is no room; answers the height they take.
// Paints them when it is given a painter.
qreal PersonBlock::layRest(const QRectF &line, QPainter *painter) const
{
    const Look &look = Look::of(this);
    struct Part
    {
        QString words;
        QFont::Weight weight;
        QColor ink;
        bool joined;
    };
    QList<Part> parts;
    const bool aged = !m_person.age.isEmpty();
    if (!m_person.born.isEmpty()) parts << Part{m_person.born, QFont::DemiBold, look->text1, aged};
    if (aged) parts << Part{QStringLiteral(", ") + m_person.age, QFont::Normal, look->text1, false};
    if (!m_person.chart.isEmpty()) parts << Part{m_person.chart, QFont::Normal, look->text2, false};
    for (const QString &more : m_person.more) parts << Part{more, QFont::Normal, look->text2, false};
    qreal x = line.left(), y = line.top();
    for (const Part &part : parts) {
        const QFont font = look.font(TextSize::Lead, part.weight);
        const qreal wide = QFontMetricsF(font).horizontalAdvance(part.words);
        if (x > line.left() && x + wide > line.right() + 1) {
            x = line.left();
            y += line.height();
        }
        if (painter) {
            painter->setFont(font);
            painter->setPen(part.ink);
            painter->drawText(QRectF(x, y, wide + 2, line.height()), Qt::AlignLeft | Qt::AlignVCenter, part.words);
        }
        x += wide + (part.joined ? 0 : look.px(space::m));
    }
    return y + line.height() - line.top();
}

void PersonBlock::paintLine(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QRectF name = nameBox(width());
    painter.setFont(nameFont(name.width()));
    painter.setPen(look->text1);
    const qreal chip = hasSign(m_person.chip.sign) ? chipSize(m_person.chip, look).width() : 0;
    // The birth date and the chart number never leave the line: a long name ends in dots.
    QStringList fixed{m_person.born, m_person.chart};
    fixed.removeAll(QString());
    const QFontMetricsF bold(look.font(TextSize::Lead, QFont::DemiBold));
    const qreal needed = bold.horizontalAdvance(fixed.join(QLatin1Char(' ')) + QStringLiteral(", ") + m_person.age)
        + look.px(space::l + 2 * space::m);
    const qreal room = qMax<qreal>(look.px(120), width() - name.left() - look.px(space::margin) - chip - needed);
    const QString shown = painter.fontMetrics().elidedText(m_person.name, Qt::ElideRight, int(room));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, shown);
    const qreal after = name.left() + painter.fontMetrics().horizontalAdvance(shown) + look.px(space::l);
    if (chip > 0)
        paintChip(painter, QPointF(width() - look.px(space::margin) - chip, look.px(12)), m_person.chip, look);
    painter.setClipRect(QRectF(after, 0, width() - after - look.px(space::margin) - chip, height()));
    layRest(QRectF(after, 0, width() - after - look.px(space::margin) - chip, look.px(48)),
            &painter); // the rest is below it
}
