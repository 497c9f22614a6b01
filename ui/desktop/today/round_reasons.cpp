#include "ui/desktop/today/round_reasons.h"
#include "db/stores/settings.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/reasons.h"

RoundReasons::RoundReasons(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&m_desk.database(), &Database::changed, this, [this](Topics topics) {
        if (topics.testFlag(Topic::Settings)) read();
    });
    read();
}

void RoundReasons::read()
{
    whenDone(Settings(m_desk.database()).reasons(), this, [this](const Result<DoseReasons> &reasons) {
        if (!reasons) return; // the shipped ones stay
        m_reasons = *reasons;
        if (isAsking()) Q_EMIT changed();
    });
}

void RoundReasons::ask(ReasonFor what, const QString &question, std::function<bool(const QString &)> take)
{
    m_what = what;
    m_question = question;
    m_take = std::move(take);
    Q_EMIT changed();
}

QStringList RoundReasons::offered() const { return isAsking() ? reasonsInForce(m_reasons, m_what) : QStringList(); }

bool RoundReasons::give(int number)
{
    const QStringList reasons = offered();
    if (number < 1 || number > reasons.size()) return false;
    const auto take = m_take;
    if (!take(reasons[number - 1])) return false;
    drop();
    return true;
}

void RoundReasons::drop()
{
    if (!isAsking()) return;
    m_take = {};
    Q_EMIT changed();
}
