#pragma once
#include "app/base/limit_sets.h"
#include "db/door/database.h"

/// Keys under which the register keeps what the medical director decides, beside those of `clinical.md` 11.
constexpr const char *signedThresholdsKey = "thresholds_signed"; ///< each version signed, all values as one text
constexpr const char *draftThresholdsKey = "thresholds_draft";   ///< what would change, empty when there is no draft
constexpr const char *medicalDirectorKey = "medical_director";   ///< login of a physician; the administrator names one

/// One signed set of thresholds; the first one is what was shipped, which nobody signed.
struct ThresholdVersion
{
    int number = 1;
    LimitValues values;
    QString signedBy = {}; ///< login; empty: as shipped
    QDateTime signedAt = {};
    QString why = {};
};

/// What the director is about to change; kept until it is signed or discarded.
struct ThresholdDraft
{
    LimitValues changes = {}; ///< key by key, other than in force
    QString why = {};
    QDateTime at = {}; ///< when it was last changed; null without a draft
    bool isEmpty() const { return changes.isEmpty(); }
};

/// The settings page as it stands.
struct ThresholdPage
{
    QList<ThresholdVersion> versions; ///< oldest first
    Limits inForce;
    LimitValues unsignedChanges; ///< in force other than in the newest version: set without being signed
    ThresholdDraft draft;
    QString director;        ///< login; empty: nobody has been named
    bool isDirector = false; ///< whoever is signed in
    QStringList physicians;  ///< who could be named, by name
    int nextVersion() const { return versions.last().number + 1; }
};

/// The medical director's settings as signed versions. What is in force is what `settings list` shows; it counts as signed
/// while it is the newest version, value by value (`Limits::directorSigned`).
class Thresholds
{
public:
    explicit Thresholds(Database &database) : m_database(database) {}

    /// Right: SeeRegister: all roles may read.
    QFuture<Result<ThresholdPage>> page();
    /// Keeps @p changes as the draft; empty ones discard it. BadInput (key, "range") for a value out of range, NotAllowed for
    /// anybody but the medical director. Right: SetMedical.
    QFuture<Result<Done>> keepDraft(const LimitValues &changes, const QString &why);
    /// Signs what is in force with @p changes as the next version, by whoever is signed in, whose password it must be; the draft
    /// is settled with it. WrongPassword; NotAllowed for anybody but the medical director; BadInput: a value out of range,
    /// ("why", "empty") when something changes, (key, "contradiction"), ("thresholds", "unchanged"). The version's number.
    /// The password is used once and never kept; wipe yours. Right: SetMedical.
    QFuture<Result<int>> sign(const LimitValues &changes, const QString &why, const QByteArray &passwordUtf8);
    /// Names the medical director: BadInput ("medical_director", "physician") unless that account is a physician's; NotFound.
    /// Right: SetTechnical.
    QFuture<Result<Done>> nameDirector(const QString &login, const QString &reason);

private:
    Database &m_database;
};

namespace thresholds {
/// BadInput unless @p login is the account of a physician who works here; for `settings set`, too. NotFound.
Result<Done> checkDirector(Session &session, const QString &login);
}
