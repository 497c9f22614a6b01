#pragma once
#include <QDateTime>
#include <QString>
#include <QStringList>

class QPagedPaintDevice;
class QWidget;

/// The recovery sheet as it goes on paper: the only place where its letters are ever readable.
struct RecoveryPaper
{
    QString clinic, path, founder;
    QDateTime madeAt;
    QStringList groups;

    /// One page, on a printer or into a PDF file.
    bool paintOn(QPagedPaintDevice &device) const;
};

/// Asks for a printer; empty when nothing was printed, else its name.
QString printRecovery(const RecoveryPaper &paper, QWidget *parent);
/// Writes a PDF for the owner's eyes only (0600). False when it could not be written.
bool saveRecovery(const RecoveryPaper &paper, const QString &path);
