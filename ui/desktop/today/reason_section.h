#pragma once
#include "ui/desktop/parts/panel.h"

/// The numbered reasons for the last refusal or hold, at the top of the panel; away when none is asked.
class ReasonSection : public PanelSection
{
    Q_OBJECT
public:
    explicit ReasonSection(QWidget *parent = nullptr);

    /// No reasons take it away.
    void ask(const QString &question, const QStringList &reasons);

Q_SIGNALS:
    void chosen(int number); ///< counted from 1
};
