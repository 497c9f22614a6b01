#include "ui/console/run.h"
#include "db/door/desk_state.h"
#include "ui/console/table_text.h"
#include "ui/words/errors.h"
#include <QFileInfo>

Exit exitOf(Error::Kind kind)
{
    using enum Error::Kind;
    switch (kind) {
    case NotAllowed:
    case NotSignedIn:
    case WrongPassword:
    case Removed:
    case Waiting:
    case NoKey:
    case BadRecoveryKey: return Exit::Refused;
    case WeakPassword:
    case NotFound:
    case AlreadyRecorded:
    case Flawed:
    case BadInput:
    case BadFile:
    case TargetExists:
    case PracticeOnly:
    case Unsupported: return Exit::Usage;
    case RegisterMissing:
    case RegisterForeign:
    case RegisterDamaged:
    case RegisterNewer:
    case RegisterAltered:
    case RegisterUnreadable:
    case RegisterOnNetwork:
    case DiskFull:
    case OutcomeUnknown:
    case EngineFailed: return Exit::Register;
    case RegisterBusy:
    case ChangedMeanwhile: return Exit::Busy;
    }
    return Exit::Register;
}

Run::Run(const Command &command, Arguments arguments, Terminal &terminal)
    : m_command(command), m_arguments(std::move(arguments)), m_terminal(terminal)
{}

Run::~Run() = default;

std::optional<QDate> Run::day(const QString &option, QDate fallback)
{
    if (!has(option)) return fallback;
    const QString word = text(option);
    const QDate day = QDate::fromString(word, Qt::ISODate);
    // fromString also takes longer texts that begin with a date, and years that no calendar of ours knows.
    if (day.isValid() && word == day.toString(Qt::ISODate) && day.year() >= 1900 && day.year() <= 2999) return day;
    usage(Console::tr("--%1: “%2” is no date; write it as 2026-03-02").arg(option, word.left(40)));
    return std::nullopt;
}

std::optional<Run::Days> Run::days()
{
    const auto from = day(QStringLiteral("from"));
    if (!from) return std::nullopt;
    const auto to = day(QStringLiteral("to"));
    if (!to) return std::nullopt;
    if (from->isValid() && to->isValid() && *from > *to) {
        usage(Console::tr("--from lies after --to"));
        return std::nullopt;
    }
    return Days{*from, *to};
}

std::optional<qint64> Run::number(const QString &option, qint64 fallback, qint64 least, qint64 most)
{
    if (!has(option)) return fallback;
    bool isNumber = false;
    const qint64 number = text(option).toLongLong(&isNumber);
    if (isNumber && number >= least && number <= most) return number;
    usage(Console::tr("--%1 is a whole number from %2 to %3").arg(option).arg(least).arg(most));
    return std::nullopt;
}

std::optional<QString> Run::oneOf(const QString &option, const QStringList &allowed, const QString &fallback)
{
    if (!has(option)) return fallback;
    if (allowed.contains(text(option))) return text(option);
    usage(Console::tr("--%1 is one of %2").arg(option, allowed.join(QStringLiteral(", "))));
    return std::nullopt;
}

std::optional<QString> Run::where()
{
    QString place = text(QStringLiteral("register"));
    if (!has(QStringLiteral("register"))) place = qEnvironmentVariable("EVENKEEL_REGISTER");
    if (place.isEmpty() && !has(QStringLiteral("register"))) place = DeskState().lastRegister();
    if (!place.isEmpty()) return place;
    usage(Console::tr("no register is named: --register FILE, or set EVENKEEL_REGISTER"));
    return std::nullopt;
}

std::optional<QString> Run::name()
{
    if (has(QStringLiteral("as"))) return text(QStringLiteral("as"));
    if (const auto typed = m_terminal.ask(Console::tr("Name: "))) return *typed;
    usage(Console::tr("nobody is named: --as NAME"));
    return std::nullopt;
}

std::optional<QByteArray> Run::password(const QString &option, const QString &prompt, bool twice)
{
    if (has(option)) {
        if (auto line = m_terminal.firstLine(text(option))) return line;
        usage(Console::tr("--%1: “%2” cannot be read").arg(option, text(option).left(200)));
        return std::nullopt;
    }
    auto typed = m_terminal.askSecret(prompt);
    if (!typed) {
        usage(Console::tr("no password is given: --%1 FILE").arg(option));
        return std::nullopt;
    }
    if (twice && m_terminal.askSecret(Console::tr("The same again: ")) != typed) {
        usage(Console::tr("the two are not the same"));
        return std::nullopt;
    }
    return typed;
}

Database *Run::open()
{
    const auto today = day(QStringLiteral("today"));
    if (!today) return nullptr;
    const auto place = where();
    if (!place) return nullptr;
    OpenOptions options;
    options.today = *today;
    options.holder = QStringLiteral("evenkeel-cli %1").arg(m_command.name);
    options.lookOnly = m_command.name == QLatin1String("verify"); // what is examined stays as it is
    options.keepReserve = true;
    m_database = std::make_unique<Database>();
    const auto card = wait(m_database->open(*place, options));
    if (!card) return nullptr;
    if (today->isValid() && !card->practice) {
        refuse({Error::Kind::PracticeOnly, {QStringLiteral("--today")}});
        return nullptr;
    }
    return m_database.get();
}

Database *Run::signIn()
{
    if (!open()) return nullptr;
    const auto who = name();
    if (!who) return nullptr;
    auto secret = password(QStringLiteral("password-file"), Console::tr("Password: "));
    if (!secret) return nullptr;
    const bool signedIn = wait(m_database->signIn(*who, *secret)).has_value();
    secret->fill('\0');
    if (!signedIn) return nullptr;
    if (m_database->card().readOnly)
        tell(Console::tr("Almost no space is left on the disk: the register can only be read until some is freed."));
    else if (m_database->card().lowSpace)
        tell(Console::tr("Little space is left on the disk: %1 MiB. Below 50 MiB the register can only be read.")
                 .arg(m_database->card().freeBytes >> 20));
    remember(m_database->card().path);
    return m_database.get();
}

Exit Run::refuse(const Error &error)
{
    tell(QStringLiteral("evenkeel-cli: %1").arg(sentence(error)));
    return m_exit = exitOf(error.kind);
}

Exit Run::usage(const QString &whatIsWrong)
{
    tell(QStringLiteral("evenkeel-cli: %1").arg(whatIsWrong));
    tell(Console::tr("evenkeel-cli %1 --help tells more.").arg(m_command.name));
    return m_exit = Exit::Usage;
}

Exit Run::print(const ReportTable &table)
{
    const QString asked = text(QStringLiteral("format"));
    const TableFormat format = asked == QLatin1String("json")           ? TableFormat::Json
        : asked == QLatin1String("csv")                                 ? TableFormat::Csv
        : asked == QLatin1String("table") || m_terminal.outIsTerminal() ? TableFormat::Table
                                                                        : TableFormat::Csv;
    if (writeTable(out(), table, format) && m_terminal.flush()) return m_exit = Exit::Done;
    return refuse({Error::Kind::DiskFull, {QStringLiteral("stdout")}});
}

void Run::remember(const QString &where)
{
    DeskState().setLastRegister(where.startsWith(QLatin1String("postgresql://")) ? where
                                                                                 : QFileInfo(where).absoluteFilePath());
}
