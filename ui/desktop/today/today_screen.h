#pragma once
#include "ui/desktop/today/round_screen.h"

class DayBand;

/// The nurse's day: everybody expected, one key per dose, injections and checks beside them; from here the day is closed and
/// what was written on paper is entered.
class TodayScreen : public RoundScreen
{
    Q_OBJECT
public:
    TodayScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    QList<PaperOffer> papers() const override;

protected:
    void sayEmpty(EmptyState &empty) override;
    bool take(const TodayLine &line, DoseOutcome outcome) override;
    bool notHere(const TodayKey &key) override;
    bool pressMore(int key) override;
    void refresh() override;

private:
    void openAgain();

    DayBand *m_band;
};
