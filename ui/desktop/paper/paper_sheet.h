#pragma once
#include "db/work/prints.h"
#include "ui/desktop/paper/paper_pen.h"
#include <QPageSize>
#include <QPagedPaintDevice>
#include <functional>

/// Something of a given height that draws itself into the room it is given.
struct PaperRow
{
    qreal height = 0;
    std::function<void(PaperPen &, const QRectF &)> paint = {};
};

/// Rows under a title; title and head are repeated on every page that the rows run over to.
struct PaperSection
{
    QString title;
    PaperRow head = {};
    QList<PaperRow> rows = {};
};

/// One document before it is cut into pages.
struct PaperSheet
{
    PaperKind kind = PaperKind::DaySheet;
    std::optional<Id<Client>> client = {};
    int people = 0;
    QString title, subtitle; ///< the subtitle of one client's paper: name, birth date and chart number
    QString summary;         ///< at the right of the head
    QList<PaperSection> sections = {};
    bool wide = false;     ///< landscape
    bool nameless = false; ///< nothing that tells what kind of clinic it is: no clinic's name
};

/// What stands at the edge of every page.
struct PaperStamp
{
    QString clinic, who; ///< "Maren Holt, nurse"
    QDateTime at;
    std::optional<AuditHead> head; ///< none yet in the preview
    bool practice = false;
    QString given = {};      ///< it leaves the clinic: to whom, what for, on what ground
    QString limitsNote = {}; ///< while the medical director has not signed: on papers that use a limit
};

/// A document cut into pages of one size: who, when, page x of y, the notice and the audit head on each.
class PaperPages
{
public:
    PaperPages(PaperSheet sheet, PaperStamp stamp, const QPageSize &size);

    int count() const { return m_count; }
    const PaperSheet &sheet() const { return m_sheet; }
    QSizeF size() const { return m_size; } ///< hundredths of an inch
    QPageLayout layout() const;
    void setStamp(PaperStamp stamp) { m_stamp = std::move(stamp); }

    /// @p painter stands at the paper's corner; @p scale = its device's units in a hundredth of an inch.
    void paint(QPainter &painter, int page, qreal scale) const;
    /// Every page on a printer or into a PDF. False when the device does not take it.
    [[nodiscard]] bool print(QPagedPaintDevice &device, qreal dotsPerInch) const;

private:
    struct Placed
    {
        int page;
        QRectF room;
        std::function<void(PaperPen &, const QRectF &)> paint;
    };
    void place();
    void paintHead(PaperPen &pen, int page) const;
    void paintFoot(PaperPen &pen) const;
    QRectF body() const;

    PaperSheet m_sheet;
    PaperStamp m_stamp;
    QPageSize m_pageSize;
    QSizeF m_size;
    QList<Placed> m_placed;
    int m_count = 1;
};
