#pragma once
#include "db/stores/check_ins.h"
#include "db/work/sheet_reads.h"
#include "ui/desktop/sheet_screen.h"

class CheckInField;
class FieldRow;
class SiteLooks;

/// The check-in of a client who comes for no injection: how it has been since the last visit, and how each open injection
/// site looks today.
class CheckInPage : public SheetScreen
{
    Q_OBJECT
public:
    CheckInPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString manualPage() const override { return QStringLiteral("injection"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;
    bool isReady() const override { return m_isShown; }
    QStringList whatIsLeft() const;

protected:
    void begin() override;
    void save() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void show(const SheetBeside &beside);
    void takeUp();
    void judge();
    void saved(const CheckIns::Kept &kept);

    CheckInField *m_field;
    SiteLooks *m_sites;
    FieldRow *m_fieldRow, *m_siteRow;
    bool m_isShown = false;
    QCborMap m_resumed;
};
