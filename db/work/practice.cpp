#include "db/work/practice.h"
#include "db/door/database.h"
#include "db/stores/kit_lots.h"
#include "db/stores/series.h"
#include "db/stores/settings.h"
#include "db/stores/staff.h"
#include "db/stores/thresholds.h"
#include "db/work/founding.h"
#include "db/work/practice_agenda.h"
#include "db/work/practice_course.h"
#include "db/work/practice_fill.h"
#include <QDir>
#include <QFileInfo>

namespace practice {

namespace {

constexpr int clientsInATransaction = 250;
constexpr int wholeLogBelow = 500; ///< clients, as `formats.md` says of `demo`
QString password() { return QStringLiteral("practice"); }

using Progress = std::function<bool(double)>;
using LaidCourses = std::shared_ptr<const QList<Course>>;
/// Keeps what one kind of staff wrote of one client.
using Keep = Result<Done> (*)(Session &, const Course &);

struct Pass
{
    QString who;
    Right right;
    Keep keep;
    double from, to; ///< its part of the progress
};

template <typename Thing> Result<Done> keepAll(Session &session, const QList<Thing> &things, Act act = Act::Add)
{
    for (const Thing &thing : things)
        if (auto done = kept::keep(session, thing, act); !done) return done;
    return Done{};
}

/// Runs the steps one after the other until one fails.
Result<Done> inTurn(std::initializer_list<std::function<Result<Done>()>> steps)
{
    for (const auto &step : steps)
        if (auto done = step(); !done) return done;
    return Done{};
}

/// A carton, and its lot as a record beside it under the clinical key.
Result<Done> keepKits(Session &session, const QList<Kit> &cartons)
{
    for (const Kit &kit : cartons) {
        if (auto done = kept::keep(session, kit, Act::Add); !done) return done;
        if (auto done = kits::keepLot(session, kit, Act::Add); !done) return done;
    }
    return Done{};
}

Result<Done> keepDesk(Session &session, const Course &course)
{
    return inTurn({[&] { return kept::keep(session, course.client, Act::Add); },
                   [&] { return keepAll(session, course.visits); }, [&] { return keepAll(session, course.calls); },
                   [&] { return keepAll(session, course.waiting); }});
}

Result<Done> keepNurse(Session &session, const Course &course)
{
    return inTurn(
        {[&] { return kept::keep(session, course.history, Act::Add); }, [&] { return keepAll(session, course.doses); },
         [&] { return keepAll(session, course.fills); }, [&] { return keepAll(session, course.injections); },
         [&] { return keepAll(session, course.effects); }, [&] { return keepAll(session, course.assessments); },
         [&] { return keepAll(session, course.medicines); }, [&] { return keepAll(session, course.labs); },
         [&] { return keepAll(session, course.naloxone); }, [&] { return keepKits(session, course.kits); },
         [&] { return keepAll(session, course.notes); }, [&] { return keepAll(session, course.plans); }});
}

Result<Done> keepDoctor(Session &session, const Course &course)
{
    return inTurn({[&] { return keepAll(session, course.orders); }, [&] { return keepAll(session, course.episodes); },
                   [&] { return keepAll(session, course.reviews, Act::Correct); },
                   [&] { return keepAll(session, course.consents); },
                   [&] { return keepAll(session, course.revocations, Act::Correct); },
                   [&] { return keepAll(session, course.disclosures, Act::Disclose); },
                   [&] { return series::rankCall(session, course.client.id); }});
}

void strip(Course &course)
{
    course.doses.clear(), course.fills.clear(), course.effects.clear(), course.reviews.clear(),
        course.assessments.clear();
    course.medicines.clear(), course.labs.clear(), course.kits.clear(), course.visits.clear(), course.calls.clear();
    course.waiting.clear();
    course.notes.clear(), course.plans.clear();
    course.consents.clear(), course.revocations.clear(), course.disclosures.clear();
}

LaidCourses coursesOf(const Clinic &clinic, const Shape &shape, AgendaOrder &agenda, int from, int to)
{
    auto courses = std::make_shared<QList<Course>>();
    courses->reserve(to - from);
    for (int i = from; i < to; ++i) {
        courses->append(courseOf(clinic, i));
        agenda.arrange(courses->last());
        if (shape.seriesOnly) strip(courses->last());
    }
    return courses;
}

Error cancelled() { return {Error::Kind::EngineFailed, {QStringLiteral("cancelled")}}; }

/// One register being filled: the door is opened anew for each person, so that the log of the engine stays small.
class Filling
{
public:
    Filling(const Practice &wish, const Shape &shape, const Clinic &clinic, const Progress &progress)
        : m_wish(wish), m_shape(shape), m_clinic(clinic), m_progress(progress)
    {}

