#pragma once
#include "db/work/sheet_reads.h"
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include <QTimer>
#include <QWidget>

class DeedButton;
class QVBoxLayout;
class TextLabel;

/// Who is watched after an injection of today, a line each, with the minutes that are left; takes no room when nobody is.
class WatchLines : public QWidget
{
    Q_OBJECT
public:
    WatchLines(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    int count() const { return int(m_lines.size()); }
    /// As they stand, for the tests.
    QStringList words() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void read();
    void show(const QList<Watch> &watches);
    void add(const Watch &watch);
    void tick();
    void end(const Watch &watch);

    struct Line
    {
        Watch watch;
        TextLabel *words;
        DeedButton *well;
    };
    Desk &m_desk;
    DeedLog &m_deeds;
    QVBoxLayout *m_column;
    QList<Line> m_lines;
    QTimer m_tick;
};
