#pragma once
#include "app/base/limits.h"
#include "app/treatment/lateness.h"
#include "ui/desktop/parts/mark.h"
#include <QWidget>

/// The dates at which the status of the injections changes: until when what holds, the present one in bold.
class TierList : public QWidget
{
    Q_OBJECT
public:
    explicit TierList(QWidget *parent = nullptr);

    void show(const SeriesState &series, const Limits &limits, const QString &visit, const QString &side);
    /// In a narrow window the third column goes.
    void setCompact(bool compact);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Tier
    {
        Mark mark;
        QString dates, aside;
        bool now = false;
    };
    QString m_title, m_note; ///< the note: limits that nobody signed
    QList<Tier> m_tiers;
    bool m_compact = false;
};
