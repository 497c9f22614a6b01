#include "ui/desktop/shots.h"
#include "ui/desktop/chart/chart_screen.h"
#include "ui/desktop/chart/chart_tabs.h"
#include "ui/desktop/closing/close_day_screen.h"
#include "ui/desktop/consents/consent_page.h"
#include "ui/desktop/consents/consents_tab.h"
#include "ui/desktop/correction/dose_correction.h"
#include "ui/desktop/injection/injection_page.h"
#include "ui/desktop/kits/kits_page.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/orders/order_page.h"
#include "ui/desktop/orders/order_templates.h"
#include "ui/desktop/outcomes/outcome_board.h"
#include "ui/desktop/outcomes/outcomes_screen.h"
#include "ui/desktop/overdue/figures_screen.h"
#include "ui/desktop/overdue/overdue_page.h"
#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/review/clinic_effects_screen.h"
#include "ui/desktop/review/follow_up_screen.h"
#include "ui/desktop/review/review_page.h"
#include "ui/desktop/schedule/schedule_screen.h"
#include "ui/desktop/side_effect/side_effect_page.h"
#include "ui/desktop/signin/door.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/stay/care_step_page.h"
#include "ui/desktop/stay/discharge_page.h"
#include "ui/desktop/thresholds/number_view.h"
#include "ui/desktop/thresholds/sign_panel.h"
#include "ui/desktop/thresholds/thresholds_screen.h"
#include "ui/desktop/today/catch_up_screen.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>
#include <functional>

namespace {

/// Walks through the screens of one practice register and takes a picture of each.
class Photographer
{
public:
    Photographer(QString path, const QString &folder) : m_path(std::move(path)), m_folder(folder) {}

    bool walk()
    {
        if (!QDir().mkpath(m_folder.path())) return false;
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1440, 900), QSize(1280, 800)}) {
                m_tail = QStringLiteral("-%1-%2.png")
                             .arg(dark ? QStringLiteral("dark") : QStringLiteral("light"))
                             .arg(size.width());
                dress(*qApp, dark ? Theme::Dark : Theme::Light);
                QTemporaryDir own;
                MainWindow window(shippedCost, own.filePath(QStringLiteral("desk.ini")));
                window.resize(size);
                window.show();
                window.door()->showFirstRun();
                take(window, QStringLiteral("first-run"));
                window.door()->showSignIn();
                take(window, QStringLiteral("welcome"));
                window.begin(m_path);
                if (!waitFor([&] { return !window.database().card().path.isEmpty(); })) return false;
                take(window, QStringLiteral("signin"));
                if (!asNurse(window) || !asDesk(window) || !asDoctor(window)) return false;
            }
        }
        return true;
    }

