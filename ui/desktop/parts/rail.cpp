#include "ui/desktop/parts/rail.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/rail_button.h"
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

Rail::Rail(QWidget *parent) : QWidget(parent), m_places(new QVBoxLayout), m_foot(new QVBoxLayout)
{
    setAccessibleName(tr("Places"));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(m_places);
    column->addStretch(1);
    column->addLayout(m_foot);
    refit();
}

void Rail::addPlace(const QString &key, IconName icon, const QString &word)
{
    RailButton *button = make(key, icon, word);
    m_places->addWidget(button);
    m_order << key;
    connect(button, &QAbstractButton::clicked, this, [this, key] {
        setCurrent(m_current); // the check follows the screen, not the click
        Q_EMIT chosen(key);
    });
}

void Rail::addDeed(const QString &key, IconName icon, const QString &word)
{
    RailButton *button = make(key, icon, word);
    button->setCheckable(false);
    m_foot->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT chosen(key); });
}

RailButton *Rail::make(const QString &key, IconName icon, const QString &word)
{
    auto *button = new RailButton(key, icon, word, this);
    button->installEventFilter(this);
    m_buttons << button;
    return button;
}

RailButton *Rail::button(const QString &key) const
{
    for (RailButton *button : m_buttons)
        if (button->key() == key) return button;
    return nullptr;
}

void Rail::showPlaces(const QStringList &keys)
{
    QStringList order;
    for (const QString &key : keys)
        if (m_order.contains(key)) order << key;
    for (const QString &key : m_order) {
        m_places->removeWidget(button(key));
        button(key)->setVisible(order.contains(key));
    }
    for (const QString &key : order) m_places->addWidget(button(key));
}

QStringList Rail::places() const
{
    QStringList shown;
    for (int i = 0; i < m_places->count(); ++i)
        if (const auto *button = qobject_cast<RailButton *>(m_places->itemAt(i)->widget())) shown << button->key();
    return shown;
}

void Rail::setCurrent(const QString &key)
{
    m_current = key;
    for (RailButton *each : m_buttons) {
        if (each->isCheckable()) each->setChecked(each->key() == key);
        each->update();
    }
}

void Rail::setBadge(const QString &key, int count, const QString &meaning)
{
    if (RailButton *found = button(key)) found->setBadge(count, meaning);
}

void Rail::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg0);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), look->line1);
    const int size = look.px(28);
    paintIcon(painter, QRectF((width() - size) / 2.0, look.px(14), size, size), IconName::AppSign, look->accent);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    // Up and Down walk the places as they walk a list.
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0) return QWidget::keyPressEvent(event);
    focusNextPrevChild(step > 0);
}

bool Rail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize) refit();
    if (event->type() == QEvent::KeyPress && qobject_cast<RailButton *>(watched)) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            keyPressEvent(key);
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            static_cast<RailButton *>(watched)->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void Rail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void Rail::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this); // the window's width decides between 72 and 88
    refit();
}

void Rail::refit()
{
    const Look &look = Look::of(this);
    setFixedWidth(look.railWidth(window()->width()));
    const bool narrow = look.isNarrow(window()->width());
    for (RailButton *each : m_buttons) each->setIconOnly(narrow);
    layout()->setContentsMargins(0, look.px(60), 1, look.px(8));
    for (QVBoxLayout *part : {m_places, m_foot}) part->setSpacing(look.px(4));
}
