#pragma once
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/sheet_screen.h"

class FieldRow;
class FormColumn;
class JoinedButtons;
class LabField;
class QCheckBox;
class QDateEdit;
class QLineEdit;

/// A laboratory sheet typed in: what was measured on one day, kept as one act; the foot says what the values mean and when the
/// next liver test is due. What stays empty was not measured.
class LabsPage : public SheetScreen
{
    Q_OBJECT
public:
    LabsPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("labs"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;
    LabField *field(LabTest test) const;
    QStringList whatIsLeft() const;

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void addNumbers(FormColumn *form, std::initializer_list<LabTest> tests);
    QList<Lab> labs() const;
    bool isTimeWrong() const;
    void judge();
    void saved(const QList<Lab> &kept);

    QDateEdit *m_day;
    QLineEdit *m_time, *m_note;
    JoinedButtons *m_urine, *m_pregnancy;
    QCheckBox *m_confirms;
    FieldRow *m_timeRow;
    struct Number
    {
        LabField *field;
        FieldRow *row;
    };
    QList<Number> m_numbers;
    FormDraft m_typed{this};
};
