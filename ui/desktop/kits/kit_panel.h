#pragma once
#include "ui/desktop/kits/kit_line.h"
#include "ui/desktop/parts/panel.h"

class AskBox;
class DeedButton;
class KitAsk;
class SignedText;
class TextLabel;
class WaySteps;

/// Beside the list of kits: whose it is, what is wrong, the one deed, where it is, and whether another may be used.
class KitPanel : public Panel
{
    Q_OBJECT
public:
    explicit KitPanel(Desk &desk, QWidget *parent = nullptr);

    /// @p others: the open rows of the whole list, for another carton.
    void show(const KitRow *row, const QList<KitRow> &others);
    void showSteps(const QList<KitStep> &steps);
    KitAsk *ask() const { return m_ask; }
    AskBox *dayBox() const { return m_dayBox; }
    PanelSection *explanation() const { return m_other; }
    /// The one that `K` would set apart for the owner; null when there is none.
    const KitRow *another() const { return m_another ? &*m_another : nullptr; }
    void leaveQuestions();

Q_SIGNALS:
    void nextWanted();
    void anotherWanted();
    void visitWanted();
    void coldWanted(); ///< out of the refrigerator, or back in
    void wasteWanted();
    void returnWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    DeedButton *deed(const QString &text, const Sign &sign, const QString &cap, void (KitPanel::*wanted)());
    void build();
    void showDeeds(const KitRow &row);
    void showOther(const KitRow &row, const QList<KitRow> &others);

    Desk &m_desk;
    PanelSection *m_top, *m_way, *m_other;
    TextLabel *m_kit, *m_name, *m_about, *m_troubleWords, *m_contents;
    SignedText *m_trouble;
    DeedButton *m_next, *m_anotherDeed, *m_visit, *m_cold, *m_waste, *m_return;
    QWidget *m_leaving;
    WaySteps *m_steps;
    KitAsk *m_ask;
    AskBox *m_dayBox;
    std::optional<KitRow> m_row, m_another;
};
