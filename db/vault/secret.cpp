#include "db/vault/secret.h"
#include <QtGlobal>
#include <malloc.h>
#include <mutex>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

bool startVault()
{
    if (sodium_init() < 0) return false;
    umask(077);
    const rlimit none{0, 0};
    const bool quiet = setrlimit(RLIMIT_CORE, &none) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0;
    // Freed memory is overwritten with this byte. The address sanitizer has its own malloc that answers 0 and poisons anyway.
    mallopt(M_PERTURB, 0xA5);
    return quiet;
}

/// The locked pages and who reads them.
struct Secret::Hold
{
    explicit Hold(qsizetype wanted) : bytes(static_cast<unsigned char *>(sodium_malloc(size_t(wanted)))), size(wanted)
    {
        if (!bytes) qFatal("no locked memory (startVault comes first)");
    }
    ~Hold() { sodium_free(bytes); } // zeroes first
    Hold(const Hold &) = delete;
    Hold &operator=(const Hold &) = delete;

    void beginReading()
    {
        const std::lock_guard lock(mutex);
        if (readers++ == 0) sodium_mprotect_readonly(bytes);
    }
    void endReading()
    {
        const std::lock_guard lock(mutex);
        if (--readers == 0) sodium_mprotect_noaccess(bytes);
    }

    unsigned char *bytes;
    qsizetype size;
    std::mutex mutex;
    int readers = 0;
};

Secret::Secret(qsizetype size) : m_hold(std::make_shared<Hold>(size)) {}

unsigned char *Secret::writable() { return m_hold->bytes; }

void Secret::close() { sodium_mprotect_noaccess(m_hold->bytes); }

Secret Secret::random(qsizetype size)
{
    return filled(size, [size](unsigned char *bytes) { randombytes_buf(bytes, size_t(size)); });
}

Secret Secret::copyOf(QByteArrayView bytes)
{
    return filled(bytes.size(), [bytes](unsigned char *to) { std::copy(bytes.begin(), bytes.end(), to); });
}

qsizetype Secret::size() const { return m_hold ? m_hold->size : 0; }

Secret Secret::clone() const
{
    const Reading reading(*this);
    return filled(reading.size(), [&](unsigned char *to) { std::copy_n(reading.bytes(), reading.size(), to); });
}

bool Secret::sameAs(const Secret &other) const
{
    if (size() != other.size()) return false;
    const Reading mine(*this), theirs(other);
    return sodium_memcmp(mine.bytes(), theirs.bytes(), size_t(mine.size())) == 0;
}

Secret::Reading::Reading(const Secret &secret) : m_hold(secret.m_hold)
{
    if (!m_hold) qFatal("a secret was read after it was moved away");
    m_hold->beginReading();
}

Secret::Reading::~Reading()
{
    if (m_hold) m_hold->endReading();
}

const unsigned char *Secret::Reading::bytes() const { return m_hold->bytes; }

qsizetype Secret::Reading::size() const { return m_hold->size; }
