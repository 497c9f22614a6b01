#pragma once
#include "ui/desktop/parts/icons.h"
#include <QAbstractButton>

/// One place on the rail: its icon over its word, a badge when somebody must act, the accent bar when one is there.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &key, IconName icon, const QString &word, QWidget *parent);

    const QString &key() const { return m_key; }
    void setBadge(int count, const QString &meaning);
    /// Only the icon, the word as a tool tip: small screens.
    void setIconOnly(bool only);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    void paintBadge(QPainter &painter, const QRectF &sign) const;

    QString m_key, m_meaning;
    IconName m_icon;
    int m_count = 0;
    bool m_iconOnly = false;
};
