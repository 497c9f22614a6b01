#pragma once
#include <QProcess>
#include <QString>

/// What a person reads on the paper, or copies from it; @p layout keeps the columns beside each other.
inline QString pdfText(const QString &path, bool layout = true)
{
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"),
                 {layout ? QStringLiteral("-layout") : QStringLiteral("-raw"), path, QStringLiteral("-")});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QString();
}
