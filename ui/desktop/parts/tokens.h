#pragma once
#include <QColor>
#include <array>

/// Every colour of the program by its name. What stands here is what is measured: a test computes the contrast of each pair.
struct Tokens
{
    // Grounds: rail, head and status bar; lists and forms; table heads, groups and side panel; tracks and photo.
    QColor bg0, bg1, bg2, bg3, hover, sel;
    // Hairline (decoration), border of a control.
    QColor line1, line2;
    QColor accent, accentHi, accentTint, onAccent, focus;
    QColor text1, text2, text3, textOff;
    // The pane beside the sign-in form.
    QColor brand, onBrand, onBrand2;
    // Status inks and their tints.
    QColor notDue, window, today, late, overdue, lapsed;
    QColor notDueTint, windowTint, todayTint, lateTint, overdueTint, lapsedTint, onLapsed;
    // Outcome inks and their tints. Self-reported uses `given`, missed the tint of `late`.
    QColor given, refused, missed, held, vomited;
    QColor givenTint, refusedTint, heldTint, vomitedTint;
    // Grades 1 to 5 stand at 0 to 4; grades 1 and 2 wear the outline.
    std::array<QColor, 5> gradeFill, gradeInk;
    QColor gradeLine;
};

/// One colour of the table, whatever the theme: `&Tokens::text2`.
using Ink = QColor Tokens::*;

Tokens lightTokens();
Tokens darkTokens();

/// Contrast of two opaque colours by WCAG 2, 1 to 21.
double contrast(const QColor &a, const QColor &b);
