#pragma once
#include "app/base/id.h"
#include <QCborMap>
#include <QHash>
#include <optional>

struct Client;
class QWidget;

/// What every draft of a screen says of itself.
namespace draft_key {
inline constexpr QLatin1String kind(
    "kind"); ///< "injection", "late-check", "side-effect", "labs", "check-in", "new-client"
inline constexpr QLatin1String client("client"); ///< the client's id; none for a new one
inline constexpr QLatin1String about("about");   ///< the name, as it is shown
inline constexpr QLatin1String title("title");   ///< of the screen
inline constexpr QLatin1String at("at");         ///< the clinic's time at which the desk locked, "09:12"
inline constexpr QLatin1String fields("fields"); ///< see FormDraft
} // namespace draft_key

/// How every draft begins: what it is, whose, and the name to show.
QCborMap draftHead(const QString &kind, const std::optional<Id<Client>> &client, const QString &about);

/// What a person has put into the fields of one form: the difference to how they stood before. Passwords are typed into
/// another kind of field and never part of it.
class FormDraft
{
public:
    explicit FormDraft(QWidget *form) : m_form(form) {}

    /// As the fields stand now they are filled in by the program, not by the person; then a draft that waits is put back.
    void begin();
    /// So is this one, later.
    void accept(QWidget *field);
    /// The fields that stand otherwise, by their place in the form; empty when there is none.
    QCborMap changed() const;
    /// The changed fields under a head; empty when none stands otherwise.
    QCborMap whole(const QString &kind, const std::optional<Id<Client>> &client, const QString &about) const;
    /// Into a form of the same make, as if typed: the form hears of it. One that has not begun takes it when it begins.
    void resume(const QCborMap &draft);

    /// Only the fields, as `changed` gave them.
    void putBack(const QCborMap &changed);

private:
    QWidget *m_form;
    QHash<QWidget *, QCborValue> m_begun;
    QCborMap m_waiting;
    bool m_hasBegun = false;
};
