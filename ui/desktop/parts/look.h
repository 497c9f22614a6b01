#pragma once
#include "ui/desktop/parts/tokens.h"
#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

/// What the person chose: their desktop's light or dark, or one of the two always.
enum class Theme { System, Light, Dark };

/// The six sizes of text, in px at 100 %.
enum class TextSize { Caption = 12, Body = 13, Lead = 15, Title = 20, Person = 26, Figure = 32 };

/// The measures of the window, in px at 100 %: pass them through `Look::px`.
namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, margin = 24, xl = 32;
inline constexpr int head = 56, status = 32, undo = 40, tableHead = 28, groupHead = 32, filterBar = 48, tabs = 36,
                     stateBar = 80;
inline constexpr int row = 34, gateRow = 44, formRow = 48, callRow = 50;
inline constexpr int control = 32, rowControl = 28, target = 28;
inline constexpr int formWidth = 760;
} // namespace space

/// The visual language in force: colours, sizes and fonts. A value; the style of the program carries the one in use.
class Look
{
public:
    explicit Look(bool dark = false, int textPercent = 100);

    /// The look of the style that paints this widget; light at 100 % where another style does (in a test).
    static const Look &of(const QWidget *widget);

    const Tokens &tokens() const { return m_tokens; }
    const Tokens *operator->() const { return &m_tokens; }
    bool isDark() const { return m_dark; }
    /// 100 to 200.
    int textPercent() const { return m_percent; }

    /// A length of look.md in device-independent pixels: times the text scale, rounded.
    int px(int atHundred) const { return (atHundred * m_percent + 50) / 100; }
    qreal pxF(qreal atHundred) const { return atHundred * m_percent / 100.0; }

    /// Inter when it is installed, else the system's font.
    QFont font(TextSize size, QFont::Weight weight = QFont::Normal) const;
    QPalette palette() const;

    /// Side panel width for a window this wide: 344, 392 or 440 (times the text scale).
    int panelWidth(int windowWidth) const;
    /// Rail width for a window this wide: 72 or 88.
    int railWidth(int windowWidth) const;
    /// Below 1100 logical px the panel is a drawer and the rail shows icons only.
    bool isNarrow(int windowWidth) const { return windowWidth * 100 < 1100 * m_percent; }

    bool operator==(const Look &other) const { return m_dark == other.m_dark && m_percent == other.m_percent; }

private:
    bool m_dark;
    int m_percent;
    Tokens m_tokens;
};

/// Dresses the program: style, palette, font and text scale. May be called again at any time; every widget follows.
/// The first call remembers whether the desktop itself is dark.
void dress(QApplication &app, Theme theme, int textPercent = 100);

/// Whether the desktop's own palette is a dark one.
bool isDark(const QPalette &palette);
