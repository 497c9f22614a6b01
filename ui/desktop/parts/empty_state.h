#pragma once
#include "ui/desktop/parts/deed_button.h"

class TextLabel;

/// What stands where a list has nothing: an icon, the fact, what comes next, and one button at the most.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `good`: the icon in the ink of given, else in text2.
    void say(IconName icon, const QString &fact, const QString &next, bool good = false);
    /// The one button; hidden until it has a text.
    DeedButton *deed() const { return m_deed; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refit();

    IconName m_icon = IconName::Check;
    bool m_good = false;
    TextLabel *m_fact, *m_next;
    DeedButton *m_deed;
};
