#pragma once
#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/screen.h"
#include "ui/desktop/today/today_list.h"

class ClosePanel;
class DayColumn;
class DoseRound;
class PinnedTable;
class RoundReasons;
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
    PinnedTable *table() const;
    /// Everything without an answer: rows of the round, watches, cartons out of the cold.
    int open() const;
    const QList<CloseLine> &lines() const { return m_model->rows(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wire();
    void read();
    void showRows();
    void select(int row);
    bool press(int key, Qt::KeyboardModifiers modifiers);
    bool pressOnRow(int key);
    bool answer(int key, const CloseLine &line);
    bool answerRow(int key, const TodayLine &line);
    bool give(const TodayLine &line);
    void close(const QString &leftOpenWhy);
    void reopen();
    bool isRead() const { return m_list->isRead() && m_watches->isRead(); }
    int nextOpen(int after) const;
    void comeBackTo(const CloseKey &key);
    void sayEmpty(bool isClosed);
    const CloseLine *selected() const;

    TodayList *m_list;
    RoundReasons *m_reasons;
    DoseRound *m_round;
    VisitRound *m_visits;
    WatchRound *m_watches;
    TableModel<CloseLine> *m_model;
    QList<TodayKey> m_wasOpen;
    DayColumn *m_column;
    ClosePanel *m_panel;
    std::optional<CloseKey> m_key;
    bool m_showing = false, m_busy = false;
};
