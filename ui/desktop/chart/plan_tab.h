#pragma once
#include "app/people/note.h"
#include "ui/desktop/chart/written_tab.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/last_asked.h"

class DeedButton;
class EmptyState;
class QCheckBox;
class QPlainTextEdit;
class QStackedWidget;
class TextLabel;

/// The client's own plan: goals, agreed steps and what to do when craving or a lapse comes; read, or written anew.
class PlanTab : public WrittenTab
{
    Q_OBJECT
public:
    PlanTab(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    void show(Id<Client> client, const QString &name);
    /// `C`: writes the plan.
    void correct();
    bool escape();
    bool isWriting() const;
    const std::optional<CarePlan> &plan() const { return m_plan; }
    QPlainTextEdit *field(int part) const { return m_fields[part]; }
    void save() override;

private:
    QWidget *buildView();
    QWidget *buildForm();
    void showPlan();

    Desk &m_desk;
    DeedLog &m_deeds;
    std::optional<Id<Client>> m_client;
    QString m_name;
    std::optional<CarePlan> m_plan;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QList<TextLabel *> m_words;
    TextLabel *m_reviewed;
    QList<QPlainTextEdit *> m_fields;
    QCheckBox *m_together;
    LastAsked m_reading;
};
