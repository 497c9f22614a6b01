#pragma once
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QUuid>
#include <optional>

/// What this desk remembers outside any register, in a private file of its own: its id, sign-ins that failed, the last audit head
/// seen of each register, when its file was last checked, the register used last. No name, no login in clear, nothing of a client.
class DeskState
{
public:
    /// In `$XDG_STATE_HOME/evenkeel/desk.json`; @p path for tests.
    explicit DeskState(QString path = {});

    QUuid deskId();

    /// Seconds to wait before the next try: 0 up to three failures, then 2, 4, 8 … 60.
    int secondsToWait(const QByteArray &loginHash) const;
    int failures(const QByteArray &loginHash) const;
    void failed(const QByteArray &loginHash);
    void succeeded(const QByteArray &loginHash);

    /// The newest audit entry that this desk has seen in a register: an older head later means an older copy was put back.
    struct Anchor
    {
        qint64 seq = 0;
        QByteArray hash;
    };
    /// Of the register in this place: a copy elsewhere goes its own way and is not held against it.
    std::optional<Anchor> anchor(const QUuid &registerId, const QString &path) const;
    void setAnchor(const QUuid &registerId, const QString &path, const Anchor &anchor);

    /// How the file of the register in this place stood when it was last read for damage.
    struct FileCheck
    {
        QDate day;
        bool sound = true;
    };
    std::optional<FileCheck> fileCheck(const QUuid &registerId, const QString &path) const;
    void setFileCheck(const QUuid &registerId, const QString &path, const FileCheck &check);

    /// The day on which somebody put the line about the unencrypted disk away; it comes back the day after.
    QDate diskLinePutAway(const QUuid &registerId, const QString &path) const;
    void putDiskLineAway(const QUuid &registerId, const QString &path, QDate day);

    QString lastRegister() const;
    void setLastRegister(const QString &path);

private:
    QString m_path;
};
