#pragma once
#include "app/base/result.h"
#include <QString>
#include <memory>

/// The lock beside a register: one process a file. Gone with the object; a crash leaves no lock, because the system lets go.
class RegisterLock
{
public:
    /// RegisterBusy names who holds it and since when.
    static Result<std::unique_ptr<RegisterLock>> take(const QString &registerPath, const QString &holder);
    ~RegisterLock();
    RegisterLock(const RegisterLock &) = delete;
    RegisterLock &operator=(const RegisterLock &) = delete;

private:
    explicit RegisterLock(int descriptor) : m_descriptor(descriptor) {}
    int m_descriptor;
};

/// Looks at the file before the engine does: missing, unreadable, foreign, on a network or synchronised folder.
Result<Done> inspect(const QString &path);

/// Free bytes where @p path lies; -1 when unknown.
qint64 freeSpace(const QString &path);
