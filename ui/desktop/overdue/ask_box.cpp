#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/parts/day_edit.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

AskBox::AskBox(QWidget *parent) : PanelSection({}, Ground::Panel, parent)
{
    m_why = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_choices = new JoinedButtons({});
    m_day = new DayEdit;
    m_day->installEventFilter(this);
    m_list = new QComboBox;
    m_list->hide();
    m_words = new QLineEdit;
    m_words->setMaxLength(200);
    m_words->installEventFilter(this);
    m_words->hide();
    connect(m_words, &QLineEdit::textEdited, this, [this] { m_missing->hide(); });
    m_missing = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::overdue);
    m_missing->hide();
    m_save = new DeedButton(QString(), DeedButton::Rank::Filled);
    m_save->setCap({tr("Enter")});
    auto *leave = new DeedButton(tr("Leave"));
    leave->setCap({tr("Esc")});
    auto *line = new QHBoxLayout;
    line->addWidget(m_save);
    line->addWidget(leave);
    line->addStretch();
    addWidget(m_why);
    addWidget(m_choices);
    addWidget(m_list);
    addWidget(m_day);
    addWidget(m_words);
    addWidget(m_missing);
    addLayout(line);
    connect(m_save, &QAbstractButton::clicked, this, &AskBox::take);
    connect(leave, &QAbstractButton::clicked, this, &AskBox::leave);
    connect(m_choices, &JoinedButtons::chosen, this, &AskBox::fitToChoice);
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate day) {
        m_missing->hide();
        if (isVisible()) Q_EMIT dayChanged(day);
    });
    hide();
}

void AskBox::ask(const QString &question, const QString &deed, QDate proposed, QDate earliest,
                 const QStringList &choices, const QString &why)
{
    setTitle(question);
    setWhy(why);
    m_count = int(choices.size());
    m_choices->setVisible(!choices.isEmpty());
    if (!choices.isEmpty()) {
        m_choices->setChoices(choices);
        m_choices->setCurrent(0);
    }
    m_dayAsked = true;
    m_wordsNeeded = false;
    m_words->hide();
    m_list->hide();
    m_missing->hide();
    m_day->show();
    m_day->setEnabled(true);
    m_judge = [earliest](QDate day, int) {
        return day < earliest ? tr("%1 is too early. Choose %2 or a later day.").arg(plainDay(day), plainDay(earliest))
                              : QString();
    };
    m_day->setDate(proposed);
    m_day->setAccessibleName(question);
    m_save->setText(deed);
    for (QWidget *up = parentWidget(); up; up = up->parentWidget())
        if (auto *panel = qobject_cast<Panel *>(up)) panel->openDrawer(); // where the panel is one: a question is seen
    show();
    bringIntoView();
    m_day->setFocus(Qt::OtherFocusReason);
    m_day->setSelectedSection(QDateTimeEdit::DaySection);
}

/// Once its place is known.
void AskBox::bringIntoView()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (QWidget *up = parentWidget(); up; up = up->parentWidget())
                if (auto *area = qobject_cast<QScrollArea *>(up)) area->ensureWidgetVisible(this, 0, 0);
        },
        Qt::QueuedConnection);
}

void AskBox::askWords(const QString &hint, const QString &proposed, bool needed)
{
    m_wordsNeeded = needed && !hint.isEmpty();
    m_words->setEnabled(true);
    m_words->setPlaceholderText(hint);
    m_words->setAccessibleName(hint);
    m_words->setText(proposed);
    m_words->selectAll();
    m_words->setVisible(!hint.isEmpty());
}

void AskBox::askWordsOnly(const QString &question, const QString &deed, const QStringList &choices, const QString &hint)
{
    ask(question, deed, m_day->date(), m_day->date());
    m_dayAsked = false;
    m_day->hide();
    m_list->clear();
    m_list->addItems(choices);
    m_list->setAccessibleName(question);
    m_list->setVisible(!choices.isEmpty());
    askWords(hint, QString(), true);
    m_words->setFocus(Qt::OtherFocusReason);
}

QString AskBox::words() const { return m_words->isVisibleTo(this) ? m_words->text().simplified() : QString(); }

void AskBox::setWhy(const QString &why)
{
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_day->setAccessibleDescription(why);
}

QDate AskBox::day() const { return m_day->date(); }

void AskBox::leave() { hide(); }

/// Only the first choice names a day and a reason.
void AskBox::fitToChoice()
{
    if (!m_dayAsked) return;
    const bool first = m_choices->current() == 0;
    m_missing->hide();
    m_day->setEnabled(first);
    m_words->setEnabled(first);
}

/// In a field a digit is text: with Alt it chooses.
bool AskBox::chooseByKey(const QKeyEvent &key)
{
    const int digit = key.key() - Qt::Key_1;
    if (key.modifiers() != Qt::AltModifier || m_choices->isHidden() || digit < 0 || digit >= m_count) return false;
    m_choices->setCurrent(digit);
    fitToChoice();
    (digit == 0 ? static_cast<QWidget *>(m_day) : m_save)->setFocus(Qt::OtherFocusReason);
    return true;
}

int AskBox::choice() const
{
    return m_list->isVisibleTo(this) ? m_list->currentIndex() : m_choices->isVisibleTo(this) ? m_choices->current() : 0;
}

void AskBox::take()
{
    const QString day = m_dayAsked && m_judge ? m_judge(m_day->date(), choice()) : QString();
    const bool silent = m_wordsNeeded && m_words->isEnabled() && words().isEmpty();
    if (!day.isEmpty() || silent) {
        m_missing->setText(day.isEmpty() ? tr("Say it in a few words.") : day);
        m_missing->show();
        (day.isEmpty() ? static_cast<QWidget *>(m_words) : m_day)->setFocus(Qt::OtherFocusReason);
        QAccessibleEvent said(m_missing, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
        return;
    }
    hide();
    Q_EMIT answered(m_day->date(), choice());
}

bool AskBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (chooseByKey(*static_cast<QKeyEvent *>(event))) return true;
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_day->interpretText();
            take();
            return true;
        }
    }
    return PanelSection::eventFilter(watched, event);
}

void AskBox::keyPressEvent(QKeyEvent *event)
{
    if (chooseByKey(*event)) return;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) take();
    else PanelSection::keyPressEvent(event);
}
