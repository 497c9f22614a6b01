#pragma once
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/signed_text.h"
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

/// Words on a screen that are cut: labels, buttons, joined choices and wrapped lines that have less room than they need.
inline QStringList cutWordsIn(QWidget *whole)
{
    QStringList cut;
    for (QWidget *each : whole->findChildren<QWidget *>()) {
        if (!each->isVisible() || each->visibleRegion().isEmpty()) continue;
        QString words;
        bool fits = true;
        if (auto *label = qobject_cast<QLabel *>(each); label && !label->text().isEmpty()) {
            words = label->text();
            const int wide = label->contentsRect().width();
            const QRect room = label->fontMetrics().boundingRect(
                QRect(0, 0, wide, 10000), int(label->wordWrap() ? Qt::TextWordWrap : Qt::TextSingleLine), words);
            fits = room.width() <= wide + 2 && room.height() <= label->height() + 4;
        } else if (auto *text = qobject_cast<SignedText *>(each)) {
            words = text->accessibleName();
            fits = text->heightForWidth(text->width()) <= text->height() + 2;
        } else if (auto *button = qobject_cast<QAbstractButton *>(each); button && !button->text().isEmpty()) {
            words = button->text();
            const int least = button->fontMetrics().horizontalAdvance(words);
            fits = button->inherits("RailButton") || button->width() >= least;
            if (auto *deed = qobject_cast<DeedButton *>(each)) fits = deed->width() >= deed->sizeHint().width() - 1;
        } else if (auto *buttons = qobject_cast<JoinedButtons *>(each)) {
            words = buttons->accessibleName();
            fits = buttons->width() >= buttons->minimumSizeHint().width() - 1;
        }
        // What a scrolling pane has out of view is not cut: it is scrolled to.
        const QRect mine(each->mapTo(whole, QPoint()), each->size());
        if (fits && !words.isEmpty())
            fits = whole->rect().adjusted(-1, -1, 1, 1).contains(mine) || [each] {
                for (QWidget *up = each; up; up = up->parentWidget())
                    if (qobject_cast<QAbstractScrollArea *>(up)) return true;
                return false;
            }();
        if (!fits)
            cut << QStringLiteral("%1 %2x%3 \"%4\"")
                       .arg(QString::fromLatin1(each->metaObject()->className()))
                       .arg(each->width())
                       .arg(each->height())
                       .arg(words.left(60));
    }
    return cut;
}

/// What needs the most room across, the innermost of several.
inline QString widestIn(QWidget *whole)
{
    QWidget *widest = whole;
    for (QWidget *next = whole; next;) {
        widest = next;
        next = nullptr;
        int most = 0;
        for (QWidget *child : widest->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            const int wide = std::max(child->minimumSizeHint().width(), child->minimumWidth());
            if (child->isHidden() || wide <= most) continue;
            most = wide;
            next = child;
        }
    }
    return QStringLiteral("%1 in %2 in %3, %4 px")
        .arg(QString::fromLatin1(widest->metaObject()->className()),
             widest->parentWidget() ? widest->parentWidget()->accessibleName() : QString(),
             QString::fromLatin1(widest->parentWidget()->metaObject()->className()))
        .arg(widest->minimumSizeHint().width());
}

/// Tables and scrolling panes of @p screen that run off at the right.
inline QStringList tooWideIn(QWidget *screen)
{
    QStringList found;
    for (PinnedTable *table : screen->findChildren<PinnedTable *>())
        if (table->isVisible() && table->horizontalHeader()->length() > table->viewport()->width())
            found << QStringLiteral("%1: %2 of %3 px")
                         .arg(table->accessibleName())
                         .arg(table->horizontalHeader()->length())
                         .arg(table->viewport()->width());
    for (QScrollArea *area : screen->findChildren<QScrollArea *>())
        if (area->isVisible() && area->horizontalScrollBar()->maximum() > 0)
            found << QStringLiteral("%1 scrolls sideways by %2 px, the widest is %3")
                         .arg(QString::fromLatin1(area->metaObject()->className()))
                         .arg(area->horizontalScrollBar()->maximum())
                         .arg(widestIn(area->widget()));
    return found;
}
