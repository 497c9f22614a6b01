#pragma once
#include "ui/desktop/review/review_line.h"
#include <QWidget>

class AnswerGrid;
class DeedButton;
class QBoxLayout;
class SecretField;
class TextLabel;

/// What the physician says to a case: was it the medicine, what to do, and the signature; or how another matter is settled.
/// Digits choose and bind nothing before the signature.
class ReviewDecision : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewDecision(QWidget *parent = nullptr);

    /// Nothing of the decision stays when it is another matter.
    void show(const ReviewRow &row);
    /// A digit: 1-6 the cause, 7-9 what to do, 0 the MedWatch draft; of a request to close 1 or 2. False when there is no
    /// such answer.
    bool choose(int key);
    /// Signs or does what was chosen, or moves to what is missing and says so.
    void trySign();
    void fail(const QString &sentence);
    void setBusy(bool busy);
    /// Large text on a small screen: the deeds stand below each other.
    void setNarrow(bool narrow);
    SecretField *password() const { return m_password; }
    QString said() const;
    QString causality() const;
    QString action() const;
    bool postponed() const;

Q_SIGNALS:
    /// The password is in it and wiped when this returns.
    void signWanted(const Reviews::Judgement &judgement);
    /// Enter: where the cause is settled.
    void openWanted();
    /// Space: seen and left.
    void leaveWanted();
    void closeWanted(bool close);
    void medWatchWanted();

private:
    QWidget *buildFoot();
    void showAnswers();
    void showAction();
    void setAction(int place);
    bool isJudged() const { return m_row && m_row->effect; }
    QString whatFollows() const;

    std::optional<ReviewRow> m_row;
    bool m_busy = false;
    int m_action = -1; ///< place of the answer to "what to do"; -1: as the record has it
    TextLabel *m_causeTitle, *m_actionTitle, *m_settle, *m_said;
    AnswerGrid *m_causes, *m_actions, *m_closing;
    SecretField *m_password;
    DeedButton *m_sign, *m_open, *m_leave;
    QBoxLayout *m_foot;
};