    Result<Done> run()
    {
        const Pass passes[] = {{QStringLiteral("desk"), Right::EditIdentity, keepDesk, 0.05, 0.2},
                               {QStringLiteral("nurse"), Right::EditHistory, keepNurse, 0.2, 0.8},
                               {QStringLiteral("doctor"), Right::EditOrders, keepDoctor, 0.8, 0.95}};
        if (auto done = hire(); !done) return done;
        for (const Pass &pass : passes) {
            Database door;
            if (auto done = enter(door, pass.who); !done) return done;
            if (auto done = fill(door, pass); !done) return done;
            if (auto done = finish(door, pass); !done) return done;
        }
        return m_progress && !m_progress(1) ? Result<Done>(cancelled()) : Result<Done>(Done{});
    }

private:
    Result<Done> enter(Database &door, const QString &who)
    {
        OpenOptions options;
        options.floor = m_wish.cost;
        options.holder = QStringLiteral("evenkeel");
        if (auto card = door.open(m_wish.path, options).result(); !card) return card.error();
        if (auto actor = door.signIn(who, password().toUtf8()).result(); !actor) return actor.error();
        return Done{};
    }

    /// The doctor first: whoever founds keeps the keys only until somebody else holds them.
    Result<Done> hire()
    {
        bool waiting = false;
        {
            Database door;
            if (auto done = enter(door, QStringLiteral("admin")); !done) return done;
            if (auto done = setHours(door); !done) return done;
            Staff staff(door);
            for (const auto &[name, role] : {std::pair{QStringLiteral("doctor"), Role::Physician},
                                             {QStringLiteral("nurse"), Role::Nurse},
                                             {QStringLiteral("desk"), Role::FrontDesk},
                                             {QStringLiteral("auditor"), Role::Auditor}}) {
                auto row = staff.add(name, role, password()).result();
                if (!row) return row.error();
                waiting = waiting || row->waitsForKeys;
            }
            auto named = Thresholds(door).nameDirector(QStringLiteral("doctor"), QStringLiteral("practice")).result();
            if (!named) return named.error();
        }
        return waiting ? grant() : Result<Done>(Done{});
    }

    /// A larger clinic has more nurses than the hours that a register begins with.
    Result<Done> setHours(Database &door)
    {
        const QList<HoursRow> shipped = rows(ClinicHours{}), wanted = rows(hoursFor(m_wish.clients));
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (wanted[i].value == shipped[i].value) continue;
            auto done = Settings(door).set(wanted[i].key, wanted[i].value, QStringLiteral("practice clinic")).result();
            if (!done) return done;
        }
        return Done{};
    }

    Result<Done> grant()
    {
        Database door;
        if (auto done = enter(door, QStringLiteral("doctor")); !done) return done;
        Staff staff(door);
        auto rows = staff.list().result();
        if (!rows) return rows.error();
        for (const StaffRow &row : *rows) {
            if (!row.waitsForKeys) continue;
            if (auto granted = staff.grant(row.name).result(); !granted) return granted.error();
        }
        return Done{};
    }

