#include "ui/desktop/injection/watch_lines.h"
#include "db/stores/stores.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/today/ways_back.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// One line on its quiet ground, with the stopwatch before it.
class WatchRow : public QWidget
{
public:
    explicit WatchRow(QWidget *parent) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), look->bg2);
        painter.fillRect(QRect(0, 0, width(), 1), look->line1);
        paintIcon(painter, QRectF(look.px(space::margin), (height() - look.px(16)) / 2.0, look.px(16), look.px(16)),
                  IconName::Timer, look->accent);
    }
};

} // namespace

WatchLines::WatchLines(Desk &desk, DeedLog &deeds, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_deeds(deeds), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setAccessibleName(tr("Watched after an injection"));
    connect(&m_desk.database(), &Database::changed, this, [this](Topics topics) {
        if (topics.testFlag(Topic::Injections)) read();
    });
    connect(&m_tick, &QTimer::timeout, this, &WatchLines::tick);
    m_tick.start(10000);
    read();
}

void WatchLines::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    tick();
}

void WatchLines::read()
{
    if (!m_desk.may(Right::SeeClinical)) return;
    whenDone(SheetReads(m_desk.database()).watches(), this, [this](const Result<QList<Watch>> &watches) {
        if (watches) show(*watches); // a fault is said by the list above, which reads the same day
    });
}

void WatchLines::show(const QList<Watch> &watches)
{
    const bool had = m_lines.size() > 0 && isAncestorOf(window()->focusWidget());
    m_lines.clear();
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) delete child;
    for (const Watch &watch : watches) add(watch);
    tick();
    if (had && !m_lines.isEmpty()) m_lines.first().well->setFocus();
}

void WatchLines::add(const Watch &watch)
{
    const Look &look = Look::of(this);
    auto *row = new WatchRow(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(look.px(space::margin + 24), look.px(4), look.px(space::margin), look.px(4));
    line->setSpacing(look.px(16));
    auto *words = new TextLabel(QString(), TextSize::Body);
    words->setWordWrap(false);
    auto *well = new DeedButton(tr("Well, watch ended"));
    well->setTall(28);
    well->setAccessibleName(tr("%1 is well: end the watch").arg(m_desk.shown(watch.person.name)));
    line->addWidget(words, 1);
    line->addWidget(well);
    row->setFixedHeight(look.px(36));
    m_column->addWidget(row);
    row->show();
    connect(well, &QAbstractButton::clicked, this, [this, watch] { end(watch); });
    m_lines.append({watch, words, well});
}

void WatchLines::tick()
{
    for (const Line &line : std::as_const(m_lines)) {
        const int left = int((m_desk.now().secsTo(line.watch.until) + 59) / 60);
        const QString who = m_desk.shown(line.watch.person.name);
        line.words->setText(
            left > 0 ? tr("%1: watch after the injection until %2, %3 min left")
                           .arg(who, clockTime(line.watch.until))
                           .arg(left)
                     : tr("%1: the watch is over since %2. Is all well?").arg(who, clockTime(line.watch.until)));
        line.words->setInk(left > 0 ? &Tokens::text1 : &Tokens::late);
    }
}

QStringList WatchLines::words() const
{
    QStringList all;
    for (const Line &line : m_lines) all << line.words->text();
    return all;
}

void WatchLines::end(const Watch &watch)
{
    const QString person = m_desk.shown(watch.person.name);
    const int planned = watch.injection.observedMinutes;
    whenDone(Injections(m_desk.database()).endWatch(watch.injection.id, {}), &m_desk,
             [desk = &m_desk, deeds = &m_deeds, person, planned](const Result<Injection> &ended) {
                 if (!ended) return deeds->fail(sentence(ended.error()));
                 deeds->say({{OutcomeShape::Given, WatchLines::tr("Well"), nullptr},
                             person,
                             WatchLines::tr("watched for %1.").arg(minutes(ended->observedMinutes)),
                             wayBackToWatch(*desk, *deeds, *ended, planned, person, {})});
             });
}
