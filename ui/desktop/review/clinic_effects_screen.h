#pragma once
#include "db/work/clinic_effects.h"
#include "db/work/report_table.h"
#include "ui/desktop/parts/last_asked.h"
#include "ui/desktop/screen.h"

class EffectFilterBar;
class EffectMonths;
class FactTable;
class QStackedWidget;
class ReadAsTable;
class TextLabel;
class UndoLine;

/// The side effects of the whole clinic: how many per 100 injections and per 1,000 tablets, by month, term and grade; the
/// people behind each number, a CSV file and a page to print.
class ClinicEffectsScreen : public Screen
{
    Q_OBJECT
public:
    ClinicEffectsScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("review"); }
    QString title() const override { return tr("Whole clinic"); }
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;
    void enter() override;
    bool escape() override;
    QList<QWidget *> panes() const override;

    const std::optional<ClinicEffects> &page() const { return m_page; }
    EffectFilterBar *filters() const { return m_filters; }
    FactTable *terms() const { return m_terms; }
    FactTable *people() const { return m_people; }
    EffectMonths *months() const { return m_months; }
    bool showsPeople() const;
    QString figure() const; ///< the rate of injections as it stands in words
    /// One row a term and grade, and one for each month: names of columns as on the command line.
    ReportTable csv() const;
    void saveTo(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildFigures();
    void read();
    void show();
    void showTerms(const QList<SideEffect> &effects);
    void showPeople();
    void openPerson(int row);
    void askFile();
    QList<SideEffect> shown() const;

    std::optional<ClinicEffects> m_page;
    QList<TermCount> m_counts;
    QList<Id<Client>> m_listed;
    EffectFilterBar *m_filters;
    TextLabel *m_xr, *m_xrOf, *m_oral, *m_oralOf, *m_serious, *m_seriousOf, *m_whose;
    EffectMonths *m_months;
    FactTable *m_terms, *m_people, *m_monthTable;
    ReadAsTable *m_monthPane;
    QStackedWidget *m_stack;
    UndoLine *m_undo;
    LastAsked m_reading;
};
