#pragma once
#include "practice_window.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/overdue/overdue_panel.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/undo_line.h"
#include "ui/desktop/signed_text.h"
#include <QLabel>
#include <QLineEdit>

/// The front desk at the call list of a practice clinic whose today is Mon 4 May 2026.
class PhoneDesk
{
protected:
    bool open(int clients)
    {
        return m_desk.open(clients, m_today) && m_desk.signIn("desk")
            && QTest::qWaitFor([this] { return overdue() && !overdue()->rows().isEmpty(); }, 30000)
            && QTest::qWaitFor([this] { return m_desk.window().frame()->desk().directory() != nullptr; }, 30000);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_desk.press(key, modifiers); }
    OverduePage *overdue() const { return m_desk.page<OverduePage>(); }
    void goToOverdue()
    {
        QVERIFY(m_desk.window().frame()->goTo(QStringLiteral("overdue")));
        QTRY_VERIFY(overdue());
        overdue()->table()->setFocus();
    }

    /// Null when nobody is selected.
    const OverdueRow *selected() const
    {
        const PinnedTable *table = overdue()->table();
        if (table->row() < 0) return nullptr;
        const QString spoken = table->model()->index(table->row(), 0).data(Qt::AccessibleTextRole).toString();
        for (const OverdueRow &row : overdue()->rows())
            if (spoken.contains(QStringLiteral("chart %1,").arg(row.person.chartNumber))) return &row;
        return nullptr;
    }
    /// Null when the call list is not shown or the client is not on it.
    const OverdueRow *rowOf(Id<Client> client) const
    {
        if (!overdue()) return nullptr;
        for (const OverdueRow &row : overdue()->rows())
            if (row.person.id == client) return &row;
        return nullptr;
    }
    bool select(const std::function<bool(const OverdueRow &)> &fits)
    {
        for (int row = 0; row < overdue()->table()->model()->rowCount(); ++row) {
            overdue()->table()->setRow(row);
            if (const OverdueRow *here = selected(); here && fits(*here)) {
                overdue()->table()->setFocus();
                return true;
            }
        }
        return false;
    }

    /// A field of the page by its accessible name.
    QLineEdit *field(const char *name) const
    {
        for (QLineEdit *edit : m_desk.page<Screen>()->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QLatin1String(name)) return edit;
        return nullptr;
    }
    /// By Tab to what may be said to voicemail, and the first answer of it.
    void answerVoicemail()
    {
        for (int tries = 0; tries < 30; ++tries) {
            if (QApplication::focusWidget()->parentWidget()->accessibleName().contains(QStringLiteral("Voicemail")))
                break;
            press(Qt::Key_Tab);
        }
        press(Qt::Key_Space);
    }
    /// Whether the call list has a group of this title.
    bool hasGroup(const QString &title) const
    {
        const QAbstractItemModel *model = overdue()->table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(GroupRole).isValid() && model->index(row, 0).data().toString() == title)
                return true;
        return false;
    }
    /// Everything that is shown or spoken below @p page.
    static QString textOf(const QWidget *page)
    {
        QStringList words;
        for (const QWidget *part : page->findChildren<QWidget *>()) {
            if (!part->isVisible()) continue;
            words << part->accessibleName() << part->accessibleDescription();
            if (const auto *label = qobject_cast<const QLabel *>(part)) words << label->text();
            if (const auto *text = qobject_cast<const SignedText *>(part)) words << text->text();
            if (const auto *edit = qobject_cast<const QLineEdit *>(part)) words << edit->displayText();
            if (const auto *table = qobject_cast<const PinnedTable *>(part))
                for (int row = 0; row < table->model()->rowCount(); ++row)
                    for (int column = 0; column < table->model()->columnCount(); ++column)
                        for (const int role : {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)})
                            words << table->model()->index(row, column).data(role).toString();
        }
        return words.join(QLatin1Char('\n'));
    }
    /// The sentence of the undo line.
    QString said() const
    {
        for (UndoLine *line : m_desk.page<Screen>()->findChildren<UndoLine *>())
            if (line->isVisible()) return line->sentence();
        return {};
    }

    PracticeWindow m_desk;
    QTemporaryDir m_folder;
    const QDate m_today{2026, 5, 4};
};
