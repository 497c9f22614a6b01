#include "db/stores/staff.h"
#include "db/vault/keys.h"
#include "ui/console/run.h"

namespace {

QString newPasswordOption() { return QStringLiteral("new-password-file"); }

/// A person who is asked for by name and does not exist is refused like one who signs in and does not.
template <typename T> std::optional<T> waitForPerson(Run &run, QFuture<Result<T>> future, Exit &exit)
{
    future.waitForFinished();
    Result<T> result = future.takeResult();
    if (result) return std::move(result).value();
    exit = run.refuse(result.error());
    if (result.error().kind == Error::Kind::NotFound) exit = Exit::Refused;
    return std::nullopt;
}

std::optional<QString> newPassword(Run &run)
{
    const auto typed = run.password(newPasswordOption(), Console::tr("New password: "), true);
    if (!typed) return std::nullopt;
    return QString::fromUtf8(*typed);
}

void tellWaiting(Run &run, const StaffRow &row)
{
    if (row.waitsForKeys)
        run.tell(Console::tr("%1 waits for keys: somebody who holds them finishes with “staff grant”.").arg(row.name));
}

Exit addStaff(Run &run)
{
    Roles roles;
    for (const QString &word : run.text(QStringLiteral("role")).split(QLatin1Char(','))) {
        const auto role = roleFromCode(word.trimmed());
        if (!role) return run.usage(Console::tr("--role is front_desk, nurse, physician, administrator or auditor"));
        roles |= *role;
    }
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto password = newPassword(run);
    if (!password) return run.exit();
    const auto row = run.wait(Staff(*database).add(run.operand(0), roles, *password));
    if (!row) return run.exit();
    run.tell(Console::tr("Added %1 as %2.").arg(row->name, codes(row->roles)));
    tellWaiting(run, *row);
    return Exit::Done;
}

Exit grantStaff(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    Exit exit = Exit::Done;
    const auto row = waitForPerson(run, Staff(*database).grant(run.operand(0)), exit);
    if (!row) return exit;
    run.tell(Console::tr("%1 holds the keys of %2 now.").arg(row->name, codes(row->roles)));
    tellWaiting(run, *row);
    return Exit::Done;
}

Exit changeOwnPassword(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    const QString named = run.operand(0);
    if (!named.isEmpty() && foldLogin(named) != foldLogin(database->actor()->name))
        return run.usage(Console::tr("“staff password” sets one's own; “staff reset” sets another person's"));
    const auto password = newPassword(run);
    if (!password) return run.exit();
    if (!run.wait(Staff(*database).changePassword(*password))) return run.exit();
    run.tell(Console::tr("The password is changed."));
    return Exit::Done;
}

Exit resetStaff(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    const auto password = newPassword(run);
    if (!password) return run.exit();
    Exit exit = Exit::Done;
    const auto row = waitForPerson(run, Staff(*database).resetPassword(run.operand(0), *password), exit);
    if (!row) return exit;
    run.tell(Console::tr("%1 has a new password and new keys of their own.").arg(row->name));
    tellWaiting(run, *row);
    return Exit::Done;
}

Exit removeStaff(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    Exit exit = Exit::Done;
    if (!waitForPerson(run, Staff(*database).remove(run.operand(0)), exit)) return exit;
    run.tell(Console::tr("%1 cannot sign in any more; new records are sealed under new keys.").arg(run.operand(0)));
    // Old rows are sealed again under the new keys of which the remover holds; the rest waits for the holders' next sign-in.
    while (true) {
        const auto sealed = run.wait(Staff(*database).sealAgain(500));
        if (!sealed) return run.exit();
        if (*sealed == 0) return Exit::Done;
    }
}

Exit listStaff(Run &run)
{
    Database *database = run.signIn();
    if (!database) return run.exit();
    // Who may see the list of people: those who look after it.
    const auto allowed = run.wait(
        database->read<Done>(Right::ManageStaff, [](Session &) -> Result<Done> { return Done{}; }));
    if (!allowed) return run.exit();
    const auto rows = run.wait(Staff(*database).list());
    if (!rows) return run.exit();
    ReportTable table;
    table.columns = {
        {QStringLiteral("name")}, {QStringLiteral("roles"), CellKind::Code}, {QStringLiteral("state"), CellKind::Code}};
    for (const StaffRow &row : *rows)
        table.rows << QStringList{row.name, codes(row.roles),
                                  row.removed            ? QStringLiteral("removed")
                                      : row.waitsForKeys ? QStringLiteral("waits_for_keys")
                                                         : QStringLiteral("active")};
    std::sort(table.rows.begin(), table.rows.end(),
              [](const QStringList &a, const QStringList &b) { return a[0].toUtf8() < b[0].toUtf8(); });
    return run.print(table);
}

} // namespace

QList<Command> staffCommands()
{
    const Option newPasswordFile{newPasswordOption(), QStringLiteral("FILE"),
                                 Console::tr("its first line is the new password; else asked for on the terminal")};
    const Option role{QStringLiteral("role"), QStringLiteral("ROLE"),
                      Console::tr("front_desk, nurse, physician, administrator or auditor; several with commas"), true};
    const QString name = QStringLiteral("NAME");
    return {
        {QStringLiteral("staff add"),
         {name},
         {role, newPasswordFile},
         Console::tr("make an account for a person"),
         addStaff},
        {QStringLiteral("staff grant"),
         {name},
         {},
         Console::tr("hand the keys of their roles to a person"),
         grantStaff},
        {QStringLiteral("staff password"),
         {QStringLiteral("[NAME]")},
         {newPasswordFile},
         Console::tr("set one's own password"),
         changeOwnPassword},
        {QStringLiteral("staff reset"),
         {name},
         {newPasswordFile},
         Console::tr("set a forgotten password anew"),
         resetStaff},
        {QStringLiteral("staff remove"), {name}, {}, Console::tr("take a person's account away"), removeStaff},
        {QStringLiteral("staff list"), {}, {}, Console::tr("list the people with accounts"), listStaff},
    };
}
