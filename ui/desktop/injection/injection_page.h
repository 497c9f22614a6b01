#pragma once
#include "db/stores/decisions.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/injection/gate_draft.h"
#include "ui/desktop/screen.h"

class GateColumn;
class QBoxLayout;
class QScrollArea;
class ReadingStack;
class SheetFoot;
class SheetHead;
class SheetSaver;
class SignBox;
class ShotForm;

/// The sheet of one injection: the gate at the left, the injection at the right, what follows at the foot. For tablets after
/// missed days the gate alone.
class InjectionPage : public Screen
{
    Q_OBJECT
public:
    InjectionPage(Desk &desk, DeedLog &deeds, Id<Client> client, Route route, QWidget *parent = nullptr);
    ~InjectionPage() override;

    QString place() const override { return QStringLiteral("today"); }
    QString manualPage() const override { return QStringLiteral("injection"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    bool isReady() const { return m_draft != nullptr; }
    /// Nothing left: Save may be pressed.
    bool canSave() const;
    QStringList whatIsLeft() const;
    QStringList barred() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void takeUp();
    void connectParts();
    void read();
    void show(const ChartPage &page, const SheetBeside &beside);
    void refused(const Error &error);
    void askToSign(const QString &code);
    void sign(SignBox *box, Decisions::Signature signature);
    void judge();
    void showNext();
    void save();
    void saved(const Injection &injection);
    void saveTablet();
    void tabletSaved(const Dose &dose);
    QDateTime offeredVisit() const;
    Visit nextVisit() const;
    void lookAtVisit();
    void fitColumns();
    void keepTakenOut(const Kit &kit);
    bool act(int key); ///< the letters of the sheet
    QString orderWords() const;

    Id<Client> m_client;
    Route m_route;
    std::unique_ptr<GateDraft> m_draft;
    SheetSaver *m_saver;
    ReadingStack *m_stack;
    SheetHead *m_head;
    GateColumn *m_gate;
    ShotForm *m_form;
    QScrollArea *m_formArea;
    QBoxLayout *m_columns;
    SheetFoot *m_foot;
    bool m_wantsEffect = false;
    QString m_besideSaid;
    FormDraft m_typed{nullptr};
    QCborMap m_resumed;
};
