#pragma once
#include "db/vault/secret.h"
#include "db/work/practice.h"
#include "ui/desktop/paper/sheets.h"
#include "ui/desktop/parts/look.h"
#include <QApplication>
#include <QPaintEngine>
#include <QTemporaryDir>
#include <QtTest>

/// Takes in what is written instead of drawing it.
class TextEngine : public QPaintEngine
{
public:
    explicit TextEngine(QStringList &texts) : QPaintEngine(QPaintEngine::AllFeatures), m_texts(texts) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { m_texts << item.text(); }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath &) override {}
    Type type() const override { return QPaintEngine::User; }

private:
    QStringList &m_texts;
};

class TextPaper : public QPaintDevice
{
public:
    QPaintEngine *paintEngine() const override { return &m_engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight: return 2000;
        case PdmNumColors: return INT_MAX;
        case PdmDepth: return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 100;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 500;
        }
    }
    QStringList texts;

private:
    mutable TextEngine m_engine{texts};
};

inline QString textOf(const PaperPages &pages, int page)
{
    TextPaper paper;
    QPainter painter(&paper);
    pages.paint(painter, page, 1);
    painter.end();
    return paper.texts.join(u'\n');
}

inline QString textOf(const PaperPages &pages)
{
    QStringList all;
    for (int page = 0; page < pages.count(); ++page) all << textOf(pages, page);
    return all.join(u'\f');
}

inline PaperStamp stamp()
{
    return {QStringLiteral("Harbour Light"), QStringLiteral("Maren Holt, nurse"),
            QDateTime(QDate(2026, 5, 4), QTime(7, 50), Qt::UTC), AuditHead{48219, QByteArray::fromHex("b07d12e6ffff")},
            true};
}

inline PaperPages onA4(const PaperSheet &sheet) { return PaperPages(sheet, stamp(), QPageSize(QPageSize::A4)); }

/// Draws every page, for eyes: only when a folder is named.
inline void picture(const PaperPages &pages, const char *name)
{
    const QString folder = qEnvironmentVariable("EVENKEEL_PAPER_PICTURES");
    if (folder.isEmpty()) return;
    for (int page = 0; page < pages.count(); ++page) {
        QImage image((pages.size() * 1.5).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page, 1.5);
        painter.end();
        image.save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name)).arg(page + 1));
    }
}

inline void picture(QWidget &widget, const char *name)
{
    if (const QString folder = qEnvironmentVariable("EVENKEEL_PAPER_PICTURES"); !folder.isEmpty())
        widget.grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name)));
}

inline Person person(int number)
{
    return {.id = Id<Client>::create(),
            .name = number % 7 ? QStringLiteral("Client Number %1").arg(number)
                               : QStringLiteral("Maximiliana Konstantinopolsky-Featherstonehaugh the %1th").arg(number),
            .chartNumber = QString::number(1000 + number),
            .birthDate = QDate(1980, 1, 1).addDays(number)};
}

inline TodayPage fullDay(int doses)
{
    TodayPage page{QDate(2026, 5, 4), {}};
    for (int i = 0; i < doses; ++i) {
        TodayRow row{.person = person(i), .time = QTime(8, 0).addSecs(i * 60)};
        row.orderedMg = 50;
        for (int back = 14; back > 0; --back)
            row.lastDays << DayMark{page.day.addDays(-back), 50, DoseOutcome::Given, 50};
        if (i == 1)
            row.dose = Dose{.client = row.person.id,
                            .dueOn = page.day,
                            .outcome = DoseOutcome::Refused,
                            .reason = QStringLiteral("feels unwell")};
        page.rows << row;
    }
    return page;
}

inline KitPage fullShelf(int kits)
{
    KitPage page;
    for (int i = 0; i < kits; ++i) {
        KitRow row;
        row.kit.number = QStringLiteral("K-%1").arg(i, 4, 10, QLatin1Char('0'));
        row.kit.lot = QStringLiteral("4196B");
        row.kit.expiresOn = QDate(2027, 9, 30);
        row.kit.state = i % 3 ? KitState::Reserved : KitState::Authorised;
        row.isLate = i == 0;
        row.isSetAside = i == 2;
        if (i % 5) row.owner = person(i + 2);
        row.neededOn = QDate(2026, 5, 4).addDays(i);
        page.rows << row;
    }
    return page;
}

/// A practice register to print from.
class PaperRegister
{
public:
    bool make()
    {
        if (!startVault()) return false;
        dress(*qApp, Theme::Light);
        return makePractice({place(), 60, 7, QDate(2026, 5, 4), quickCost}).has_value();
    }
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString place() const { return path("practice.evenkeel"); }

    std::unique_ptr<Database> enter(const char *who) const
    {
        auto door = std::make_unique<Database>();
        OpenOptions options;
        options.floor = quickCost;
        if (!door->open(place(), options).result()) return {};
        if (!door->signIn(QString::fromLatin1(who), "practice").result()) return {};
        return door;
    }

    /// Somebody in treatment with injections.
    static ChartPage chart(Database &door)
    {
        const auto clients = Worklists(door).clients().result();
        const ClientRow *found = nullptr;
        for (const ClientRow &each : *clients) {
            const bool fits = each.hasSeries && !each.discharged && each.series.lastGiven.isValid();
            // The one whose course is told from the start: a picture shows most with it.
            if (fits && (!found || each.person.name == QStringLiteral("María Guadalupe Hernández-Castellanos")))
                found = &each;
        }
        if (!found) qFatal("nobody has injections");
        return *Worklists(door).chart(found->person.id).result();
    }

private:
    QTemporaryDir m_folder;
};
