#pragma once
#include "ui/desktop/injection/gate_row.h"

class QScrollArea;
class QCheckBox;
class SignedText;
class TextLabel;

/// The gate before a dose, row by row: clear rows pass by themselves, the first open one has the focus.
class GateColumn : public QWidget
{
    Q_OBJECT
public:
    explicit GateColumn(QWidget *parent = nullptr);

    void setDraft(GateDraft *draft);
    /// Judges again and shows it; the row in hand moves on when it is clear.
    void refresh();
    /// To the first open row; false when none is open.
    bool focusOpen();
    QStringList left() const;   ///< topics of open rows
    QStringList barred() const; ///< topics that a physician must decide or that block
    /// When the client was told that the protection is over; null when not (yet) or not asked.
    QTime toldAt() const { return m_toldAt; }
    void setTold(QTime at); ///< from a draft; null: not told
    bool mustTell() const;
    /// With every row in full, for where the page scrolls as one.
    int wholeHeight() const;
    /// What a physician may sign for in the row in hand, else in the first that asks for it; empty when nothing does.
    QString toSign() const;

Q_SIGNALS:
    void changed();
    void done(); ///< Enter with nothing left open
    void signWanted(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildRows();
    void take(int row);
    void walk(int step);
    void apply(const std::function<void(GateDraft &)> &answer);
    void showRows();

    GateDraft *m_draft = nullptr;
    TextLabel *m_title, *m_count, *m_about;
    QScrollArea *m_scroll;
    QWidget *m_head, *m_list, *m_late;
    SignedText *m_lateWords;
    QCheckBox *m_told;
    QList<GateRow *> m_rows;
    int m_inHand = -1;
    QTime m_toldAt;
};
