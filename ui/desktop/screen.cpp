#include "ui/desktop/screen.h"
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/screen_head.h"
#include <QAbstractSpinBox>
#include <QApplication>
#include <QLineEdit>
#include <QTextEdit>

Screen::Screen(Desk &desk, DeedLog &deeds, QWidget *parent) : QWidget(parent), m_desk(desk), m_deeds(deeds) {}

QList<PaperOffer> Screen::papers() const { return {}; }

void Screen::addHideNames(ScreenHead &head, DeedButton::Rank rank)
{
    const bool hidden = m_desk.namesHidden();
    DeedButton *hide = head.addDeed(hidden ? tr("Show names") : tr("Hide names"),
                                    hidden ? IconName::ShowNames : IconName::HideNames, rank);
    hide->setCap({QStringLiteral("F9")});
    connect(hide, &QAbstractButton::clicked, this, [this] { m_desk.setNamesHidden(!m_desk.namesHidden()); });
}

bool Screen::isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QTextEdit *>(focus)
        || qobject_cast<const QAbstractSpinBox *>(focus);
}
