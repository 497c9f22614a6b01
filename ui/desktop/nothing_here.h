#pragma once
#include "ui/desktop/screen.h"

/// What an account sees that has no place in this window: where its work is done instead.
class NothingHere : public Screen
{
    Q_OBJECT
public:
    NothingHere(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);
    QString place() const override { return QStringLiteral("administration"); }
    QString manualPage() const override { return QStringLiteral("command-line"); }
    QString title() const override;
    void enter() override {}
};
