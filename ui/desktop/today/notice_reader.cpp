#include "ui/desktop/today/notice_reader.h"
#include "ui/desktop/parts/when_done.h"

namespace {
constexpr int restMilliseconds = 80; ///< a held arrow key passes rows faster than this
}

NoticeReader::NoticeReader(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &NoticeReader::read);
    connect(&m_desk.database(), &Database::changed, this, [this] { m_known.clear(); });
}

QStringList NoticeReader::of(const TodayRow &row)
{
    if (const auto known = m_known.constFind(row.person.id); known != m_known.cend()) return *known;
    m_wanted = row.person.id;
    m_rest.start();
    return row.notices;
}

void NoticeReader::read()
{
    if (!m_wanted) return;
    const Id<Client> client = *m_wanted;
    whenDone(Worklists(m_desk.database()).notices(client), this, [this, client](const Result<QStringList> &codes) {
        if (!codes) return; // the list says what cannot be read; the row keeps its own notices
        m_known.insert(client, *codes);
        if (m_wanted == client) Q_EMIT isRead();
    });
}
