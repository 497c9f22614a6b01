#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/sheet_screen.h"

class AnswerGrid;
class FieldRow;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class TextLabel;

/// How one side effect went on, as its next version: grade with its definition, what makes it serious, what was done, how it
/// ended, whether it went with the medicine and came back with it, and which dose it is laid to. In each row one digit
/// answers and moves on.
class FollowUpScreen : public SheetScreen
{
    Q_OBJECT
public:
    FollowUpScreen(Desk &desk, DeedLog &deeds, Id<Client> client, Id<SideEffect> effect, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("review"); }
    QString title() const override { return tr("Follow up"); }
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    QList<QWidget *> panes() const override;

    bool isReady() const override { return m_before.has_value(); }
    AnswerGrid *grade() const { return m_grade; }
    AnswerGrid *criteria() const { return m_criteria; }
    /// The next version as the form has it now.
    SideEffect entry() const;
    QString said() const;

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    AnswerGrid *addAnswers(const QString &label, const QStringList &answers, int columns);
    void fill(const ChartPage &page);
    void fillDoses(const ChartPage &page);
    void judge();
    void moveOn(AnswerGrid *from);
    QString wrong() const;

    Id<SideEffect> m_effect;
    std::optional<SideEffect> m_before;
    QWidget *m_form;
    QList<AnswerGrid *> m_grids;
    AnswerGrid *m_grade, *m_criteria, *m_action, *m_outcome, *m_dechallenge, *m_rechallenge;
    TextLabel *m_gradeWords;
    QCheckBox *m_worse, *m_over, *m_sent;
    QDateEdit *m_overOn, *m_sentOn;
    QComboBox *m_dose;
    QLineEdit *m_note;
};
