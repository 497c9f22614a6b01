#include "ui/desktop/signin/practice_maker.h"
#include "ui/desktop/background.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

PracticeMaker::PracticeMaker(QWidget *parent) : QWidget(parent)
{
    m_words = new TextLabel(tr("Making a practice clinic of made-up people…"));
    m_bar = new QProgressBar;
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Making a practice clinic"));
    m_cancel = new DeedButton(tr("Cancel"));
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        if (m_run) m_run->stop = true;
        m_words->setText(tr("Stopping…"));
    });
    auto *line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addLayout(line);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_run) m_bar->setValue(int(m_run->share * 1000));
    });
}

PracticeMaker::~PracticeMaker()
{
    if (m_run) m_run->stop = true;
}

void PracticeMaker::make(const Practice &practice)
{
    if (m_run) return;
    m_run = std::make_shared<Run>();
    m_bar->setValue(0);
    m_words->setText(tr("Making a practice clinic of made-up people…"));
    m_look.start(100);
    const auto future = inBackground<Result<Done>>([practice, run = m_run] {
        return makePractice(practice, [run](double share) {
            run->share = share;
            return !run->stop;
        });
    });
    whenDone(future, this, [this, path = practice.path](const Result<Done> &done) {
        const bool stopped = m_run && m_run->stop;
        m_run.reset();
        m_look.stop();
        if (done) Q_EMIT made(path);
        else if (stopped) Q_EMIT cancelled();
        else Q_EMIT failed(done.error());
    });
}
