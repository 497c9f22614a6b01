#pragma once
#include "ui/desktop/parts/icons.h"
#include <QAbstractButton>

/// One of the ways in below the sign-in form: icon, what it is, what it does, its key. Filled when it is the next thing.
class WayRow : public QAbstractButton
{
    Q_OBJECT
public:
    WayRow(IconName icon, const QString &text, const QString &note, const QKeySequence &key, QWidget *parent = nullptr);

    void setFilled(bool filled);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    IconName m_icon;
    QString m_note;
    QStringList m_caps;
    bool m_filled = false;
};
