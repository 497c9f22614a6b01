#pragma once
#include "ui/desktop/review/onset_chart.h"
#include "ui/desktop/review/review_line.h"
#include <QWidget>

class CaseStrip;
class DeedButton;
class EffectFilterBar;
class FactTable;
class PersonBlock;
class QBoxLayout;
class ReadAsTable;
class ReviewDecision;
class SecretField;
class SignedText;
class TextLabel;

/// One case: who it is, what broke which limit, the side effects of this client in time and as a table, and the decision.
class ReviewCase : public QWidget
{
    Q_OBJECT
public:
    explicit ReviewCase(const Desk &desk, QWidget *parent = nullptr);

    /// Nothing of the decision stays when it is another matter.
    void show(const ReviewRow &row);
    void showHistory(const EffectHistory &history);
    /// The clinic behind the client in the histogram: days after the dose of the last twelve months.
    void showClinic(const QList<std::optional<int>> &daysAfter);
    void focusWhy();
    /// How wide it may be, px: it stacks its halves when there is little.
    void setRoom(int width);
    /// The side effect chosen in the table; else the one of the case.
    std::optional<SideEffect> chosenEffect() const;

    ReviewDecision *decision() const { return m_decision; }
    FactTable *history() const { return m_history; }
    EffectFilterBar *filters() const { return m_filters; }
    OnsetChart *onset() const { return m_onset; }
    ReadAsTable *onsetPane() const { return m_onsetPane; }
    CaseStrip *strip() const { return m_strip; }
    // What the decision holds, for whoever drives the page.
    bool choose(int key);
    void trySign();
    void fail(const QString &sentence);
    SecretField *password() const;
    QString said() const;
    QString causality() const;
    QString action() const;

Q_SIGNALS:
    void openWanted();
    void followUpWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildAlarm();
    QWidget *buildHistory();
    QWidget *buildOnset();
    void showLines();
    void showOnset();
    QList<EffectHistory::Line> shownLines() const;

    const Desk &m_desk;
    std::optional<ReviewRow> m_row;
    EffectHistory m_read;
    QList<EffectHistory::Line> m_lines; ///< as shown
    QList<std::optional<int>> m_clinic;
    bool m_clinicRead = false;
    PersonBlock *m_person;
    SignedText *m_rule;
    QWidget *m_alarm;
    CaseStrip *m_strip;
    EffectFilterBar *m_filters;
    TextLabel *m_count;
    DeedButton *m_follow;
    FactTable *m_history, *m_onsetTable;
    OnsetChart *m_onset;
    ReadAsTable *m_onsetPane;
    ReviewDecision *m_decision;
    QBoxLayout *m_lower;
};
