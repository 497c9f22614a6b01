#pragma once
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/review/review_line.h"
#include "ui/desktop/screen.h"

class EmptyState;
class PinnedTable;
class QStackedWidget;
class ReviewCase;
class ReviewDeeds;
class UndoLine;

/// A physician's first screen: what needs a physician, most urgent first, and the case beside it.
class ReviewPage : public Screen
{
    Q_OBJECT
public:
    ReviewPage(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("review"); }
    QString title() const override { return tr("Review"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    bool isRead() const { return m_isRead; }
    const QList<ReviewRow> &rows() const { return m_rows; }
    PinnedTable *table() const { return m_table; }
    ReviewCase *shownCase() const { return m_case; }
    const ReviewRow *selected() const;
    EmptyState *empty() const { return m_empty; }
    bool isEmptyShown() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wire();
    void wireCase();
    void read();
    void readHistory();
    void readClinic();
    void showRows();
    void showNothing();
    void openCause();
    void followUp();
    void draftMedWatch();
    bool canDischarge() const;
    bool press(int key);

    QList<ReviewRow> m_rows;
    std::optional<ReviewRow> m_chosen;
    TableModel<ReviewLine> *m_model;
    PinnedTable *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ReviewCase *m_case;
    ReviewDeeds *m_deeds;
    UndoLine *m_undo;
    QString m_error;
    LastAsked m_reading, m_readingHistory, m_readingClinic;
    bool m_isRead = false, m_showing = false;
};
