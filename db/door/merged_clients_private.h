#pragma once
#include "db/door/session.h"
#include <QHash>
#include <optional>

/// Which client's record became part of which other one's. Records keep the id under which they were written; a session
/// reads them all under the survivor's, so that no list, report or export can forget a merge.
class MergedClients
{
public:
    /// @p into: absorbed id to survivor's id, as kept; chains (A into B, B into C) are followed to their end.
    explicit MergedClients(const QHash<QUuid, QUuid> &into = {});

    bool isEmpty() const { return m_into.isEmpty(); }
    /// The survivor of @p id; null when it was not merged.
    QUuid survivorOf(const QUuid &id) const { return m_into.value(id); }
    QLatin1String survivorText(const QUuid &id) const; ///< without braces; empty when it was not merged

    /// A query about one client's records asks for those of the absorbed ones too: `client_id = ?` and
    /// `client_id IN (?, ...)` in @p sql take their ids in, and @p binds follows.
    QByteArray widened(const QByteArray &sql, QVariantList &binds) const;

    /// The ids of all absorbed clients, as a query.
    static const QByteArray &absorbedIds();

private:
    QList<QUuid> familyOf(const QVariant &bind) const;

    QHash<QUuid, QUuid> m_into;
    QHash<QUuid, QByteArray> m_texts;      ///< of the survivors
    QHash<QUuid, QList<QUuid>> m_families; ///< survivor: itself and the absorbed
};

/// A row in which absorbed clients wear the survivor's id.
class MergedRow final : public Row
{
public:
    MergedRow(const Row &row, const MergedClients &merges) : m_row(row), m_merges(merges) {}
    bool isNull(int column) const override { return m_row.isNull(column); }
    QString text(int column) const override;
    QLatin1String ascii(int column) const override;
    qint64 number(int column) const override { return m_row.number(column); }
    QByteArray bytes(int column) const override { return m_row.bytes(column); }

private:
    const Row &m_row;
    const MergedClients &m_merges;
};
