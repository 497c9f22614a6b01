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
    // Not Maximum: that would hold wrapped words to the height they had in one line.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
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
