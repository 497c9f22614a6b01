#pragma once
#include "db/work/accounting.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/last_asked.h"
#include <QWidget>

class DeedButton;
class QBoxLayout;
class FactTable;
class SignedText;
class TextLabel;

/// The client's written consents with their state, and where records went: what a physician may answer the client.
class ConsentsTab : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentsTab(Desk &desk, QWidget *parent = nullptr);

    /// Reads them anew; the selection stays on its consent.
    void show(Id<Client> client);
    /// Chooses it as soon as it is read.
    void choose(Id<Consent> consent);
    std::optional<Consent> selected() const;
    bool isRead() const { return m_isRead; }
    FactTable *table() const { return m_table; }
    FactTable *given() const { return m_given; }
    QString words() const; ///< what stands above the table

    /// `Ins`, `C` or `Enter`, and `Del`.
    void record();
    void correct();
    void revoke();

Q_SIGNALS:
    void recordWanted();
    void correctionWanted(Id<Consent> consent);
    void revocationWanted(Id<Consent> consent);
    /// Why a key does nothing.
    void failed(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildLead();
    void showAccount(const ClientAccount &account);
    void showLead();

    Desk &m_desk;
    QList<Consent> m_consents;
    std::optional<Id<Consent>> m_wanted;
    QBoxLayout *m_line;
    SignedText *m_lead;
    DeedButton *m_record, *m_correct, *m_revoke;
    FactTable *m_table, *m_given;
    TextLabel *m_givenTitle;
    LastAsked m_reading;
    bool m_isRead = false, m_narrow = false;
};
