#pragma once
#include "ui/desktop/paper/paper_offer.h"
#include "ui/desktop/parts/last_asked.h"
#include <QDialog>
#include <memory>

class DeedButton;
class Desk;
class JoinedButtons;
class PaperPreview;
class QListWidget;
class QPrinter;
class ReleaseBox;
class TextLabel;

/// What can be printed here: which document, on which paper, as it will look, to a printer or as a PDF. Each print is an
/// entry of the audit trail before the first page is drawn.
class PrintBox : public QDialog
{
    Q_OBJECT
public:
    PrintBox(Desk &desk, QList<PaperOffer> offers, QWidget *over);
    ~PrintBox() override;

    /// Makes the PDF at @p path (0600, never over another file); `printed` or `failed` says how it went.
    void saveTo(const QString &path);
    std::shared_ptr<const PaperPages> pages() const { return m_pages; }
    ReleaseBox *release() const { return m_release; }

Q_SIGNALS:
    void printed(const QString &what);
    void saved(const QString &what); ///< a file of another kind than paper
    void failed(const QString &sentence);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    using Deliver = std::function<QString()>; ///< prints; what went wrong, else empty
    void build(QWidget *over);
    QWidget *buildChoices();
    void choose(int row);
    void lay();
    void showPage();
    PaperStamp stamp(const std::optional<Consent> &ground = {}) const;
    void askPrinter();
    void askFile();
    const PaperOffer *offer() const;
    void saveFile(const QString &path);
    /// Notes the print, puts the new audit head on the pages, then delivers.
    void print(bool asFile, Deliver deliver);
    void fail(const QString &sentence);
    void setBusy(bool busy);
    void judge();

    Desk &m_desk;
    QList<PaperOffer> m_offers;
    QListWidget *m_list;
    JoinedButtons *m_paper;
    PaperPreview *m_preview;
    TextLabel *m_pageWords, *m_note;
    ReleaseBox *m_release;
    DeedButton *m_print, *m_save, *m_close;
    std::unique_ptr<QPrinter> m_printer;
    std::optional<PaperSheet> m_sheet;
    std::shared_ptr<PaperPages> m_pages;
    LastAsked m_reading;
    bool m_busy = false;
};
