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
enum class GateField { None, Points, LastUse, Liver, Procedure };

/// One row before a dose: the rules that it answers, how it is asked.
struct GateQuestion
{
    QString topic, note;
    QStringList codes; ///< of `clinical.md` 4.3
    GateField field = GateField::None;
    QList<GateChoice> choices;
};

/// The questions of this route in the order in which a nurse asks them.
QList<GateQuestion> gateQuestions(const GateDraft &draft);

/// How a question stands: the worst of its rules, in words, and when it was answered.
struct GateStanding
{
    GateLevel level = GateLevel::Ok;
    QString words, when;
    bool overridable = true;
};
GateStanding standingOf(const GateQuestion &question, const QList<Finding> &findings, const GateDraft &draft);
