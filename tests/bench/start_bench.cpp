#include "tests/bench/bench.h"
#include "ui/desktop/main_window.h"
#include "ui/desktop/today/today_screen.h"
#include "ui/desktop/work_frame.h"
#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>

namespace bench {

namespace {

constexpr int starts = 7;
constexpr int patience = 120000; ///< ms until a start is given up

/// Notes the first painting of anything in the window after Today has its rows.
class ReadyWatch : public QObject
{
public:
    explicit ReadyWatch(MainWindow &window) : m_window(window) {}
    bool isReady() const { return m_painted; }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_read) m_painted = true;
        if (!m_read && isRead()) {
            m_read = true;
            m_window.update();
        }
        return false;
    }

private:
    bool isRead() const
    {
        const WorkFrame *frame = m_window.frame();
        const auto *today = frame ? qobject_cast<TodayScreen *>(frame->current()) : nullptr;
        return today && today->list().isRead();
    }
    MainWindow &m_window;
    bool m_read = false, m_painted = false;
};

/// Milliseconds from the start of a process until it says that Today was painted; negative when it never did.
double start(const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), path});
    double ready = -1;
    while (ready < 0 && timer.elapsed() < patience && process.waitForReadyRead(patience - int(timer.elapsed())))
        while (process.canReadLine())
            if (process.readLine().startsWith("READY")) ready = double(timer.nsecsElapsed()) / 1e6;
    if (!process.waitForFinished(30000)) {
        process.kill();
        process.waitForFinished(5000);
    }
    return ready;
}

} // namespace

int openAndSay(const QString &path)
{
    QTemporaryDir own;
    MainWindow window(shippedCost, own.filePath(QStringLiteral("desk.ini")));
    ReadyWatch watch(window);
    qApp->installEventFilter(&watch);
    window.resize(1440, 900);
    window.setFirstPlace(QStringLiteral("today"));
    window.signInAs(QStringLiteral("nurse"), QByteArrayLiteral("practice"));
    window.show();
    window.begin(path);
    QElapsedTimer timer;
    timer.start();
    while (!watch.isReady() && timer.elapsed() < patience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    qApp->removeEventFilter(&watch);
    std::puts(watch.isReady() ? "READY" : "never");
    std::fflush(stdout);
    return watch.isReady() ? 0 : 1;
}

bool programStart(const Settings &settings)
{
    const QString full = registerFor(settings, settings.clients, {5, false, false});
    const QString none = registerFor(settings, 0, {5, false, false});
    if (full.isEmpty() || none.isEmpty()) return stopped(QStringLiteral("G6"), QStringLiteral("no registers"));
    QList<double> fullAt, noneAt;
    Outcome outcome{QStringLiteral("G6"), 2.5, {}, {}};
    outcome.ratios = pairs(
        starts, [&] { return start(full); }, [&] { return start(none); }, &fullAt, &noneAt);
    if (outcome.ratios.isEmpty()) return stopped(QStringLiteral("G6"), QStringLiteral("the window did not say READY"));
    outcome.where = QStringLiteral("Today of %1 clients %2 ms, the window without data %3 ms (sign-in in both); the "
                                   "rest is reading the first page")
                        .arg(settings.clients)
                        .arg(quantile(fullAt, 0.5), 0, 'f', 0)
                        .arg(quantile(noneAt, 0.5), 0, 'f', 0);
    tell(QStringLiteral("G6-today"), quantile(fullAt, 0.5), QStringLiteral("ms from process start to a painted Today"));
    tell(QStringLiteral("G6-bare"), quantile(noneAt, 0.5),
         QStringLiteral("ms, the same window on a register without clients"));
    outcome.ours = fullAt;
    outcome.bare = noneAt;
    return print(outcome);
}

} // namespace bench
