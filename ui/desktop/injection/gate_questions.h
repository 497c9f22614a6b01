#pragma once
#include "ui/desktop/injection/gate_draft.h"
#include <functional>

/// One numbered answer to a question of the gate.
struct GateChoice
{
    QString words;
    std::function<void(GateDraft &)> apply;
    int digit = 0; ///< the key; 0 is "no signs" of withdrawal
};

/// What a question asks beyond its numbered answers.
enum class GateField { None, Points, LastUse, Liver, Procedure, Medicines, Measure };

/// One row before a dose: the rules that it answers, how it is asked.
struct GateQuestion
{
    QString topic, note;
    QStringList codes; ///< of `clinical.md` 4.3
    GateField field = GateField::None;
    QList<GateChoice> choices = {};
    LabTest measure = LabTest::CRCL; ///< of GateField::Measure
    QString unit = {};               ///< behind its number
};
/// True when @p finding belongs to @p question: an opioid on the list of medicines is mended there, not in the answers.
bool belongs(const Finding &finding, const GateQuestion &question);

/// The questions of this route in the order in which a nurse asks them.
QList<GateQuestion> gateQuestions(const GateDraft &draft);

/// How a question stands: the worst of its rules, in words, and when it was answered.
struct GateStanding
{
    GateLevel level = GateLevel::Ok;
    QString words, when;
    QString toSign = {};   ///< the code that a physician may sign for now; empty when there is none
    bool isSigned = false; ///< clear because a physician signed
    bool isSilent = false; ///< nothing to say: the row is not shown
};
GateStanding standingOf(const GateQuestion &question, const QList<Finding> &findings, const GateDraft &draft);
