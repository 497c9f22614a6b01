#include "ui/desktop/today/reason_section.h"
#include "ui/desktop/parts/deed_button.h"

ReasonSection::ReasonSection(QWidget *parent) : PanelSection({}, Ground::Panel, parent) { hide(); }

void ReasonSection::ask(const QString &question, const QStringList &reasons)
{
    clear();
    setVisible(!reasons.isEmpty());
    if (reasons.isEmpty()) return;
    setTitle(question);
    for (int i = 0; i < reasons.size(); ++i) {
        auto *button = new DeedButton(reasons[i], DeedButton::Rank::Flat);
        button->setTall(28);
        button->setCap({QString::number(i + 1)});
        button->setSpread(true);
        connect(button, &QAbstractButton::clicked, this, [this, i] { Q_EMIT chosen(i + 1); });
        addWidget(button);
    }
}
