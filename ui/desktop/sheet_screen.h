#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/screen.h"
#include <optional>

class ReadingStack;
class SheetFoot;
class SheetHead;

/// A sheet about one client that is filled in and kept as one act: who it is, the form, what follows and Save. The chart is
/// read first.
class SheetScreen : public Screen
{
    Q_OBJECT
public:
    SheetScreen(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    void enter() override;
    /// What it needs is read, and the form stands.
    virtual bool isReady() const { return m_page.has_value(); }
    SheetFoot *foot() const { return m_foot; }

protected:
    /// Head and foot around @p form, which scrolls; @p deed is what Save is called.
    void build(IconName icon, QWidget *form, const QString &deed);
    /// The chart is in `m_page`, the head shows it: fills the form in and shows the sheet.
    virtual void begin() = 0;
    virtual void save() = 0;
    void paintEvent(QPaintEvent *event) override;

    const Id<Client> m_client;
    std::optional<ChartPage> m_page;
    bool m_busy = false; ///< a save is under way
    ReadingStack *m_stack = nullptr;
    SheetHead *m_head = nullptr;
    SheetFoot *m_foot = nullptr;
};
