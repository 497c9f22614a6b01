#pragma once
#include "db/door/database.h"
#include "db/door/sealed_draft.h"
#include <QObject>

class WorkFrame;

/// Keeps what people were writing when the desk locked, each draft sealed to its writer, and offers it to that person alone at
/// the next sign-in. In memory only: gone with the program, and as soon as it is continued or dropped.
class DraftShelf : public QObject
{
    Q_OBJECT
public:
    explicit DraftShelf(Database &database, QObject *parent = nullptr) : QObject(parent), m_database(database) {}

    /// Before the keys are wiped. True when there was something to keep.
    bool keepFrom(const WorkFrame &frame);
    /// The newest first, the others after each answer.
    void offerTo(WorkFrame &frame);
    bool isEmpty() const { return m_drafts.isEmpty(); }

private:
    void offerNext(WorkFrame &frame);

    Database &m_database;
    QList<SealedDraft> m_drafts; ///< newest last
    qsizetype m_offered = -1;
};
