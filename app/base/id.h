#pragma once
#include <QHash>
#include <QString>
#include <QUuid>
#include <compare>
#include <optional>

/// The identity of one thing of the clinic. Ids of different kinds do not compare and do not convert;
/// there is no empty id: a missing one is an empty `std::optional`.
template <typename Thing> class Id
{
public:
    /// A new random id. Ids are made by the desk, so that saving twice is safe.
    static Id create() { return Id(QUuid::createUuid()); }
    static Id of(const QUuid &uuid) { return Id(uuid); }

    /// Empty when @p text is no UUID (lower case, with hyphens, without braces).
    static std::optional<Id> fromText(QStringView text)
    {
        const QUuid uuid = QUuid::fromString(text);
        if (uuid.isNull()) return std::nullopt;
        return Id(uuid);
    }

    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    const QUuid &uuid() const { return m_uuid; }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};
