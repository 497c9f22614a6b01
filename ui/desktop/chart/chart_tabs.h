#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class DoseCalendar;
class FactTable;
class QStackedWidget;
class QTabBar;
class SummaryTab;
class TextLabel;

/// What lies under the strip: one tab a kind of record, each only for whom the role lets see it.
class ChartTabs : public QWidget
{
    Q_OBJECT
public:
    explicit ChartTabs(Desk &desk, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    /// "summary", "doses", "injections", "effects", "labs", "outreach", "orders", "episodes", "history".
    void open(const QString &tab);
    QString current() const;
    QStringList tabs() const { return m_keys; }
    FactTable *effects() const { return m_effects; }
    QTabBar *bar() const { return m_bar; }
    /// The tallest tab must not press the strip above together: what does not fit scrolls or is cut at the foot.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// The oral doses want the room of the strip too.
    void tabChanged(const QString &tab);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(const QString &key, const QString &words, QWidget *tab);
    QWidget *buildDoses();

    Desk &m_desk;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QStringList m_keys;
    SummaryTab *m_summary;
    DoseCalendar *m_calendar = nullptr;
    TextLabel *m_calendarWords = nullptr;
    FactTable *m_injections = nullptr, *m_effects = nullptr, *m_labs = nullptr, *m_outreach, *m_orders = nullptr,
              *m_episodes, *m_history;
};
