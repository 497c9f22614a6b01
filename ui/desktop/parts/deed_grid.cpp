#include "ui/desktop/parts/deed_grid.h"
#include "ui/desktop/parts/look.h"
#include <QGridLayout>

DeedGrid::DeedGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Look::of(this).px(8));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
}

DeedButton *DeedGrid::add(const QString &text, const Sign &sign, const QStringList &caps, int key)
{
    auto *button = new DeedButton(text, DeedButton::Rank::Outlined, this);
    button->setSign(sign);
    button->setCap(caps);
    button->setTall(40);
    button->setSpread(true);
    button->hide();
    connect(button, &QAbstractButton::clicked, this, [this, key] { Q_EMIT pressed(key); });
    m_deeds << button;
    return button;
}

void DeedGrid::show(const QList<DeedButton *> &deeds)
{
    setVisible(!deeds.isEmpty());
    if (deeds == m_shown) return;
    m_shown = deeds;
    for (DeedButton *button : std::as_const(m_deeds)) {
        m_grid->removeWidget(button);
        if (!deeds.contains(button)) button->hide();
    }
    for (int place = 0; place < deeds.size(); ++place) {
        m_grid->addWidget(deeds[place], place / 2, place % 2);
        deeds[place]->show();
    }
}
