#pragma once
#include <QByteArray>
#include <QStringView>

/// A short text in a page of its own that is locked against swapping, left out of core files, and wiped when it ends.
class LockedText
{
public:
    LockedText();
    ~LockedText();
    LockedText(const LockedText &) = delete;
    LockedText &operator=(const LockedText &) = delete;

    /// Units of one letter as the person sees it: a surrogate pair is one.
    int letterAt(int at) const;
    int letterBefore(int at) const;

    /// UTF-16 units, at most `most`.
    static constexpr int most = 1024;

    int size() const { return m_size; }
    QStringView view() const { return QStringView(m_units, m_size); }
    /// False, and nothing is inserted, when it would not fit.
    bool insert(int at, QStringView units);
    void remove(int at, int count);
    void clear();
    /// The caller wipes it.
    QByteArray utf8() const;

private:
    char16_t *m_units = nullptr;
    int m_size = 0;
};
