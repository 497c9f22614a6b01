#include "db/door/tables.h"

namespace tables {

using enum ColumnKind;
using enum KeyKind;

const Table client{1,
                   "client",
                   Identity,
                   {{"chart_hash", Bytes}, {"enrolled_on", Day}, {"discharged_on", Day}, {"care_level", Code}},
                   Topic::Clients};
const Table history{2, "history", Clinical, {{"client_id", Id}}, Topic::Clients};
const Table episode{3,
                    "episode",
                    Clinical,
                    {{"client_id", Id}, {"starts_on", Day}, {"ends_on", Day}, {"care_level", Code}},
                    Topic::Clients};
const Table order{4,
                  "treatment_order",
                  Clinical,
                  {{"client_id", Id}, {"kind", Code}, {"regimen", Code}, {"starts_on", Day}, {"ends_on", Day}},
                  Topic::Orders};
const Table dose{5,
                 "dose",
                 Clinical,
                 {{"client_id", Id},
                  {"order_id", Id},
                  {"due_on", Day},
                  {"outcome", Code},
                  {"milligrams", Code},
                  {"given_at", Moment},
                  {"given_offset", Count}},
                 Topic::Doses};
const Table absence{6, "absence", Clinical, {{"client_id", Id}, {"on_day", Day}, {"noted_at", Moment}}, Topic::Doses};
const Table fill{7, "fill", Clinical, {{"client_id", Id}, {"dispensed_on", Day}}, Topic::Doses};
const Table injection{8,
                      "injection",
                      Clinical,
                      {{"client_id", Id},
                       {"given_on", Day},
                       {"given_at", Moment},
                       {"given_offset", Count},
                       {"was_given", Flag},
                       {"is_full", Flag},
                       {"counts", Flag},
                       {"side", Code}},
                      Topic::Injections};
const Table sideEffect{
    9, "side_effect", Clinical, {{"client_id", Id}, {"onset_on", Day}, {"resolved_on", Day}}, Topic::SideEffects};
const Table assessment{10, "assessment", Clinical, {{"client_id", Id}, {"assessed_on", Day}}, Topic::Labs};
const Table medicine{11, "medicine", Clinical, {{"client_id", Id}, {"from_on", Day}, {"to_on", Day}}, Topic::Labs};
const Table lab{12, "lab", Clinical, {{"client_id", Id}, {"taken_on", Day}}, Topic::Labs};
const Table naloxone{13, "naloxone", Clinical, {{"client_id", Id}, {"on_day", Day}}, Topic::Labs};
const Table kit{14, "kit", Identity, {{"client_id", Id}, {"state", Code}}, Topic::Kits};
const Table kitLot{15, "kit_lot", Clinical, {{"kit_id", Id}}, Topic::Kits};
const Table visit{16,
                  "visit",
                  Identity,
                  {{"client_id", Id},
                   {"on_day", Day},
                   {"starts_at", Moment},
                   {"starts_offset", Count},
                   {"minutes", Count},
                   {"purpose", Code},
                   {"status", Code},
                   {"arrived_at", Moment}},
                  Topic::Visits};
const Table call{
    17, "call", Identity, {{"client_id", Id}, {"called_at", Moment}, {"called_offset", Count}}, Topic::Calls};
const Table callRank{18, "call_rank", Identity, {{"client_id", Id}}, Topic::Clients};
const Table closedDay{19, "closed_day", House, {{"closed_on", Day}}, Topic::Settings};
const Table setting{20, "setting", House, {{"name", Code}}, Topic::Settings};
const Table account{21,
                    "account",
                    House,
                    {{"login_hash", Bytes},
                     {"roles", Count},
                     {"state", Code},
                     {"founder", Flag},
                     {"box_key", Bytes},
                     {"sign_key", Bytes},
                     {"wrapped", Bytes},
                     {"certificate", Bytes},
                     {"certified_by", Id}},
                    Topic::Staff,
                    true};
const Table grant{
    22,
    "key_grant",
    House,
    {{"account_id", Id}, {"kind", Count}, {"epoch", Count}, {"box", Bytes}, {"granted_by", Id}, {"signature", Bytes}},
    Topic::Staff,
    true};
const Table disclosure{23, "disclosure", Identity, {{"client_id", Id}, {"made_at", Moment}}, Topic::Clients};
const Table gateDecision{30, "gate_decision", Clinical, {{"client_id", Id}, {"decided_on", Day}}, Topic::Labs};
const Table checkIn{31, "check_in", Clinical, {{"client_id", Id}, {"on_day", Day}}, Topic::SideEffects};
const Table dayClose{36, "day_close", Clinical, {{"on_day", Day}}, Topic::Doses};
const Table note{24, "note", Clinical, {{"client_id", Id}, {"on_day", Day}}, Topic::Clients};
const Table carePlan{25, "care_plan", Clinical, {{"client_id", Id}}, Topic::Clients};
const Table kitCount{26, "kit_count", Identity, {{"counted_on", Day}}, Topic::Kits};
const Table clientMerge{40, "client_merge", Identity, {{"client_id", Id}, {"absorbed_id", Id}}, Topic::Clients};
const Table closeRequest{
    41, "close_request", Identity, {{"client_id", Id}, {"asked_on", Day}, {"state", Code}}, Topic::Calls};
const Table callBack{42, "call_back", Identity, {{"client_id", Id}, {"on_day", Day}}, Topic::Calls};
const Table reminder{43, "reminder", Identity, {{"client_id", Id}, {"visit_id", Id}, {"on_day", Day}}, Topic::Visits};
const Table waiting{
    49, "waiting", Identity, {{"client_id", Id}, {"from_on", Day}, {"until_on", Day}, {"state", Code}}, Topic::Visits};
const Table consent{
    61, "consent", Identity, {{"client_id", Id}, {"signed_on", Day}, {"expires_on", Day}}, Topic::Clients};
const Table reviewSeen{59, "review_seen", Clinical, {{"client_id", Id}, {"on_day", Day}}, Topic::SideEffects};

} // namespace tables

const QList<const Table *> &allTables()
{
    using namespace tables;
    static const QList<const Table *> all = {
        &client,     &history,    &episode,    &order,    &dose,     &absence,     &fill,         &injection,
        &sideEffect, &assessment, &medicine,   &lab,      &naloxone, &kit,         &kitLot,       &visit,
        &call,       &callRank,   &closedDay,  &setting,  &account,  &grant,       &disclosure,   &gateDecision,
        &checkIn,    &dayClose,   &note,       &carePlan, &kitCount, &clientMerge, &closeRequest, &callBack,
        &reminder,   &waiting,    &reviewSeen, &consent};
    return all;
}

const Table *tableOf(quint16 number)
{
    for (const Table *table : allTables())
        if (table->number == number) return table;
    return nullptr;
}

int Table::columnOf(const char *columnName) const
{
    for (int i = 0; i < columns.size(); ++i)
        if (columns[i].name == columnName) return i;
    return -1;
}
