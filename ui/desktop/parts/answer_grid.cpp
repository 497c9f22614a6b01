#include "ui/desktop/parts/answer_grid.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>

AnswerGrid::AnswerGrid(int columns, QWidget *parent)
    : QWidget(parent), m_columns(columns), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Look::of(this).px(8));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int AnswerGrid::widest() const
{
    int wide = 0;
    for (const DeedButton *button : m_buttons) wide = std::max(wide, button->sizeHint().width());
    return wide;
}

void AnswerGrid::lay(int columns)
{
    if (columns == m_laid) return;
    m_laid = columns;
    while (m_grid->count() > 0) delete m_grid->takeAt(0);
    for (int column = 0; column < m_columns; ++column) m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    for (int place = 0; place < m_buttons.size(); ++place)
        m_grid->addWidget(m_buttons[place], place / columns, place % columns);
    updateGeometry();
}

/// Large text on a small screen: as many side by side as have room for their words.
void AnswerGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int gap = m_grid->horizontalSpacing(), wide = widest() + gap;
    if (window()->width() < Look::of(this).px(1000) && wide > gap)
        lay(std::clamp((width() + gap) / wide, 1, m_columns));
    else lay(m_columns);
}

QSize AnswerGrid::minimumSizeHint() const
{
    const QSize whole = QWidget::minimumSizeHint();
    return window()->width() < Look::of(this).px(1000) ? QSize(std::min(whole.width(), widest()), whole.height())
                                                       : whole;
}

void AnswerGrid::setAnswers(const QStringList &answers, const QString &digits)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    m_chosen.clear();
    m_digits = digits;
    for (int place = 0; place < answers.size(); ++place) {
        auto *button = new DeedButton(answers[place]);
        button->setSpread(true);
        button->setCapFirst(true);
        button->setCap({digits.mid(place, 1)});
        button->setMinimumWidth(0);
        connect(button, &QAbstractButton::clicked, this, [this, place] { take(place); });
        button->installEventFilter(this);
        m_buttons << button;
    }
    m_laid = 0;
    lay(m_columns);
    setFocusProxy(m_buttons.isEmpty() ? nullptr : m_buttons.first());
}

void AnswerGrid::setReasonOf(int place, const QString &reason)
{
    if (m_buttons.value(place)) m_buttons[place]->setReason(reason);
}

void AnswerGrid::setChosen(const QList<int> &places)
{
    m_chosen = places;
    show();
}

void AnswerGrid::show()
{
    for (int place = 0; place < m_buttons.size(); ++place) {
        DeedButton *button = m_buttons[place];
        const bool on = m_chosen.contains(place);
        button->setChosen(on);
        button->setAccessibleName(on ? tr("%1, chosen").arg(button->text()) : button->text());
    }
    setFocusProxy(m_buttons.value(std::max(0, current())));
}

void AnswerGrid::take(int place)
{
    if (!m_many) m_chosen = {place};
    else if (!m_chosen.removeOne(place)) m_chosen << place;
    show();
    Q_EMIT answered(place);
}

bool AnswerGrid::press(int key)
{
    const qsizetype place = key > 0 && key < 128 ? m_digits.indexOf(QLatin1Char(char(key))) : -1;
    if (place < 0 || place >= m_buttons.size() || !m_buttons[place]->isEnabled()) return false;
    take(int(place));
    return true;
}

void AnswerGrid::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier | Qt::AltModifier));
    if (!plain || !press(event->key())) QWidget::keyPressEvent(event);
}

bool AnswerGrid::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    // Enter takes the filled button of the screen, not the answer that has the focus: digits and Space answer.
    const int key = static_cast<QKeyEvent *>(event)->key();
    if ((key != Qt::Key_Return && key != Qt::Key_Enter) || !parentWidget()) return QWidget::eventFilter(watched, event);
    QCoreApplication::sendEvent(parentWidget(), event);
    return true;
}
