#include "ui/desktop/screen.h"
#include "ui/desktop/paper/paper_offer.h"
#include <QAbstractSpinBox>
#include <QApplication>
#include <QLineEdit>
#include <QTextEdit>

Screen::Screen(Desk &desk, DeedLog &deeds, QWidget *parent) : QWidget(parent), m_desk(desk), m_deeds(deeds) {}

QList<PaperOffer> Screen::papers() const { return {}; }

bool Screen::isTyping()
{
    const QWidget *focus = QApplication::focusWidget();
    return qobject_cast<const QLineEdit *>(focus) || qobject_cast<const QTextEdit *>(focus)
        || qobject_cast<const QAbstractSpinBox *>(focus);
}
