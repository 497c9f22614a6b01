#pragma once
#include "app/safety/check_in.h"
#include "app/treatment/injection.h"
#include "db/work/sheet_reads.h"
#include "db/work/worklists.h"
#include <QWidget>

class CheckInField;
class FieldRow;
class JoinedButtons;
class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;
class RescueField;
class SiteFigure;
class SiteLooks;
class TextLabel;
class VitalsField;
class WarmUp;

/// The injection itself: dose, side, needle, kit, refrigerator, overdose rescue, watch, note; filled in before the hands arrive.
class ShotForm : public QWidget
{
    Q_OBJECT
public:
    enum class Dose { Full, Part, NotGiven };

    explicit ShotForm(QWidget *parent = nullptr);

    void fill(const ChartPage &page, const SheetBeside &beside, const QDateTime &now, const Limits &limits,
              const QString &orderWords);
    Dose dose() const;
    /// As it stands in the form; @p givenAt and @p givenBy are the caller's.
    Injection injection() const;
    /// What is still needed, in words.
    QStringList left() const;
    bool wantsSideEffect() const;
    std::optional<CheckIn> checkIn() const;
    CheckInField *checkInField() const { return m_checkIn; }
    QList<SiteLook> siteLooks() const;
    std::optional<Naloxone> rescueLine() const;
    /// The store holds no further carton of the lot: ask whether it is this one.
    void askLot();
    WarmUp *warmUp() const { return m_warm; }
    /// `W`: the carton leaves the refrigerator now.
    void takeOut();
    /// The register counts its hours.
    void kitIsOut(const Kit &kept);
    /// To the first field that is still needed; the overdose rescue when all else stands.
    void focusNeeded();
    void setCompact(bool compact);

Q_SIGNALS:
    void changed();
    void takenOut(const Kit &kit); ///< one of the register's: to be kept at once

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    QWidget *buildSide();
    QWidget *buildKit();
    void fillKits(const ChartPage &page, const SheetBeside &beside, QDate today);
    void fillSides(const ChartPage &page);
    QWidget *buildHead();
    void connectParts();
    const Kit *chosenKit() const;
    void showKitTime();
    void judgeSide(const Injection &shot);
    void judgeKit(const Injection &shot);
    void showDose();
    void judge();
    bool typedKit() const;

    Id<Client> m_client = Id<Client>::create();
    QDate m_today;
    QList<Kit> m_kits;
    Side m_proposed = Side::Unknown;
    QList<Side> m_sore; ///< sides with a reaction that has not healed
    QString m_unusable; ///< why a kit that was set aside is not offered
    TextLabel *m_orderWords, *m_sideWords;
    JoinedButtons *m_dose, *m_side, *m_needle, *m_effect;
    QSpinBox *m_milligrams;
    QComboBox *m_reason, *m_kit, *m_watch;
    QLineEdit *m_lot, *m_note;
    QDateEdit *m_expires;
    SiteFigure *m_figure;
    SiteLooks *m_sites;
    WarmUp *m_warm;
    RescueField *m_rescue;
    CheckInField *m_checkIn;
    VitalsField *m_vitals;
    QCheckBox *m_lotSaid;
    FieldRow *m_doseRow, *m_sideRow, *m_needleRow, *m_kitRow, *m_warmRow, *m_rescueRow, *m_watchRow, *m_effectRow,
        *m_noteRow, *m_siteRow, *m_checkInRow, *m_vitalsRow;
    QWidget *m_typedKit;
};