    /// Makes up the next clients while those before are being written.
    Result<Done> fill(Database &door, const Pass &pass)
    {
        QFuture<Result<Done>> writing;
        AgendaOrder agenda(m_clinic, m_wish.clients);
        for (int from = 0; from < m_wish.clients; from += clientsInATransaction) {
            const int to = qMin(from + clientsInATransaction, m_wish.clients);
            const LaidCourses courses = coursesOf(m_clinic, m_shape, agenda, from, to);
            if (from > 0)
                if (auto done = writing.result(); !done) return done;
            if (m_progress && !m_progress(pass.from + (pass.to - pass.from) * from / m_wish.clients))
                return cancelled();
            writing = door.write<Done>(pass.right, [courses, keep = pass.keep](Session &session) -> Result<Done> {
                for (const Course &course : *courses)
                    if (auto done = keep(session, course); !done) return done;
                return Done{};
            });
        }
        return m_wish.clients > 0 ? writing.result() : Result<Done>(Done{});
    }

    /// What does not belong to one client.
    Result<Done> finish(Database &door, const Pass &pass)
    {
        if (pass.keep == keepDesk)
            return door
                .write<Done>(Right::EditClosedDays,
                             [days = closedDays()](Session &session) { return keepAll(session, days); })
                .result();
        if (pass.keep == keepNurse)
            return door
                .write<Done>(Right::EditKits, [kits = kits()](Session &session) { return keepKits(session, kits); })
                .result();
        return door.write<Done>(Right::EditOrders, [](Session &session) { return series::bringAllUpToDate(session); })
            .result();
    }

    QList<ClosedDay> closedDays() const
    {
        Dice dice(m_clinic.seed, 1, Purpose::Clinic);
        QList<ClosedDay> days;
        for (const auto &[day, reason] :
             closedDaysOf(m_clinic.asOf.year() - m_clinic.years - 1, m_clinic.asOf.year() + 1))
            days.append({dice.id<ClosedDay>(), 1, false, day, reason});
        return days;
    }

    QList<Kit> kits() const { return m_shape.seriesOnly ? QList<Kit>() : clinicKits(m_clinic, m_wish.clients); }

    const Practice &m_wish;
    const Shape &m_shape;
    const Clinic &m_clinic;
    const Progress &m_progress;
};

void removeAll(const QString &path)
{
    const QFileInfo file(path);
    const QString name = file.fileName();
    for (const QString &each : file.dir().entryList(
             {name, name + QStringLiteral("-wal"), name + QStringLiteral("-shm"), name + QStringLiteral(".lock")},
             QDir::Files | QDir::Hidden))
        file.dir().remove(each);
}

} // namespace

Result<Done> makePractice(const Practice &wish, const Shape &shape, const Progress &progress)
{
    const QTimeZone zone = Clinic().zone;
    const QDate asOf = wish.asOf.isValid() ? wish.asOf : QDateTime::currentDateTimeUtc().toTimeZone(zone).date();
    Clinic clinic = clinicOf(wish.seed, asOf, shape.years);
    clinic.wholeLog = wish.clients < wholeLogBelow;
    clinic.oralLog = shape.oralLog;
    if (QFileInfo::exists(wish.path)) return Error{Error::Kind::TargetExists, {wish.path}};

    Founding founding;
    founding.path = wish.path;
    founding.clinic = QStringLiteral("Practice clinic");
    founding.timeZone = zone.id();
    founding.founder = QStringLiteral("admin");
    founding.roles = Role::Administrator;
    founding.password = password();
    founding.practice = true;
    founding.practiceToday = asOf;
    founding.cost = wish.cost;
    auto sheet = found(founding);
    auto done = sheet ? Filling(wish, shape, clinic, progress).run() : Result<Done>(sheet.error());
    if (!done) removeAll(wish.path);
    return done;
}

} // namespace practice

Result<Done> makePractice(const Practice &practice, const std::function<bool(double)> &progress)
{
    return practice::makePractice(practice, {}, progress);
}
