#pragma once
#include "db/stores/orders.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/screen.h"

class DuePreview;
class JoinedButtons;
class OrderFoot;
class OrderForm;
class OrderTemplates;
class PersonBlock;
class QHBoxLayout;
class ReadingStack;
class TextLabel;

/// Signs one order: templates by number, few fields, what signing does, what was checked, what becomes due, the password.
class OrderPage : public Screen
{
    Q_OBJECT
public:
    OrderPage(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("review"); }
    QString manualPage() const override { return QStringLiteral("orders"); }
    QString title() const override { return tr("Order"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    void enter() override;
    bool escape() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

    bool isReady() const { return m_page.has_value(); }
    OrderTemplates *templates() const { return m_templates; }
    OrderForm *form() const { return m_form; }
    DuePreview *preview() const { return m_preview; }
    OrderFoot *foot() const { return m_foot; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildColumns();
    void buildKeys();
    void read();
    void showPerson();
    void choose(int choice);
    void takeUp();
    void refresh();
    void trySign();
    void finish(const SignedOrder &kept, const QString &what);
    int proposal() const;
    void placePreview(bool under);

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    bool m_busy = false;
    int m_proposed = -1; ///< of the templates, when the page was read
    ReadingStack *m_stack;
    PersonBlock *m_person;
    TextLabel *m_runs, *m_runsSince;
    OrderTemplates *m_templates;
    OrderForm *m_form;
    QWidget *m_middle, *m_right;
    QHBoxLayout *m_columns;
    bool m_isUnder = false;
    JoinedButtons *m_span;
    DuePreview *m_preview;
    OrderFoot *m_foot;
    FormDraft m_typed;
    QCborMap m_resumed;
};
