#pragma once
#include "app/base/limits.h"
#include "app/treatment/lateness.h"
#include "ui/desktop/parts/panel.h"

class DayLine;
class SignedText;

/// "Why is this red?": the sum behind a status in words, ruled like a sum, and the line of days with its limits.
class WhySection : public PanelSection
{
    Q_OBJECT
public:
    explicit WhySection(QWidget *parent = nullptr);

    void show(const SeriesState &series, QDate today, const Limits &limits, bool callFirst, bool seesReasons);
    /// All of it as one text, for reading out.
    QString spoken() const { return m_spoken; }

private:
    void rule();
    void fact(const QString &label, const QString &value, bool strong = false);

    QString m_spoken;
};
