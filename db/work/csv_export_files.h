#pragma once
#include "app/base/result.h"
#include "app/exchange/csv.h"
#include <QDir>
#include <QFile>
#include <memory>

/// The files of one export: made anew, readable by their owner alone, gone again unless they were kept.
class ExportFiles
{
public:
    explicit ExportFiles(const QString &folder) : m_folder(folder) {}
    ~ExportFiles()
    {
        if (!m_kept) discard();
    }
    ExportFiles(const ExportFiles &) = delete;
    ExportFiles &operator=(const ExportFiles &) = delete;

    /// Makes the folder; TargetExists when something stands in it, BadInput when it cannot be made.
    Result<Done> open();
    /// Begins the next file; the one before is finished. TargetExists, DiskFull.
    Result<Done> begin(const QString &name);
    QIODevice &device() { return *m_file; }
    /// Writes the last file out to the disk.
    Result<Done> finish();
    void keep() { m_kept = true; }
    /// Takes away what was made.
    void discard();

private:
    QDir m_folder;
    std::unique_ptr<QFile> m_file;
    QStringList m_made;
    bool m_madeFolder = false;
    bool m_kept = false;
};
