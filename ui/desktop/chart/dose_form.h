#pragma once
#include "ui/desktop/chart/dose_days.h"
#include "ui/desktop/desk.h"
#include <QWidget>

class DeedButton;
class NoteLine;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class TextLabel;

/// Corrects what was recorded for a day, or records it late: outcome, milligrams and the reason, which is always asked.
class DoseForm : public QWidget
{
    Q_OBJECT
public:
    explicit DoseForm(Desk &desk, QWidget *parent = nullptr);

    void ask(const DoseDays::Day &day, Id<Client> client);
    QLineEdit *reasonField() const { return m_reason; }
    QComboBox *outcomeField() const { return m_outcome; }
    void save();

Q_SIGNALS:
    /// @p isNew: the day had no entry.
    void saved(const Dose &dose, const QString &reason, bool isNew);
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fitMilligrams();

    Desk &m_desk;
    std::optional<Dose> m_before;
    std::optional<Id<Client>> m_client;
    DoseDays::Day m_day;
    TextLabel *m_title;
    QComboBox *m_outcome;
    QDoubleSpinBox *m_milligrams;
    QLineEdit *m_reason;
    NoteLine *m_wrong;
    DeedButton *m_save;
};
