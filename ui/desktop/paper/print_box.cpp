#include "ui/desktop/paper/print_box.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/paper/paper_preview.h"
#include "ui/desktop/paper/release_box.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/errors.h"
#include "ui/words/threshold_words.h"
#include <QBoxLayout>
#include <QFile>
#include <QFileDialog>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int pdfDotsPerInch = 1200;

/// A new file that only its owner may read, from its first moment on; -1 when there is one already or it cannot be made.
int openNewPrivateFile(const QString &path)
{
    return ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/// Metric countries print on A4.
int usualPaper() { return QLocale().measurementSystem() == QLocale::MetricSystem ? 1 : 0; }

} // namespace

PrintBox::PrintBox(Desk &desk, QList<PaperOffer> offers, QWidget *over)
    : QDialog(over), m_desk(desk), m_offers(std::move(offers))
{
    setWindowTitle(QStringLiteral("Evenkeel")); // never a client's name
    setAccessibleName(tr("Print"));
    setAttribute(Qt::WA_DeleteOnClose);
    build(over);
    connect(&desk, &Desk::namesHiddenChanged, this, &PrintBox::lay);
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

PrintBox::~PrintBox() { qDeleteAll(findChildren<QPrintDialog *>()); } // before the printer that it speaks of

void PrintBox::build(QWidget *over)
{
    const Look &look = Look::of(over);
    m_preview = new PaperPreview;
    m_pageWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_pageWords->setAlignment(Qt::AlignCenter);
    auto *right = new QVBoxLayout;
    right->addWidget(m_preview, 1);
    right->addWidget(m_pageWords);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(look.px(space::margin), look.px(space::margin), look.px(space::margin),
                               look.px(space::margin));
    across->setSpacing(look.px(space::margin));
    across->addWidget(buildChoices());
    across->addLayout(right, 1);
    resize(qMin(look.px(940), over->window()->width() - look.px(80)),
           qMin(look.px(720), over->window()->height() - look.px(60)));
    connect(m_preview, &PaperPreview::turned, this, &PrintBox::showPage);
    connect(m_list, &QListWidget::currentRowChanged, this, &PrintBox::choose);
    connect(m_paper, &JoinedButtons::chosen, this, &PrintBox::lay);
    connect(m_release, &ReleaseBox::changed, this, [this] {
        lay();
        judge();
    });
    connect(m_print, &QAbstractButton::clicked, this, &PrintBox::askPrinter);
    connect(m_save, &QAbstractButton::clicked, this, &PrintBox::askFile);
    connect(m_close, &QAbstractButton::clicked, this, &QDialog::reject);
}

QWidget *PrintBox::buildChoices()
{
    const Look &look = Look::of(parentWidget());
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Document"));
    for (const PaperOffer &offer : std::as_const(m_offers)) m_list->addItem(offer.name);
    m_paper = new JoinedButtons({tr("Letter"), QStringLiteral("A4")});
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->setCurrent(usualPaper());
    m_note = new TextLabel(tr("Each print is noted in the audit trail."), TextSize::Caption, QFont::Normal,
                           &Tokens::text2);
    m_print = new DeedButton(tr("Print…"), DeedButton::Rank::Filled);
    m_print->setSign(IconName::Print);
    m_print->setCap({tr("Enter")});
    m_save = new DeedButton(tr("Save as PDF…"));
    m_save->setSign(IconName::Export);
    m_save->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_close = new DeedButton(tr("Close"), DeedButton::Rank::Flat);
    m_close->setCap({tr("Esc")});
    for (DeedButton *each : {m_print, m_save, m_close}) each->setSpread(true);
    auto *side = new QWidget;
    side->setFixedWidth(look.px(248));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(space::m));
    column->addWidget(new TextLabel(tr("Print"), TextSize::Title, QFont::DemiBold));
    column->addWidget(m_list, 1);
    column->addWidget(m_paper, 0, Qt::AlignLeft);
    column->addWidget(m_release = new ReleaseBox);
    column->addWidget(m_note);
    for (QWidget *each : {m_print, m_save, m_close}) column->addWidget(each);
    m_release->hide(); // until a paper is read that can leave
    return side;
}

PaperStamp PrintBox::stamp(const std::optional<Consent> &ground) const
{
    return {.clinic = m_desk.database().clinic(),
            .who = m_desk.whoIsHere(),
            .at = m_desk.now(),
            .practice = m_desk.isPractice(),
            .given = m_release->words(ground),
            .limitsNote = notYetSignedShort(m_desk.limits())};
}

void PrintBox::choose(int row)
{
    if (row < 0 || row >= m_offers.size()) return;
    m_sheet.reset();
    m_pages.reset();
    m_release->hide();
    m_preview->show(nullptr, tr("Reading…"));
    m_save->setText(m_offers[row].save ? tr("Save as .%1…").arg(m_offers[row].ending) : tr("Save as PDF…"));
    setBusy(true);
    m_offers[row].read(this, m_reading.only([this](const Result<PaperSheet> &sheet) {
        if (!sheet) {
            m_preview->show(nullptr, sentence(sheet.error()));
            return;
        }
        m_sheet = *sheet;
        m_release->setVisible(m_sheet->client && mayLeave(m_sheet->kind) && m_desk.may(Right::ExportIdentifiable));
        setBusy(false);
        lay();
    }));
}

void PrintBox::lay()
{
    m_note->setInk(&Tokens::text2);
    m_note->setText(m_desk.namesHidden() ? tr(
                        "Names are hidden on the screen only: paper shows them in full. Each print is noted in the "
                        "audit trail.")
                                         : tr("Each print is noted in the audit trail."));
    if (!m_sheet) return;
    m_pages = std::make_shared<PaperPages>(*m_sheet, stamp(),
                                           QPageSize(m_paper->current() == 1 ? QPageSize::A4 : QPageSize::Letter));
    // Paper holds full names; a screen that somebody else can see does not.
    if (m_desk.namesHidden())
        m_preview->show(nullptr, tr("Names are hidden on the screen. The paper will hold them. F9 shows them."));
    else m_preview->show(m_pages);
}

