#pragma once
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/today/today_line.h"
#include <QTimer>

/// The rows of the day in memory: read off the GUI thread, changed on the screen at once, put right when a save says so.
class TodayList : public QObject
{
    Q_OBJECT
public:
    explicit TodayList(Desk &desk, QObject *parent = nullptr);

    TableModel<TodayLine> *model() const { return m_model; }
    const QList<TodayLine> &lines() const { return m_lines; }
    /// What was read with the rows: closed or not, visits, the next open day.
    const TodayPage &page() const { return m_page; }
    QDate day() const { return m_page.day; }
    bool isRead() const { return m_page.day.isValid(); }
    bool isToday() const { return m_past.isNull(); }
    /// A past day instead of today; null: today again. Nothing is shown until it has been read.
    void setPastDay(QDate day);
    /// How many rows still want an answer, whatever is filtered.
    int open() const;

    /// Reads the day again, when its screen wants it; while saves are under way it waits for the last of them.
    void read();
    /// Only rows of this kind and state; an empty state shows all.
    void setFilter(std::optional<TodayRow::Kind> kind, std::optional<RowState> state);
    bool isFiltered() const { return m_kind.has_value(); }

    const TodayLine *line(const TodayKey &key) const;
    int rowOf(const TodayKey &key) const; ///< on the screen, -1 when filtered away
    /// The next open row after @p row on the screen, else the first open one, else @p row.
    int nextOpen(int row) const;

    /// Shows @p changed as being saved.
    void beginSave(const TodayKey &key, const TodayRow &changed);
    /// Saved: @p kept is what stands in the register now. Not saved: @p kept is what stood before.
    void endSave(const TodayKey &key, const TodayRow &kept);

Q_SIGNALS:
    void changed(); ///< counts, states or rows
    void failed(const QString &sentence);

private:
    void put(const TodayKey &key, const TodayRow &row, bool saving);
    void show();
    bool passes(const TodayLine &line) const;

    Desk &m_desk;
    TableModel<TodayLine> *m_model;
    QList<TodayLine> m_lines;
    TodayPage m_page; ///< without its rows
    QDate m_past;
    std::optional<TodayRow::Kind> m_kind;
    std::optional<RowState> m_state;
    int m_saves = 0;
    LastAsked m_reading;
    bool m_again = false;
};
