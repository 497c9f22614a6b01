#pragma once
#include "ui/desktop/review/review_line.h"
#include <QWidget>

class DeedButton;
class FactTable;
class PersonBlock;
class SecretField;
class SignedText;
class TextLabel;

/// One case: who it is, what broke which limit, the side effects of this client, and the decision.
class ReviewCase : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewCase(const Desk &desk, QWidget *parent = nullptr);

    /// Nothing of the decision stays when it is another matter.
    void show(const ReviewRow &row);
    void showHistory(const EffectHistory &history);
    /// A digit: 1-6 the cause, 7-0 what to do. False when nothing is to be judged here.
    bool choose(int key);
    /// Signs, or moves to what is missing and says so.
    void trySign();
    void fail(const QString &sentence);
    void setBusy(bool busy);
    void focusWhy();
    FactTable *history() const { return m_history; }
    SecretField *password() const { return m_password; }
    QString said() const;
    QString causality() const { return m_causality; }
    QString action() const { return m_action; }

Q_SIGNALS:
    /// The password is in it and wiped when this returns.
    void signWanted(const Reviews::Judgement &judgement);
    /// Enter: the chart or the injection sheet.
    void openWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildAlarm();
    QWidget *buildDecision();
    void refresh();

    const Desk &m_desk;
    std::optional<ReviewRow> m_row;
    QString m_causality, m_action;
    bool m_busy = false;
    PersonBlock *m_person;
    SignedText *m_rule;
    QWidget *m_alarm, *m_judge;
    FactTable *m_history;
    TextLabel *m_count, *m_settle, *m_said;
    QList<DeedButton *> m_causes, m_actions;
    SecretField *m_password;
    DeedButton *m_sign, *m_open;
};
