#include "ui/desktop/parts/locked_text.h"
#include <QtGlobal>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>

namespace {

std::size_t mapped()
{
    const auto page = std::size_t(sysconf(_SC_PAGESIZE));
    const std::size_t needed = LockedText::most * sizeof(char16_t);
    return (needed + page - 1) / page * page;
}

} // namespace

LockedText::LockedText()
{
    void *page = mmap(nullptr, mapped(), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) qFatal("no memory for a password field");
    // A system that allows no locked pages still gets the wiping; the file with all passwords does not exist.
    if (mlock(page, mapped()) != 0) qWarning("the password field's memory could not be locked");
    madvise(page, mapped(), MADV_DONTDUMP);
    madvise(page, mapped(), MADV_WIPEONFORK);
    m_units = static_cast<char16_t *>(page);
}

LockedText::~LockedText()
{
    explicit_bzero(m_units, mapped());
    munlock(m_units, mapped());
    munmap(m_units, mapped());
}

int LockedText::letterAt(int at) const
{
    const bool pair = at + 1 < m_size && QChar::isHighSurrogate(m_units[at]) && QChar::isLowSurrogate(m_units[at + 1]);
    return at >= m_size ? 0 : pair ? 2 : 1;
}

int LockedText::letterBefore(int at) const
{
    const bool pair = at > 1 && QChar::isLowSurrogate(m_units[at - 1]) && QChar::isHighSurrogate(m_units[at - 2]);
    return at <= 0 ? 0 : pair ? 2 : 1;
}

bool LockedText::insert(int at, QStringView units)
{
    const int count = int(units.size());
    if (m_size + count > most) return false;
    std::memmove(m_units + at + count, m_units + at, std::size_t(m_size - at) * sizeof(char16_t));
    std::memcpy(m_units + at, units.utf16(), std::size_t(count) * sizeof(char16_t));
    m_size += count;
    return true;
}

void LockedText::remove(int at, int count)
{
    std::memmove(m_units + at, m_units + at + count, std::size_t(m_size - at - count) * sizeof(char16_t));
    m_size -= count;
    explicit_bzero(m_units + m_size, std::size_t(count) * sizeof(char16_t));
}

void LockedText::clear()
{
    explicit_bzero(m_units, mapped());
    m_size = 0;
}

QByteArray LockedText::utf8() const
{
    // By hand into one buffer made large enough at once: QString::toUtf8 would leave pieces of it in memory it grew out of.
    QByteArray bytes;
    bytes.reserve(3 * m_size + 1);
    const auto put = [&bytes](unsigned value) { bytes.append(char(value)); };
    for (int i = 0; i < m_size; ++i) {
        char32_t point = m_units[i];
        if (letterAt(i) == 2) {
            point = QChar::surrogateToUcs4(m_units[i], m_units[i + 1]);
            ++i;
        }
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | (point >> 6));
            put(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        } else {
            put(0xF0 | (point >> 18));
            put(0x80 | ((point >> 12) & 0x3F));
            put(0x80 | ((point >> 6) & 0x3F));
            put(0x80 | (point & 0x3F));
        }
    }
    return bytes;
}
