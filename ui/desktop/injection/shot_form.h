#pragma once
#include "app/treatment/injection.h"
#include "db/work/worklists.h"
#include <QWidget>

class FieldRow;
class JoinedButtons;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class SiteFigure;
class TextLabel;
class WarmUp;

/// The injection itself: dose, side, needle, kit, refrigerator, overdose rescue, watch, note; filled in before the hands arrive.
class ShotForm : public QWidget
{
    Q_OBJECT
public:
    enum class Dose { Full, Part, NotGiven };

    explicit ShotForm(QWidget *parent = nullptr);

    void fill(const ChartPage &page, const QDateTime &now, const Limits &limits, const QString &orderWords);
    Dose dose() const;
    /// As it stands in the form; @p givenAt and @p givenBy are the caller's.
    Injection injection() const;
    /// What is still needed, in words.
    QStringList left() const;
    bool wantsSideEffect() const;
    WarmUp *warmUp() const { return m_warm; }
    /// To the first field that is still needed; the overdose rescue when all else stands.
    void focusNeeded();
    void setCompact(bool compact);

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildSide();
    QWidget *buildKit();
    void fillKits(const ChartPage &page, QDate today);
    void fillSides(const ChartPage &page);
    void showDose();
    void judge();
    bool typedKit() const;

    Id<Client> m_client = Id<Client>::create();
    QDate m_today;
    QList<Kit> m_kits;
    Side m_proposed = Side::Unknown;
    TextLabel *m_orderWords, *m_sideWords;
    JoinedButtons *m_dose, *m_side, *m_needle, *m_effect;
    QSpinBox *m_milligrams;
    QComboBox *m_reason, *m_kit, *m_watch;
    QLineEdit *m_lot, *m_note;
    QDateEdit *m_expires;
    SiteFigure *m_figure;
    WarmUp *m_warm;
    QCheckBox *m_rescue;
    FieldRow *m_doseRow, *m_sideRow, *m_needleRow, *m_kitRow, *m_warmRow, *m_rescueRow, *m_watchRow, *m_effectRow,
        *m_noteRow;
    QWidget *m_typedKit;
};
