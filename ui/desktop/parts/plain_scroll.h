#pragma once
#include <QScrollArea>

/// A form that scrolls up and down when the window is too low for it, and follows the focus.
class PlainScroll : public QScrollArea
{
    Q_OBJECT
public:
    explicit PlainScroll(QWidget *form, QWidget *parent = nullptr);
};
