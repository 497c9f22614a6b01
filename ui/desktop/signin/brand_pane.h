#pragma once
#include <QStringList>
#include <QWidget>

/// The pane beside the sign-in and set-up forms: the level boat, what this program is, and what it is not; or the steps of
/// setting up with where one stands.
class BrandPane : public QWidget
{
    Q_OBJECT
public:
    struct Step
    {
        QString title, note;
    };

    explicit BrandPane(QWidget *parent = nullptr);

    void setSubtitle(const QString &subtitle);
    /// Shown instead of the large boat; @p current from 0.
    void setSteps(const QList<Step> &steps, int current);
    /// Small print at the foot.
    void setFoot(const QStringList &lines);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSteps(QPainter &painter) const;

    QString m_subtitle;
    QList<Step> m_steps;
    QStringList m_foot;
    int m_current = 0;
};
