#pragma once
#include <QSet>
#include <QWidget>

/// A tab in which somebody writes: Ctrl+Enter saves from each of its fields, Enter alone from those of one line.
class WrittenTab : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void save() = 0;

protected:
    void savesFrom(QWidget *field, bool oneLine);
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSet<QObject *> m_oneLine;
};
