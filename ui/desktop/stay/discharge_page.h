#pragma once
#include "db/stores/stays.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/screen.h"

class DayEdit;
class DeedButton;
class FieldRow;
class JoinedButtons;
class QCheckBox;
class QComboBox;
class QLineEdit;
class ReadingStack;
class SheetFoot;
class SheetHead;
class SignedText;
class TextLabel;

/// Ends a stay in one dialog: reason, last covered day, overdose rescue, aftercare calls, and the overdose warning on paper.
class DischargePage : public Screen
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
    void enter() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    bool isReady() const { return m_page.has_value(); }
    QComboBox *reason() const { return m_reason; }
    JoinedButtons *rescue() const { return m_rescue; }
    QCheckBox *handed() const { return m_handed; }
    SheetFoot *foot() const { return m_foot; }
    QString says() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildCalls();
    QWidget *buildWarning();
    void showCalls();
    Discharge discharge() const;
    bool isDead() const;
    QStringList whatIsLeft() const;
    void judge();
    void save();

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    bool m_busy = false, m_printed = false;
    ReadingStack *m_stack;
    SheetHead *m_head;
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
    SheetFoot *m_foot;
    FormDraft m_typed{this};
};
