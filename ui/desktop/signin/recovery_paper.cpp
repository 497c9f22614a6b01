#include "ui/desktop/signin/recovery_paper.h"
#include "ui/words/dates.h"
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>

namespace {

QString words(const char *text) { return QCoreApplication::translate("RecoveryPaper", text); }

} // namespace

bool RecoveryPaper::paintOn(QPagedPaintDevice &device) const
{
    QPainter painter;
    if (!painter.begin(&device)) return false;
    const qreal unit = device.width() / 170.0; // the page is laid out in millimetres between the margins
    painter.scale(unit, unit);
    painter.setPen(Qt::black);
    const auto line = [&](qreal y, qreal size, QFont::Weight weight, const QString &text, qreal height = 8) {
        QFont font(painter.font());
        font.setPixelSize(qMax(1, int(size)));
        font.setWeight(weight);
        painter.setFont(font);
        painter.drawText(QRectF(0, y, 170, height), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    };
    line(0, 9, QFont::DemiBold, words("Recovery sheet"), 14);
    line(16, 5, QFont::Normal, clinic);
    line(24, 4, QFont::Normal, words("Register %1, made on %2 by %3").arg(path, plainDay(madeAt.date()), founder), 12);
    line(
        42, 4, QFont::Normal,
        words(
            "If every password is lost, these letters open the register. Whoever holds this sheet can read everything. "
            "Keep it in the safe, not beside the computer."),
        20);
    for (int i = 0; i < groups.size(); ++i) {
        const int row = i / 3, column = i % 3;
        const qreal x = column * 57, y = 72 + row * 30;
        painter.setPen(QPen(Qt::black, 0.3));
        painter.drawRect(QRectF(x, y, 52, 24));
        QFont font(QStringLiteral("monospace"));
        font.setStyleHint(QFont::Monospace);
        font.setPixelSize(12);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.drawText(QRectF(x, y + 6, 52, 18), Qt::AlignCenter, groups[i]);
        font.setPixelSize(4);
        font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.drawText(QRectF(x + 2, y + 1, 48, 6), Qt::AlignLeft, words("group %1").arg(i + 1));
    }
    line(170, 4, QFont::Normal, words("The letters I, L, O and U do not occur. Capitals and spaces do not matter."),
         12);
    return painter.end();
}

QString printRecovery(const RecoveryPaper &paper, QWidget *parent)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("Evenkeel"));
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted) return {};
    if (!paper.paintOn(printer)) return {};
    return printer.printerName().isEmpty() ? QFileInfo(printer.outputFileName()).fileName() : printer.printerName();
}

bool saveRecovery(const RecoveryPaper &paper, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QPdfWriter writer(&file);
    writer.setTitle(QStringLiteral("Evenkeel"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    writer.setResolution(300);
    return paper.paintOn(writer);
}
