#pragma once
#include "db/work/outcome_pages.h"
#include <QWidget>

class QBoxLayout;
class QComboBox;
class QHBoxLayout;
class TextLabel;

/// 48 px: the time, the reason for treatment and the level of care that the outcomes are asked for, and what they are not.
class OutcomeBar : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeBar(QDate today, QWidget *parent = nullptr);

    OutcomeQuestion question() const;
    QComboBox *period() const { return m_period; }
    QComboBox *indication() const { return m_indication; }
    QComboBox *level() const { return m_level; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillPeriods(QDate today);

    QComboBox *m_period, *m_indication, *m_level;
    QBoxLayout *m_line;
    TextLabel *m_note;
};
