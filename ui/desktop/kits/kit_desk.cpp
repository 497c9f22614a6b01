#include "ui/desktop/kits/kit_desk.h"
#include "db/stores/kits.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"

namespace {

Sign kitSign(KitState state)
{
    switch (state) {
    case KitState::Refrigerated: return IconName::Refrigerator;
    case KitState::Reserved: return IconName::Book;
    case KitState::Wasted:
    case KitState::Returned: return IconName::Close;
    default: return IconName::Kit;
    }
}

} // namespace

KitDesk::KitDesk(Desk &desk, DeedLog &deeds, QObject *parent) : QObject(parent), m_desk(desk), m_deeds(deeds) {}

QString KitDesk::whose(const KitRow &row) const { return row.owner ? row.owner->name : tr("the clinic's own"); }

void KitDesk::follow(const Kit &kit, const QString &person, const Saved &saved)
{
    const int deed = m_deeds.begin();
    Q_EMIT begun(kit.id);
    whenDone(saved, this, [this, deed, person, id = kit.id](const Result<Kit> &kept) {
        Q_EMIT done(id, kept.has_value());
        if (!kept) return m_deeds.drop(deed, sentence(kept.error()));
        QString what = word(kept->state).toLower();
        if (kept->outSince.isValid() && kept->state != KitState::Received) what = tr("taken out of the refrigerator");
        const QString whose = person.isEmpty() ? QString() : m_desk.shown(person) + QStringLiteral(", ");
        m_deeds.finish(deed,
                       {{kitSign(kept->state), {}, &Tokens::accent},
                        kept->number,
                        tr("%1%2, %3.").arg(whose, what, clockTime(m_desk.now().time())),
                        [this, kit = *kept, person] { undo(kit, person); }});
    });
}

void KitDesk::undo(const Kit &kit, const QString &)
{
    Q_EMIT begun(kit.id);
    whenDone(Kits(m_desk.database()).undo(kit), this, [this, id = kit.id](const Result<Kit> &kept) {
        Q_EMIT done(id, kept.has_value());
        if (!kept) return m_deeds.fail(sentence(kept.error()));
        m_deeds.sayUndone(kept->number, tr("the last step is taken back."));
    });
}

void KitDesk::order(const Kit &kit, const QString &person) { follow(kit, person, Kits(m_desk.database()).order(kit)); }

void KitDesk::step(const KitRow &row, const Kit &after)
{
    follow(after, whose(row), Kits(m_desk.database()).step(after));
}

void KitDesk::moveOut(const KitRow &row) { follow(row.kit, whose(row), Kits(m_desk.database()).moveOut(row.kit)); }

void KitDesk::putBack(const KitRow &row) { follow(row.kit, whose(row), Kits(m_desk.database()).putBack(row.kit)); }

void KitDesk::count(const KitCount &count)
{
    const int deed = m_deeds.begin();
    whenDone(Kits(m_desk.database()).count(count), this, [this, deed](const Result<KitCount> &kept) {
        if (!kept) return m_deeds.drop(deed, sentence(kept.error()));
        m_deeds.finish(deed,
                       {{IconName::CheckUp, {}, &Tokens::accent},
                        tr("Counted"),
                        tr("%1 of %2 kits found.").arg(kept->found()).arg(kept->expected),
                        {}});
        Q_EMIT counted();
    });
}
