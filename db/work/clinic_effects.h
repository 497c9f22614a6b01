#pragma once
#include "app/measures/effect_rates.h"
#include "db/work/worklists.h"

/// The side effects of the whole clinic that began in a period, with what they are counted against.
struct ClinicEffects
{
    struct Case
    {
        Person person;
        SideEffect effect;
        std::optional<int> daysAfter; ///< see `daysAfterDose`
        Urgency urgency = Urgency::Log;
    };
    QDate from, to;
    QList<Case> cases; ///< newest first
    QList<EffectBasis> months;
};

/// Reads them, on the second connection: nobody's click waits for it.
class ClinicHistory
{
public:
    explicit ClinicHistory(Database &database) : m_database(database) {}

    /// Both ends inclusive; days after today count nothing. BadInput ("from", "order"). Right: SeeClinical.
    QFuture<Result<ClinicEffects>> of(QDate from, QDate to);

private:
    Database &m_database;
};

namespace reports {
/// The same inside an open transaction. XR cases over injections are SE_PER_100_INJECTIONS of `outcomes`.
Result<ClinicEffects> clinicEffects(Session &session, QDate from, QDate to);
}
