#pragma once
#include "app/treatment/ordering.h"
#include "db/work/worklists.h"
#include "ui/desktop/parts/mark.h"

class Desk;

/// A line of the order page: a sign, its ink, and a sentence; its lead stands between asterisks.
struct Said
{
    Sign sign;
    QString words;
    Ink ink = nullptr;
};

/// What signing does, in the order in which it happens.
QList<Said> deedsOf(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk);
/// What was looked at before: amount, opioid-free days, liver, medicines; then what is worth knowing.
QList<Said> checksOf(const ChartPage &page, const Ordering &ordering, const OrderPlan &plan, const Desk &desk);
/// mg of one week under @p order, from its first Monday on.
double weeklyMg(const Order &order);
/// The day on which the next liver test is due under 5.1; null when nothing is.
QDate liverDue(const ChartPage &page, const QList<Order> &orders, const Desk &desk);
/// "Liver test due by Thu 4 Jun." or that it was.
QString liverWords(QDate due, QDate today);
