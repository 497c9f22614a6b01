#include "db/door/desk_state.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>

namespace {

QString defaultPath()
{
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (folder.isEmpty()) folder = QDir::homePath() + QStringLiteral("/.local/state");
    return folder + QStringLiteral("/evenkeel/desk.json");
}

QJsonObject load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// A desk that cannot keep its own state still works: the file only makes guessing slower and roll-backs visible.
void save(const QString &path, const QJsonObject &object)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    file.commit();
}

/// The windows' thread and the register's write here: what one has read the other must not have changed.
QMutex oneAtATime;

template <typename Change> void change(const QString &path, const QString &section, const Change &apply)
{
    const QMutexLocker hold(&oneAtATime);
    QJsonObject all = load(path);
    QJsonObject part = all.value(section).toObject();
    apply(part);
    all.insert(section, part);
    save(path, all);
}

const QString failuresSection = QStringLiteral("failures");
const QString anchorsSection = QStringLiteral("anchors");
const QString checksSection = QStringLiteral("checks");
const QString diskSection = QStringLiteral("disk");

QString key(const QByteArray &hash) { return QString::fromLatin1(hash.toHex()); }
QString key(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }
/// The path may say where somebody works: only its hash is kept.
QString key(const QUuid &id, const QString &path)
{
    return key(id) + QLatin1Char('@')
        + key(QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).first(8));
}

} // namespace

DeskState::DeskState(QString path) : m_path(path.isEmpty() ? defaultPath() : std::move(path)) {}

QUuid DeskState::deskId()
{
    const QMutexLocker hold(&oneAtATime);
    QJsonObject all = load(m_path);
    QUuid id = QUuid::fromString(all.value(QStringLiteral("desk")).toString());
    if (!id.isNull()) return id;
    id = QUuid::createUuid();
    all.insert(QStringLiteral("desk"), key(id));
    save(m_path, all);
    return id;
}

int DeskState::failures(const QByteArray &loginHash) const
{
    return load(m_path)
        .value(failuresSection)
        .toObject()
        .value(key(loginHash))
        .toObject()
        .value(QStringLiteral("count"))
        .toInt();
}

int DeskState::secondsToWait(const QByteArray &loginHash) const
{
    const QJsonObject one = load(m_path).value(failuresSection).toObject().value(key(loginHash)).toObject();
    const int count = one.value(QStringLiteral("count")).toInt();
    if (count < 3) return 0;
    const int wait = std::min(60, 1 << std::min(count - 2, 6)); // 2, 4, 8 … 60
    const auto last = QDateTime::fromString(one.value(QStringLiteral("at")).toString(), Qt::ISODate);
    const qint64 passed = last.isValid() ? last.secsTo(QDateTime::currentDateTimeUtc()) : wait;
    return passed < 0 ? wait : int(std::max<qint64>(0, wait - passed));
}

void DeskState::failed(const QByteArray &loginHash)
{
    change(m_path, failuresSection, [&](QJsonObject &part) {
        QJsonObject one = part.value(key(loginHash)).toObject();
        one.insert(QStringLiteral("count"), one.value(QStringLiteral("count")).toInt() + 1);
        one.insert(QStringLiteral("at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
        part.insert(key(loginHash), one);
    });
}

void DeskState::succeeded(const QByteArray &loginHash)
{
    if (failures(loginHash) == 0) return;
    change(m_path, failuresSection, [&](QJsonObject &part) { part.remove(key(loginHash)); });
}

std::optional<DeskState::Anchor> DeskState::anchor(const QUuid &registerId, const QString &path) const
{
    const QJsonObject one = load(m_path).value(anchorsSection).toObject().value(key(registerId, path)).toObject();
    if (one.isEmpty()) return std::nullopt;
    return Anchor{one.value(QStringLiteral("seq")).toInteger(),
                  QByteArray::fromHex(one.value(QStringLiteral("hash")).toString().toLatin1())};
}

void DeskState::setAnchor(const QUuid &registerId, const QString &path, const Anchor &anchor)
{
    change(m_path, anchorsSection, [&](QJsonObject &part) {
        part.insert(key(registerId, path),
                    QJsonObject{{QStringLiteral("seq"), anchor.seq}, {QStringLiteral("hash"), key(anchor.hash)}});
    });
}

std::optional<DeskState::FileCheck> DeskState::fileCheck(const QUuid &registerId, const QString &path) const
{
    const QJsonObject one = load(m_path).value(checksSection).toObject().value(key(registerId, path)).toObject();
    if (one.isEmpty()) return std::nullopt;
    return FileCheck{QDate::fromString(one.value(QStringLiteral("day")).toString(), Qt::ISODate),
                     one.value(QStringLiteral("sound")).toBool()};
}

void DeskState::setFileCheck(const QUuid &registerId, const QString &path, const FileCheck &check)
{
    change(m_path, checksSection, [&](QJsonObject &part) {
        part.insert(key(registerId, path),
                    QJsonObject{{QStringLiteral("day"), check.day.toString(Qt::ISODate)},
                                {QStringLiteral("sound"), check.sound}});
    });
}

QDate DeskState::diskLinePutAway(const QUuid &registerId, const QString &path) const
{
    const QJsonObject part = load(m_path).value(diskSection).toObject();
    return QDate::fromString(part.value(key(registerId, path)).toString(), Qt::ISODate);
}

void DeskState::putDiskLineAway(const QUuid &registerId, const QString &path, QDate day)
{
    change(m_path, diskSection,
           [&](QJsonObject &part) { part.insert(key(registerId, path), day.toString(Qt::ISODate)); });
}

QString DeskState::lastRegister() const { return load(m_path).value(QStringLiteral("register")).toString(); }

void DeskState::setLastRegister(const QString &path)
{
    const QMutexLocker hold(&oneAtATime);
    QJsonObject all = load(m_path);
    if (all.value(QStringLiteral("register")).toString() == path) return;
    all.insert(QStringLiteral("register"), path);
    save(m_path, all);
}
