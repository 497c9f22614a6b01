#pragma once
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/screen.h"

class FieldRow;
class FormColumn;
class JoinedButtons;
class LabField;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class ReadingStack;
class SheetFoot;
class SheetHead;

/// A laboratory sheet typed in: what was measured on one day, kept as one act; the foot says what the values mean and when the
/// next liver test is due. What stays empty was not measured.
class LabsPage : public Screen
{
    Q_OBJECT
public:
    LabsPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("labs"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;
    bool isReady() const { return m_page.has_value(); }
    LabField *field(LabTest test) const;
    QStringList whatIsLeft() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildForm();
    void addNumbers(FormColumn *form, std::initializer_list<LabTest> tests);
    QList<Lab> labs() const;
    bool isTimeWrong() const;
    void judge();
    void save();
    void saved(const QList<Lab> &kept);

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    ReadingStack *m_stack;
    SheetHead *m_head;
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
    SheetFoot *m_foot;
    bool m_busy = false;
    FormDraft m_typed{this};
};
