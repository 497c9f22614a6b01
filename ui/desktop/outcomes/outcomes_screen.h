#pragma once
#include "ui/desktop/outcomes/outcome_words.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class EmptyState;
class OutcomeBar;
class OutcomeBoard;
class PeopleList;
class PlainScroll;
class QStackedWidget;
class ReadingLine;
class SignedText;
class UndoLine;

/// How treatment went: the measures of `report outcomes` drawn, each number with its "x of y" and the people behind it.
class OutcomesScreen : public Screen
{
    Q_OBJECT
public:
    OutcomesScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);
    ~OutcomesScreen() override;

    QString place() const override { return QStringLiteral("outcomes"); }
    QString title() const override { return tr("Outcomes"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    bool isRead() const { return m_page != nullptr && !m_run; }
    const OutcomePage *page() const { return m_page.get(); }
    OutcomeBar *bar() const { return m_bar; }
    OutcomeBoard *board() const { return m_board; }
    PeopleList *people() const { return m_people; }
    bool isAtPeople() const;
    QString formulaShown() const;
    void saveTo(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void read();
    void stop();
    void show();
    void openPeople(const OutcomeNumber &number);
    void askFile();

    OutcomeBar *m_bar;
    OutcomeBoard *m_board;
    PlainScroll *m_scroll;
    PeopleList *m_people;
    ReadingLine *m_line;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QWidget *m_whyBox;
    SignedText *m_why;
    UndoLine *m_undo;
    std::shared_ptr<const OutcomePage> m_page;
    std::shared_ptr<OutcomeRun> m_run;
    std::optional<OutcomeNumber> m_here;
    QPointer<QWidget> m_cameFrom;
    LastAsked m_reading;
    bool m_stale = true;
};
