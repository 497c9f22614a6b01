#pragma once
#include "app/safety/gate.h"
#include <QString>

/// The rule behind a row of the gate with the clinic's numbers, as one or two sentences: what a physician signs about. Its
/// wording is numbered in app/safety/decision.cpp: count up there when a sentence here changes its meaning.
QString gateRule(QStringView code, Route route, const Limits &limits);
