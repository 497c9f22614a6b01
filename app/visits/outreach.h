#pragma once
#include "app/people/client.h"
#include "app/visits/records.h"

/// Two records of one person became one: what was recorded of the absorbed client is the survivor's from then on.
struct ClientMerge
{
    Id<ClientMerge> id = Id<ClientMerge>::create();
    int version = 1;
    bool inError = false; ///< undone: they are two again
    Id<Client> survivor, absorbed;
    QString reason = {}, by = {};
    QDateTime at = {};
    bool operator==(const ClientMerge &) const = default;
};

enum class ClosingReason { Moved, GoneElsewhere, DoesNotWant, Died, Other };
enum class CloseState { Asked, Closed, Kept };

/// The front desk heard that somebody will not come again and asks to close; a nurse or a physician answers.
struct CloseRequest
{
    Id<CloseRequest> id = Id<CloseRequest>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate askedOn = {};
    CloseState state = CloseState::Asked;
    ClosingReason reason = ClosingReason::Other;
    QString said = {}; ///< what the caller said, in the caller's words
    QString askedBy = {}, answeredBy = {};
    QDate answeredOn = {};
    bool operator==(const CloseRequest &) const = default;
};

/// Somebody is put on the call list of one day by hand: rang back, or is to be called though not past due.
struct CallBack
{
    Id<CallBack> id = Id<CallBack>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on = {};
    QDateTime at = {}; ///< calls before it do not answer it
    QString note = {}, by = {};
    bool operator==(const CallBack &) const = default;
};

/// A visit was reminded of: the slip went out, or the line of the list.
struct Reminder
{
    Id<Reminder> id = Id<Reminder>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    Id<Visit> visit;
    QDate on = {};
    bool operator==(const Reminder &) const = default;
};
