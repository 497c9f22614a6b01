#include "ui/words/errors.h"
#include "app/exchange/flaw_codes.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/explain.h"
#include "ui/words/order_words.h"
#include <QCoreApplication>

namespace {
struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
};

QString fact(const Error &error, int at = 0) { return error.facts.value(at); }

QString waiting(const Error &error)
{
    const int seconds = fact(error).toInt();
    const QString wait = seconds == 1 ? Errors::tr("1 second") : Errors::tr("%n seconds", nullptr, seconds);
    return Errors::tr("Too many tries did not match. The next try is possible in %1.").arg(wait);
}

QString weakPassword(const QString &why)
{
    if (why == QLatin1String("common"))
        return Errors::tr("That password is easy to guess: a common phrase, a pattern, or the name. Choose another, or "
                          "take the four words offered.");
    if (why == QLatin1String("words"))
        return Errors::tr("Four different words are needed. Add a word, or take the four words offered.");
    return Errors::tr("That password is too short. Use at least 15 characters, or take the four words offered.");
}

QString notFound(const Error &error)
{
    if (fact(error) == QLatin1String("chart"))
        return Errors::tr("There is no client with chart number %1. Check the number, or find the client by name.")
            .arg(fact(error, 1));
    if (fact(error).contains(QLatin1Char('/')))
        return Errors::tr("There is no file %1. Check the name and the folder.").arg(fact(error));
    return Errors::tr("That entry is not here. It may have been removed or merged: find it again.");
}

QString alreadyRecorded(const Error &error)
{
    const QDate day = QDate::fromString(fact(error), Qt::ISODate);
    if (!day.isValid()) return Errors::tr("That is already recorded. Open the entry to correct it.");
    if (fact(error, 1).isEmpty())
        return Errors::tr("There is already an entry for %1. Open it to correct it.").arg(longDay(day));
    return Errors::tr("There is already an entry for %1, at %2. Open it to correct it.")
        .arg(longDay(day), fact(error, 1));
}

template <typename Flaw> void add(QStringList &sentences, const QString &word)
{
    if (const auto flaw = fromCode<Flaw>(word)) sentences << sentence(*flaw);
}

/// The topics of those rows of the gate that stand in the way.
QString openChecks(const QStringList &codes)
{
    QStringList topics;
    for (const QString &word : codes)
        if (gateTopic(word) != word) topics << gateTopic(word);
    return topics.join(QStringLiteral(", "));
}

QString flawed(const Error &error)
{
    QStringList sentences;
    for (const QString &word : error.facts) {
        add<Client::Flaw>(sentences, word);
        add<Dose::Flaw>(sentences, word);
        add<Injection::Flaw>(sentences, word);
        add<MergeObstacle>(sentences, word);
        add<Ordering::Flaw>(sentences, word);
        add<Consent::Flaw>(sentences, word);
    }
    if (const QString open = openChecks(error.facts); !open.isEmpty())
        sentences << Errors::tr("Not all checks before the dose are clear: %1. Nothing was recorded.").arg(open);
    if (sentences.isEmpty())
        return Errors::tr(
            "Something is missing or does not fit. Look at the marked fields; nothing you typed is lost.");
    return sentences.join(QLatin1Char(' '));
}

#define W(text) QT_TRANSLATE_NOOP("Errors", text)
struct ErrorLine
{
    const char *code, *words;
};

/// Fields as they are named in errors, where that is no word for people.
constexpr ErrorLine fields[] = {
    {"reason", W("Reason")},
    {"name", W("Name")},
    {"why", W("Why")},
    {"thresholds", W("Thresholds")},
    {"medical_director", W("Medical director")},
    {"role", W("Role")},
    {"roles", W("Roles")},
    {"clinic", W("Name of the clinic")},
    {"time-zone", W("Time zone")},
    {"register", W("Place of the register")},
    {"folder", W("Folder")},
    {"value", W("Value")},
    {"unit", W("Unit")},
    {"level", W("Level of care")},
    {"indication", W("Treated for")},
    {"discharged_on", W("Discharged on")},
    {"naloxone", W("Overdose rescue")},
    {"client", W("Client")},
    {"KEY", W("Setting")},
    {"kind", W("Kind")},
    {"recipients", W("Recipients")},
    {"consent", W("Consent")},
    {"revoked_on", W("Revoked on")},
    {"term", W("Side effect")},
    {"grade", W("Grade")},
    {"cows", W("Withdrawal score")},
    {"onset_on", W("Began")},
    {"resolved_on", W("Ended")},
    {"dose_on", W("After the dose of")},
    {"medwatch_on", W("Sent to MedWatch")},
    {"criteria", W("Serious because")},
    {"matter", W("What waits")},
    {"called_at", W("Time of the call")},
    {"promised_on", W("Promised day")},
    {"ask_again_on", W("Ask again on")},
    {"starts_at", W("Time of the visit")},
    {"starts_on", W("Start")},
    {"out_of_cold_at", W("Time out of the refrigerator")},
    {"size", W("Size in mm")},
    {"check_in", W("Check-in")},
    {"ends_on", W("End")},
    {"minutes", W("Minutes")},
    {"birth_date", W("Birth date")},
    {"given_on", W("Day given")},
    {"due_on", W("Day of the tablet")},
    {"taken_on", W("Day of the test")},
    {"assessed_on", W("Day asked")},
    {"from_on", W("Taken since")},
    {"to_on", W("Taken until")},
    {"on", W("Day")},
    {"day", W("Day")},
    {"dispensed_on", W("Day given out")},
    {"tablets", W("Number of tablets")},
    {"mg", W("Amount in mg")},
    {"expires_on", W("Expiry")},
    {"lot", W("Lot")},
    {"number", W("Number")},
    {"kit_no", W("Number of the kit")},
    {"received_on", W("Day received")},
    {"hours_out", W("Hours out of the refrigerator")},
    {"recipient", W("Recipient")},
    {"purpose", W("Purpose")},
    {"prescriber", W("Prescriber")},
    {"kit", W("Kit")},
    {"authorised_until", W("Authorised until")},
    {"difference", W("Difference")},
    {"text", W("Note")},
    {"plan", W("Plan")},
    {"status", W("Visit")},
    {"until", W("Waits until")},
    {"latest", W("Hours")},
    {"closed_on", W("Closed day")},
};

