#pragma once
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/parts/answer_grid.h"
#include "ui/desktop/parts/deed_button.h"
#include <QAccessible>
#include <QApplication>
#include <QDateTimeEdit>
#include <QtTest>

/// What Tab does on a page.
namespace tab_walk {

inline bool isControl(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
        && !widget->inherits("QScrollArea");
}

inline QString describe(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *up = widget; up && names.size() < 4; up = up->parentWidget())
        names << QString::fromLatin1(up->metaObject()->className());
    const auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return QStringLiteral("%1 \"%2\"")
        .arg(names.join(QLatin1String(" in ")), spoken ? spoken->text(QAccessible::Name) : QString());
}

/// Empty when Tab meets every control of @p page once and each has a name for assistive tools.
inline QStringList faults(QWidget *page)
{
    QStringList found;
    QWidget *first = QApplication::focusWidget();
    if (!first || !page->isAncestorOf(first)) return {QStringLiteral("nothing of the page has the focus at first")};
    QSet<QWidget *> met;
    bool wasOutside = false;
    for (QWidget *at = first; met.size() < 300;) {
        if (page->isAncestorOf(at)) {
            if (met.contains(at)) {
                if (at != first) found << QStringLiteral("met twice: ") + describe(at);
                break;
            }
            met << at;
            const auto *spoken = QAccessible::queryAccessibleInterface(at);
            if (!spoken || spoken->text(QAccessible::Name).trimmed().isEmpty())
                found << QStringLiteral("no name: ") + describe(at);
        } else {
            wasOutside = true; // the rail and the head, then round to the page again
        }
        QWidget *next = at;
        constexpr int mostSections = 5; // day, month and year of one field are one control
        for (int presses = 0; next == at && presses < (qobject_cast<QDateTimeEdit *>(at) ? mostSections : 1);
             ++presses) {
            QTest::keyClick(at, Qt::Key_Tab);
            QCoreApplication::processEvents();
            next = QApplication::focusWidget();
        }
        if (!next || next == at) {
            found << QStringLiteral("stuck at ") + describe(at);
            break;
        }
        if (wasOutside && next == first) break;
        at = next;
    }
    for (QWidget *each : page->findChildren<QWidget *>()) {
        if (!isControl(each) || met.contains(each)) continue;
        // A row of the gate grows its field when it is met: the field stands for the row, and is gone afterwards.
        bool inRow = false;
        for (QWidget *up = each; up && up != page && !inRow; up = up->parentWidget())
            inRow = qobject_cast<GateRow *>(up) != nullptr;
        // Of numbered answers Tab meets the chosen one and goes on: digits and arrows choose among them.
        const auto *answers = qobject_cast<AnswerGrid *>(each->parentWidget());
        bool metAnother = false;
        for (int place = 0; answers && place < answers->count(); ++place)
            metAnother = metAnother || met.contains(answers->button(place));
        if (!inRow && !metAnother) found << QStringLiteral("never met: ") + describe(each);
    }
    return found;
}

} // namespace tab_walk
