#pragma once
#include "db/work/chart_history.h"
#include "ui/desktop/chart/dose_days.h"
#include "ui/desktop/desk.h"
#include <QWidget>

class DeedButton;
class QGridLayout;
class SignedText;
class TextLabel;

/// Under the calendar: the chosen day in words, its versions side by side, and what it means.
class DayDetail : public QWidget
{
    Q_OBJECT
public:
    explicit DayDetail(Desk &desk, QWidget *parent = nullptr);

    void show(const DoseDays &days, QDate day);
    /// Newest first. Empty: nothing was recorded, or the day was not opened yet.
    void showVersions(const QList<DoseVersion> &versions);
    bool hasVersions() const { return m_shown > 0; }
    int versionsShown() const { return m_shown; }
    /// `?`: what the day means gets the focus, in a narrow window it is shown only now.
    void explain();
    void setCompact(bool compact);
    QString meaning() const;
    QString headline() const;

Q_SIGNALS:
    void correctWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildMeaning();
    void clearVersions();
    void fillMeaning(const DoseDays &days, const DoseDays::Day &day);
    QStringList cellsOf(const DoseVersion &version) const;

    Desk &m_desk;
    TextLabel *m_day, *m_words, *m_hint;
    SignedText *m_outcome;
    DeedButton *m_correct;
    QWidget *m_versions, *m_meaning;
    QGridLayout *m_grid;
    SignedText *m_means, *m_stays;
    bool m_compact = false;
    int m_shown = 0;
};
