#include "ui/desktop/sheet_screen.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/reading_stack.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QPainter>

SheetScreen::SheetScreen(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent)
    : Screen(desk, deeds, parent), m_client(client)
{}

void SheetScreen::build(IconName icon, QWidget *form, const QString &deed)
{
    m_head = new SheetHead(desk());
    m_foot = new SheetFoot(deed);
    auto *scroll = new PlainScroll(form);
    m_stack = new ReadingStack(icon, tr("Reading the chart…"), {m_head, scroll, m_foot}, scroll, this);
    connect(m_foot, &SheetFoot::saveWanted, this, &SheetScreen::save);
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
}

void SheetScreen::enter()
{
    if (m_page) return;
    whenDone(Worklists(database()).chart(m_client), this, [this](const Result<ChartPage> &page) {
        if (!page) return m_stack->fail(tr("The chart could not be read."), sentence(page.error()));
        m_page = *page;
        m_head->show(*page);
        begin();
    });
}

void SheetScreen::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}
