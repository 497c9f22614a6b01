#pragma once
#include "db/stores/client_merges.h"
#include "ui/desktop/screen.h"

class ComparisonTable;
class FieldRow;
class JoinedButtons;
class PanelSection;
class QLineEdit;
class SheetFoot;
class TextLabel;

/// Two records of one person beside each other: which one stays, what comes with the other, what stands in the way.
class MergeScreen : public Screen
{
    Q_OBJECT
public:
    MergeScreen(Desk &desk, DeedLog &deeds, Id<Client> one, Id<Client> other, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("clients"); }
    QString title() const override { return tr("Merge two records"); }
    QString subtitle() const override { return tr("nothing done yet"); }
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    SheetFoot *foot() const { return m_foot; }
    QLineEdit *reason() const { return m_reason; }
    const std::optional<MergePlan> &plan() const { return m_plan; }

Q_SIGNALS:
    void mergeDone(Id<Client> survivor);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void read();
    void show();
    void judge();
    void merge();

    Id<Client> m_keep, m_absorb;
    std::optional<MergePlan> m_plan;
    bool m_turned = false, m_busy = false;
    TextLabel *m_name;
    JoinedButtons *m_which;
    ComparisonTable *m_table;
    PanelSection *m_comes, *m_barred;
    FieldRow *m_reasonRow;
    QLineEdit *m_reason;
    SheetFoot *m_foot;
};
