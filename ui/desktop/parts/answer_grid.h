#pragma once
#include <QWidget>

class DeedButton;
class QGridLayout;

/// Numbered answers side by side, the digit at the left of each: one digit chooses, or also takes back where several may
/// hold at once. The digits count while the grid has the focus, or when its screen hands them on with `press`.
class AnswerGrid : public QWidget
{
    Q_OBJECT
public:
    explicit AnswerGrid(int columns, QWidget *parent = nullptr);

    /// @p digits: one for each answer, in order.
    void setAnswers(const QStringList &answers, const QString &digits);
    /// Several may be chosen; else one or none.
    void setMany(bool many) { m_many = many; }
    void setReasonOf(int place, const QString &reason); ///< why that one cannot be chosen now; empty: it can
    void setChosen(const QList<int> &places);           ///< does not emit `answered`
    QList<int> chosen() const { return m_chosen; }
    int current() const { return m_chosen.isEmpty() ? -1 : m_chosen.first(); }
    /// A digit of an answer; false when it is none of them.
    bool press(int key);
    int count() const { return int(m_buttons.size()); }
    DeedButton *button(int place) const { return m_buttons.value(place); }

Q_SIGNALS:
    /// By digit or click; not by `setChosen`.
    void answered(int place);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize minimumSizeHint() const override;

private:
    void take(int place);
    void show();
    void lay(int columns);
    int widest() const;

    int m_columns, m_laid = 0; ///< side by side as wanted, and as there is room
    bool m_many = false;
    QString m_digits;
    QList<int> m_chosen;
    QList<DeedButton *> m_buttons;
    QGridLayout *m_grid;
};
