#include "ui/desktop/idle_lock.h"
#include <QCoreApplication>
#include <QEvent>

IdleLock::IdleLock(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::idle);
}

void IdleLock::setMinutes(int minutes)
{
    QCoreApplication::instance()->removeEventFilter(this);
    m_timer.stop();
    if (minutes <= 0) return;
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start(minutes * 60 * 1000);
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_timer.start(); // counts again from here
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}
