#pragma once
#include "ui/desktop/injection/gate_questions.h"
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

/// One row of the gate: clear ones in one line; the one in hand grows to its field and its numbered answers.
class GateRow : public QWidget
{
    Q_OBJECT
public:
    explicit GateRow(const GateQuestion &question, QWidget *parent = nullptr);

    void show(const GateStanding &standing, bool inHand, GateDraft &draft);
    bool isOpen() const { return m_standing.level == GateLevel::Task; }
    bool isClear() const { return m_standing.level == GateLevel::Ok; }
    bool isBarred() const { return !isOpen() && !isClear(); }
    /// Nothing to say now, e.g. "not too early": takes no room.
    bool isSilent() const { return m_standing.isSilent; }
    const GateQuestion &question() const { return m_question; }
    const GateStanding &standing() const { return m_standing; }
    QSize sizeHint() const override;
    /// Where typing goes when the row is in hand.
    void takeFocus();

Q_SIGNALS:
    void answered(const std::function<void(GateDraft &)> &apply);
    void picked(); ///< clicked, or walked to
    void passed(); ///< Enter: on to the next open one
    void walked(int step);
    void signWanted(const QString &code); ///< `O`: a physician signs for this finding

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildField(GateDraft &draft);
    QLayout *buildPoints();
    QLayout *buildLastUse(GateDraft &draft);
    QLayout *buildLiver(GateDraft &draft);
    QLayout *buildProcedure(GateDraft &draft);
    QLayout *buildMeasure(GateDraft &draft);
    QLayout *buildMedicines(GateDraft &draft);
    QLayout *buildNewMedicine(GateDraft &draft);
    void addStanding(QVBoxLayout *column);
    void addChoices(QVBoxLayout *column);
    void placeField();
    bool chooseByDigit(int digit);
    int textLeft() const;
    int whenWidth() const;

    GateQuestion m_question;
    GateStanding m_standing;
    QWidget *m_field = nullptr;
    QLineEdit *m_first = nullptr; ///< takes the focus when the row is in hand
    bool m_inHand = false;
};
