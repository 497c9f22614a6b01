#pragma once
#include "ui/desktop/deed_log.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/status_line.h"
#include <QCborMap>
#include <QWidget>

class ScreenHead;
struct Consent;
struct PaperOffer;

/// One place of the window: fills the body under the head, says what stands in the head and which keys help.
/// Made at sign-in and deleted by the lock, so that nothing of a client stays on it.
class Screen : public QWidget
{
    Q_OBJECT
public:
    Screen(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    /// The place on the rail: "today".
    virtual QString place() const = 0;
    /// The page of the manual, docs/manual/<page>.md.
    virtual QString manualPage() const { return place(); }
    virtual QString title() const = 0;
    virtual QString subtitle() const { return {}; }
    /// Deeds of the head, at the left of the search.
    virtual void fillHead(ScreenHead &) {}
    virtual QList<KeyHint> hints() const { return {}; }
    /// Comes into view: reads what it shows.
    virtual void enter() = 0;
    /// `?`: moves to the explanation of what is selected.
    virtual void why() {}
    /// `Ctrl+P`: what can be printed here; with something, a button stands in the head.
    virtual QList<PaperOffer> papers() const;
    /// Why nothing can be printed at this moment where otherwise something can; empty: no button then.
    virtual QString nothingToPrint() const { return {}; }
    /// One of them was printed or saved as a file.
    virtual void paperPrinted() {}
    /// `Esc`: true when the screen used it for something of its own.
    virtual bool escape() { return false; }
    /// Where `F6` walks, in order.
    virtual QList<QWidget *> panes() const { return {}; }
    /// What the person has typed and not saved, for the lock to seal (keys: guard/form_draft.h); empty when there is nothing.
    virtual QCborMap draft() const { return {}; }
    /// Takes up such a draft again, once the screen has read what it shows.
    virtual void resume(const QCborMap &) {}

Q_SIGNALS:
    void headChanged();
    void hintsChanged();
    void chartWanted(Id<Client> client);
    void injectionWanted(Id<Client> client);
    void lateCheckWanted(Id<Client> client);
    void sideEffectWanted(Id<Client> client);
    /// How it has been since the last visit, without an injection.
    void checkInWanted(Id<Client> client);
    void newClientWanted();
    void figuresWanted();
    /// The side effects of the whole clinic.
    void clinicEffectsWanted();
    /// How a side effect went on: the next version of it.
    void followUpWanted(Id<Client> client, Id<SideEffect> effect);
    void remindersWanted();
    void identityWanted(Id<Client> client);
    /// The client is here already; what was typed for a new one is offered as changes.
    void identityOffered(Id<Client> client, const Client &typed);
    /// The next injection visit of this client is to be booked: the agenda proposes it.
    void bookWanted(Id<Client> client);
    /// This record is to be merged with another one, which the person still has to find.
    void mergeAsked(Id<Client> client);
    /// Two records look like one person.
    void mergeWanted(Id<Client> one, Id<Client> other);
    void closeDayWanted();
    void catchUpWanted();
    /// The tablet of that day is wrong in the register: every version of it, and the way to the next one.
    void correctionWanted(Id<Client> client, QDate day);
    /// An injection of that past day stands on paper.
    void paperInjectionWanted(Id<Client> client, QDate day);
    void injectionCorrectionWanted(Id<Client> client, Id<Injection> injection);
    void effectCorrectionWanted(Id<Client> client, Id<SideEffect> effect);
    void labCorrectionWanted(Id<Client> client, Id<Lab> lab);
    /// A laboratory sheet is to be typed in.
    void labsWanted(Id<Client> client);
    /// The clinic's numbered reasons.
    void reasonsWanted();
    /// The page that signs an order; a physician's.
    void orderWanted(Id<Client> client);
    /// The client's stay: a step of the level of care, and the discharge.
    void careStepWanted(Id<Client> client);
    void dischargeWanted(Id<Client> client);
    /// The client's consents, this one chosen.
    void consentsWanted(Id<Client> client, Id<Consent> consent);
    /// A signed consent is to be recorded; with one, that one is to be corrected or revoked.
    void newConsentWanted(Id<Client> client);
    void consentCorrectionWanted(Id<Client> client, Id<Consent> consent);
    void revocationWanted(Id<Client> client, Id<Consent> consent);
    /// As `Ctrl+P`.
    void printWanted();
    void badgeChanged(const QString &place, int count, const QString &meaning);
    /// Back to where one came from.
    void left();

protected:
    Desk &desk() const { return m_desk; }
    Database &database() const { return m_desk.database(); }
    DeedLog &deeds() const { return m_deeds; }
    /// The button that hides names, `F9`.
    void addHideNames(ScreenHead &head, DeedButton::Rank rank = DeedButton::Rank::Flat);
    /// Whether a field that takes letters has the focus: then a letter is text.
    static bool isTyping();

private:
    Desk &m_desk;
    DeedLog &m_deeds;
};
