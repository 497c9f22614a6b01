#pragma once
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What one run of the program said.
struct Answer
{
    int exit = -1;
    QString out, err;

    QStringList header() const { return out.section(QStringLiteral("\r\n"), 0, 0).split(QLatin1Char(',')); }
    /// The rows below the header of a CSV answer; only for answers without quoted cells.
    QList<QStringList> rows() const
    {
        QList<QStringList> all;
        const QStringList lines = out.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1)) all << line.split(QLatin1Char(','));
        return all;
    }
    /// The cell of the row whose first cell is @p key.
    QString cell(const QString &key, const QString &column) const
    {
        const qsizetype place = header().indexOf(column);
        for (const QStringList &row : rows())
            if (row.value(0) == key) return place < 0 ? QStringLiteral("no such column") : row.value(place);
        return QStringLiteral("no such row");
    }
};

/// The real program in a folder of its own: its state, its registers, its files.
class Cli
{
public:
    Cli() { QDir().mkpath(path("state")); }

    QString path(const char *name) const { return folder.filePath(QString::fromLatin1(name)); }
    QString path(const QString &name) const { return folder.filePath(name); }

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

    /// A password file for @p password.
    QString secret(const char *password) const
    {
        return file(QStringLiteral("secret-%1").arg(qHash(QByteArray(password))), QByteArray(password) + '\n');
    }

    QProcessEnvironment environment() const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), path("state"));
        environment.remove(QStringLiteral("EVENKEEL_REGISTER"));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        return environment;
    }

    static QString program() { return qEnvironmentVariable("EVENKEEL_CLI"); }

    Answer run(const QStringList &words, const QByteArray &input = {},
               const QProcessEnvironment &environment = {}) const
    {
        QProcess process;
        process.setProcessEnvironment(environment.isEmpty() ? this->environment() : environment);
        process.setWorkingDirectory(folder.path());
        process.start(program(), words);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(300'000)) return {-2, {}, process.errorString()};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
                QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }

    /// The words of a command, signed in at @p place.
    QStringList as(const QString &name, const char *password, const QString &place, const QStringList &words) const
    {
        return words + QStringList{QStringLiteral("--register"),      place,           QStringLiteral("--as"), name,
                                   QStringLiteral("--password-file"), secret(password)};
    }

    QTemporaryDir folder;
};

inline QStringList split(const char *words)
{
    return QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Runs the command once: a wrong password tried three times makes the next one wait.
#define EXIT(answer, code)                                                                                     \
    do {                                                                                                       \
        const auto told = (answer);                                                                            \
        QVERIFY2(told.exit == (code), qPrintable(QStringLiteral("exit %1: %2").arg(told.exit).arg(told.err))); \
    } while (false)
