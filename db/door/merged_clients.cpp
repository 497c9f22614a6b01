#include "db/door/merged_clients_private.h"

namespace {

QByteArray questionMarks(qsizetype count) { return QByteArray("?,").repeated(count).chopped(1); }

} // namespace

const QByteArray &MergedClients::absorbedIds()
{
    static const QByteArray sql = "SELECT absorbed_id FROM client_merge WHERE " + currentOf(tables::clientMerge);
    return sql;
}

MergedClients::MergedClients(const QHash<QUuid, QUuid> &into)
{
    for (auto each = into.cbegin(); each != into.cend(); ++each) {
        QUuid last = each.value();
        for (qsizetype step = 0; into.contains(last) && step < into.size(); ++step) last = into.value(last);
        m_into.insert(each.key(), last);
        m_texts.insert(last, last.toByteArray(QUuid::WithoutBraces));
        auto &family = m_families[last];
        if (family.isEmpty()) family << last;
        family << each.key();
    }
}

QList<QUuid> MergedClients::familyOf(const QVariant &bind) const
{
    const QUuid id = bind.metaType() == QMetaType::fromType<QUuid>() ? bind.toUuid()
                                                                     : QUuid::fromString(bind.toString());
    const QUuid survivor = m_into.value(id, id);
    return m_families.value(survivor);
}

QByteArray MergedClients::widened(const QByteArray &sql, QVariantList &binds) const
{
    static const QByteArray one = "client_id = ?", some = "client_id IN (?";
    QByteArray out;
    QVariantList values;
    qsizetype taken = 0;
    for (qsizetype i = 0; i < sql.size();) {
        const bool single = sql.mid(i, one.size()) == one;
        if (single || sql.mid(i, some.size()) == some) {
            const qsizetype end = single ? i + one.size() : sql.indexOf(')', i) + 1;
            const auto count = sql.mid(i, end - i).count('?');
            QVariantList ids;
            for (qsizetype k = 0; k < count; ++k) {
                const QVariant &bind = binds[taken++];
                const QList<QUuid> family = familyOf(bind);
                if (family.isEmpty()) ids << bind;
                for (const QUuid &member : family) ids << member;
            }
            out += ids.size() == 1 && single ? one : "client_id IN (" + questionMarks(ids.size()) + ")";
            values += ids;
            i = end;
            continue;
        }
        if (sql[i] == '?') values << binds[taken++];
        out += sql[i++];
    }
    binds = values;
    return out;
}

QLatin1String MergedClients::survivorText(const QUuid &id) const
{
    const auto found = m_into.constFind(id);
    return found == m_into.cend() ? QLatin1String() : QLatin1String(*m_texts.constFind(*found));
}

QString MergedRow::text(int column) const
{
    const QLatin1String survivor = m_merges.survivorText(m_row.uuid(column));
    return survivor.isEmpty() ? m_row.text(column) : QString(survivor);
}

QLatin1String MergedRow::ascii(int column) const
{
    const QLatin1String survivor = m_merges.survivorText(m_row.uuid(column));
    return survivor.isEmpty() ? m_row.ascii(column) : survivor;
}
