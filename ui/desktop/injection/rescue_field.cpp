#include "ui/desktop/injection/rescue_field.h"
#include "app/visits/call_order.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

RescueField::RescueField(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_talk = new QCheckBox(tr("Talked about naloxone or nalmefene, every time"));
    m_step = new QComboBox;
    m_step->setAccessibleName(tr("Rescue kit"));
    m_expires = new QDateEdit;
    m_expires->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_expires->setAccessibleName(tr("The rescue kit expires on"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    column->addWidget(m_talk);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    line->addWidget(m_step);
    line->addWidget(m_expires);
    line->addStretch();
    column->addLayout(line);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(m_talk, &QCheckBox::toggled, this, &RescueField::changed);
    connect(m_step, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant step = m_step->currentData();
        m_expires->setVisible(step.isValid() && NaloxoneStep(step.toInt()) == NaloxoneStep::HasKit);
        Q_EMIT changed();
    });
    connect(m_expires, &QDateEdit::dateChanged, this, &RescueField::changed);
}

void RescueField::fill(const QList<Naloxone> &ledger, QDate today)
{
    m_today = today;
    m_talk->setChecked(false);
    m_step->clear();
    const Naloxone *newest = nullptr;
    for (const Naloxone &each : ledger)
        if (!each.inError && (!newest || each.on >= newest->on)) newest = &each;
    QString known = tr("Nothing recorded about a kit");
    if (rescueKitAtHand(ledger, today)) {
        const QDate until = rescueKitUntil(ledger, today);
        known = until.isValid() ? tr("Has a kit until %1").arg(plainDay(until)) : tr("Has a kit");
    } else if (newest && newest->what == NaloxoneStep::HasKit) {
        known = tr("Kit expired on %1").arg(plainDay(newest->kitExpiresOn));
    } else if (newest) {
        known = tr("%1 on %2", "step of the ledger, day").arg(word(newest->what), shortDay(newest->on));
    }
    m_step->addItem(known);
    for (const NaloxoneStep step :
         {NaloxoneStep::Offered, NaloxoneStep::Accepted, NaloxoneStep::HasKit, NaloxoneStep::Declined})
        m_step->addItem(tr("Today: %1").arg(word(step).toLower()), int(step));
    m_step->setCurrentIndex(0);
    m_expires->setDate(today.addYears(2));
    m_expires->hide();
}

bool RescueField::isTalked() const { return m_talk->isChecked(); }

std::optional<Naloxone> RescueField::line(Id<Client> client) const
{
    const QVariant step = m_step->currentData();
    if (!step.isValid()) return std::nullopt;
    Naloxone line{.client = client};
    line.on = m_today;
    line.what = NaloxoneStep(step.toInt());
    if (line.what == NaloxoneStep::HasKit) line.kitExpiresOn = m_expires->date();
    return line;
}

bool RescueField::isBad() const
{
    const auto kit = line(Id<Client>::create());
    return kit && kit->what == NaloxoneStep::HasKit && kit->kitExpiresOn < m_today;
}
