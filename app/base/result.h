#pragma once
#include <QString>
#include <QStringList>
#include <optional>
#include <utility>
#include <variant>

/// Why something expected did not happen. Holds codes, ids and plain facts; `ui/words` makes the sentence.
struct Error
{
    enum class Kind {
        NotAllowed, ///< the role has no such right
        NotSignedIn,
        WrongPassword, ///< also: nobody of that name, so that names cannot be tried out
        Removed,       ///< the account was removed
        Waiting,       ///< after failures; facts[0] = seconds left
        NoKey,         ///< the account waits for somebody to grant its keys
        WeakPassword,  ///< facts[0] = short / common / words
        BadRecoveryKey,
        NotFound,         ///< facts[0] = what was asked for
        AlreadyRecorded,  ///< the slot is taken; facts[0] = day, facts[1] = time, may be empty
        ChangedMeanwhile, ///< the second of two saves
        Flawed,           ///< facts = flaw codes, see `flaws()` of the thing
        BadInput,         ///< facts[0] = field, facts[1] = what is wrong
        BadFile,          ///< an import with faults: the faults travel beside the error
        RegisterMissing,
        RegisterForeign,
        RegisterDamaged,
        RegisterNewer,
        RegisterAltered,
        RegisterUnreadable,
        RegisterBusy,      ///< facts[0] = who holds it, facts[1] = since when
        RegisterOnNetwork, ///< facts[0] = kind of file system
        DiskFull,
        OutcomeUnknown, ///< neither saved nor surely not saved: look it up by its id
        TargetExists,   ///< facts[0] = path
        PracticeOnly,   ///< something only a practice register allows
        Unsupported,    ///< facts[0] = what
        EngineFailed,   ///< facts[0] = the engine's code, never a value
    };
    Kind kind;
    QStringList facts = {};

    /// BadInput: @p what is wrong in @p field, both as codes that ui/words knows.
    static Error badInput(const char *field, const char *what)
    {
        return {Kind::BadInput, {QString::fromLatin1(field), QString::fromLatin1(what)}};
    }

    bool operator==(const Error &) const = default;
};

/// Nothing to give back but that it was done.
struct Done
{
    bool operator==(const Done &) const = default;
};

/// A value, or the error that stood in its way. Named like `std::expected`, which gcc 12 has only for C++23.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_held(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_held.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T &value() const & { return std::get<0>(m_held); }
    T &value() & { return std::get<0>(m_held); }
    T &&value() && { return std::get<0>(std::move(m_held)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_held); }

private:
    std::variant<T, Error> m_held;
};
