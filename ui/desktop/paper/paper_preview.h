#pragma once
#include "ui/desktop/paper/paper_sheet.h"
#include <QWidget>
#include <memory>

/// One page of a document as it will come out of the printer; Page Up and Page Down turn it.
class PaperPreview : public QWidget
{
    Q_OBJECT
public:
    explicit PaperPreview(QWidget *parent = nullptr);

    /// Null: @p words stand there instead ("Reading…", or why it could not be read).
    void show(std::shared_ptr<const PaperPages> pages, const QString &words = {});
    int page() const { return m_page; }
    int count() const { return m_pages ? m_pages->count() : 0; }
    void turn(int by);
    QSize sizeHint() const override;

Q_SIGNALS:
    void turned();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    std::shared_ptr<const PaperPages> m_pages;
    QString m_words;
    int m_page = 0;
};
