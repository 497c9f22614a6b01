#pragma once
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/screen.h"

class FieldRow;
class JoinedButtons;
class QCheckBox;
class QDateEdit;
class QLineEdit;
class ReadingStack;
class SheetFoot;
class SheetHead;
class TermField;
class TextLabel;

/// Notes one side effect: term, grade with its meaning in view, since when, of what; says what follows before it is saved.
class SideEffectPage : public Screen
{
    Q_OBJECT
public:
    SideEffectPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;
    bool isReady() const { return m_page.has_value(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildForm();
    SideEffect effect() const;
    QStringList whatIsLeft() const;
    void takeUpTerm();
    void judge();
    void save();

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    ReadingStack *m_stack;
    SheetHead *m_head;
    TermField *m_term;
    JoinedButtons *m_grade, *m_product;
    TextLabel *m_gradeWords;
    QDateEdit *m_onset;
    QCheckBox *m_serious, *m_worse;
    QLineEdit *m_note;
    FieldRow *m_termRow, *m_gradeRow;
    SheetFoot *m_foot;
    bool m_busy = false;
    FormDraft m_typed{this};
    QString m_resumedTerm;
};
