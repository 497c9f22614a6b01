#pragma once
#include "app/measures/explain.h"
#include "app/safety/gate.h"

/// One line of a sum: "Last injection given" and "Wed 25 Mar 2026". The value may be empty.
struct StepWords
{
    QString label, value;
};
StepWords words(const ExplainStep &step);
/// The same as a sentence, for reading out and for the command line.
QString sentence(const ExplainStep &step);
/// All of them, one after the other.
QString paragraph(const QList<ExplainStep> &steps);

/// What a row of the gate is about, by its code: "Urine test". The code itself when unknown.
QString gateTopic(QStringView code);
/// What was found and what follows: "Negative." or "Last opioid 5 days ago, at least 7 are needed."
QString sentence(const Finding &finding);
