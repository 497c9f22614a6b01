#pragma once
#include "ui/desktop/screen.h"
#include "ui/desktop/today/today_list.h"

class DayColumn;
class DoseRound;
class EmptyState;
class NoticeReader;
class PinnedTable;
class RoundReasons;
class TodayDelegate;
class TodayPanel;
class VisitRound;

/// A round through the people of one day: counts above, one row a person, who it is at the right, one key a deed, and the
/// selection moves on. Today and the paper catch-up are rounds.
class RoundScreen : public Screen
{
    Q_OBJECT
public:
    RoundScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    const TodayList &list() const { return *m_list; }
    PinnedTable *table() const;
    TodayPanel *panel() const { return m_panel; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    /// What is special about the day, above the counts; it hides itself when there is nothing.
    void setBand(QWidget *band);
    /// Nobody is on the list, and no filter is why: the fact, and what to do next.
    virtual void sayEmpty(EmptyState &empty) = 0;
    /// A tablet was swallowed: recorded at once, or after its time was asked. True when the selection may move on.
    virtual bool take(const TodayLine &line, DoseOutcome outcome) = 0;
    virtual bool notHere(const TodayKey &key) = 0;
    /// Keys beyond those of every round.
    virtual bool pressMore(int key) = 0;
    /// The rows were read or changed.
    virtual void refresh() {}

    bool press(int key, Qt::KeyboardModifiers modifiers);
    const TodayLine *selected() const;
    void moveOn(const TodayKey &from);
    void showRows();
    TodayList &rows() { return *m_list; }
    DoseRound &round() { return *m_round; }
    VisitRound &visits() { return *m_visits; }

private:
    void build();
    void wire();
    bool pressOnRow(int key);
    void comeBackTo(const TodayKey &key, QDate day);
    void showSelected();
    void filter(int group, int part);

    TodayList *m_list;
    RoundReasons *m_reasons;
    DoseRound *m_round;
    VisitRound *m_visits;
    NoticeReader *m_notices;
    DayColumn *m_column;
    TodayDelegate *m_delegate;
    TodayPanel *m_panel;
    std::optional<TodayKey> m_key; ///< of the selected row, kept over readings
    bool m_showing = false;
};
