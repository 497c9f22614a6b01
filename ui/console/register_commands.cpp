#include "db/work/founding.h"
#include "db/work/practice.h"
#include "ui/console/run.h"
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <unistd.h>

namespace {

/// The recovery sheet for @p file, readable by its owner only. A file that is there already is left alone; a pipe is written to.
/// Opened before the register is made, so that a register never stands there whose sheet nobody has.
class SheetFile
{
public:
    explicit SheetFile(const QString &file)
    {
        const QByteArray path = QFile::encodeName(file);
        m_descriptor = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        m_isNew = m_descriptor >= 0;
        m_path = path;
        // Only what is no ordinary file may be there before: a pipe, a device.
        if (!m_isNew && !QFileInfo(file).isFile()) m_descriptor = ::open(path.constData(), O_WRONLY | O_CLOEXEC);
    }
    ~SheetFile()
    {
        if (m_descriptor >= 0) ::close(m_descriptor);
        if (m_isNew && !m_written) ::unlink(m_path.constData());
    }
    SheetFile(const SheetFile &) = delete;
    SheetFile &operator=(const SheetFile &) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    bool write(const QString &sheet)
    {
        const QByteArray line = sheet.toUtf8() + '\n';
        m_written = ::write(m_descriptor, line.constData(), size_t(line.size())) == line.size()
            && (::fsync(m_descriptor) == 0 || !m_isNew);
        return m_written;
    }

private:
    int m_descriptor = -1;
    bool m_isNew = false, m_written = false;
    QByteArray m_path;
};

/// Where the new register is to be made: never the last one used, which is there already.
std::optional<QString> newPlace(Run &run)
{
    if (!run.has(QStringLiteral("register")) && qEnvironmentVariableIsEmpty("EVENKEEL_REGISTER")) {
        run.usage(Console::tr("where? --register FILE"));
        return std::nullopt;
    }
    return run.where();
}

std::optional<Roles> rolesOf(Run &run)
{
    Roles roles;
    for (const QString &word : run.text(QStringLiteral("roles")).split(QLatin1Char(','))) {
        const auto role = roleFromCode(word.trimmed());
        if (!role) {
            run.usage(Console::tr("--roles: “%1” is none; front_desk, nurse, physician, administrator, auditor")
                          .arg(word.left(40)));
            return std::nullopt;
        }
        roles |= *role;
    }
    if (!roles.testFlag(Role::Administrator)) {
        run.usage(Console::tr("--roles must name administrator: somebody has to look after the others"));
        return std::nullopt;
    }
    return roles;
}

/// Shows the sheet on the terminal and has two of its groups typed back, as the founder would from paper.
bool typedBack(Run &run, const QString &sheet)
{
    run.tell(Console::tr("The recovery key. Print it or write it down; it is shown only now:"));
    run.tell(QStringLiteral("\n    %1\n").arg(sheet));
    const QStringList groups = sheet.split(QLatin1Char('-'));
    for (const int group : {2, 5}) {
        for (int tries = 0;; ++tries) {
            const auto typed = run.terminal().ask(Console::tr("Type group %1 of it: ").arg(group + 1));
            if (!typed || tries > 9) return false;
            if (typed->trimmed().toUpper() == groups.value(group)) break;
            run.tell(Console::tr("It is another one."));
        }
    }
    return true;
}

std::optional<Founding> foundingOf(Run &run)
{
    const auto place = newPlace(run);
    if (!place) return std::nullopt;
    const auto roles = rolesOf(run);
    if (!roles) return std::nullopt;
    const auto today = run.day(QStringLiteral("today"));
    if (!today) return std::nullopt;
    Founding founding;
    founding.practice = run.has(QStringLiteral("practice"));
    if (today->isValid() && !founding.practice) {
        run.refuse({Error::Kind::PracticeOnly, {QStringLiteral("--today")}});
        return std::nullopt;
    }
    founding.path = *place;
    founding.clinic = run.text(QStringLiteral("clinic"));
    founding.timeZone = run.text(QStringLiteral("time-zone")).toUtf8();
    founding.roles = *roles;
    const auto founder = run.name();
    if (!founder) return std::nullopt;
    founding.founder = *founder;
    const auto password = run.password(QStringLiteral("password-file"), Console::tr("Password: "), true);
    if (!password) return std::nullopt;
    founding.password = QString::fromUtf8(*password);
    return founding;
}

Exit initRegister(Run &run)
{
    const auto founding = foundingOf(run);
    if (!founding) return run.exit();
    const QString file = run.text(QStringLiteral("recovery-key-file"));
    std::optional<SheetFile> sheetFile;
    if (!file.isEmpty()) {
        if (QFileInfo::exists(founding->path)) return run.refuse({Error::Kind::TargetExists, {founding->path}});
        sheetFile.emplace(file);
        if (!sheetFile->isOpen() && QFileInfo::exists(file)) return run.refuse({Error::Kind::TargetExists, {file}});
        if (!sheetFile->isOpen())
            return run.usage(Console::tr("--recovery-key-file: “%1” cannot be written").arg(file.left(200)));
    }
    const auto sheet = run.take(found(*founding));
    if (!sheet) return run.exit();
    const bool kept = sheetFile ? sheetFile->write(*sheet) : typedBack(run, *sheet);
    if (!kept) {
        // A register whose recovery sheet nobody holds is not left behind.
        for (const char *end : {"", "-wal", "-shm", ".lock", ".reserve"})
            QFile::remove(founding->path + QLatin1String(end));
        return sheetFile ? run.refuse({Error::Kind::DiskFull, {file}})
                         : run.usage(Console::tr("the recovery key was not typed back: name --recovery-key-file FILE"));
    }
    run.remember(founding->path);
    run.tell(Console::tr("Created %1.").arg(founding->path));
    return Exit::Done;
}

Exit recoverAccount(Run &run)
{
    const auto place = run.where();
    if (!place) return run.exit();
    const auto who = run.name();
    if (!who) return run.exit();
    const auto sheet = run.password(QStringLiteral("recovery-key-file"), Console::tr("Recovery key: "));
    if (!sheet) return run.exit();
    const auto password = run.password(QStringLiteral("new-password-file"), Console::tr("New password: "), true);
    if (!password) return run.exit();
    const Result<Done> done = recover(*place, QString::fromUtf8(*sheet), *who, QString::fromUtf8(*password));
    if (!done) {
        const Exit exit = run.refuse(done.error());
        return done.error().kind == Error::Kind::NotFound ? Exit::Refused : exit;
    }
    run.tell(Console::tr("%1 has a new password and the keys of their roles.").arg(*who));
    return Exit::Done;
}

Exit makeDemo(Run &run)
{
    const auto place = newPlace(run);
    if (!place) return run.exit();
    const auto clients = run.number(QStringLiteral("clients"), 400, 1, 200'000);
    if (!clients) return run.exit();
    const auto seed = run.number(QStringLiteral("seed"), 7, 0, std::numeric_limits<qint64>::max());
    if (!seed) return run.exit();
    const auto asOf = run.day(QStringLiteral("as-of"));
    if (!asOf) return run.exit();
    Practice practice;
    practice.path = *place;
    practice.clients = int(*clients);
    practice.seed = quint64(*seed);
    practice.asOf = *asOf;
    const auto made = run.take(makePractice(practice, [&run](double share) {
        run.terminal().progress(Console::tr("Making up a clinic"), share);
        return true;
    }));
    if (!made) return run.exit();
    run.remember(*place);
    run.tell(Console::tr("Created %1. Staff: nurse, desk, doctor, admin, auditor; password: practice.").arg(*place));
    return Exit::Done;
}

} // namespace

QList<Command> registerCommands()
{
    const QString file = QStringLiteral("FILE");
    const Option recoveryFile{
        QStringLiteral("recovery-key-file"), file,
        Console::tr("where the recovery key is written, for its owner only; else shown and typed back")};
    return {
        {QStringLiteral("init"),
         {},
         {{QStringLiteral("clinic"), QStringLiteral("NAME"), Console::tr("the clinic's name"), true},
          {QStringLiteral("time-zone"), QStringLiteral("Area/City"),
           Console::tr("where its days begin, e.g. America/Los_Angeles"), true},
          {QStringLiteral("roles"), QStringLiteral("LIST"),
           Console::tr("of the founding account (--as), e.g. administrator,physician"), true},
          {QStringLiteral("practice"), {}, Console::tr("a register to try things out in")},
          recoveryFile},
         Console::tr("create a register"),
         initRegister},
        {QStringLiteral("recover"),
         {},
         {{QStringLiteral("recovery-key-file"), file,
           Console::tr("its first line is the recovery key; else asked for")},
          {QStringLiteral("new-password-file"), file,
           Console::tr("its first line is the new password; else asked for")}},
         Console::tr("set a new password with the recovery key"),
         recoverAccount},
        {QStringLiteral("demo"),
         {},
         {{QStringLiteral("clients"), QStringLiteral("N"), Console::tr("how many made-up people; 400")},
          {QStringLiteral("seed"), QStringLiteral("S"), Console::tr("the same seed makes the same reports; 7")},
          {QStringLiteral("as-of"), QStringLiteral("DATE"), Console::tr("the register's own today; the machine's")}},
         Console::tr("create a practice register of made-up people"),
         makeDemo},
    };
}
