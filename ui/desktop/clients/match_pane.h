#pragma once
#include "ui/desktop/clients/comparison_table.h"
#include "ui/desktop/parts/last_asked.h"
#include <QScrollArea>
#include <QSet>
#include <optional>

class DeedButton;
class PanelSection;
class PersonBlock;
class QVBoxLayout;
class SignedText;
class TextLabel;

/// Beside the form of a client: who in the register may be the same person, the likeliest with both sides under each other.
/// It never takes the focus; Alt+S and Alt+D of the form answer it.
class MatchPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit MatchPane(Desk &desk, QWidget *parent = nullptr);

    /// @p sameDeed: the words of the filled button, with %1 for the chart number.
    void setWords(const QString &sameDeed, const QString &explanation);
    void show(const Client &typed, const QList<Match> &matches, const QSet<QUuid> &different);
    /// Who waits for an answer; empty when nobody does.
    std::optional<DirectoryEntry> asked() const { return m_asked; }
    void addSection(PanelSection *section);

Q_SIGNALS:
    void sameChosen(Id<Client> client);
    void differentChosen(Id<Client> client);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showAsked(const Client &typed, const Match *likely);
    void showOthers(const QList<Match> &matches, const QSet<QUuid> &different);
    void compare();

    Desk &m_desk;
    std::optional<DirectoryEntry> m_asked;
    std::optional<Client> m_known; ///< the record of whom is asked, once it is read
    Client m_typed;
    QString m_sameDeed;
    QVBoxLayout *m_column;
    QWidget *m_lead, *m_box;
    SignedText *m_leadWords;
    PersonBlock *m_person;
    ComparisonTable *m_table;
    DeedButton *m_same, *m_different;
    TextLabel *m_explanation;
    PanelSection *m_others;
    LastAsked m_reading;
};
