#include "ui/desktop/orders/order_choice.h"
#include "ui/words/enums.h"
#include <QCoreApplication>

namespace {

struct ChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceWords)
};

OrderChoice tablets(Regimen regimen, const char *cap) { return {.regimen = regimen, .cap = QString::fromLatin1(cap)}; }

OrderChoice injections(IntervalMode interval, const char *cap)
{
    return {.order = OrderKind::Injection, .interval = interval, .cap = QString::fromLatin1(cap)};
}

} // namespace

const QList<OrderChoice> &orderChoices()
{
    static const QList<OrderChoice> all = {
        tablets(Regimen::Induct25_50, "1"),
        tablets(Regimen::Daily50, "2"),
        tablets(Regimen::Wkd50Sat100, "3"),
        tablets(Regimen::Qod100, "4"),
        tablets(Regimen::Q3d150, "5"),
        tablets(Regimen::Mwf100_100_150, "6"),
        injections(IntervalMode::D28, "7"),
        injections(IntervalMode::CM, "8"),
        injections(IntervalMode::D21, "9"),
        injections(IntervalMode::D30, ""),
        {.kind = OrderChoice::Kind::Hold, .order = OrderKind::Hold, .cap = QStringLiteral("H")},
        {.kind = OrderChoice::Kind::Stop, .cap = QStringLiteral("0")},
    };
    return all;
}

int choiceOf(const Order &order)
{
    const auto &all = orderChoices();
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].kind != OrderChoice::Kind::Start || all[i].order != order.kind) continue;
        if (order.kind == OrderKind::Oral ? all[i].regimen == order.regimen : all[i].interval == order.interval)
            return i;
    }
    return -1;
}

QString title(const OrderChoice &choice)
{
    if (choice.kind == OrderChoice::Kind::Hold) return ChoiceWords::tr("Hold the tablets");
    if (choice.kind == OrderChoice::Kind::Stop) return ChoiceWords::tr("Stop with a reason");
    return choice.order == OrderKind::Oral ? word(choice.regimen) : word(choice.interval);
}

QString remark(const OrderChoice &choice)
{
    if (choice.kind == OrderChoice::Kind::Hold) return ChoiceWords::tr("until a date, or before an operation");
    if (choice.kind == OrderChoice::Kind::Stop) return ChoiceWords::tr("tablets, injections, or a hold");
    return choice.order == OrderKind::Oral ? remark(choice.regimen) : remark(choice.interval);
}
