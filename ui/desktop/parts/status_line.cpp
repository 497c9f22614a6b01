#include "ui/desktop/parts/status_line.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/key_cap.h"
#include "ui/desktop/parts/tabular.h"
#include <QAccessible>
#include <QPainter>
#include <algorithm>
#include <utility>

namespace {

constexpr int mostHints = 7, betweenHints = 16, separator = 12;
constexpr int staysAlways = 9;

/// One piece of the right side; the one that stays least goes first when there is no room.
struct StatusPart
{
    QString words;
    QFont font;
    int stays;
};

qreal widthOf(const QList<StatusPart> &parts, int beside)
{
    qreal all = 0;
    for (const StatusPart &part : parts) all += tabularWidth(part.font, part.words) + beside;
    return all;
}

} // namespace

StatusLine::StatusLine(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void StatusLine::setHints(const QList<KeyHint> &hints)
{
    m_hints = hints.mid(0, mostHints);
    tell();
}

void StatusLine::setWho(const QString &who)
{
    m_who = who;
    tell();
}

void StatusLine::setClinic(const QString &clinic)
{
    m_clinic = clinic;
    tell();
}

void StatusLine::setSaved(const QString &saved)
{
    m_saved = saved;
    tell();
}

void StatusLine::setDay(const QString &day)
{
    m_day = day;
    tell();
}

void StatusLine::setCheck(const QString &check)
{
    m_check = check;
    tell();
}

void StatusLine::setAlarm(const QString &alarm)
{
    const bool isNew = !alarm.isEmpty() && alarm != m_alarm;
    m_alarm = alarm;
    tell();
    if (!isNew) return;
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void StatusLine::setVeil(const QString &veil)
{
    m_veil = veil;
    tell();
}

void StatusLine::tell()
{
    QStringList parts;
    for (const QString &part : {m_alarm, m_veil, m_check, m_who, m_clinic, m_saved, m_day})
        if (!part.isEmpty()) parts << part;
    QStringList keys;
    for (const KeyHint &hint : m_hints)
        keys << QStringLiteral("%1 %2").arg(hint.caps.join(QLatin1Char(' ')), hint.word);
    setAccessibleName(parts.join(QStringLiteral(", ")));
    setAccessibleDescription(keys.join(QStringLiteral(", ")));
    update();
}

QSize StatusLine::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(600), look.px(space::status)};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg0);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
    paintHints(painter, paintRight(painter));
}

qreal StatusLine::paintRight(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QFont font = look.font(TextSize::Caption), strong = look.font(TextSize::Caption, QFont::DemiBold);
    // At 1280 the clinic's name goes: it stands at the sign-in, too.
    const bool small = window()->width() * 100 < 1400 * look.textPercent();
    QList<StatusPart> parts; // from the right
    for (const auto &[words, stays] :
         {std::pair(m_day, 4), {m_saved, 2}, {small ? QString() : m_clinic, 1}, {m_who, 5}, {m_check, 3}, {m_veil, 6}})
        if (!words.isEmpty()) parts << StatusPart{words, font, stays};
    if (!m_alarm.isEmpty()) parts << StatusPart{m_alarm, strong, staysAlways};
    const int beside = 2 * look.px(separator), ends = 2 * look.px(space::l) + look.px(16 + space::xs);
    while (parts.size() > 1 && widthOf(parts, beside) + ends > width())
        parts.erase(std::min_element(parts.cbegin(), parts.cend(), [](const StatusPart &one, const StatusPart &other) {
            return one.stays < other.stays;
        }));
    qreal right = width() - look.px(space::l);
    for (int i = 0; i < parts.size(); ++i) {
        const bool alarm = parts[i].stays == staysAlways;
        painter.setFont(parts[i].font);
        painter.setPen(alarm ? look->overdue : look->text2);
        const qreal wide = tabularWidth(painter.font(), parts[i].words);
        paintTabular(painter, QRectF(right - wide, 0, wide, height()), Qt::AlignLeft, parts[i].words);
        right -= wide;
        if (alarm) {
            const int size = look.px(16);
            right -= size + look.px(space::xs);
            paintIcon(painter, QRectF(right, (height() - size) / 2.0, size, size), IconName::Warning, look->overdue);
        }
        if (i + 1 == parts.size()) break;
        right -= look.px(separator);
        painter.fillRect(QRectF(right, look.px(9), 1, height() - 2 * look.px(9)), look->line2);
        right -= look.px(separator);
    }
    return right - look.px(betweenHints);
}

void StatusLine::paintHints(QPainter &painter, qreal until) const
{
    const Look &look = Look::of(this);
    const QFont font = look.font(TextSize::Caption);
    const QFontMetricsF metrics(font);
    qreal x = look.px(space::margin);
    for (const KeyHint &hint : m_hints) {
        const QSizeF caps = keyCapsSize(hint.caps, look);
        const qreal word = metrics.horizontalAdvance(hint.word);
        if (x + caps.width() + look.px(space::xs) + word > until) return; // never half a hint
        x = paintKeyCaps(painter, QPointF(x, (height() - caps.height()) / 2), hint.caps, look) + look.px(space::xs);
        painter.setFont(font);
        painter.setPen(look->text2);
        painter.drawText(QRectF(x, 0, word + 2, height()), Qt::AlignLeft | Qt::AlignVCenter, hint.word);
        x += word + look.px(betweenHints);
    }
}