private:
    /// The platform has a mouse somewhere; what happens to lie below it would be drawn as pointed at.
    static void withoutMouse(const MainWindow &window)
    {
        for (QWidget *part : window.findChildren<QWidget *>())
            if (part->testAttribute(Qt::WA_UnderMouse)) part->setAttribute(Qt::WA_UnderMouse, false);
    }

    void take(MainWindow &window, const QString &name)
    {
        waitFor([] { return true; });
        withoutMouse(window);
        window.grab().save(m_folder.filePath(name + m_tail));
    }

    bool signIn(MainWindow &window, const char *name)
    {
        window.door()->signInPage()->signIn(QString::fromLatin1(name), QByteArrayLiteral("practice"));
        return waitFor([&] { return window.frame() != nullptr; });
    }

    bool asNurse(MainWindow &window)
    {
        if (!signIn(window, "nurse")) return false;
        auto *today = qobject_cast<TodayScreen *>(window.frame()->current());
        if (!today || !waitFor([&] { return today->list().isRead(); })) return false;
        take(window, QStringLiteral("today"));
        PrintBox *paper = window.frame()->printHere();
        if (!paper || !waitFor([&] { return paper->pages() != nullptr; })) return false;
        paper->grab().save(m_folder.filePath(QStringLiteral("print") + m_tail));
        paper->reject();
        if (!round(window, *today)) return false;
        for (const TodayLine &line : today->list().lines()) {
            if (line.row.kind != TodayRow::Kind::Injection || line.row.injection) continue;
            Q_EMIT today->injectionWanted(line.row.person.id);
            auto *sheet = qobject_cast<InjectionPage *>(window.frame()->current());
            if (!sheet || !waitFor([&] { return sheet->isReady(); })) return false;
            take(window, QStringLiteral("injection"));
            Q_EMIT sheet->left();
            Q_EMIT today->sideEffectWanted(line.row.person.id);
            auto *effect = qobject_cast<SideEffectPage *>(window.frame()->current());
            if (!effect || !waitFor([&] { return effect->isReady(); })) return false;
            take(window, QStringLiteral("side-effect"));
            break;
        }
        return chart(window, QStringLiteral("chart")) && kits(window, QStringLiteral("kits")) && clients(window);
    }

    bool kits(MainWindow &window, const QString &name)
    {
        window.frame()->goTo(QStringLiteral("kits"));
        auto *page = qobject_cast<KitsPage *>(window.frame()->current());
        if (!page || !waitFor([&] { return page->isRead(); })) return false;
        waitFor([] { return false; }, 300); // the steps of the first one
        take(window, name);
        if (name != QLatin1String("kits")) return true;
        page->beginCount();
        take(window, QStringLiteral("kits-count"));
        return page->escape();
    }

    bool round(MainWindow &window, TodayScreen &today)
    {
        Q_EMIT today.closeDayWanted();
        auto *closing = qobject_cast<CloseDayScreen *>(window.frame()->current());
        if (!closing || !waitFor([&] { return closing->list().isRead(); })) return false;
        take(window, QStringLiteral("close-day"));
        Q_EMIT closing->left();
        Q_EMIT today.catchUpWanted();
        auto *paper = qobject_cast<CatchUpScreen *>(window.frame()->current());
        if (!paper || !waitFor([&] { return paper->list().isRead(); })) return false;
        take(window, QStringLiteral("paper"));
        for (const TodayLine &line : paper->list().lines()) {
            if (!line.row.dose) continue;
            Q_EMIT paper->correctionWanted(line.row.person.id, paper->list().day());
            auto *correction = qobject_cast<DoseCorrection *>(window.frame()->current());
            if (!correction || !waitFor([&] { return correction->isReady(); })) return false;
            take(window, QStringLiteral("correction"));
            Q_EMIT correction->Screen::left();
            break;
        }
        Q_EMIT paper->left();
        return true;
    }

    bool clients(MainWindow &window)
    {
        window.frame()->goTo(QStringLiteral("clients"));
        waitFor([] { return false; }, 1500);
        take(window, QStringLiteral("clients"));
        Q_EMIT window.frame()->current()->newClientWanted();
        take(window, QStringLiteral("client-new"));
        for (const auto &[wanted, name] :
             {std::pair(&Screen::remindersWanted, "reminders"), std::pair(&Screen::figuresWanted, "figures")}) {
            if (!window.frame()->goTo(QStringLiteral("overdue"))) continue;
            Q_EMIT(window.frame()->current()->*wanted)();
            const auto *figures = qobject_cast<FiguresScreen *>(window.frame()->current());
            if (figures && !waitFor([&] { return figures->report().has_value(); })) return false;
            take(window, QString::fromLatin1(name));
        }
        window.frame()->goTo(QStringLiteral("clients"));
        lock(window);
        return true;
    }

    static QStringList shownTabs()
    {
        return {QStringLiteral("doses"), QStringLiteral("injections"), QStringLiteral("effects"),
                QStringLiteral("plan"),  QStringLiteral("notes"),      QStringLiteral("history")};
    }

    bool chart(MainWindow &window, const QString &name)
    {
        window.frame()->goTo(QStringLiteral("overdue"));
        auto *overdue = qobject_cast<OverduePage *>(window.frame()->current());
        if (!overdue) return false;
        waitFor([&] { return !overdue->rows().isEmpty(); }, 5000);
        if (overdue->rows().isEmpty()) return true; // nobody past due: nothing to open
        Q_EMIT overdue->chartWanted(overdue->rows().first().person.id);
        auto *chart = qobject_cast<ChartScreen *>(window.frame()->current());
        if (!chart || !waitFor([&] { return chart->isReady(); })) return false;
        for (const QString &tab : chart->tabs()->tabs()) {
            if (tab != QLatin1String("summary") && (name != QLatin1String("chart") || !shownTabs().contains(tab)))
                continue;
            chart->tabs()->open(tab);
            take(window, tab == QLatin1String("summary") ? name : name + QLatin1Char('-') + tab);
        }
        Q_EMIT chart->left();
        return true;
    }

    bool asDesk(MainWindow &window)
    {
        if (!signIn(window, "desk")) return false;
        auto *overdue = qobject_cast<OverduePage *>(window.frame()->current());
        if (!overdue) return false;
        waitFor([&] { return !overdue->rows().isEmpty(); }, 5000);
        take(window, QStringLiteral("overdue"));
        if (!chart(window, QStringLiteral("chart-desk"))) return false;
        if (!kits(window, QStringLiteral("kits-desk")) || !schedule(window)) return false;
        lock(window);
        return true;
    }

    bool schedule(MainWindow &window)
    {
        window.frame()->goTo(QStringLiteral("schedule"));
        auto *agenda = qobject_cast<ScheduleScreen *>(window.frame()->current());
        if (!agenda || !waitFor([&] { return agenda->isRead(); })) return false;
        take(window, QStringLiteral("schedule-week"));
        agenda->setDayView(true);
        if (!waitFor([&] { return agenda->page()->days.size() == 1; })) return false;
        take(window, QStringLiteral("schedule-day"));
        return true;
    }

    bool asDoctor(MainWindow &window)
    {
        if (!signIn(window, "doctor")) return false;
        auto *review = qobject_cast<ReviewPage *>(window.frame()->current());
        if (!review || !waitFor([&] { return review->isRead(); })) return false;
        waitFor([] { return false; }, 300); // the history of the first one
        take(window, QStringLiteral("review"));
        Q_EMIT review->clinicEffectsWanted();
        auto *clinic = qobject_cast<ClinicEffectsScreen *>(window.frame()->current());
        if (!clinic || !waitFor([&] { return clinic->page().has_value(); })) return false;
        take(window, QStringLiteral("clinic-effects"));
        Q_EMIT clinic->left();
        if (const ReviewRow *row = review->selected(); row && row->effect) {
            Q_EMIT review->followUpWanted(row->person.id, row->effect->id);
            auto *form = qobject_cast<FollowUpScreen *>(window.frame()->current());
            if (!form || !waitFor([&] { return form->isReady(); })) return false;
            take(window, QStringLiteral("follow-up"));
            Q_EMIT form->left();
        }
        if (!care(window, *review) || !chart(window, QStringLiteral("chart-doctor"))) return false;
        if (!outcomes(window) || !thresholds(window)) return false;
        lock(window);
        return true;
    }

    bool outcomes(MainWindow &window)
    {
        window.frame()->goTo(QStringLiteral("outcomes"));
        auto *screen = qobject_cast<OutcomesScreen *>(window.frame()->current());
        if (!screen || !waitFor([&] { return screen->isRead(); })) return false;
        take(window, QStringLiteral("outcomes"));
        Q_EMIT screen->board()->opened(*screen->board()->figures()->number(1));
        if (!waitFor([&] { return screen->isRead(); })) return false;
        take(window, QStringLiteral("outcomes-people"));
        return screen->escape();
    }

    bool thresholds(MainWindow &window)
    {
        const QString place = QStringLiteral("settings");
        if (!waitFor([&] { return window.frame()->places().contains(place); })) return false;
        window.frame()->goTo(place);
        auto *screen = qobject_cast<ThresholdsScreen *>(window.frame()->current());
        if (!screen || !waitFor([&] { return screen->isRead() && screen->hasEffects(); })) return false;
        take(window, QStringLiteral("thresholds"));
        Q_EMIT screen->numbers()->changed(QStringLiteral("late_grace_days"), QStringLiteral("5"));
        if (!waitFor([&] { return screen->changes().size() == 1 && screen->page()->draft.changes.size() == 1; }))
            return false;
        if (!waitFor([&] { return screen->hasEffects(); })) return false;
        take(window, QStringLiteral("thresholds-draft"));
        Q_EMIT screen->panel()->discardWanted(); // the register stays as it was for the next picture
        return waitFor([&] { return screen->page()->draft.isEmpty(); });
    }

    /// What a physician signs and decides about one client: the order, the next step of care, the discharge.
    bool care(MainWindow &window, ReviewPage &review)
    {
        if (!review.selected()) return true;
        const Id<Client> client = review.selected()->person.id;
        Q_EMIT review.orderWanted(client);
        auto *order = qobject_cast<OrderPage *>(window.frame()->current());
        if (!order || !waitFor([&] { return order->isReady(); })) return false;
        for (const auto &[key, name] :
             {std::pair(int(Qt::Key_3), "order-sign"), std::pair(int(Qt::Key_9), "order-injection"),
              std::pair(int(Qt::Key_H), "order-hold"), std::pair(int(Qt::Key_0), "order-stop")}) {
            order->templates()->press(key);
            take(window, QString::fromLatin1(name));
        }
        Q_EMIT order->left();
        Q_EMIT review.careStepWanted(client);
        auto *step = qobject_cast<CareStepPage *>(window.frame()->current());
        if (!step || !waitFor([&] { return step->isReady(); })) return false;
        take(window, QStringLiteral("care-step"));
        Q_EMIT step->left();
        Q_EMIT review.dischargeWanted(client);
        auto *end = qobject_cast<DischargePage *>(window.frame()->current());
        if (!end || !waitFor([&] { return end->isReady(); })) return false;
        take(window, QStringLiteral("discharge"));
        Q_EMIT end->left();
        return consents(window, client);
    }

    bool consents(MainWindow &window, Id<Client> client)
    {
        Q_EMIT window.frame()->current()->chartWanted(client);
        auto *chart = qobject_cast<ChartScreen *>(window.frame()->current());
        if (!chart || !chart->tabs()->consents() || !waitFor([&] { return chart->tabs()->consents()->isRead(); }))
            return false;
        chart->tabs()->open(QStringLiteral("consents"));
        take(window, QStringLiteral("chart-consents"));
        chart->tabs()->consents()->record();
        auto *paper = qobject_cast<ConsentPage *>(window.frame()->current());
        if (!paper || !waitFor([&] { return paper->isReady(); })) return false;
        take(window, QStringLiteral("consent-new"));
        Q_EMIT paper->left();
        Q_EMIT chart->left();
        return true;
    }

    void lock(MainWindow &window)
    {
        window.lock(QString());
        waitFor([] { return true; });
    }

    /// Runs the window until @p ready, at most so long.
    static bool waitFor(const std::function<bool()> &ready, int milliseconds = 30000)
    {
        QElapsedTimer clock;
        clock.start();
        while (!ready() && clock.elapsed() < milliseconds) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            QThread::msleep(2);
        }
        for (int i = 0; i < 10; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        return ready();
    }

    QString m_path;
    QDir m_folder;
    QString m_tail;
};

} // namespace

int takeShots(const QString &path, const QString &folder)
{
    if (Photographer(path, folder).walk()) return 0;
    std::fputs("evenkeel: the pictures could not all be taken\n", stderr);
    return 1;
}
