#pragma once
#include "db/work/desk_reports.h"
#include "db/work/report_table.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class FilterBar;
class PinnedTable;
class QGridLayout;
class QScrollArea;
class TextLabel;
class UndoLine;
class WeekChart;
template <typename Value> class TableModel;

/// The figures of the front desk: visits by status, no-show share, calls, promises, days late; by week, drawn and as CSV.
class FiguresScreen : public Screen
{
    Q_OBJECT
public:
    FiguresScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("overdue"); }
    QString manualPage() const override { return QStringLiteral("overdue"); }
    QString title() const override { return tr("Figures of the desk"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    const std::optional<DeskReport> &report() const { return m_report; }
    /// As the file has it: names of columns as on the command line, one row a week and one for all.
    ReportTable csv() const;
    void saveTo(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void read();
    void show();
    void askFile();

    int m_weeks = 8;
    LastAsked m_reading;
    std::optional<DeskReport> m_report;
    FilterBar *m_period;
    TextLabel *m_noShow, *m_reached, *m_kept, *m_late, *m_note;
    QGridLayout *m_figures;
    QList<QWidget *> m_blocks;
    QScrollArea *m_area;
    WeekChart *m_chart;
    TableModel<DeskFigures> *m_model;
    PinnedTable *m_table;
    UndoLine *m_undo;
};
