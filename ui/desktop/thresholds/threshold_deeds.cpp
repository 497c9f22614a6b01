// What the medical director does on the page of thresholds: change, undo, sign, discard; import and export.
#include "app/exchange/threshold_file.h"
#include "db/work/threshold_effects.h"
#include "ui/desktop/csv_file.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/thresholds/number_view.h"
#include "ui/desktop/thresholds/sign_panel.h"
#include "ui/desktop/thresholds/thresholds_screen.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include "ui/words/threshold_words.h"
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>

void ThresholdsScreen::change(const QString &key, const QString &value)
{
    LimitValues changes = m_changes;
    changes.insert(key, value);
    changes = realChanges(m_page->inForce, changes);
    const QStringList wrong = contradictions(withChanges(m_page->inForce, changes));
    if (wrong.contains(key))
        return deeds().fail(sentence(Error{Error::Kind::BadInput, {key, QStringLiteral("contradiction")}}));
    const QString before = medicalValues(withChanges(m_page->inForce, m_changes)).value(key);
    keep(changes, tr("%1: %2 instead of %3.").arg(setting(key), settingValue(key, value), settingValue(key, before)));
}

/// Keeps the draft; with @p said it is a deed that U takes back.
void ThresholdsScreen::keep(const LimitValues &changes, const QString &said)
{
    const LimitValues earlier = m_changes;
    const int number = said.isEmpty() ? 0 : deeds().begin();
    m_changes = changes;
    ++m_keeping;
    forgetEffects();
    showVersion(changes.isEmpty() ? m_page->versions.last().number : m_page->nextVersion());
    whenDone(Thresholds(database()).keepDraft(changes, m_panel->why()->text()), this,
             [this, earlier, number, said](const Result<Done> &kept) {
                 if (--m_keeping == 0) read();
                 if (!kept) {
                     m_changes = earlier;
                     if (number) deeds().drop(number, sentence(kept.error()));
                     else deeds().fail(sentence(kept.error()));
                     return;
                 }
                 if (!number) return;
                 deeds().finish(number, {{IconName::Edit, tr("Draft"), &Tokens::accent}, {}, said, [this, earlier] {
                                             keep(earlier, {});
                                             deeds().sayUndone({}, tr("The draft is as it was before."));
                                         }});
             });
}

/// What was counted, or is being counted, was for another draft.
void ThresholdsScreen::forgetEffects()
{
    m_counting.forget();
    m_effectsKnown = false;
    if (m_page && m_page->isDirector) m_panel->showEffects(std::nullopt);
}

void ThresholdsScreen::countEffects()
{
    forgetEffects();
    if (!m_page || !m_page->isDirector) return;
    whenDone(ThresholdReports(database()).effects(m_changes), this,
             m_counting.only([this](const Result<ThresholdEffects> &effects) {
                 if (!effects) return deeds().fail(sentence(effects.error()));
                 m_effectsKnown = true;
                 m_panel->showEffects(*effects);
             }));
}

void ThresholdsScreen::sign(const QString &why, const QByteArray &passwordUtf8)
{
    auto signing = Thresholds(database()).sign(m_changes, why, passwordUtf8); // copies the password into locked memory
    whenDone(signing, this, [this](const Result<int> &version) {
        if (!version) {
            m_panel->fail(sentence(version.error()));
            m_panel->password()->setFocus();
            return;
        }
        m_panel->setBusy(false);
        m_panel->why()->clear();
        m_changes.clear();
        m_shown = *version;
        // A version is never taken back: the next one takes its place.
        deeds().clear();
        deeds().say({{IconName::Sign, tr("Signed"), &Tokens::given}, {}, tr("Version %1 is in force.").arg(*version)});
        m_numbers->setFocus();
        read();
    });
}

void ThresholdsScreen::discard()
{
    if (m_changes.isEmpty()) return;
    m_shown = m_page->versions.last().number;
    keep({}, tr("The draft was discarded."));
    m_numbers->setFocus();
}

void ThresholdsScreen::nameDirector(const QString &login)
{
    whenDone(Thresholds(database()).nameDirector(login, QStringLiteral("named on the page of thresholds")), this,
             [this, login](const Result<Done> &named) {
                 if (!named) return deeds().fail(sentence(named.error()));
                 deeds().say({{IconName::Sign, tr("Named"), &Tokens::accent},
                              desk().staffName(login),
                              tr("reads and signs the thresholds.")});
             });
}

void ThresholdsScreen::askImport()
{
    auto *dialog = new QFileDialog(this, tr("Import thresholds"), QString(), tr("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ThresholdsScreen::importFrom);
    dialog->open();
}

void ThresholdsScreen::importFrom(const QString &path)
{
    if (!m_page || !m_page->isDirector) return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return deeds().fail(sentence(Error{Error::Kind::NotFound, {path}}));
    const ThresholdFile read = readThresholdFile(file, m_page->inForce);
    if (!read.faults.isEmpty()) {
        const QString more = read.faults.size() > 1 ? tr(" And %1 more.").arg(read.faults.size() - 1) : QString();
        return deeds().fail(
            tr("Nothing was taken over. %1%2").arg(read.faults.first().text(QFileInfo(path).fileName()), more));
    }
    if (read.changes.isEmpty()) return deeds().fail(tr("The file says what is in force already."));
    keep(read.changes,
         read.changes.size() == 1 ? tr("1 number taken from the file.")
                                  : tr("%1 numbers taken from the file.").arg(read.changes.size()));
}

ReportTable ThresholdsScreen::table() const
{
    ReportTable table{{{QStringLiteral("key"), CellKind::Code},
                       {QStringLiteral("value")},
                       {QStringLiteral("range")},
                       {QStringLiteral("basis")},
                       {QStringLiteral("kind"), CellKind::Code}},
                      {}};
    const LimitValues shown = shownValues().after;
    for (const SettingRow &row : rows(Limits{}))
        if (row.medical)
            table.rows.append(
                {row.key, shown.value(row.key, row.value), row.range, row.basis, QStringLiteral("medical")});
    return table;
}

void ThresholdsScreen::askExport()
{
    CsvFile::ask(this, QStringLiteral("thresholds.csv"), [this](const QString &path) { exportTo(path); });
}

void ThresholdsScreen::exportTo(const QString &path)
{
    CsvFile::save(this, desk(), deeds(), table(), path, {QStringLiteral("thresholds"), tr("the thresholds as CSV.")});
}
