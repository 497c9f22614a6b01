#pragma once
#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/screen.h"
#include "ui/desktop/today/today_list.h"

class ClosePanel;
class DoseRound;
class EmptyState;
class PinnedTable;
class QStackedWidget;
class RoundReasons;
class StateBar;
class UndoLine;
class VisitRound;

/// The end of the day: what has no answer yet, each with its proposal, one key a row; then the day is closed with its
/// numbers. Closing can be taken back.
class CloseDayScreen : public Screen
{
    Q_OBJECT
public:
    CloseDayScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString manualPage() const override { return QStringLiteral("close-day"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    const TodayList &list() const { return *m_list; }
    PinnedTable *table() const { return m_table; }
    const QList<CloseLine> &lines() const { return m_model->rows(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wire();
    void showRows();
    void select(int row);
    bool press(int key, Qt::KeyboardModifiers modifiers);
    bool answer(int key, const TodayLine &line);
    bool give(const TodayLine &line);
    void close(const QString &leftOpenWhy);
    void reopen();
    int nextOpen(int after) const;
    const TodayLine *selected() const;

    TodayList *m_list;
    RoundReasons *m_reasons;
    DoseRound *m_round;
    VisitRound *m_visits;
    TableModel<CloseLine> *m_model;
    QList<TodayKey> m_wasOpen;
    StateBar *m_bar;
    PinnedTable *m_table;
    QStackedWidget *m_rows;
    EmptyState *m_empty;
    ClosePanel *m_panel;
    UndoLine *m_undo;
    std::optional<TodayKey> m_key;
    bool m_showing = false, m_busy = false;
};
