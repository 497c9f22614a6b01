#pragma once
#include "db/stores/stays.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/sheet_screen.h"

class DayEdit;
class DeedButton;
class FieldRow;
class JoinedButtons;
class QCheckBox;
class QComboBox;
class QLineEdit;
class SignedText;
class TextLabel;

/// Ends a stay in one dialog: reason, last covered day, overdose rescue, aftercare calls, and the overdose warning on paper.
class DischargePage : public SheetScreen
{
    Q_OBJECT
public:
    DischargePage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("episodes"); }
    QString title() const override { return tr("Discharge"); }
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void paperPrinted() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    QComboBox *reason() const { return m_reason; }
    JoinedButtons *rescue() const { return m_rescue; }
    QCheckBox *handed() const { return m_handed; }
    QString says() const;

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildCalls();
    QWidget *buildWarning();
    void showCalls();
    Discharge discharge() const;
    bool isDead() const;
    QStringList whatIsLeft() const;
    void judge();

    bool m_printed = false;
    DayEdit *m_on;
    QComboBox *m_reason;
    QLineEdit *m_words;
    JoinedButtons *m_rescue;
    QList<QCheckBox *> m_calls;
    QList<QDate> m_callDays;
    DeedButton *m_print;
    TextLabel *m_printedWords;
    QCheckBox *m_handed;
    FieldRow *m_onRow, *m_reasonRow, *m_rescueRow, *m_callsRow, *m_warningRow;
    SignedText *m_cover, *m_follows;
    FormDraft m_typed{this};
};
