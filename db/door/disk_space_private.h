#pragma once
#include <QString>
#include <functional>

/// Free bytes where @p path lies; -1 when unknown.
qint64 freeSpace(const QString &path);

/// How much room a register has left on its disk, and the reserve beside it that lets the last save finish: 64 MiB in
/// `<register>.reserve`, given free when a save meets a full disk.
class DiskSpace
{
public:
    DiskSpace() = default;
    /// @p free instead of asking the file system: for tests.
    explicit DiskSpace(const QString &registerPath, std::function<qint64()> free = {});

    struct Room
    {
        qint64 free = -1;  ///< bytes, the reserve not among them; -1 when unknown
        bool low = false;  ///< less than 200 MiB
        bool none = false; ///< less than 50 MiB, or the reserve was used and could not be made again
        bool operator==(const Room &) const = default;
    };
    /// A few microseconds.
    Room measure() const;
    /// Makes the reserve when it is not there and 200 MiB stay free beside it.
    void makeReserve();

    /// The disk may have filled up while the work ran: then the reserve is given free, so that this save finishes.
    void beforeCommit();
    /// A save found no room although there seemed to be some (a quota): the reserve is given free, and the same save, tried
    /// again, has its room. True when there was a reserve.
    bool metFullDisk();
    /// Once the reserve is used there is no room for another save until `makeReserve` could make a new one.
    void committed() { m_oneMore = false; }
    /// True when there was a reserve. From here on there is no room until a new one could be made.
    bool giveReserveFree();

private:
    QString reservePath() const;
    QString m_path;
    std::function<qint64()> m_free;
    bool m_stands = false, m_spent = false, m_oneMore = false;
};