void PrintBox::showPage()
{
    m_pageWords->setText(m_preview->count() > 0 ? tr("Page %1 of %2").arg(m_preview->page() + 1).arg(m_preview->count())
                                                : QString());
}

void PrintBox::setBusy(bool busy)
{
    m_busy = busy;
    judge();
}

void PrintBox::judge()
{
    const QString reason = m_busy ? tr("nothing to print yet")
        : m_release->isMissing()  ? tr("who gets it and what for is needed")
                                  : QString();
    for (DeedButton *each : {m_print, m_save}) each->setReason(reason);
    if (reason.isEmpty() && offer() && offer()->save) m_print->setReason(tr("a file to send, not to print"));
}

void PrintBox::askPrinter()
{
    if (!m_pages) return;
    m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    m_printer->setPageLayout(m_pages->layout());
    m_printer->setDocName(QStringLiteral("Evenkeel")); // a print queue shows it to everybody
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (!m_printer->outputFileName().isEmpty()) return saveTo(m_printer->outputFileName());
        // The size may have been changed in the dialog: the pages are cut anew for it.
        m_pages = std::make_shared<PaperPages>(*m_sheet, stamp(), m_printer->pageLayout().pageSize());
        print(false, [this]() -> QString {
            m_printer->setPageLayout(m_pages->layout());
            return m_pages->print(*m_printer, m_printer->resolution()) ? QString()
                                                                       : tr("The printer did not take the pages.");
        });
    });
    dialog->open();
}

void PrintBox::askFile()
{
    if (!m_pages) return;
    const QString ending = offer()->save ? offer()->ending : QStringLiteral("pdf");
    auto *dialog = new QFileDialog(this, tr("Save as %1").arg(ending.toUpper()),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // another file is never written over
    const QString what = offer()->save ? QStringLiteral("appointment") : code(m_pages->sheet().kind);
    dialog->selectFile(QStringLiteral("%1-%2.%3").arg(what, m_desk.today().toString(Qt::ISODate), ending));
    connect(dialog, &QFileDialog::fileSelected, this, &PrintBox::saveTo);
    dialog->open();
}

const PaperOffer *PrintBox::offer() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_offers.size() ? nullptr : &m_offers[row];
}

/// Whoever writes a file of another kind notes it as well.
void PrintBox::saveFile(const QString &path)
{
    setBusy(true);
    whenDone(offer()->save(path), this, [this, what = offer()->name](const Result<Done> &saved) {
        if (!saved) return fail(sentence(saved.error()));
        Q_EMIT this->saved(what);
        accept();
    });
}

void PrintBox::saveTo(const QString &path)
{
    if (offer() && offer()->save) return saveFile(path);
    if (QFile::exists(path)) return fail(sentence(Error{Error::Kind::TargetExists, {path}}));
    print(true, [this, path]() -> QString {
        const int descriptor = openNewPrivateFile(path);
        QFile file(path);
        if (descriptor < 0 || !file.open(descriptor, QIODevice::WriteOnly, QFile::AutoCloseHandle)) {
            if (descriptor >= 0) ::close(descriptor);
            return tr("The file could not be made. Choose another folder.");
        }
        QPdfWriter writer(&file);
        writer.setResolution(pdfDotsPerInch);
        writer.setPageLayout(m_pages->layout());
        writer.setTitle(m_pages->sheet().title);
        writer.setCreator(QStringLiteral("Evenkeel"));
        if (m_pages->print(writer, pdfDotsPerInch) && file.flush() && file.error() == QFile::NoError) return {};
        file.remove();
        return tr("The disk did not take the whole file, so nothing of it was kept.");
    });
}

void PrintBox::print(bool asFile, Deliver deliver)
{
    const PaperSheet &sheet = m_pages->sheet();
    if (m_release->isMissing()) return fail(tr("Say first who gets it and what for."));
    setBusy(true);
    const Printed noteOf{sheet.kind, sheet.client, sheet.people, m_pages->count(), asFile, m_release->release()};
    whenDone(Prints(m_desk.database()).note(noteOf), this,
             [this, deliver = std::move(deliver)](const Result<PrintNoted> &noted) {
                 if (!noted) return fail(sentence(noted.error()));
                 const auto stamped = [this, deliver, ground = noted->consent](const Result<AuditHead> &head) {
                     if (!head) return fail(sentence(head.error()));
                     PaperStamp now = stamp(ground);
                     now.head = *head;
                     m_pages->setStamp(now);
                     if (const QString wrong = deliver(); !wrong.isEmpty()) return fail(wrong);
                     const int count = m_pages->count();
                     Q_EMIT printed(count == 1 ? tr("%1, 1 page").arg(m_pages->sheet().title)
                                               : tr("%1, %2 pages").arg(m_pages->sheet().title).arg(count));
                     accept();
                 };
                 whenDone(Prints(m_desk.database()).head(), this, stamped);
             });
}

void PrintBox::fail(const QString &sentence)
{
    setBusy(false);
    m_note->setInk(&Tokens::overdue);
    m_note->setText(sentence);
    Q_EMIT failed(sentence);
}

void PrintBox::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_print->isEnabled()) m_print->click();
    else if (enter && m_save->isEnabled()) m_save->click();
    else if (event->key() == Qt::Key_PageDown) m_preview->turn(1);
    else if (event->key() == Qt::Key_PageUp) m_preview->turn(-1);
    else QDialog::keyPressEvent(event);
}
