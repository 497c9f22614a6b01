#pragma once
#include <QStringList>
#include <QWidget>

/// Caps and the word for what they do: {{"↑", "↓"}, "move"}.
struct KeyHint
{
    QStringList caps;
    QString word;
};

/// The bottom of the window, 32 px: which keys help here (at most seven), who works, in which register, since when it is safe.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// More than seven are not shown: the first seven stay.
    void setHints(const QList<KeyHint> &hints);
    void setWho(const QString &who);
    void setClinic(const QString &clinic);
    /// "Saved 09:12".
    void setSaved(const QString &saved);
    void setDay(const QString &day);
    /// "Checking the file…" and how it went; empty takes it away.
    void setCheck(const QString &check);
    /// What must be seen until it is mended, in red with the warning icon; empty takes it away.
    void setAlarm(const QString &alarm);
    /// "Names hidden" while they are; empty takes it away.
    void setVeil(const QString &veil);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    qreal paintRight(QPainter &painter) const;
    void paintHints(QPainter &painter, qreal until) const;

    QList<KeyHint> m_hints;
    QString m_who, m_clinic, m_saved, m_day, m_check, m_alarm, m_veil;
};
