#pragma once
#include "db/stores/check_ins.h"
#include "db/work/sheet_reads.h"
#include "ui/desktop/screen.h"

class CheckInField;
class FieldRow;
class ReadingStack;
class SheetFoot;
class SheetHead;
class SiteLooks;

/// The check-in of a client who comes for no injection: how it has been since the last visit, and how each open injection
/// site looks today.
class CheckInPage : public Screen
{
    Q_OBJECT
public:
    CheckInPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString manualPage() const override { return QStringLiteral("injection"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;
    bool isReady() const { return m_page.has_value(); }
    QStringList whatIsLeft() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildForm();
    void show(const ChartPage &page, const SheetBeside &beside);
    void takeUp();
    void judge();
    void save();
    void saved(const CheckIns::Kept &kept);

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    ReadingStack *m_stack;
    SheetHead *m_head;
    CheckInField *m_field;
    SiteLooks *m_sites;
    FieldRow *m_fieldRow, *m_siteRow;
    SheetFoot *m_foot;
    bool m_busy = false;
    QCborMap m_resumed;
};
