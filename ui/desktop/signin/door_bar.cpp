#include "ui/desktop/signin/door_bar.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace {

QString nameOf(const QString &language)
{
    return language == QLatin1String("es") ? QStringLiteral("Español") : QStringLiteral("English");
}

} // namespace

DoorBar::DoorBar(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    setFixedHeight(look.px(space::status));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(look.px(16), 0, look.px(16), 0);
    line->setSpacing(look.px(4));
    m_languages = new QHBoxLayout;
    m_languages->setSpacing(look.px(4));
    line->addLayout(m_languages);
    m_theme = new DeedButton(QString(), DeedButton::Rank::Flat);
    m_theme->setTall(28);
    m_theme->setSign(IconName::Theme);
    connect(m_theme, &QAbstractButton::clicked, this, [this] {
        const Theme next = m_now == Theme::Light ? Theme::Dark : m_now == Theme::Dark ? Theme::System : Theme::Light;
        setTheme(next);
        Q_EMIT themeChosen(next);
    });
    line->addWidget(m_theme);
    line->addStretch();
    auto *help = new DeedButton(tr("help"), DeedButton::Rank::Flat);
    help->setTall(28);
    help->setCap({QStringLiteral("F1")});
    connect(help, &QAbstractButton::clicked, this, &DoorBar::helpWanted);
    line->addWidget(help);
    line->addWidget(new TextLabel(tr("Version %1").arg(QCoreApplication::applicationVersion()), TextSize::Caption,
                                  QFont::Normal, &Tokens::text2));
    setTheme(Theme::System);
}

void DoorBar::setTheme(Theme theme)
{
    m_now = theme;
    m_theme->setText(theme == Theme::Light ? tr("Light") : theme == Theme::Dark ? tr("Dark") : tr("As the desktop"));
    m_theme->setAccessibleDescription(tr("Light, dark, or as the desktop"));
}

void DoorBar::setLanguages(const QStringList &codes, const QString &current)
{
    while (QLayoutItem *item = m_languages->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool first = true;
    for (const QString &code : codes) {
        auto *button = new DeedButton(nameOf(code), DeedButton::Rank::Flat);
        button->setTall(28);
        if (first) button->setSign(IconName::Language);
        first = false;
        button->setChosen(codes.size() > 1 && code == current);
        connect(button, &QAbstractButton::clicked, this, [this, code] { Q_EMIT languageChosen(code); });
        m_languages->addWidget(button);
    }
}

void DoorBar::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg0);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
}
