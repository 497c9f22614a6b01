#pragma once
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;
class TextLabel;
class NeededMark;
class NoteLine;

/// One row of a form: label at the left, control, words at the right; under it what is wrong or helps.
/// Required and empty is said with an arrow and "needed", in accent, before anything is red.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    explicit FieldRow(const QString &label, QWidget *control, QWidget *parent = nullptr);

    QWidget *control() const { return m_control; }
    void setNeeded(bool needed);
    bool isNeeded() const { return m_needed; }
    /// In red with the warning icon under the control; empty takes it away.
    void setError(const QString &sentence);
    void setHint(const QString &hint);
    /// At the right end, in text2.
    void setAside(const QString &words);
    void addBeside(QWidget *widget);
    /// px at 100 %: 136 by default.
    void setLabelWidth(int width);
    /// The label above the control, as on the sign-in page; default: at its left.
    void setStacked(bool stacked);
    /// A hairline under the row; on by default.
    void setLined(bool lined);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void lay(bool stacked);
    void refit();
    void tell();

    QWidget *m_control;
    TextLabel *m_label, *m_aside;
    NeededMark *m_mark;
    NoteLine *m_below;
    QHBoxLayout *m_line;
    QVBoxLayout *m_column;
    bool m_needed = false, m_lined = true, m_stacked = false, m_alwaysStacked = false;
    int m_labelWidth = 136, m_beside = 0;
    QString m_error, m_hint;
};
