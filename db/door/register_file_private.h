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

/// Before the engine opens it: whoever had @p path last did not close it (a crash, a power cut, `kill -9`), for its write-ahead
/// log is still there. Nothing is lost by that.
bool endedUnclean(const QString &path);
