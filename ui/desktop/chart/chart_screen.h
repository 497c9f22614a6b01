#pragma once
#include "ui/desktop/chart/course_of.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class ChartHead;
class ChartTabs;
class ChartStrip;
class ReadingStack;
class UndoLine;
class VisitDesk;

/// One client: who it is, where the injections stand, the course on one time axis, and every record under it.
class ChartScreen : public Screen
{
    Q_OBJECT
public:
    ChartScreen(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("chart"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;
    /// Opens the consents with this one chosen.
    void showConsent(Id<Consent> consent);

    ChartStrip *strip() const { return m_strip; }
    ChartTabs *tabs() const { return m_tabs; }
    bool isReady() const { return m_page.has_value(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wireTabs();
    void read();
    void show();
    void makeRoom(const QString &tab);
    void book();
    void correct();
    bool pressStay(int key);
    bool pressConsents(int key);

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    VisitDesk *m_visits;
    ReadingStack *m_stack;
    ChartHead *m_head;
    ChartStrip *m_strip;
    ChartTabs *m_tabs;
    UndoLine *m_undo;
    LastAsked m_reading;
};
