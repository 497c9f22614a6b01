#pragma once
#include "db/stores/stays.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/sheet_screen.h"

class DayEdit;
class FieldRow;
class JoinedButtons;
class QLineEdit;
class TextLabel;

/// Begins the next step of the level of care, or the stay itself with what it is for.
class CareStepPage : public SheetScreen
{
    Q_OBJECT
public:
    CareStepPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("episodes"); }
    QString title() const override { return tr("Level of care"); }
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    JoinedButtons *level() const { return m_level; }
    JoinedButtons *indication() const { return m_indication; }
    DayEdit *from() const { return m_from; }
    QLineEdit *reason() const { return m_reason; }

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildForm();
    CareStep step() const;
    void judge();

    std::optional<Episode> m_runs;
    JoinedButtons *m_level, *m_indication, *m_opioids;
    DayEdit *m_from;
    QLineEdit *m_reason;
    FieldRow *m_levelRow, *m_fromRow, *m_indicationRow;
    FormDraft m_typed{this};
};
