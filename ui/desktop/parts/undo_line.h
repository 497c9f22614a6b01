#pragma once
#include "ui/desktop/parts/mark.h"
#include <QTimer>
#include <QWidget>

class DeedButton;

/// The line above the status bar, 40 px: what was just done, to whom, and Undo. Or what could not be saved, in red.
/// Stays until the next deed or 60 s; an error stays until the next deed.
class UndoLine : public QWidget
{
    Q_OBJECT
public:
    explicit UndoLine(QWidget *parent = nullptr);

    /// "Not here  Hassan Yusuf Warsame, 100 mg, recorded 09:04." `mark` may be without a word; `person` is set in bold.
    void say(const Mark &mark, const QString &person, const QString &what, bool undoable = true);
    void fail(const QString &sentence);
    void clear();
    bool isError() const { return m_error; }
    /// The whole sentence as read out.
    QString sentence() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void undoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void tell();

    Mark m_mark;
    QString m_person, m_what;
    bool m_error = false;
    DeedButton *m_undo;
    QTimer m_end;
};
