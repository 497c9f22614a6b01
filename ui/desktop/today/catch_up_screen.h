#pragma once
#include "ui/desktop/today/round_screen.h"

class CatchUpBand;

/// Past days from paper, one after the other, in a coloured frame: the same keys as on Today, with the time that stands on
/// the paper or "time unknown". When each entry was recorded is kept apart. Leaving returns to today.
class CatchUpScreen : public RoundScreen
{
    Q_OBJECT
public:
    CatchUpScreen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString manualPage() const override { return QStringLiteral("paper"); }
    QString title() const override;
    QString subtitle() const override;
    void fillHead(ScreenHead &head) override;
    QList<KeyHint> hints() const override;
    void enter() override;
    bool escape() override;

    CatchUpBand *band() const { return m_band; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void sayEmpty(EmptyState &empty) override;
    bool take(const TodayLine &line, DoseOutcome outcome) override;
    bool notHere(const TodayKey &key) override;
    bool pressMore(int key) override;
    void refresh() override;

private:
    bool missed(const TodayLine &line);
    void step(int days);
    void timed(const QString &text);

    CatchUpBand *m_band;
    QDate m_day;
    struct Asked
    {
        TodayKey key;
        DoseOutcome outcome;
    };
    std::optional<Asked> m_asked;
};
