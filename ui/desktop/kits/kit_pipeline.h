#pragma once
#include "app/treatment/kit.h"
#include <QList>
#include <QWidget>
#include <optional>

/// The way of the cartons in one look, 80 px: six states with their counts. A click, or the arrows and Space, shows only
/// those in that state; the same again takes the filter away.
class KitPipeline : public QWidget
{
    Q_OBJECT
public:
    struct Stage
    {
        KitState state = KitState::Ordered;
        QString word, aside;
        int count = 0;
    };

    explicit KitPipeline(QWidget *parent = nullptr);

    void setStages(const QList<Stage> &stages);
    void setChosen(std::optional<KitState> state);
    std::optional<KitState> chosen() const { return m_chosen; }
    const QList<Stage> &stages() const { return m_stages; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void stateChosen(std::optional<KitState> state);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF boxOf(int stage) const;
    void toggle(int stage);
    void tell();
    void paintStage(QPainter &painter, int stage) const;

    QList<Stage> m_stages;
    std::optional<KitState> m_chosen;
    int m_cursor = 0;
};
