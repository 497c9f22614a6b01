#include "db/work/backup_head_private.h"
#include <numeric>

namespace {

constexpr int layout = 1;
enum HeadField { Layout = 1, RegisterId, MadeAt, AuditSeq, AuditHash, Rows, Cost, Openers };

} // namespace

qint64 BackupHead::allRows() const { return std::accumulate(rows.begin(), rows.end(), qint64(0)); }

QCborMap BackupHead::fields() const
{
    QCborMap counts;
    for (auto each = rows.begin(); each != rows.end(); ++each) counts.insert(qint64(each.key()), each.value());
    QCborArray people;
    for (const Opener &opener : openers)
        people.append(QCborArray{opener.account.toString(QUuid::WithoutBraces), opener.loginHash, opener.wrapped,
                                 opener.roles.toInt()});
    return {{Layout, layout},
            {RegisterId, registerId.toString(QUuid::WithoutBraces)},
            {MadeAt, madeAt},
            {AuditSeq, auditSeq},
            {AuditHash, auditHash},
            {Rows, counts},
            {Cost, QCborArray{qint64(cost.opsLimit), qint64(cost.memBytes)}},
            {Openers, people}};
}

Result<BackupHead> BackupHead::of(const QCborMap &fields)
{
    if (fields.value(Layout).toInteger() > layout) return Error{Error::Kind::RegisterNewer, {QStringLiteral("backup")}};
    BackupHead head;
    head.registerId = QUuid::fromString(fields.value(RegisterId).toString());
    if (fields.value(Layout).toInteger() != layout || head.registerId.isNull())
        return Error{Error::Kind::RegisterForeign, {QStringLiteral("backup")}};
    head.madeAt = fields.value(MadeAt).toInteger();
    head.auditSeq = fields.value(AuditSeq).toInteger();
    head.auditHash = fields.value(AuditHash).toByteArray();
    const QCborMap counts = fields.value(Rows).toMap();
    for (auto each = counts.begin(); each != counts.end(); ++each)
        head.rows.insert(quint16(each.key().toInteger()), each.value().toInteger());
    const QCborArray cost = fields.value(Cost).toArray();
    head.cost = {quint64(cost.at(0).toInteger()), quint64(cost.at(1).toInteger())};
    for (const QCborValue &each : fields.value(Openers).toArray()) {
        const QCborArray person = each.toArray();
        head.openers.append({QUuid::fromString(person.at(0).toString()), person.at(1).toByteArray(),
                             person.at(2).toByteArray(), Roles::fromInt(int(person.at(3).toInteger()))});
    }
    return head;
}
