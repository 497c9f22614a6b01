#pragma once
#include "ui/desktop/parts/look.h"
#include <QApplication>
#include <QDir>
#include <QTest>

/// Pictures of parts, in the build folder under `gallery`, for somebody to look at.
class Gallery
{
protected:
    /// @p widget in both themes, and at 150 %.
    void keep(QWidget &widget, const QString &name)
    {
        QDir().mkpath(QStringLiteral("gallery"));
        for (const auto theme : {Theme::Light, Theme::Dark}) {
            dress(*qApp, theme, 100);
            widget.show();
            QCoreApplication::processEvents();
            const QImage image = widget.grab().toImage();
            QVERIFY(!image.isNull());
            QVERIFY(
                image.save(QStringLiteral("gallery/%1-%2.png")
                               .arg(name, theme == Theme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))));
            QCOMPARE(QColor(image.pixel(image.width() - 4, image.height() - 5)).lightness() < 128,
                     theme == Theme::Dark);
        }
        dress(*qApp, Theme::Light, 150);
        for (int round = 0; round < 4; ++round) QCoreApplication::processEvents();
        QVERIFY(widget.grab().save(QStringLiteral("gallery/%1-150.png").arg(name)));
        dress(*qApp, Theme::Light, 100);
    }
};

inline QString say(const char *text) { return QString::fromUtf8(text); }
