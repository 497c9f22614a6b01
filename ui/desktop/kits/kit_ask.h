#pragma once
#include "db/work/kit_list.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/panel.h"

class DeedButton;
class FieldRow;
class JoinedButtons;
class NoteLine;
class QDateEdit;
class QDoubleSpinBox;
class QLineEdit;
class TextLabel;

/// What a step of a kit cannot know: asked in the panel, one question at a time; Enter saves, Esc leaves.
class KitAsk : public PanelSection
{
    Q_OBJECT
public:
    enum class Question { Order, Authorised, Received, Wasted, Returned };

    explicit KitAsk(Desk &desk, QWidget *parent = nullptr);

    void ask(Question question, const Kit &kit);
    void leave();
    bool isAsking() const { return isVisible(); }
    Question question() const { return m_question; }

Q_SIGNALS:
    /// @p kit as it shall stand; for an order @p person is whose it is, empty = the clinic's.
    void answered(const Kit &kit, const QString &person);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *field(const QString &label, QWidget *control);
    void take();
    QString fill(Kit &kit, QString &person) const; ///< what is missing, in a sentence; empty = complete
    QString fillOrder(Kit &kit, QString &person) const;

    Desk &m_desk;
    Kit m_kit;
    Question m_question = Question::Order;
    QLineEdit *m_number, *m_chart, *m_lot, *m_reason;
    QDateEdit *m_day;
    QDoubleSpinBox *m_hours;
    JoinedButtons *m_where;
    QList<QWidget *> m_rows;
    QWidget *m_numberRow, *m_chartRow, *m_dayRow, *m_lotRow, *m_hoursRow, *m_whereRow, *m_reasonRow;
    TextLabel *m_dayLabel = nullptr;
    NoteLine *m_wrong;
    DeedButton *m_save;
};
