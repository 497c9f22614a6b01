#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/style.h"
#include <QApplication>
#include <QFontDatabase>
#include <QVariant>
#include <QWidget>
#include <algorithm>

namespace {

const QString &family()
{
    static const QString inter = QFontDatabase::families().contains(QStringLiteral("Inter"))
        ? QStringLiteral("Inter")
        : QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return inter;
}

} // namespace

Look::Look(bool dark, int textPercent)
    : m_dark(dark), m_percent(std::clamp(textPercent, 100, 200)), m_tokens(dark ? darkTokens() : lightTokens())
{}

const Look &Look::of(const QWidget *widget)
{
    const auto worn = [](const QStyle *style) { return dynamic_cast<const EvenkeelStyle *>(style); };
    if (const auto *style = worn(widget ? widget->style() : nullptr)) return style->look();
    if (const auto *style = worn(QApplication::style())) return style->look();
    static const Look plain;
    return plain;
}

QFont Look::font(TextSize size, QFont::Weight weight) const
{
    QFont made(family());
    made.setPixelSize(px(int(size)));
    made.setWeight(weight);
    return made;
}

QPalette Look::palette() const
{
    QPalette made;
    const auto set = [&made](QPalette::ColorRole role, const QColor &colour) { made.setColor(role, colour); };
    set(QPalette::Window, m_tokens.bg0);
    set(QPalette::Base, m_tokens.bg1);
    set(QPalette::AlternateBase, m_tokens.bg2);
    set(QPalette::Button, m_tokens.bg1);
    set(QPalette::ToolTipBase, m_tokens.bg1);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::ToolTipText})
        set(role, m_tokens.text1);
    set(QPalette::BrightText, m_tokens.overdue);
    set(QPalette::PlaceholderText, m_tokens.text3);
    set(QPalette::Highlight, m_tokens.sel);
    set(QPalette::HighlightedText, m_tokens.text1);
    set(QPalette::Link, m_tokens.accent);
    set(QPalette::LinkVisited, m_tokens.accent);
    set(QPalette::Mid, m_tokens.line1);
    set(QPalette::Dark, m_tokens.line2);
    set(QPalette::Light, m_tokens.bg1);
    set(QPalette::Midlight, m_tokens.bg2);
    set(QPalette::Shadow, m_tokens.line2);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        made.setColor(QPalette::Disabled, role, m_tokens.textOff);
    made.setColor(QPalette::Disabled, QPalette::Base, m_tokens.bg2);
    return made;
}

int Look::panelWidth(int windowWidth) const
{
    const int logical = windowWidth * 100 / m_percent;
    return px(logical < 1400 ? 344 : logical < 1900 ? 392 : 440);
}

int Look::railWidth(int windowWidth) const { return px(windowWidth * 100 / m_percent < 1400 ? 72 : 88); }

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

void dress(QApplication &app, Theme theme, int textPercent)
{
    // Our own palette would answer from the second call on, so the desktop's is read once.
    constexpr auto remembered = "evenkeelDesktopIsDark";
    if (!app.property(remembered).isValid()) app.setProperty(remembered, isDark(QApplication::palette()));
    const bool dark = theme == Theme::Dark || (theme == Theme::System && app.property(remembered).toBool());
    const Look look(dark, textPercent);
    QApplication::setStyle(new EvenkeelStyle(look)); // takes over the style, deletes the one before
    QApplication::setPalette(look.palette());
    QApplication::setFont(look.font(TextSize::Body));
    QApplication::setCursorFlashTime(0); // nothing blinks
}
