#pragma once
#include "app/base/id.h"
#include "app/people/client.h"

/// Something worth keeping about a client that no other record holds, in free words.
struct Note
{
    Id<Note> id = Id<Note>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QDate on = {}; ///< the day it is about
    QString text = {}, by = {};
    bool operator==(const Note &) const = default;
};

/// The client's own plan: goals, steps agreed on, and what to do when craving or a lapse comes. One a client, in versions.
struct CarePlan
{
    Id<CarePlan> id = Id<CarePlan>::create();
    int version = 1;
    bool inError = false;
    Id<Client> client;
    QString goals = {}, steps = {}, prevention = {};
    QDate reviewedOn = {}; ///< gone through with the client on this day
    QString reviewedBy = {};
    bool operator==(const CarePlan &) const = default;
};

constexpr int longestNote = 4000; ///< characters; more belongs into a letter
