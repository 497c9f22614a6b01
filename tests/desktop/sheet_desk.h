#pragma once
#include "db/stores/kept.h"
#include "db/stores/stores.h"
#include "tests/desktop/practice_window.h"
#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/pinned_table.h"
#include <QAccessible>
#include <QCheckBox>
#include <QLineEdit>

/// A nurse at the injection sheet of a small practice clinic, with clients made for the case at hand.
class SheetDesk
{
protected:
    const QDate day{2026, 5, 4};

    bool open()
    {
        return m_desk.open(12, day) && m_desk.signIn("nurse")
            && QTest::qWaitFor([this] { return page<TodayScreen>() != nullptr; }, 30000);
    }
    Database &database() { return m_desk.database(); }
    template <typename Page> Page *page() const { return m_desk.page<Page>(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m_desk.press(key, modifiers); }
    void type(const char *text) { m_desk.type(QString::fromLatin1(text)); }
    /// Back to Today.
    bool leave()
    {
        for (int tries = 0; tries < 4 && !page<TodayScreen>(); ++tries) press(Qt::Key_Escape);
        return page<TodayScreen>() != nullptr;
    }

    /// Somebody treated for opioids whose last injection was 28 days ago; nothing is asked today.
    Client client(double alt = 1)
    {
        static int number = 9000;
        Database &database = m_desk.database();
        Client made;
        made.chartNumber = QString::number(++number);
        made.lastName = QStringLiteral("Nakamura");
        made.firstName = QStringLiteral("Kai");
        made.birthDate = QDate(1994, 7, 21);
        made.sex = SexAtBirth::Male;
        made.enrolledOn = day.addDays(-20);
        if (!Clients(database).add(made).result()) qFatal("no client");
        History history{.client = made.id, .indication = Indication::Opioid, .opioidHistory = YesNo::Yes};
        if (!Clients(database).setHistory(history).result()) qFatal("no history");
        Assessment asked{.client = made.id, .assessedOn = day.addDays(-5), .lastOpioidOn = day.addDays(-40)};
        asked.opioidKind = OpioidKind::Short;
        asked.allergy = Allergy::None;
        if (!Checks(database).answer(asked).result()) qFatal("no answers");
        for (const LabTest test : {LabTest::ALT, LabTest::AST, LabTest::BILI}) {
            Lab lab{.client = made.id, .takenOn = day.addDays(-12), .test = test};
            lab.value = test == LabTest::ALT ? alt : 1;
            lab.upperLimit = 1;
            if (!Checks(database).measure(lab).result()) qFatal("no test");
        }
        return made;
    }

    void onTablets(const Client &client, QDate from)
    {
        Order order{.client = client.id, .kind = OrderKind::Oral, .startsOn = from};
        auto kept = database().write<Order>(Right::LogDoses, [order](Session &session) -> Result<Order> {
            if (auto done = kept::keep(session, order, Act::Add); !done) return done.error();
            return order;
        });
        if (!kept.result()) qFatal("no order");
    }

    /// Selects the client's tablet on Today once the list has it.
    bool selectTablet(const Client &client)
    {
        auto *today = page<TodayScreen>();
        if (!today) return false;
        today->enter();
        const auto find = [&] {
            const auto &rows = today->list().model()->rows();
            for (int at = 0; at < rows.size(); ++at)
                if (rows[at].row.person.id == client.id && rows[at].row.kind == TodayRow::Kind::Dose) return at;
            return -1;
        };
        if (!QTest::qWaitFor([&] { return find() >= 0; }, 30000)) return false;
        today->table()->setRow(find());
        today->table()->setFocus();
        return true;
    }

    InjectionPage *sheetOf(const Client &client)
    {
        if (!page<TodayScreen>()) return nullptr;
        Q_EMIT page<TodayScreen>()->injectionWanted(client.id);
        auto *sheet = page<InjectionPage>();
        if (!sheet || !QTest::qWaitFor([sheet] { return sheet->isReady(); }, 30000)) return nullptr;
        return sheet;
    }

    GateRow *row(const char *code) const
    {
        for (GateRow *each : page<InjectionPage>()->findChildren<GateRow *>())
            if (each->question().codes.first() == QLatin1String(code)) return each;
        return nullptr;
    }

    GateRow *focusedRow() const
    {
        GateRow *found = nullptr;
        for (QWidget *up = QApplication::focusWidget(); up && !found; up = up->parentWidget())
            found = qobject_cast<GateRow *>(up);
        return found;
    }

    /// Answers what is open by its first digit; how many keys it took.
    int clearGate()
    {
        int keys = 0;
        for (GateRow *at = focusedRow(); at && at->isOpen() && keys < 20; at = focusedRow(), ++keys)
            press(at->question().field == GateField::Points ? Qt::Key_0 : Qt::Key_1);
        return keys;
    }

    /// The sentence stands somewhere in view.
    bool says(QWidget *page, const char *sentence) const
    {
        for (QWidget *each : page->findChildren<QWidget *>()) {
            const auto *spoken = QAccessible::queryAccessibleInterface(each);
            if (!each->isVisible() || !spoken) continue;
            for (const QAccessible::Text text : {QAccessible::Name, QAccessible::Description})
                if (spoken->text(text).contains(QLatin1String(sentence))) return true;
        }
        return false;
    }

    /// Side, needle, lot and the talk: what a routine injection needs.
    void fillShot(InjectionPage *sheet, const char *lot)
    {
        for (JoinedButtons *buttons : sheet->findChildren<JoinedButtons *>())
            if (buttons->current() < 0 && buttons->isVisible()) {
                buttons->setFocus();
                press(Qt::Key_Space);
            }
        for (QComboBox *box : sheet->findChildren<QComboBox *>())
            if (box->isVisible() && box->accessibleName() == QLatin1String("Kit"))
                box->setCurrentIndex(box->count() - 1); // another kit, typed in
        for (QLineEdit *field : sheet->findChildren<QLineEdit *>())
            if (field->isVisible() && field->accessibleName() == QLatin1String("Lot")) {
                field->setFocus();
                type(lot);
            }
        for (QCheckBox *box : sheet->findChildren<QCheckBox *>())
            if (box->text().startsWith(QLatin1String("Talked"))) {
                box->setFocus();
                press(Qt::Key_Space);
            }
    }

    PracticeWindow m_desk;
};
