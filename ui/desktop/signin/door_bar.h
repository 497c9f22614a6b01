#pragma once
#include "ui/desktop/parts/look.h"
#include <QWidget>

class DeedButton;

/// The bottom line of the sign-in and set-up pages: language and theme at the left, help and version at the right.
class DoorBar : public QWidget
{
    Q_OBJECT
public:
    explicit DoorBar(QWidget *parent = nullptr);

    void setTheme(Theme theme);
    /// Languages other than English are offered only when their words are installed.
    void setLanguages(const QStringList &codes, const QString &current);

Q_SIGNALS:
    void themeChosen(Theme theme);
    void languageChosen(const QString &code);
    void helpWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class QHBoxLayout *m_languages;
    DeedButton *m_theme;
    Theme m_now = Theme::System;
};
