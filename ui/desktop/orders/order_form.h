#pragma once
#include "app/treatment/ordering.h"
#include "db/work/worklists.h"
#include "ui/desktop/orders/order_choice.h"
#include <QWidget>

class DayEdit;
class Desk;
class FieldRow;
class JoinedButtons;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QVBoxLayout;
class SignedText;
class TextLabel;

/// The few fields of one order, what signing does, and what was checked.
class OrderForm : public QWidget
{
    Q_OBJECT
public:
    explicit OrderForm(const Desk &desk, QWidget *parent = nullptr);

    /// Fills the fields for @p choice from what runs; nothing of the choice before stays but the reason.
    void begin(const ChartPage &page, const OrderChoice &choice);
    Ordering ordering() const;
    /// What signing it would do.
    const OrderPlan &plan() const { return m_plan; }
    /// What stands in red: why it cannot be signed; empty when it can.
    QString obstacle() const;
    /// "50 mg daily from Tue 5 May 2026".
    QString summary() const;
    QLineEdit *reason() const { return m_reason; }
    DayEdit *from() const { return m_from; }
    DayEdit *procedure() const { return m_procedure; }
    QComboBox *stopReason() const { return m_stop; }
    QDoubleSpinBox *amount() const { return m_amount; }
    JoinedButtons *which() const { return m_which; }
    QString says() const; ///< all lines under the fields, for a screen reader and a test

Q_SIGNALS:
    void changed();

private:
    void build();
    void judge();
    void showDeeds();
    void showChecks();
    void proposeHold();
    QList<OrderKind> running() const;
    SignedText *line(QVBoxLayout *into, int at);

    const Desk &m_desk;
    std::optional<ChartPage> m_page;
    OrderChoice m_choice;
    OrderPlan m_plan;
    bool m_filling = false;
    TextLabel *m_title, *m_version;
    DayEdit *m_from, *m_until, *m_procedure;
    QDoubleSpinBox *m_amount;
    QComboBox *m_stop;
    QLineEdit *m_reason;
    JoinedButtons *m_which;
    FieldRow *m_fromRow, *m_untilRow, *m_procedureRow, *m_amountRow, *m_whichRow, *m_stopRow, *m_reasonRow;
    QVBoxLayout *m_deeds, *m_checks;
    QList<SignedText *> m_deedLines, m_checkLines;
};
