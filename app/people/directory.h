#pragma once
#include "app/base/id.h"
#include "app/people/client.h"
#include <QDate>
#include <QList>
#include <QSharedDataPointer>
#include <QString>
#include <optional>

/// One client as the directory shows and finds it.
struct DirectoryEntry
{
    Id<Client> id;
    QString displayName = {}; ///< shown and searched
    QString alsoKnownAs = {}; ///< searched only: the legal first name when a preferred one is shown; may be empty
    QString chartNumber = {};
    QDate birthDate = {};
    QString phone = {};
    bool operator==(const DirectoryEntry &) const = default;
};
DirectoryEntry directoryEntry(const Client &client);

/// Lower case without accents, ligatures spelled out (ß ss, ø o, ł l, đ d, ı i, æ ae): what names are compared by.
QString folded(QStringView text);

/// The days that @p text may mean as a birth date: 1988-03-12, 12 Mar 1988, 12.3.1988; 3/12/1988 gives both readings.
QList<QDate> birthDatesMeant(QStringView text);

/// All clients in memory, ready for type-ahead. Copies share one store until one of them changes.
class Directory
{
public:
    Directory();
    explicit Directory(const QList<DirectoryEntry> &entries);
    Directory(const Directory &);
    Directory &operator=(const Directory &);
    Directory(Directory &&) noexcept;
    Directory &operator=(Directory &&) noexcept;
    ~Directory();

    /// Adds @p entry, or puts it in the place of the one with the same id.
    void put(const DirectoryEntry &entry);
    void remove(const Id<Client> &id);

    qsizetype size() const;
    std::optional<DirectoryEntry> entry(const Id<Client> &id) const;
    /// The name alone, empty when unknown: what lists of thousands of rows ask for.
    QString displayName(const Id<Client> &id) const;

    /// The best @p most clients for what was typed: every word typed must begin a word of the name or the chart number,
    /// be a birth date, or stand in the telephone number (three digits or more). Whole words come before beginnings,
    /// then by name, then by chart number. Nothing typed: nothing found.
    QList<Id<Client>> search(QStringView typed, int most = 50) const;

    /// Bytes held, for the benchmark (performance.md G12).
    qsizetype bytes() const;

private:
    class Store;
    class Search;
    QSharedDataPointer<Store> m_store;
};
