#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/panel.h"
#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

// The side panel as a whole; its sections stand in panel.cpp.

Panel::Panel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_sections(new QVBoxLayout)
{
    m_column->setContentsMargins(1, 0, 0, 0); // the hairline at the left
    m_column->setSpacing(0);
    auto *inner = new QWidget;
    inner->setLayout(m_sections);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_sections->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget *part : {static_cast<QWidget *>(scroll), scroll->viewport(), inner})
        part->setAutoFillBackground(false);
    m_column->addWidget(scroll, 1);
}

void Panel::addSection(PanelSection *section) { m_sections->insertWidget(m_sections->count() - 1, section); }

void Panel::setTop(QWidget *widget)
{
    delete m_top;
    m_top = widget;
    m_column->insertWidget(0, widget);
}

void Panel::setFoot(QWidget *widget)
{
    delete m_foot;
    m_foot = widget;
    m_column->addWidget(widget);
}

void Panel::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg2);
    painter.fillRect(QRect(0, 0, 1, height()), look->line1);
    if (m_foot) painter.fillRect(QRect(0, m_foot->y() - 1, width(), 1), look->line1);
}

void Panel::setFree(bool isFree)
{
    m_free = isFree;
    fit();
}

void Panel::fit()
{
    if (m_free) {
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
        return;
    }
    const Look &look = Look::of(this);
    setFixedWidth(look.panelWidth(window()->width()));
    const bool narrow = look.isNarrow(window()->width());
    if (narrow != m_drawer) setDrawer(narrow);
    if (m_drawer && isVisible()) placeDrawer();
}

namespace {

// The box that holds this widget, somewhere under a layout.
QBoxLayout *homeOf(QWidget *widget, QLayout *layout)
{
    if (!layout) return nullptr;
    for (int i = 0; i < layout->count(); ++i) {
        if (layout->itemAt(i)->widget() == widget) return qobject_cast<QBoxLayout *>(layout);
        if (QBoxLayout *found = homeOf(widget, layout->itemAt(i)->layout())) return found;
    }
    return nullptr;
}

} // namespace

void Panel::setDrawer(bool drawer)
{
    if (drawer) {
        QBoxLayout *home = parentWidget() ? homeOf(this, parentWidget()->layout()) : nullptr;
        if (!home) return; // stands alone: nothing to make room for
        m_home = home;
        m_homeIndex = home->indexOf(this);
        home->removeWidget(this);
        m_drawer = true;
        hide();
    } else {
        m_drawer = false;
        disconnect(m_watch);
        if (m_home) m_home->insertWidget(std::min(m_homeIndex, m_home->count()), this);
        show();
    }
    // A drawer is low as often as it is narrow: then who it is scrolls with the rest.
    if (m_top && drawer) m_sections->insertWidget(0, m_top);
    else if (m_top) m_column->insertWidget(0, m_top);
    Q_EMIT drawerChanged(drawer);
}

void Panel::placeDrawer()
{
    const int wide = std::min(width(), parentWidget()->width());
    setGeometry(parentWidget()->width() - wide, 0, wide, parentWidget()->height());
    raise();
}

void Panel::openDrawer()
{
    if (!m_drawer || isVisible()) return;
    m_cameFrom = QApplication::focusWidget();
    placeDrawer();
    show();
    for (QWidget *child : findChildren<QWidget *>()) {
        if (!child->isVisible() || !child->isEnabled() || !(child->focusPolicy() & Qt::TabFocus)) continue;
        child->setFocus(Qt::TabFocusReason);
        break;
    }
    // Whoever goes back to the list wants to see it.
    m_watch = connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && now->window() == window() && !isAncestorOf(now)) closeDrawer();
    });
}

void Panel::closeDrawer()
{
    if (!m_drawer || !isVisible()) return;
    disconnect(m_watch);
    if (m_cameFrom && isAncestorOf(QApplication::focusWidget())) m_cameFrom->setFocus(Qt::OtherFocusReason);
    hide();
    Q_EMIT drawerClosed();
}

bool Panel::event(QEvent *event)
{
    // The open drawer takes Esc before the screen's own shortcut does.
    if (event->type() == QEvent::ShortcutOverride && m_drawer && isVisible()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void Panel::keyPressEvent(QKeyEvent *event)
{
    if (m_drawer && event->key() == Qt::Key_Escape) return closeDrawer();
    QWidget::keyPressEvent(event);
}

void Panel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    fit();
}

bool Panel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize) fit();
    return QWidget::eventFilter(watched, event);
}

void Panel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) fit();
}
