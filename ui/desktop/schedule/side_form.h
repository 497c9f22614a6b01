#pragma once
#include "ui/desktop/desk.h"
#include <QWidget>

class DeedButton;
class NoteLine;
class QVBoxLayout;
class TextLabel;

/// A form in the left column of the agenda: a title, whatever it asks, and two buttons. Enter does it, Esc leaves it.
class SideForm : public QWidget
{
    Q_OBJECT
public:
    SideForm(Desk &desk, const QString &title, QWidget *parent = nullptr);

    /// Where the keyboard begins.
    virtual QWidget *first() const = 0;

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// Enter.
    virtual void take() = 0;
    /// Names were hidden or shown: says again whatever holds one.
    virtual void sayAgain() = 0;

    Desk &desk() const { return m_desk; }
    void setTitle(const QString &title, const QString &subtitle);
    QVBoxLayout *body() const { return m_body; }
    /// A label over its control.
    void addField(const QString &label, QWidget *control);
    void setDeed(const QString &words, const QString &reason = {});
    void fail(const QString &sentence);

private:
    Desk &m_desk;
    TextLabel *m_title, *m_subtitle;
    QVBoxLayout *m_body;
    NoteLine *m_wrong;
    DeedButton *m_deed, *m_leave;
};
