#pragma once
#include "db/work/kit_list.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/row_delegate.h"

/// One line of the list of kits: the head of a group, or a carton.
struct KitLine
{
    std::optional<GroupHead> head;
    std::optional<KitRow> row;
    bool saving = false;
};

enum class KitFilter { ToDo, All, ClinicOwn, Expiring, SetAside };

bool passes(const KitRow &row, KitFilter filter, QDate today);
/// Late, set aside, received and not put away, or an authorisation that ends too early.
bool isToDo(const KitRow &row);
bool expiresSoon(const KitRow &row, QDate today);

/// Late ones, set aside, then by need; @p state narrows to one state of the way and then shows closed ones too.
QList<KitLine> groupedKits(const QList<KitRow> &rows, KitFilter filter, std::optional<KitState> state, QDate today);

QString neededWords(const KitRow &row);
QString lotWords(const Kit &kit);
/// "Authorised, not received", "Reserved, out since 09:05", "Was 27 °C".
Mark stateMark(const KitRow &row, QDate today);
QString outWords(const KitRow &row); ///< "73 h"; empty before it came
QString kitSentence(const KitRow &row, const Desk &desk);
/// What is wrong, in a lead and a sentence; an empty lead: nothing is.
struct KitTrouble
{
    Mark lead;
    QString words;
};
KitTrouble troubleOf(const KitRow &row, QDate today);

QList<TableModel<KitLine>::Column> kitColumns(const Desk &desk);
