#include "ui/desktop/manual_window.h"
#include "ui/desktop/parts/look.h"
#include <QFile>
#include <QShortcut>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

ManualWindow::ManualWindow(QWidget *parent) : QWidget(parent, Qt::Window)
{
    setWindowTitle(tr("Evenkeel manual"));
    m_text = new QTextBrowser;
    m_text->setOpenLinks(false); // a link names another page of the manual, never a place outside
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Manual"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        open(link.path().section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0));
    });
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    const Look &look = Look::of(this);
    m_text->document()->setDocumentMargin(look.px(space::margin));
    resize(look.px(720), look.px(760));
}

void ManualWindow::open(const QString &page)
{
    QFile file(QStringLiteral(":/manual/%1.md").arg(page));
    if (!file.exists()) file.setFileName(QStringLiteral(":/manual/README.md"));
    if (file.open(QIODevice::ReadOnly)) m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    else m_text->setPlainText(tr("The manual is not part of this build. It stands in docs/manual of the source."));
    show();
    raise();
    activateWindow();
}