/// What is wrong with a field, and what would be right.
constexpr ErrorLine wrongs[] = {
    {"range", W("the value is outside the allowed range. Choose one inside it.")},
    {"contradiction", W("this does not go together with the number beside it. Change one of the two.")},
    {"unchanged", W("this is signed already, and nothing is changed.")},
    {"physician", W("that is not a physician of this clinic. Name one.")},
    {"fixed", W("this cannot be changed. The label of the medicine requires it.")},
    {"unknown", W("that is not one of the known values. Choose one of the list.")},
    {"empty", W("this is needed. Fill it in and try again.")},
    {"future", W("this day lies after today. Check the date.")},
    {"birth", W("this day lies before the client was born. Check the date.")},
    {"order", W("the end lies before the beginning. Correct one of the two.")},
    {"same", W("it is what stands now. Choose another one.")},
    {"past", W("this lies in the past. Choose a later time.")},
    {"not_ahead", W("only a day after today puts somebody off. Choose a later one.")},
    {"too_far", W("that is more than 60 days ahead, and nobody is put off for so long. Choose an earlier day.")},
    {"closed", W("the clinic is closed then. Choose an open day.")},
    {"hours", W("the clinic is not open at that hour. Choose a time within the opening hours.")},
    {"no_such_hour", W("the clocks are put forward then, and that hour does not exist. Choose another one.")},
    {"taken", W("these minutes are taken, or no nurse is there. Choose another time.")},
    {"not_today", W("the visit is not today. Only today's visits are checked in.")},
    {"done", W("this visit is over. Book a new one.")},
    {"not_yet", W("the visit is still to come.")},
    {"too_long", W("nobody waits longer than three months. Ask again then.")},
    {"too_short", W("the visit does not fit between these hours. Make them longer.")},
    {"no_interval", W("only injection visits follow an interval.")},
    {"expired", W("it expires before that day. Take another one.")},
    {"spoilt", W("it was too warm, frozen or too long out of the refrigerator. Set it aside and ask the pharmacy.")},
    {"owned", W("it belongs to another client. A pharmacy's kit is given to nobody else.")},
    {"step", W("that step does not follow from where it is now. Look where it stands and try again.")},
    {"unexplained", W("each one needs its reason. Write what became of the kit.")},
    {"discharged", W("was discharged. Open the treatment again first.")},
    {"self", W("nobody can remove the own account. Ask another administrator.")},
    {"administrator", W("the first account must be an administrator. Add that role.")},
    {"revoked", W("it was revoked already. Record a new one when the client signs again.")},
    {"not_covered",
     W("no consent that is valid today covers this recipient and purpose. Nothing went out. Record the consent first, "
       "or "
       "choose another ground.")},
    {"folder", W("there is no such folder. Make it first, or choose another.")},
    {"", W("this cannot be used as it stands. Correct it and try again.")},
};
#undef W

template <typename Lines> QString wordsIn(const Lines &lines, const QString &code)
{
    for (const ErrorLine &line : lines)
        if (code == QLatin1String(line.code)) return Errors::tr(line.words);
    return {};
}

QString badInput(const Error &error)
{
    const QString what = fact(error, 1), wrong = wordsIn(wrongs, what);
    if (fact(error).isEmpty()) return Errors::tr("One of the entries cannot be used. Correct it and try again.");
    QString field = wordsIn(fields, fact(error));
    if (field.isEmpty()) field = setting(fact(error));
    if (!wrong.isEmpty()) return Errors::tr("%1: %2", "field, what is wrong and what to do").arg(field, wrong);
    return Errors::tr("%1: %2. Correct it and try again.", "field, what is wrong").arg(field, what);
}

