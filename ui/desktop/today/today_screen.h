#pragma once
#include "ui/desktop/screen.h"
#include "ui/desktop/today/today_list.h"

class DoseRound;
class NoticeReader;
class EmptyState;
class PinnedTable;
class QStackedWidget;
class StateBar;
class TodayDelegate;
class TodayPanel;
class UndoLine;

/// The nurse's day: everybody expected, one key per dose, injections and checks beside them.
class TodayScreen : public Screen
{
    Q_OBJECT
public:
    TodayScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    const TodayList &list() const { return *m_list; }
    PinnedTable *table() const { return m_table; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wire();
    bool press(int key, Qt::KeyboardModifiers modifiers);
    bool pressOnRow(int key);
    bool giveOrCheck(const TodayLine &line, DoseOutcome outcome);
    const TodayLine *selected() const;
    void showSelected();
    void showCounts();
    void moveOn(const TodayKey &from);
    void filter(int group, int part);
    void showRows();

    TodayList *m_list;
    DoseRound *m_round;
    NoticeReader *m_notices;
    StateBar *m_bar;
    PinnedTable *m_table;
    TodayDelegate *m_delegate;
    TodayPanel *m_panel;
    UndoLine *m_undo;
    QStackedWidget *m_rows;
    EmptyState *m_empty;
    std::optional<TodayKey> m_key; ///< of the selected row, kept over readings
    bool m_showing = false;
};
