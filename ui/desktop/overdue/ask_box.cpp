#include "ui/desktop/overdue/ask_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

AskBox::AskBox(QWidget *parent) : PanelSection({}, Ground::Panel, parent)
{
    m_why = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_choices = new JoinedButtons({});
    m_day = new QDateEdit;
    m_day->setDisplayFormat(QStringLiteral("ddd d MMM yyyy"));
    m_day->setCalendarPopup(true);
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
    connect(m_choices, &JoinedButtons::chosen, this, [this](int choice) {
        if (!m_dayAsked) return;
        m_day->setEnabled(choice == 0);
        m_words->setEnabled(choice == 0);
    });
    connect(m_day, &QDateEdit::dateChanged, this, [this](QDate day) {
        if (isVisible()) Q_EMIT dayChanged(day);
    });
    hide();
}

void AskBox::ask(const QString &question, const QString &deed, QDate proposed, QDate earliest,
                 const QStringList &choices, const QString &why)
{
    setTitle(question);
    setWhy(why);
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
    m_day->setMinimumDate(earliest);
    m_day->setDate(proposed);
    m_day->setAccessibleName(question);
    m_save->setText(deed);
    show();
    m_day->setFocus(Qt::OtherFocusReason);
    m_day->setSelectedSection(QDateTimeEdit::DaySection);
}

void AskBox::askWords(const QString &hint, const QString &proposed, bool needed)
{
    m_wordsNeeded = needed;
    m_words->setEnabled(true);
    m_words->setPlaceholderText(hint);
    m_words->setAccessibleName(hint);
    m_words->setText(proposed);
    m_words->selectAll();
    m_words->show();
}

void AskBox::askWordsOnly(const QString &question, const QString &deed, const QStringList &choices, const QString &hint)
{
    ask(question, deed, QDate::currentDate(), QDate(2000, 1, 1));
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

void AskBox::take()
{
    const int choice = m_list->isVisibleTo(this) ? m_list->currentIndex()
        : m_choices->isVisibleTo(this)           ? m_choices->current()
                                                 : 0;
    if (m_wordsNeeded && m_words->isEnabled() && words().isEmpty()) {
        m_missing->setText(tr("Say it in a few words."));
        m_missing->show();
        m_words->setFocus(Qt::OtherFocusReason);
        return;
    }
    hide();
    Q_EMIT answered(m_day->date(), choice);
}

bool AskBox::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
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
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) take();
    else PanelSection::keyPressEvent(event);
}
