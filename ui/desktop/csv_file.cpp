#include "ui/desktop/csv_file.h"
#include "db/work/desk_files.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include <QFileDialog>

void CsvFile::ask(QWidget *screen, const QString &proposed, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(screen, tr("Save as CSV"), proposed, tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // another file is never written over
    QObject::connect(dialog, &QFileDialog::fileSelected, screen, std::move(chosen));
    dialog->open();
}

void CsvFile::save(QObject *screen, Desk &desk, DeedLog &deeds, const ReportTable &table, const QString &path,
                   const What &what, std::function<void()> saved)
{
    whenDone(DeskFiles(desk.database()).save(table, path, what.code, what.people), screen,
             [&deeds, words = what.words, saved = std::move(saved)](const Result<Done> &done) {
                 if (!done) return deeds.fail(sentence(done.error()));
                 deeds.say({{IconName::Export, tr("Saved"), &Tokens::accent}, {}, words});
                 if (saved) saved();
             });
}
