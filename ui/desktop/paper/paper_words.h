#pragma once
#include <QCoreApplication>

/// The context of all words on paper.
struct PaperWords
{
    Q_DECLARE_TR_FUNCTIONS(PaperWords)
};
