#pragma once
#include "tests/desktop/cut_words.h"
#include "tests/desktop/practice_window.h"

/// A walk through a person's screens at one text scale: a test inherits it, brings each screen into its states and looks.
class Walk
{
public:
    /// @p wholeWidth: at both scales everything must fit in the width; else only words must be whole.
    explicit Walk(int percent, bool wholeWidth = true) : m_percent(percent), m_wholeWidth(wholeWidth) {}

protected:
    bool open(int clients) { return m_desk.open(clients, walkDay, {1440, 900}, m_percent); }
    template <typename Page> Page *page() const { return m_desk.page<Page>(); }

    /// Draws what is in view at both sizes: no words are cut, nothing runs off at the right. With EVENKEEL_WALK naming a
    /// folder each is also a picture there, light and dark, for eyes.
    void look(const QString &name)
    {
        const QString folder = qEnvironmentVariable("EVENKEEL_WALK");
        QStringList cut;
        for (const bool dark : {false, true}) {
            if (dark && folder.isEmpty()) continue;
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                dress(*qApp, dark ? Theme::Dark : Theme::Light, m_percent);
                m_desk.window().resize(size);
                for (int i = 0; i < 8; ++i) QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
                const QString kind = QStringLiteral("%1-%2-%3")
                                         .arg(QLatin1String(dark ? "dark" : "light"))
                                         .arg(size.width())
                                         .arg(m_percent);
                if (!folder.isEmpty())
                    m_desk.window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, kind));
                if (dark) continue;
                const QStringList wide = m_wholeWidth ? tooWideIn(&m_desk.window()) : QStringList();
                for (const QString &words : cutWordsIn(&m_desk.window()) + wide)
                    cut << kind + QStringLiteral(": ") + words;
            }
        }
        dress(*qApp, Theme::Light, m_percent);
        m_desk.window().resize(1440, 900);
        QCoreApplication::processEvents();
        QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral("\n  ") + cut.join(QLatin1String("\n  "))));
    }

    const QDate walkDay{2026, 5, 4};
    const int m_percent; ///< text scale: screens are built in the one that the person has chosen
    const bool m_wholeWidth;
    PracticeWindow m_desk;
};

/// The `main` of such a test: the walk at 100 and at 200 %.
template <typename WalkTest> int walkAtBothScales(int argc, char **argv)
{
    QApplication app(argc, argv);
    int failed = 0;
    for (const int percent : {100, 200}) {
        WalkTest walk(percent);
        failed += QTest::qExec(&walk, argc, argv);
    }
    return failed;
}
