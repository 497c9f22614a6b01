#pragma once
#include "app/base/result.h"
#include "db/vault/secret.h"
#include <QStringList>
#include <QUuid>
#include <array>

/// The paper that opens the recovery account: 160 random bits as eight groups of four letters and a ninth that checks them.
/// The alphabet has no I, L, O, U.
class RecoverySheet
{
public:
    static constexpr int secretGroups = 8;

    static RecoverySheet create();
    /// Forgives case, spaces, hyphens and look-alikes (O for 0, I and L for 1, U for V). BadRecoveryKey when letters are missing,
    /// foreign, or the check does not fit.
    static Result<RecoverySheet> parse(QStringView typed);

    /// Nine groups, the check last.
    QStringList groups() const;
    /// The groups with hyphens between.
    QString text() const { return groups().join(QLatin1Char('-')); }

    /// Two different groups by chance (0 to 7, in order), to be typed back before set-up ends.
    static std::array<int, 2> twoGroups();
    /// As forgiving as `parse`.
    bool matches(int group, QStringView typed) const;

    /// The 32-byte key that unwraps the recovery account of this register.
    Secret key(const QUuid &registerId) const;

private:
    explicit RecoverySheet(Secret bits);
    Secret m_bits; ///< 20 bytes
};

/// The same from the sheet's 20 bytes.
Secret recoveryKey(const Secret &bits, const QUuid &registerId);