QString busy(const Error &error)
{
    if (fact(error).isEmpty())
        return Errors::tr("This register is already open in another window. Use that one, or close it first.");
    if (fact(error, 1).isEmpty())
        return Errors::tr("This register is open: %1. Use that window, or close it first.").arg(fact(error));
    const QDateTime since = QDateTime::fromString(fact(error, 1), Qt::ISODate);
    return Errors::tr("This register is open: %1, since %2. Use that window, or close it first.")
        .arg(fact(error), since.isValid() ? moment(since) : fact(error, 1));
}

QString named(const QString &withName, const QString &without, const QString &name)
{
    return name.isEmpty() ? without : withName.arg(name);
}

QString engineFailed(const Error &error)
{
    if (fact(error) == QLatin1String("memory"))
        return Errors::tr(
            "This computer has too little free memory to check the password. Close other programs and try again.");
    return named(Errors::tr("Not done: the computer reported the fault %1. What was saved before is safe. Try again; "
                            "if it comes back, tell your administrator."),
                 Errors::tr("Not done: the computer reported a fault. What was saved before is safe. Try again; if it "
                            "comes back, tell your administrator."),
                 fact(error));
}

/// What stands between a person and the deed.
QString ofPeople(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case NotAllowed: return Errors::tr("Your role cannot do this. Ask somebody whose role can, or your administrator.");
    case NotSignedIn: return Errors::tr("Nobody is signed in. What you typed is kept; sign in to go on.");
    case WrongPassword:
        return Errors::tr("That name and password do not match. Try again, or ask your administrator for a new one.");
    case Removed:
        return Errors::tr("This account was removed. Ask your administrator whether it should be opened again.");
    case Waiting: return waiting(error);
    case NoKey:
        return Errors::tr(
            "Your account has no key for this yet. Somebody who has it can grant it under Administration, Staff.");
    case WeakPassword: return weakPassword(fact(error));
    case BadRecoveryKey:
        return Errors::tr(
            "Those are not the letters of the sheet. Compare each group of four; the last group checks the others.");
    default: return {};
    }
}

/// What is wrong with what was to be done.
QString ofRecords(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case NotFound: return notFound(error);
    case AlreadyRecorded: return alreadyRecorded(error);
    case ChangedMeanwhile:
        return Errors::tr("Somebody changed this entry while it was open here. Nothing of theirs was overwritten: look "
                          "at the new entry, then save yours again.");
    case Flawed: return flawed(error);
    case BadInput: return badInput(error);
    case BadFile:
        return Errors::tr(
            "The file has faults, so nothing of it was taken over. Correct the lines listed and try again.");
    case OutcomeUnknown:
        return Errors::tr(
            "It is not certain whether this was saved. It is being looked up; do not enter it again until it shows.");
    case PracticeOnly: return Errors::tr("Only a practice register can do this. This one holds real people.");
    case Unsupported:
        return named(Errors::tr("This program cannot do that: %1."), Errors::tr("This program cannot do that."),
                     fact(error));
    case TargetExists:
        return named(Errors::tr("There is already a file %1, and it stays as it is. Choose another name."),
                     Errors::tr("There is already a file of that name, and it stays as it is. Choose another name."),
                     fact(error));
    default: return {};
    }
}

/// What is wrong with the register or the computer.
QString ofRegister(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case RegisterMissing:
        return named(Errors::tr("There is no register at %1. Check the place, or open another."),
                     Errors::tr("There is no register at that place. Check it, or open another."), fact(error));
    case RegisterForeign:
        return Errors::tr(
            "This file is not a register or a backup of Evenkeel. It was not changed. Choose another file.");
    case RegisterDamaged:
        return Errors::tr("The file is damaged, so it was not opened. Restore the last good backup, and keep this file "
                          "for whoever helps you.");
    case RegisterNewer:
        return Errors::tr("This register was written by a newer version of Evenkeel. It was not changed. Install that "
                          "version to open it.");
    case RegisterAltered:
        return Errors::tr("Something in this register was changed by another program or another hand. Stop working in "
                          "it, tell your administrator, and check it with Verify.");
    case RegisterUnreadable:
        return Errors::tr(
            "The file cannot be read. Check that it is not moved or locked and that you may open it, then try again.");
    case RegisterBusy: return busy(error);
    case RegisterOnNetwork:
        return named(Errors::tr("The register lies in a shared or synchronised folder (%1), where it would be damaged. "
                                "Move it to this computer's own disk, or use a shared register for several desks."),
                     Errors::tr("The register lies in a shared or synchronised folder, where it would be damaged. Move "
                                "it to this computer's own disk, or use a shared register for several desks."),
                     fact(error));
    case DiskFull:
        return Errors::tr(
            "Not saved: the disk is full. Nothing you typed is lost. Free some space, then choose Save again.");
    case EngineFailed: return engineFailed(error);
    default: return {};
    }
}
}

QString sentence(const Error &error)
{
    for (const auto say : {ofPeople, ofRecords, ofRegister})
        if (const QString said = say(error); !said.isEmpty()) return said;
    return {};
}
