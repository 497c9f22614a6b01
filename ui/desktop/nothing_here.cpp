#include "ui/desktop/nothing_here.h"
#include "ui/desktop/parts/empty_state.h"
#include <QVBoxLayout>

NothingHere::NothingHere(Desk &desk, DeedLog &deeds, QWidget *parent) : Screen(desk, deeds, parent)
{
    auto *empty = new EmptyState;
    empty->say(IconName::Settings, tr("This account sees nothing of a client."),
               tr("Staff, settings, backups and the audit trail are kept with evenkeel-cli; F1 opens its page of the "
                  "manual."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty);
}

QString NothingHere::title() const { return tr("Administration"); }
