#pragma once
#include "ui/desktop/closing/close_line.h"
#include "ui/desktop/parts/panel.h"

class DeedButton;
class DeedGrid;
class PersonBlock;
class QLineEdit;
class ReasonSection;
class SignedText;
class TextLabel;

/// Beside the open rows: who it is, the proposal as the one button, the other answers; at the foot what is left, Close the
/// day, and the way to leave something open with a reason.
class ClosePanel : public Panel
{
    Q_OBJECT
public:
    explicit ClosePanel(Desk &desk, QWidget *parent = nullptr);

    /// Null: no row.
    void show(const CloseLine *line);
    ReasonSection *reasons() const { return m_reasons; }
    /// @p left: what has no answer. @p closed: words when the day is closed already.
    void setLeft(int left, const QString &closed);
    /// Shows the field for why something stays open and takes the focus.
    void askLeaveOpen();
    bool isAsking() const;
    void stopAsking();

Q_SIGNALS:
    void pressed(int key);
    void closeWanted();
    void leaveOpenWanted(const QString &why);
    void openAgainWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildDue();
    void buildFoot();
    QList<DeedButton *> othersFor(const CloseLine &line) const;

    Desk &m_desk;
    PersonBlock *m_who;
    PanelSection *m_due;
    ReasonSection *m_reasons;
    DeedGrid *m_others;
    TextLabel *m_known, *m_hint, *m_count, *m_words;
    SignedText *m_what;
    DeedButton *m_main, *m_given, *m_home, *m_refused, *m_sheet, *m_notGiven, *m_effect, *m_close, *m_leave, *m_again;
    QLineEdit *m_why;
    int m_mainKey = Qt::Key_M;
};
