#pragma once
#include "ui/desktop/desk.h"
#include <QTimer>

/// Reads what to mind about the selected client, a moment after the selection came to rest, and keeps it for the way back.
class NoticeReader : public QObject
{
    Q_OBJECT
public:
    explicit NoticeReader(Desk &desk, QObject *parent = nullptr);

    /// The codes known now: of the register when they have been read, else those of the row. Asks for them when missing.
    QStringList of(const TodayRow &row);

Q_SIGNALS:
    void isRead();

private:
    void read();

    Desk &m_desk;
    QHash<Id<Client>, QStringList> m_known;
    std::optional<Id<Client>> m_wanted;
    QTimer m_rest;
};
