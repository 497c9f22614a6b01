#include "ui/desktop/injection/warm_up.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/dates.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QTimeZone>

namespace {
constexpr int warmMinutes = 45; ///< carton out about 45 minutes before (clinical.md 1.1, preparation)
}

WarmUp::WarmUp(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_time = new QLineEdit;
    m_time->setPlaceholderText(QStringLiteral("09:05"));
    m_time->setMaxLength(5);
    m_time->setFixedWidth(look.px(72));
    m_time->setAccessibleName(tr("Out of the refrigerator at"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_time);
    line->addStretch();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(look.px(space::control));
    connect(m_time, &QLineEdit::textEdited, this, [this] {
        update();
        Q_EMIT changed();
    });
    connect(&m_tick, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    m_tick.start(20000);
}

void WarmUp::setNow(const QDateTime &now)
{
    m_base = now;
    m_started = QDateTime::currentDateTimeUtc();
}

QDateTime WarmUp::now() const { return m_base.addSecs(m_started.secsTo(QDateTime::currentDateTimeUtc())); }

void WarmUp::startNow()
{
    m_time->setText(now().toString(QStringLiteral("HH:mm")));
    update();
    Q_EMIT changed();
}

void WarmUp::setOut(const QDateTime &since)
{
    const bool wasShown = m_since.isValid();
    m_since = since.isValid() ? since.toTimeZone(m_base.timeZone()) : QDateTime();
    if (m_since.isValid()) m_time->setText(m_since.toString(QStringLiteral("HH:mm")));
    else if (wasShown) m_time->clear(); // that time was of another carton
    update();
    Q_EMIT changed();
}

QDateTime WarmUp::outAt() const
{
    if (m_since.isValid() && m_time->text().trimmed() == m_since.toString(QStringLiteral("HH:mm"))) return m_since;
    const QTime time = QTime::fromString(m_time->text().trimmed(), QStringLiteral("H:mm"));
    if (!time.isValid()) return {};
    const QDateTime at(m_base.date(), time, m_base.timeZone());
    return at > now().addSecs(60) ? at.addDays(-1) : at; // a later time of day can only have been yesterday
}

bool WarmUp::isBad() const { return !m_time->text().trimmed().isEmpty() && !outAt().isValid(); }

void WarmUp::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font(TextSize::Body, QFont::DemiBold));
    const QDateTime out = outAt();
    QString words = tr("W when it is taken out");
    double share = 0;
    if (isBad()) words = tr("Write it as 09:05");
    if (out.isValid()) {
        const int gone = int(out.secsTo(now()) / 60);
        share = qBound(0.0, gone / double(warmMinutes), 1.0);
        words = gone >= warmMinutes
            ? tr("warm since %1").arg(clockTime(out.addSecs(warmMinutes * 60)))
            : tr("ready %1, %2 min left").arg(clockTime(out.addSecs(warmMinutes * 60))).arg(warmMinutes - gone);
    }
    const int text = painter.fontMetrics().horizontalAdvance(words);
    const QRectF track(look.px(84), height() / 2.0 - 2, qMax(0, width() - look.px(84) - text - look.px(24)), 4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look->bg3);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(look->accent);
    painter.drawRoundedRect(QRectF(track.left(), track.top(), track.width() * share, track.height()), 2, 2);
    painter.setPen(isBad() ? look->overdue : out.isValid() ? look->accent : look->text2);
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, words);
}
