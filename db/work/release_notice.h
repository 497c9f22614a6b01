#pragma once
#include "app/people/disclosure.h"

/// The statement that goes with every disclosure, 42 CFR 2.32(a)(1) as in force since 16 April 2024 (89 FR 12472), and for
/// whom, what for, on what ground and when.
QStringList noticeLines(const Release &release, const QDateTime &at);
/// The explanation of one consent that 2.32(b) asks for: kind, recipient, purpose, how much, from when to when.
QString explanation(const Consent &consent);
