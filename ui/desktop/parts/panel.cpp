#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

PanelSection::PanelSection(const QString &title, Ground ground, QWidget *parent)
    : QWidget(parent), m_ground(ground), m_head(new QHBoxLayout),
      m_title(new TextLabel({}, TextSize::Lead, QFont::DemiBold, &Tokens::text1, this)),
      m_note(new TextLabel({}, TextSize::Body, QFont::Normal, &Tokens::text2, this)), m_body(new QVBoxLayout)
{
    m_note->setWordWrap(false);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_note);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_head);
    column->addLayout(m_body);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setTitle(title);
    refit();
}

void PanelSection::setTitle(const QString &title, const QString &note)
{
    m_title->setText(title);
    m_note->setText(note);
    m_title->setVisible(!title.isEmpty());
    m_note->setVisible(!note.isEmpty());
}

void PanelSection::addFact(const QString &label, const QString &value, bool strong)
{
    const QFont::Weight weight = strong ? QFont::DemiBold : QFont::Normal;
    auto *row = new QHBoxLayout;
    auto *left = new TextLabel(label, TextSize::Body, weight, strong ? &Tokens::text1 : &Tokens::text2, this);
    auto *right = new TextLabel(value, TextSize::Body, weight, &Tokens::text1, this);
    right->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    right->setWordWrap(value.size() > 30); // a date or a number stays in one piece
    row->addWidget(left, 1);
    row->addWidget(right, right->wordWrap() ? 1 : 0);
    m_body->addLayout(row);
}

void PanelSection::addText(const QString &text, bool faint)
{
    m_body->addWidget(
        new TextLabel(text, TextSize::Body, QFont::Normal, faint ? &Tokens::text2 : &Tokens::text1, this));
}

void PanelSection::addWidget(QWidget *widget) { m_body->addWidget(widget); }

void PanelSection::addLayout(QLayout *layout) { m_body->addLayout(layout); }

void PanelSection::addToTitle(QWidget *widget) { m_head->addWidget(widget); }

namespace {

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout()) {
            empty(inner);
            delete inner; // the layout is its own item
            continue;
        }
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

void PanelSection::clear() { empty(m_body); }

void PanelSection::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), m_ground == Ground::Paper ? look->bg1 : look->bg2);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}

void PanelSection::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void PanelSection::refit()
{
    const Look &look = Look::of(this);
    layout()->setContentsMargins(look.px(space::margin), look.px(space::m), look.px(space::margin),
                                 look.px(space::m) + 1);
    layout()->setSpacing(look.px(space::s));
    m_body->setSpacing(look.px(space::s));
}

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
    setFixedWidth(Look::of(this).panelWidth(window()->width()));
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
