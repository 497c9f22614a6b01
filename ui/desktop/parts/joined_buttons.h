#pragma once
#include <QStringList>
#include <QWidget>

class QButtonGroup;

/// Up to four answers side by side, one or none of them chosen; the arrows walk through them. More answers: a combo box.
class JoinedButtons : public QWidget
{
    Q_OBJECT
public:
    explicit JoinedButtons(const QStringList &choices, QWidget *parent = nullptr);

    void setChoices(const QStringList &choices);
    /// A key cap behind each answer, empty for none; shown only.
    void setCaps(const QStringList &caps);
    void setChoiceEnabled(int index, bool enabled, const QString &reason = {});
    /// -1: none yet.
    int current() const;
    /// Does not emit `chosen`.
    void setCurrent(int index);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The person chose; not sent by `setCurrent`.
    void chosen(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void place();
    void pointFocus();

    QButtonGroup *m_group;
};
