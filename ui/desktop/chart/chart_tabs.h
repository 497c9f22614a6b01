#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class ConsentsTab;
struct Consent;
class DeedLog;
class DosesTab;
class FactTable;
class HistoryTab;
class LabsTab;
class NotesTab;
class PlanTab;
class QStackedWidget;
class QTabBar;
class StayTab;
class SummaryTab;
class TextLabel;

/// What lies under the strip: one tab a kind of record, each only for whom the role lets see it.
class ChartTabs : public QWidget
{
    Q_OBJECT
public:
    ChartTabs(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    void show(const ChartPage &page);
    /// "summary", "doses", "injections", "effects", "labs", "outreach", "orders", "plan", "episodes",
    /// "consents", "notes", "history".
    void open(const QString &tab);
    QString current() const;
    QStringList tabs() const { return m_keys; }
    FactTable *effects() const { return m_effects; }
    DosesTab *doses() const { return m_doses; } ///< null for a role that may not see it, as the next two
    NotesTab *notes() const { return m_notes; }
    PlanTab *plan() const { return m_plan; }
    LabsTab *labs() const { return m_labs; }
    HistoryTab *history() const { return m_history; }
    StayTab *stay() const { return m_stay; }
    ConsentsTab *consents() const { return m_consents; } ///< null for whoever may not see them
    /// `C`: what is chosen in the tab in view; false when nothing there is corrected here.
    bool correct();
    /// `T`: opens the notes with an empty one.
    void writeNote();
    /// `?` inside a tab of its own words; false: the chart explains its status.
    bool explain();
    /// `Esc`: true when a form was open.
    bool escape();
    /// Where the keys of the tab in view go.
    void focusCurrent();
    QTabBar *bar() const { return m_bar; }
    /// The tallest tab must not press the strip above together: what does not fit scrolls or is cut at the foot.
    bool hasHeightForWidth() const override { return false; }

Q_SIGNALS:
    /// The oral doses want the room of the strip too.
    void tabChanged(const QString &tab);
    void doseCorrectionWanted(QDate day);
    void injectionCorrectionWanted(Id<Injection> injection);
    void effectCorrectionWanted(Id<SideEffect> effect);
    void careStepWanted();
    void dischargeWanted();
    void labCorrectionWanted(Id<Lab> lab);
    void labsWanted();
    void newConsentWanted();
    void consentCorrectionWanted(Id<Consent> consent);
    void revocationWanted(Id<Consent> consent);
    void failed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void add(const QString &key, const QString &words, QWidget *tab);

    Desk &m_desk;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
    QStringList m_keys;
    QList<Id<Injection>> m_injectionIds; ///< in the order of the rows, as the next
    QList<Id<SideEffect>> m_effectIds;
    SummaryTab *m_summary;
    DosesTab *m_doses = nullptr;
    NotesTab *m_notes = nullptr;
    PlanTab *m_plan = nullptr;
    LabsTab *m_labs = nullptr;
    HistoryTab *m_history;
    FactTable *m_injections = nullptr, *m_effects = nullptr, *m_outreach, *m_orders = nullptr;
    StayTab *m_stay;
    ConsentsTab *m_consents = nullptr;
};
