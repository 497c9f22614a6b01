#pragma once
#include "db/stores/thresholds.h"
#include "db/work/report_table.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"
#include "ui/desktop/thresholds/shown_values.h"

class LadderView;
class QBoxLayout;
class NumberView;
class PlainScroll;
class SignedText;
class SignPanel;
class UndoLine;

/// The late ladder and all thresholds as the medical director reads and signs them: versions, a draft that is kept, and what
/// signing would change today. Everybody may read.
class ThresholdsScreen : public Screen
{
    Q_OBJECT
public:
    ThresholdsScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("settings"); }
    QString manualPage() const override { return QStringLiteral("thresholds"); }
    QString title() const override { return tr("Thresholds"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    void why() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    bool isRead() const { return m_page.has_value(); }
    const ThresholdPage *page() const { return m_page ? &*m_page : nullptr; }
    const LimitValues &changes() const { return m_changes; }
    int shownVersion() const { return m_shown; }
    NumberView *numbers() const { return m_numbers; }
    LadderView *ladder() const { return m_ladder; }
    SignPanel *panel() const { return m_panel; }
    QString lineShown() const;
    QString whyShown() const;
    bool hasEffects() const { return m_effectsKnown; }
    void importFrom(const QString &path);
    void exportTo(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void wire();
    void read();
    void show();
    void showVersion(int number);
    void showLine();
    ShownValues shownValues() const;
    bool isDraftShown() const;
    void change(const QString &key, const QString &value);
    void keep(const LimitValues &changes, const QString &said);
    void countEffects();
    void forgetEffects();
    void sign(const QString &why, const QByteArray &passwordUtf8);
    void discard();
    void nameDirector(const QString &login);
    void askImport();
    void askExport();
    ReportTable table() const;

    SignedText *m_line, *m_basis, *m_foot;
    QWidget *m_lineBox, *m_basisBox, *m_ladderBox;
    QBoxLayout *m_fixed,
        *m_scrolled; ///< the ladder stays in view where there is room, else it scrolls with the numbers
    LadderView *m_ladder;
    NumberView *m_numbers;
    PlainScroll *m_scroll;
    SignPanel *m_panel;
    UndoLine *m_undo;
    std::optional<ThresholdPage> m_page;
    LimitValues m_changes;
    LastAsked m_reading, m_counting;
    int m_shown = 0;
    int m_keeping = 0; ///< drafts sent off and not answered yet
    bool m_effectsKnown = false;
};
