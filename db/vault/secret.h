#pragma once
#include <QByteArray>
#include <QByteArrayView>
#include <memory>

/// Makes the process fit to hold secrets: libsodium ready, files for the owner only, no core dump, no reading by a debugger of
/// the same person, freed memory overwritten. Called once by every program and test before anything else of the vault.
/// False when one of these could not be had: the program must not go on.
[[nodiscard]] bool startVault();

/// Bytes that nobody may read by accident: locked memory between guard pages, without any access while idle, zeroed at the end.
/// Running out of such memory ends the program. The object belongs to one thread at a time; its readers may be on several.
class Secret
{
public:
    class Reading;

    static Secret random(qsizetype size);
    /// A copy; the original stays with the caller, who should get rid of it.
    static Secret copyOf(QByteArrayView bytes);
    /// Lets @p fill write the bytes straight into the locked memory (`unsigned char *`).
    template <typename F> static Secret filled(qsizetype size, F &&fill)
    {
        Secret secret(size);
        fill(secret.writable());
        secret.close();
        return secret;
    }

    Secret(Secret &&) noexcept = default;
    Secret &operator=(Secret &&) noexcept = default;

    /// Of one that was moved from: 0.
    qsizetype size() const;
    Secret clone() const;
    /// Compares in constant time.
    bool sameAs(const Secret &other) const;

    /// Gives @p use the bytes (`const unsigned char *`), readable until it returns.
    template <typename F> auto with(F &&use) const;

private:
    struct Hold;
    explicit Secret(qsizetype size);
    unsigned char *writable();
    void close();
    std::shared_ptr<Hold> m_hold;
};

/// Keeps one secret readable for as long as it lives; the memory outlives the `Secret` if need be.
class Secret::Reading
{
public:
    explicit Reading(const Secret &secret);
    Reading(Reading &&) noexcept = default;
    Reading &operator=(Reading &&) = delete;
    ~Reading();

    const unsigned char *bytes() const;
    qsizetype size() const;

private:
    std::shared_ptr<Hold> m_hold;
};

template <typename F> auto Secret::with(F &&use) const
{
    const Reading reading(*this);
    return use(reading.bytes());
}
