#pragma once
#include <QAbstractButton>

/// Looks like a search field and opens the search: a click, Enter, or simply typing.
class FindBox : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FindBox(QWidget *parent = nullptr);
    /// 288 wide, or 200 in a window below 1400.
    void setShort(bool isShort);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void findRequested(const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_short = false;
};
