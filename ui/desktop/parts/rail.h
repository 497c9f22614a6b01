#pragma once
#include "ui/desktop/parts/icons.h"
#include <QWidget>

class QVBoxLayout;
class RailButton;

/// The places of the program at the left edge: icon over word, a count where somebody must act, help and lock at the foot.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// In the order of the calls. `key` names the place in the signals, e.g. "today".
    void addPlace(const QString &key, IconName icon, const QString &word);
    /// At the foot: never becomes the current place.
    void addDeed(const QString &key, IconName icon, const QString &word);
    /// Only these places are shown, in this order (what the role may see).
    void showPlaces(const QStringList &keys);
    void setCurrent(const QString &key);
    QString current() const { return m_current; }
    /// 0 takes the badge away. `meaning` is read out: "12 people overdue".
    void setBadge(const QString &key, int count, const QString &meaning = {});
    QStringList places() const;

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    RailButton *button(const QString &key) const;
    RailButton *make(const QString &key, IconName icon, const QString &word);
    void refit();

    QVBoxLayout *m_places, *m_foot;
    QList<RailButton *> m_buttons;
    QStringList m_order;
    QString m_current;
};
