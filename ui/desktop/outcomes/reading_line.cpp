#include "ui/desktop/outcomes/reading_line.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>

namespace {

constexpr int wordsAfter = 300, barAfter = 1000; ///< milliseconds (look.md, loading)

} // namespace

ReadingLine::ReadingLine(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_words = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_words->setWordWrap(false);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(look.px(6));
    m_bar->setAccessibleName(tr("Clients read"));
    m_cancel = new DeedButton(tr("Cancel"));
    m_cancel->setTall(space::rowControl);
    m_cancel->setCap({tr("Esc")});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(look.px(space::margin), look.px(6), look.px(space::margin), look.px(6));
    row->setSpacing(look.px(space::m));
    row->addWidget(m_words);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &ReadingLine::look);
    connect(m_cancel, &QAbstractButton::clicked, this, &ReadingLine::cancelled);
    hide();
}

void ReadingLine::begin(std::shared_ptr<OutcomeRun> run)
{
    m_run = std::move(run);
    m_clock.start();
    m_timer.start();
    m_bar->hide();
    m_cancel->hide();
}

void ReadingLine::end()
{
    m_run.reset();
    m_timer.stop();
    hide();
}

void ReadingLine::look()
{
    if (!m_run || m_clock.elapsed() < wordsAfter) return;
    const int done = m_run->done, total = m_run->total;
    m_words->setText(total ? tr("Reading %1 of %2 clients…").arg(QLocale().toString(done), QLocale().toString(total))
                           : tr("Reading…"));
    const bool slow = m_clock.elapsed() >= barAfter;
    m_bar->setVisible(slow);
    m_cancel->setVisible(slow);
    m_bar->setRange(0, qMax(1, total));
    m_bar->setValue(done);
    show();
}

void ReadingLine::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->accentTint);
}
