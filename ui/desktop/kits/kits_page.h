#pragma once
#include "ui/desktop/kits/kit_line.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"
#include <QSet>

class CountView;
class DayBooking;
class EmptyState;
class FilterBar;
class KitAsk;
class KitDelegate;
class KitDesk;
class KitPanel;
class KitPipeline;
class PinnedTable;
class QStackedWidget;
class UndoLine;

/// The cartons of the clinic: what must be got before it is needed first, one key for the next step.
class KitsPage : public Screen
{
    Q_OBJECT
public:
    KitsPage(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("kits"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    bool isRead() const { return m_isRead; }
    const KitPage &page() const { return m_page; }
    PinnedTable *table() const { return m_table; }
    KitPanel *panel() const { return m_panel; }
    KitPipeline *pipeline() const { return m_pipeline; }
    FilterBar *filters() const { return m_filters; }
    CountView *counting() const { return m_count; }
    const KitRow *selected() const;
    /// Opens the count of the shelf.
    void beginCount();
    void orderKit();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildList();
    void wire();
    void wirePanel();
    void read();
    void showRows();
    void showStages();
    void showEmpty();
    void showPanel();
    bool press(int key, Qt::KeyboardModifiers modifiers);
    void next(const KitRow &row);
    void useAnother(const KitRow &row);
    void moveVisit(const KitRow &row);
    void answered(const Kit &kit, const QString &person);
    void select(int row);

    KitDesk *m_deeds;
    KitPage m_page;
    QSet<Id<Kit>> m_saving;
    TableModel<KitLine> *m_model;
    KitPipeline *m_pipeline;
    FilterBar *m_filters;
    PinnedTable *m_table;
    KitDelegate *m_delegate;
    QStackedWidget *m_stack, *m_whole;
    EmptyState *m_empty;
    UndoLine *m_undo;
    KitPanel *m_panel;
    DayBooking *m_booking;
    CountView *m_count;
    std::optional<Id<Kit>> m_kit;
    std::optional<Id<Kit>> m_ordered; ///< just saved: is chosen as soon as the list holds it
    KitFilter m_filter = KitFilter::All;
    QString m_error;
    LastAsked m_reading, m_askingSteps;
    bool m_isRead = false, m_showing = false;
};
