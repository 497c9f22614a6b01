#pragma once
#include <QList>
#include <QPointF>
#include <QWidget>

/// Where the last injections went, as dots on a drawing seen from behind, and a ring where the next one is proposed.
class SiteFigure : public QWidget
{
    Q_OBJECT
public:
    enum class Side { Left, Right };

    explicit SiteFigure(QWidget *parent = nullptr);

    /// The sides of the last injections, newest first; six are shown. `words` is what is read out.
    void setLast(const QList<Side> &last, const QString &words = {});
    void setProposed(Side side);
    /// A reaction there has not healed: a cross in the ink of late.
    void setSore(bool left, bool right);
    /// 120 px high instead of 136.
    void setSmall(bool isSmall);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF spot(Side side, int nth) const;

    QList<Side> m_last;
    Side m_proposed = Side::Left;
    bool m_small = false, m_hasProposed = false, m_sore[2] = {false, false};
};
