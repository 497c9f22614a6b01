#include "ui/desktop/parts/icons.h"
#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <cmath>

// The resources live in a static library: without this the linker would leave them out.
static void keepResources()
{
    static const bool kept = [] {
        Q_INIT_RESOURCE(desktop);
        return true;
    }();
    Q_UNUSED(kept)
}

namespace {

constexpr const char *files[] = {
    "today",        "overdue",    "schedule", "client",      "review",  "outcomes", "kit",        "settings",
    "lock",         "search",     "why",      "undo",        "print",   "export",   "phone",      "voicemail",
    "no-voicemail", "syringe",    "tablet",   "side-effect", "lab",     "note",     "timer",      "refrigerator",
    "rescue",       "sign",       "promise",  "book",        "arrived", "check-up", "hide-names", "warning",
    "info",         "filter",     "edit",     "add",         "close",   "check",    "left",       "right",
    "down",         "more",       "open",     "key",         "chain",   "copy",     "becomes",    "language",
    "theme",        "show-names", "app-sign",
};
static_assert(std::size(files) == std::size_t(IconName::AppSign) + 1);

// The strokes stay 1.5 px whatever the size of the box: thinner they would break up, thicker they would shout.
QByteArray tinted(IconName name, const QColor &colour, qreal size)
{
    keepResources();
    QFile file(QStringLiteral(":/icons/%1.svg").arg(iconFile(name)));
    if (!file.open(QIODevice::ReadOnly)) qFatal("an icon is missing: %s", files[int(name)]);
    const qreal scale = std::clamp(20 / size, 0.7, 1.25);
    return file.readAll()
        .replace("currentColor", colour.name().toLatin1())
        .replace("stroke-width=\"1.5\"", "stroke-width=\"" + QByteArray::number(1.5 * scale) + '"');
}

} // namespace

QString iconFile(IconName name) { return QLatin1String(files[int(name)]); }

QPixmap iconPixmap(IconName name, const QColor &colour, int size, qreal devicePixelRatio)
{
    const QString key =
        QStringLiteral("evenkeel/%1/%2/%3/%4").arg(int(name)).arg(colour.rgba(), 0, 16).arg(size).arg(devicePixelRatio);
    QPixmap made;
    if (QPixmapCache::find(key, &made)) return made;
    made = QPixmap(QSize(size, size) * devicePixelRatio);
    made.setDevicePixelRatio(devicePixelRatio);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    QSvgRenderer(tinted(name, colour, size)).render(&painter, QRectF(0, 0, size, size));
    painter.end();
    QPixmapCache::insert(key, made);
    return made;
}

void paintIcon(QPainter &painter, const QRectF &box, IconName name, const QColor &colour)
{
    const auto *device = painter.device();
    // Paper wants lines, not pixels: a printer has no more than one pixel ratio but many dots.
    if (device->logicalDpiX() > 200 || painter.transform().isScaling()) {
        QSvgRenderer(tinted(name, colour, box.width())).render(&painter, box);
        return;
    }
    const int size = int(std::lround(box.width()));
    const QPointF corner(std::round(box.left()), std::round(box.top()));
    painter.drawPixmap(corner, iconPixmap(name, colour, size, device->devicePixelRatioF()));
}

QIcon icon(IconName name, const QColor &colour, int size)
{
    QIcon made;
    for (const qreal ratio : {1.0, 1.5, 2.0, 3.0}) made.addPixmap(iconPixmap(name, colour, size, ratio));
    return made;
}

void paintBoat(QPainter &painter, const QRectF &box, const QColor &colour)
{
    keepResources();
    QFile file(QStringLiteral(":/icons/boat.svg"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("the boat is missing");
    QSvgRenderer boat(file.readAll().replace("currentColor", colour.name().toLatin1()));
    const QSizeF size = QSizeF(440, 400).scaled(box.size(), Qt::KeepAspectRatio);
    boat.render(&painter, QRectF(box.center() - QPointF(size.width(), size.height()) / 2, size));
}

QIcon appIcon()
{
    keepResources();
    return QIcon(QStringLiteral(":/icons/evenkeel.svg"));
}
