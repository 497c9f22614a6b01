#pragma once
#include "ui/desktop/parts/panel.h"
#include <QDate>
#include <functional>

class DayEdit;
class DeedButton;
class JoinedButtons;
class QComboBox;
class QLineEdit;
class TextLabel;

/// A question in the panel that a call leaves open: which day. Enter takes the proposal, Esc leaves without a call.
class AskBox : public PanelSection
{
    Q_OBJECT
public:
    explicit AskBox(QWidget *parent = nullptr);

    /// What is wrong with a day under the choice made; empty when nothing is.
    using Judge = std::function<QString(QDate day, int choice)>;

    /// @p choices may be empty; the first one needs the day, the others do not. A day before @p earliest is not taken: the
    /// sentence stands under it.
    void ask(const QString &question, const QString &deed, QDate proposed, QDate earliest,
             const QStringList &choices = {}, const QString &why = {});
    /// Until the next question, days are judged so.
    void setJudge(const Judge &judge) { m_judge = judge; }
    /// Other words under the question, when they come later.
    void setWhy(const QString &why);
    /// A line of words beside the day, already filled in; shown until the next question, or an empty @p hint.
    void askWords(const QString &hint, const QString &proposed, bool needed);
    /// No day is asked, only words: the focus stands there.
    void askWordsOnly(const QString &question, const QString &deed, const QStringList &choices, const QString &hint);
    QString words() const;
    QDate day() const;
    void leave();
    bool isAsking() const { return isVisible(); }

Q_SIGNALS:
    void dayChanged(QDate day);
    void answered(QDate day, int choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void bringIntoView();
    int choice() const;
    void fitToChoice();
    bool chooseByKey(const QKeyEvent &key);

    TextLabel *m_why;
    JoinedButtons *m_choices;
    QComboBox *m_list; ///< for choices too long to stand side by side
    QLineEdit *m_words;
    TextLabel *m_missing;
    bool m_wordsNeeded = false, m_dayAsked = true;
    Judge m_judge;
    int m_count = 0; ///< of the choices side by side
    DayEdit *m_day;
    DeedButton *m_save;
};
