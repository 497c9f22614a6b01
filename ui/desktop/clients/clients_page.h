#pragma once
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class EmptyState;
class PinnedTable;
class QLineEdit;
class QStackedWidget;
class TextLabel;
class UndoLine;
template <typename Value> class TableModel;

/// Everybody in the register: search on top, Enter opens the chart.
class ClientsPage : public Screen
{
    Q_OBJECT
public:
    ClientsPage(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("chart"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    void enter() override;
    bool escape() override;
    QList<QWidget *> panes() const override;
    QLineEdit *field() const { return m_field; }
    PinnedTable *table() const { return m_table; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void read();
    void showRows();
    void open();
    void mergeSelected();

    QList<ClientRow> m_rows;
    QHash<Id<Client>, int> m_byId;
    TableModel<ClientRow> *m_model;
    QLineEdit *m_field;
    TextLabel *m_count;
    PinnedTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    UndoLine *m_undo;
    QString m_error;
    bool m_isRead = false;
    LastAsked m_reading;
};
