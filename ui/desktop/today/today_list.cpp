#include "ui/desktop/today/today_list.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"

TodayList::TodayList(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_model(new TableModel<TodayLine>(todayColumns(desk), this))
{
    connect(&m_desk, &Desk::namesHiddenChanged, this, [this] {
        m_model->setRows({}); // the names of all rows are others now
        show();
    });
}

void TodayList::read()
{
    m_again = false;
    if (m_saves > 0) {
        m_again = true; // what is read now could be older than what is being saved
        return;
    }
    whenDone(isToday() ? Worklists(m_desk.database()).today() : Worklists(m_desk.database()).pastDay(m_past), this,
             m_reading.only([this](const Result<TodayPage> &page) {
                 if (!page) {
                     Q_EMIT failed(sentence(page.error()));
                     return;
                 }
                 if (m_saves > 0) {
                     m_again = true;
                     return;
                 }
                 m_page = *page;
                 m_page.rows.clear();
                 m_lines.clear();
                 m_lines.reserve(page->rows.size());
                 for (const TodayRow &row : page->rows) m_lines.append({row, false});
                 show();
             }));
}

bool TodayList::passes(const TodayLine &line) const
{
    return !m_kind || (line.row.kind == *m_kind && (!m_state || stateOf(line.row) == *m_state));
}

void TodayList::setFilter(std::optional<TodayRow::Kind> kind, std::optional<RowState> state)
{
    m_kind = kind;
    m_state = state;
    show();
}

void TodayList::show()
{
    QList<TodayLine> shown;
    for (const TodayLine &line : std::as_const(m_lines))
        if (passes(line)) shown.append(line);
    // The same people in the same order: only what changed is painted again, and nothing scrolls or loses its selection.
    bool same = shown.size() == m_model->rows().size();
    for (int i = 0; same && i < shown.size(); ++i) same = keyOf(shown[i].row) == keyOf(m_model->at(i).row);
    if (!same) m_model->setRows(std::move(shown));
    else
        for (int i = 0; i < shown.size(); ++i)
            if (!(shown[i] == m_model->at(i))) m_model->replace(i, shown[i]);
    Q_EMIT changed();
}

void TodayList::setPastDay(QDate day)
{
    m_past = day;
    m_page = {};
    m_lines.clear();
    show();
    read();
}

int TodayList::open() const
{
    int rows = 0;
    for (const TodayLine &line : m_lines) rows += !isAnswered(line.row);
    return rows;
}

const TodayLine *TodayList::line(const TodayKey &key) const
{
    for (const TodayLine &line : m_lines)
        if (keyOf(line.row) == key) return &line;
    return nullptr;
}

int TodayList::rowOf(const TodayKey &key) const
{
    return m_model->find([&key](const TodayLine &line) { return keyOf(line.row) == key; });
}

int TodayList::nextOpen(int row) const
{
    const int rows = int(m_model->rows().size());
    for (int step = 1; step <= rows; ++step) {
        const int next = (qMax(row, -1) + step) % rows;
        if (stateOf(m_model->at(next).row) == RowState::Open) return next;
    }
    return row;
}

void TodayList::beginSave(const TodayKey &key, const TodayRow &changed)
{
    ++m_saves;
    put(key, changed, true);
}

void TodayList::endSave(const TodayKey &key, const TodayRow &kept)
{
    --m_saves;
    put(key, kept, false);
    if (m_saves == 0 && m_again) read();
}

void TodayList::put(const TodayKey &key, const TodayRow &row, bool saving)
{
    for (TodayLine &line : m_lines)
        if (keyOf(line.row) == key) line = {row, saving};
    if (const int shown = rowOf(key); shown >= 0) m_model->replace(shown, {row, saving});
    Q_EMIT changed();
}
