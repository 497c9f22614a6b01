#include "tests/bench/bench.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/find/find_list.h"
#include "ui/desktop/find/find_panel.h"
#include <QApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>

namespace bench {

namespace {

/// Notes when the list of the search was painted.
class PaintWatch : public QObject
{
public:
    bool painted = false;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) painted = true;
        return false;
    }
};

bool readNames(Desk &desk)
{
    QEventLoop loop;
    QObject::connect(&desk, &Desk::directoryRead, &loop, &QEventLoop::quit);
    QTimer::singleShot(60000, &loop, &QEventLoop::quit);
    desk.readDirectory();
    loop.exec();
    return desk.directory() && desk.directory()->size() > 0;
}

/// From the key's event to the end of the pass that painted the list.
double press(QLineEdit &field, PaintWatch &watch, Qt::Key key, const QString &text)
{
    watch.painted = false;
    return milliseconds([&] {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text), up(QEvent::KeyRelease, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&field, &down);
        QCoreApplication::sendEvent(&field, &up);
        for (int i = 0; i < 50 && !watch.painted; ++i) QCoreApplication::processEvents();
    });
}

} // namespace

bool typeAhead(const Settings &settings)
{
    const QString path = registerFor(settings, settings.clients, {5, false, false});
    auto door = path.isEmpty() ? nullptr : enter(path, QStringLiteral("desk"));
    if (!door) return stopped(QStringLiteral("G5"), QStringLiteral("no register"));
    Desk desk(*door);
    if (!readNames(desk)) return stopped(QStringLiteral("G5"), QStringLiteral("the names were not read"));
    QWidget window;
    window.resize(1440, 900);
    FindPanel panel(desk, &window);
    window.show();
    panel.begin();
    auto *field = panel.findChild<QLineEdit *>();
    auto *list = panel.findChild<FindList *>();
    if (!field || !list) return stopped(QStringLiteral("G5"), QStringLiteral("the search has no field"));
    PaintWatch watch;
    list->installEventFilter(&watch);
    for (int i = 0; i < 20; ++i) QCoreApplication::processEvents();

    QList<double> keys;
    double worst = 0;
    QString worstTyped;
    for (const char *typed : {"rosa del", "nguyen", "a", "e", "m", "o'rourke", "1109", "555", "5550142", "papad", "xyz",
                              "1988-03-12", "an li", "kim g"}) {
        field->clear();
        QCoreApplication::processEvents();
        for (const QChar each : QString::fromLatin1(typed)) {
            const double ms = press(*field, watch, Qt::Key(each.toUpper().unicode()), each);
            if (!watch.painted) return stopped(QStringLiteral("G5"), QStringLiteral("nothing was painted"));
            keys << ms;
            if (ms > worst) worst = ms, worstTyped = field->text();
        }
    }
    const double p99 = quantile(keys, 0.99);
    Outcome outcome{QStringLiteral("G5"),
                    16,
                    {p99},
                    QStringLiteral("p99 in ms of %1 keys; worst %2 ms at %3 letters, median %4 ms")
                        .arg(keys.size())
                        .arg(worst, 0, 'f', 2)
                        .arg(worstTyped.size())
                        .arg(quantile(keys, 0.5), 0, 'f', 2)};
    tell(QStringLiteral("G5-median"), quantile(keys, 0.5), QStringLiteral("ms a key, painted"));
    tell(QStringLiteral("G5-worst"), worst, QStringLiteral("ms"));
    outcome.ours = keys;
    return print(outcome);
}

} // namespace bench
