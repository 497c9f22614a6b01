#include "ui/desktop/why_box.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/why_section.h"
#include <QDialog>
#include <QVBoxLayout>

void showWhy(QWidget *over, const SeriesState &series, const Desk &desk)
{
    auto *box = new QDialog(over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(QStringLiteral("Evenkeel")); // never a client's name
    auto *why = new WhySection;
    why->show(series, desk.today(), desk.limits(), false, desk.may(Right::SeeClinical));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(why);
    box->setFixedWidth(Look::of(over).px(480));
    box->setModal(true);
    box->open();
    why->setFocus();
}
