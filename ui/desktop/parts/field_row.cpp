#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/needed_mark.h"
#include "ui/desktop/parts/text_label.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

FieldRow::FieldRow(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent), m_control(control),
      m_label(new TextLabel(label, TextSize::Body, QFont::Medium, &Tokens::text1, this)),
      m_aside(new TextLabel({}, TextSize::Body, QFont::Normal, &Tokens::text2, this)), m_mark(new NeededMark(this)),
      m_below(new NoteLine(this)), m_line(new QHBoxLayout), m_column(new QVBoxLayout(this))
{
    m_label->setBuddy(control);
    if (control->accessibleName().isEmpty()) control->setAccessibleName(label);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_aside->setWordWrap(false);
    m_aside->hide();
    m_mark->hide();
    m_below->hide();
    // Beside a tall control the label stands at its first line.
    m_line->addWidget(m_label, 0, Qt::AlignTop);
    const bool grows = control->sizePolicy().horizontalPolicy() & QSizePolicy::ExpandFlag;
    m_line->addWidget(control, grows ? 1 : 0);
    m_line->addStretch(grows ? 0 : 1);
    m_line->addWidget(m_aside, 0, Qt::AlignTop);
    m_line->addWidget(m_mark, 0, Qt::AlignTop);
    m_column->addLayout(m_line);
    m_column->addWidget(m_below);
    refit();
}

void FieldRow::setNeeded(bool needed)
{
    m_needed = needed;
    m_mark->setVisible(needed);
    tell();
}

void FieldRow::setError(const QString &sentence)
{
    m_error = sentence;
    m_below->say(m_error.isEmpty() ? m_hint : m_error, !m_error.isEmpty());
    tell();
}

void FieldRow::setHint(const QString &hint)
{
    m_hint = hint;
    setError(m_error);
}

void FieldRow::setAside(const QString &words)
{
    m_aside->setText(words);
    m_aside->setVisible(!words.isEmpty());
}

void FieldRow::addBeside(QWidget *widget) { m_line->insertWidget(m_line->indexOf(m_control) + 1 + m_beside++, widget); }

void FieldRow::setLabelWidth(int width)
{
    m_labelWidth = width;
    refit();
}

void FieldRow::setStacked(bool stacked)
{
    m_alwaysStacked = stacked;
    lay(stacked);
}

/// Large text on a small screen: the label goes above its control.
void FieldRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int narrowest = 800; // px at 100 %, of the window
    if (!m_alwaysStacked) lay(window()->width() < Look::of(this).px(narrowest));
}

void FieldRow::lay(bool stacked)
{
    if (m_stacked == stacked) return;
    m_stacked = stacked;
    if (stacked) {
        m_line->removeWidget(m_label);
        m_column->insertWidget(0, m_label);
        if (!m_alwaysStacked) { // the control needs the width
            m_line->removeWidget(m_mark);
            m_column->insertWidget(1, m_mark, 0, Qt::AlignLeft);
        }
    } else {
        m_column->removeWidget(m_label);
        m_line->insertWidget(0, m_label, 0, Qt::AlignTop);
        m_column->removeWidget(m_mark);
        m_line->removeWidget(m_mark);
        m_line->addWidget(m_mark, 0, Qt::AlignTop);
    }
    m_label->setSize(TextSize::Body, stacked ? QFont::DemiBold : QFont::Medium);
    refit();
}

void FieldRow::setLined(bool lined)
{
    m_lined = lined;
    refit();
}

void FieldRow::tell()
{
    QStringList parts;
    if (m_needed) parts << m_mark->accessibleName();
    for (const QString &part : {m_error, m_hint})
        if (!part.isEmpty()) parts << part;
    m_control->setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

void FieldRow::paintEvent(QPaintEvent *)
{
    if (!m_lined) return;
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), Look::of(this)->line1);
}

void FieldRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void FieldRow::refit()
{
    const Look &look = Look::of(this);
    const int side = m_lined ? look.px(space::margin) : 0, above = m_stacked ? look.px(space::xs) : look.px(space::s);
    m_column->setContentsMargins(side, m_lined ? above - 1 : above, side, above + (m_lined ? 1 : 0));
    m_column->setSpacing(look.px(space::xs));
    m_line->setSpacing(look.px(space::m));
    const int tall = std::max(look.px(space::control), std::min(m_control->sizeHint().height(), look.px(40)));
    for (QWidget *each : {static_cast<QWidget *>(m_aside), static_cast<QWidget *>(m_mark)})
        each->setMinimumHeight(tall);
    m_label->setMinimumHeight(m_stacked ? 0 : tall);
    if (m_stacked) {
        m_label->setMinimumWidth(0);
        m_label->setMaximumWidth(QWIDGETSIZE_MAX);
    } else {
        m_label->setFixedWidth(look.px(m_labelWidth));
    }
    m_below->setIndent(m_stacked ? 0 : look.px(m_labelWidth) + look.px(space::m));
    setMinimumHeight(m_lined ? look.px(space::formRow) : 0);
}
