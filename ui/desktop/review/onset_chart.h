#pragma once
#include "app/measures/effect_rates.h"
#include <QWidget>

/// How long after the dose it began: this client's side effects as blocks on days 0 to 27, the one in hand in the colour of
/// its grade, the clinic behind them. The arrows walk through the days and read them out.
class OnsetChart : public QWidget
{
    Q_OBJECT
public:
    explicit OnsetChart(QWidget *parent = nullptr);

    struct Content
    {
        QString name; ///< as it may be shown now
        std::array<int, onsetDays> own{}, clinic{};
        int ownAll = 0, clinicAll = 0; ///< also those that began later, or after no dose
        std::optional<int> chosenDay = {};
        int chosenGrade = 0;
        bool clinicRead = false;
    };
    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    QString sentence(int day) const;
    int day() const { return m_day; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF area() const;
    void choose(int day);
    QString allSaid() const;
    void paintClinic(QPainter &painter) const;
    void paintOwn(QPainter &painter) const;
    void paintAxis(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;

    Content m_content;
    int m_day = -1;
};
