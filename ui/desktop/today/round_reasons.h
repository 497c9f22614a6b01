#pragma once
#include "app/treatment/dose_reasons.h"
#include "ui/desktop/desk.h"
#include <functional>

/// The numbered reasons of the clinic, and the question that one of them is wanted for now: asked after the deed is shown,
/// answered by one digit, or passed over.
class RoundReasons : public QObject
{
    Q_OBJECT
public:
    explicit RoundReasons(Desk &desk, QObject *parent = nullptr);

    /// Reads the clinic's own reasons; again when settings change.
    void read();
    /// @p take gets the reason; false when it cannot be added any more.
    void ask(ReasonFor what, const QString &question, std::function<bool(const QString &)> take);
    bool isAsking() const { return bool(m_take); }
    QString question() const { return m_question; }
    QStringList offered() const;
    /// Takes reason @p number, counted from 1; false when none of that number is offered.
    bool give(int number);
    void drop();

Q_SIGNALS:
    void changed();

private:
    Desk &m_desk;
    DoseReasons m_reasons;
    ReasonFor m_what = ReasonFor::Refused;
    QString m_question;
    std::function<bool(const QString &)> m_take;
};
