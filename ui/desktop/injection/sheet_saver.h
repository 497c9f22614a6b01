#pragma once
#include "db/stores/stores.h"
#include "ui/desktop/injection/gate_draft.h"
#include <functional>

/// Saves a sheet in the order in which it became true: the answers, the tests, then the dose, then the next visit. The first
/// that fails stops it; what was saved before stays true and is not saved twice.
class SheetSaver : public QObject
{
    Q_OBJECT
public:
    SheetSaver(Database &database, QObject *parent = nullptr) : QObject(parent), m_database(database) {}

    void saveInjection(const GateDraft &draft, const Injection &injection, const std::optional<Visit> &next);
    void saveDose(const GateDraft &draft, const Dose &dose);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void injectionSaved(const Injection &injection);
    void doseSaved(const Dose &dose);
    void visitBooked(const Visit &visit);
    void failed(const Error &error);

private:
    void saveAnswers(const GateDraft &draft, std::function<void()> then);
    void saveLabs(QList<Lab> labs, std::function<void()> then);
    void stop(const Error &error);

    Database &m_database;
    bool m_busy = false;
    std::optional<Assessment> m_savedAnswers;
    QSet<QUuid> m_savedLabs;
};
