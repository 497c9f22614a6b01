#pragma once
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/sheet_screen.h"

class FieldRow;
class JoinedButtons;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class TermField;
class TextLabel;

/// Notes one side effect: term, grade with its meaning in view, since when, of what; says what follows before it is saved.
class SideEffectPage : public SheetScreen
{
    Q_OBJECT
public:
    SideEffectPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    SideEffect effect() const;
    QStringList whatIsLeft() const;
    void takeUpTerm();
    void judge();

    TermField *m_term;
    JoinedButtons *m_grade, *m_product;
    TextLabel *m_gradeWords;
    QDateEdit *m_onset;
    QCheckBox *m_serious, *m_worse;
    QLineEdit *m_note;
    FieldRow *m_termRow, *m_gradeRow;
    FormDraft m_typed{this};
    QString m_resumedTerm;
};
