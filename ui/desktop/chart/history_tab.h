#pragma once
#include "db/work/chart_history.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/fact_table.h"
#include "ui/desktop/parts/last_asked.h"
#include <QWidget>

class TextLabel;

/// Every version of every record with whether it stands, and beside it who looked.
class HistoryTab : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryTab(Desk &desk, QWidget *parent = nullptr);

    void show(Id<Client> client);
    FactTable *versions() const { return m_versions; }
    FactTable *looks() const { return m_looks; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showVersions(const QList<RecordVersion> &versions);
    void showLooks(const QList<ChartLook> &looks);

    Desk &m_desk;
    FactTable *m_versions;
    FactTable *m_looks = nullptr; ///< null for a role that may not see it
    QWidget *m_side;
    TextLabel *m_sideWords;
    LastAsked m_readingVersions, m_readingLooks;
};
