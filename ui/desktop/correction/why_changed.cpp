#include "ui/desktop/correction/why_changed.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include <QGridLayout>
#include <QLineEdit>

WhyChanged::WhyChanged(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout), m_words(new QLineEdit)
{
    const Look &look = Look::of(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_grid->setSpacing(look.px(8));
    m_words->setMaxLength(500);
    m_words->setPlaceholderText(tr("Or in your own words"));
    m_words->setAccessibleName(tr("Why is it changed?"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    column->addLayout(m_grid);
    column->addWidget(m_words);
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        showChoice();
        Q_EMIT changed();
    });
}

void WhyChanged::setReasons(const QStringList &reasons)
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    for (int i = 0; i < reasons.size(); ++i) {
        auto *button = new DeedButton(reasons[i]);
        button->setCap({QString::number(i + 1)});
        button->setSpread(true);
        connect(button, &QAbstractButton::clicked, this, [this, i] { press(Qt::Key_1 + i); });
        m_grid->addWidget(button, i / 2, i % 2);
        m_buttons << button;
    }
    showChoice();
}

QString WhyChanged::why() const { return m_words->text().trimmed(); }

bool WhyChanged::press(int key)
{
    const int number = key - Qt::Key_1;
    if (number < 0 || number >= m_buttons.size()) return false;
    m_words->setText(m_buttons[number]->text());
    return true;
}

void WhyChanged::showChoice()
{
    for (DeedButton *button : std::as_const(m_buttons)) button->setChosen(button->text() == why());
}
