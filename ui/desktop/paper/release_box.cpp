#include "ui/desktop/paper/release_box.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/consent_words.h"
#include "ui/words/dates.h"
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {
constexpr int leaves = 1;
}

ReleaseBox::ReleaseBox(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_way = new JoinedButtons({tr("Stays here"), tr("Leaves the clinic")});
    m_way->setAccessibleName(tr("Where the paper goes"));
    m_way->setCurrent(0);
    m_recipient = new QLineEdit;
    m_recipient->setMaxLength(300);
    m_recipient->setPlaceholderText(tr("Who gets it"));
    m_recipient->setAccessibleName(tr("Recipient"));
    m_purpose = new QLineEdit;
    m_purpose->setMaxLength(300);
    m_purpose->setPlaceholderText(tr("What for: treatment, payment…"));
    m_purpose->setAccessibleName(tr("Purpose"));
    m_ground = new QComboBox;
    m_ground->setAccessibleName(tr("Ground"));
    for (const QString &basis :
         {QStringLiteral("consent"), QStringLiteral("emergency"), QStringLiteral("audit"), QStringLiteral("court")})
        m_ground->addItem(basisWords(basis), basis);
    m_hint = new TextLabel(tr("Kept as a disclosure of this client."), TextSize::Caption, QFont::Normal,
                           &Tokens::text2);
    m_fields = new QWidget;
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(look.px(space::s));
    for (QWidget *field : {static_cast<QWidget *>(m_recipient), static_cast<QWidget *>(m_purpose),
                           static_cast<QWidget *>(m_ground), static_cast<QWidget *>(m_hint)})
        fields->addWidget(field);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(space::s));
    column->addWidget(m_way, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    connect(m_way, &JoinedButtons::chosen, this, &ReleaseBox::show);
    for (QLineEdit *field : {m_recipient, m_purpose})
        connect(field, &QLineEdit::textChanged, this, &ReleaseBox::changed);
    connect(m_ground, &QComboBox::currentIndexChanged, this, &ReleaseBox::changed);
    m_fields->hide();
}

void ReleaseBox::show()
{
    m_fields->setVisible(m_way->current() == leaves);
    if (m_way->current() == leaves) m_recipient->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

std::optional<Release> ReleaseBox::release() const
{
    if (isHidden() || m_way->current() != leaves) return std::nullopt;
    return Release{.recipient = m_recipient->text().simplified(),
                   .purpose = m_purpose->text().simplified(),
                   .basis = m_ground->currentData().toString()};
}

bool ReleaseBox::isMissing() const
{
    const auto now = release();
    return now && (now->recipient.isEmpty() || now->purpose.isEmpty());
}

QString ReleaseBox::words(const std::optional<Consent> &consent) const
{
    const auto now = release();
    if (!now) return {};
    const QString ground = consent
        ? tr("consent of %1, %2").arg(plainDay(consent->signedOn), scopeWords(*consent).toLower())
        : basisWords(now->basis).toLower();
    return tr("Given to %1 for %2. Ground: %3.").arg(now->recipient, now->purpose, ground);
}
