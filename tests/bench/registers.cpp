#include "db/door/migrations_private.h"
#include "tests/bench/bench.h"
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <cstdio>

namespace bench {

namespace {

/// Counted up when the made-up courses change, so that an old register is not taken for a new one.
constexpr int generation = 1;

QString fingerprint()
{
    const auto schema = expectedSchema();
    if (!schema) return QStringLiteral("unknown");
    return QString::fromLatin1(QCryptographicHash::hash(schema->toUtf8(), QCryptographicHash::Sha256).toHex().left(10));
}

void forget(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm", ".lock"}) QFile::remove(path + QLatin1String(suffix));
}

} // namespace

QString registerFor(const Settings &settings, int clients, const practice::Shape &shape)
{
    const QString path = QStringLiteral("%1/clients-%2-years-%3-seed-%4%5%6-%7-g%8.evenkeel")
                             .arg(settings.folder)
                             .arg(clients)
                             .arg(shape.years)
                             .arg(settings.seed)
                             .arg(shape.seriesOnly ? QStringLiteral("-series") : QString(),
                                  shape.oralLog ? QString() : QStringLiteral("-nolog"), fingerprint())
                             .arg(generation);
    if (QFile::exists(path)) return path;
    const QString making = path + QStringLiteral(".making");
    forget(making);
    Practice wish{making, clients, settings.seed, today};
    int shown = -1;
    const auto made = practice::makePractice(wish, shape, [&](double share) {
        const int percent = int(share * 100);
        if (percent / 10 != shown / 10)
            std::fprintf(stderr, "making %d clients, %d years: %d %%\n", clients, shape.years, percent);
        shown = percent;
        return true;
    });
    if (!made) {
        std::fprintf(stderr, "no register: error %d %s\n", int(made.error().kind),
                     qPrintable(made.error().facts.join(u' ')));
        return {};
    }
    QFile::remove(making + QStringLiteral(".lock"));
    return QFile::rename(making, path) ? path : QString();
}

QString copyOf(const QString &path, const QString &name)
{
    const QString copy = QFileInfo(path).dir().filePath(name);
    forget(copy);
    return QFile::copy(path, copy) ? copy : QString();
}

std::unique_ptr<Database> enter(const QString &path, const QString &who)
{
    auto door = std::make_unique<Database>();
    OpenOptions options;
    options.holder = QStringLiteral("evenkeel-bench");
    if (auto card = door->open(path, options).result(); !card) {
        std::fprintf(stderr, "cannot open the register: error %d\n", int(card.error().kind));
        return {};
    }
    if (auto actor = door->signIn(who, QByteArrayLiteral("practice")).result(); !actor) {
        std::fprintf(stderr, "cannot sign in: error %d\n", int(actor.error().kind));
        return {};
    }
    return door;
}

} // namespace bench
