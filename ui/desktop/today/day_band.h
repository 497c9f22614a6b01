#pragma once
#include "ui/desktop/parts/mark.h"
#include <QWidget>

class DeedButton;
class SignedText;

/// One line above the day, on a tint: that it was closed and with what numbers, or that the clinic is closed today.
class DayBand : public QWidget
{
    Q_OBJECT
public:
    explicit DayBand(QWidget *parent = nullptr);

    /// Empty words hide it; an empty deed has no button.
    void say(const Sign &sign, const QString &words, Ink tint = nullptr, const QString &deed = {});
    QString words() const;

Q_SIGNALS:
    void deedWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SignedText *m_words;
    DeedButton *m_deed;
    Ink m_tint = nullptr;
};
