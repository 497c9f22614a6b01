#pragma once
#include "app/people/likeness.h"
#include "app/visits/outreach.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/screen.h"
#include <QSet>

class ClientFields;
class QBoxLayout;
class MatchPane;
class PanelSection;
class SheetFoot;

/// A new client, or the identity of one corrected by a new version; beside it whoever in the register may be the same one.
class ClientForm : public Screen
{
    Q_OBJECT
public:
    ClientForm(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);
    /// Corrects @p client; @p typed, when given, is offered as changes.
    ClientForm(Desk &desk, DeedLog &deeds, Id<Client> client, std::optional<Client> typed = {},
               QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("clients"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void fillHead(ScreenHead &head) override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;
    ClientFields *fields() const { return m_fields; }
    SheetFoot *foot() const { return m_foot; }
    const QList<Match> &matches() const { return m_matches; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    Client client() const;
    void judge();
    void makeRoom();
    QSet<QUuid> different() const;
    void answerSame(Id<Client> other);
    void answerDifferent(Id<Client> other);
    /// @p thenBook: the agenda proposes the first visit afterwards.
    void save(bool thenBook = false);
    void kept(const Result<Client> &client);
    void proposeNumber();
    void readKnown();
    void readPast();
    void showMerges(PanelSection *section);
    void unmerge(const ClientMerge &merge, const QString &person);

    const bool m_isNew;
    Client m_base; ///< what stands in the register; its id is kept over a failed save, so that saving again is safe
    std::optional<Client> m_offered;
    bool m_isRead = false, m_busy = false, m_tried = false, m_thenBook = false;
    QBoxLayout *m_columns;
    ClientFields *m_fields;
    MatchPane *m_pane;
    PanelSection *m_past = nullptr, *m_merged = nullptr;
    SheetFoot *m_foot;
    QList<Match> m_matches;
    QSet<QUuid> m_answered; ///< said in this form to be somebody else
    FormDraft m_typed{this};
};
