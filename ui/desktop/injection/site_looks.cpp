#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace {
constexpr int widestMm = 500;
}

SiteLooks::SiteLooks(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

QList<Side> SiteLooks::setOpen(const QList<SideEffect> &effects, const QList<Injection> &injections)
{
    QList<Side> sore;
    QStringList sides;
    const QList<SideEffect> open = openSites(effects);
    for (const SideEffect &effect : open) {
        Side side = Side::Unknown;
        for (const Injection &each : injections)
            if (each.given && each.givenOn <= effect.onsetOn) side = each.side;
        if (side != Side::Unknown) sore << side;
        sides << (side == Side::Unknown ? QString() : word(side));
    }
    setSites(open, sides);
    return sore;
}

void SiteLooks::focusFirst()
{
    for (const Line &line : std::as_const(m_lines))
        if (line.change->current() < 0) return line.size->setFocus(Qt::TabFocusReason);
}

void SiteLooks::setSites(const QList<SideEffect> &sites, const QStringList &sides)
{
    m_lines.clear();
    for (QWidget *child : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) delete child;
    for (int i = 0; i < sites.size(); ++i) add(sites[i], sides.value(i));
}

void SiteLooks::add(const SideEffect &site, const QString &side)
{
    const Look &look = Look::of(this);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    QString words = tr("%1, since %2", "reaction, day").arg(sideEffect(site.term), shortDay(site.onsetOn));
    if (!side.isEmpty()) words = tr("%1: %2", "side, reaction").arg(side, words);
    if (site.sizeMm) words += tr(", was %1 mm").arg(*site.sizeMm);
    auto *label = new TextLabel(words, TextSize::Body, QFont::Normal, &Tokens::text2);
    auto *size = new QLineEdit;
    size->setMaxLength(3);
    size->setFixedWidth(look.px(52));
    size->setAccessibleName(tr("%1: size in mm").arg(words));
    auto *change = new JoinedButtons({tr("Better"), tr("Same"), tr("Worse"), tr("Healed")});
    change->setAccessibleName(words);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(8));
    line->addWidget(size);
    line->addWidget(new TextLabel(tr("mm"), TextSize::Body, QFont::Normal, &Tokens::text2));
    line->addWidget(change);
    line->addStretch();
    column->addWidget(label);
    column->addLayout(line);
    m_column->addWidget(box);
    connect(size, &QLineEdit::textEdited, this, &SiteLooks::changed);
    connect(change, &JoinedButtons::chosen, this, &SiteLooks::changed);
    m_lines.append({site.id, size, change});
}

bool SiteLooks::isWhole() const
{
    return std::all_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.change->current() >= 0; });
}

bool SiteLooks::isBad() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) {
        bool isNumber = false;
        const int mm = line.size->text().trimmed().toInt(&isNumber);
        return !line.size->text().trimmed().isEmpty() && (!isNumber || mm < 0 || mm > widestMm);
    });
}

bool SiteLooks::anyWorse() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [](const Line &line) { return SiteChange(line.change->current()) == SiteChange::Worse; });
}

QList<SiteLook> SiteLooks::looks() const
{
    QList<SiteLook> looks;
    for (const Line &line : m_lines) {
        if (line.change->current() < 0) continue;
        bool isNumber = false;
        const int mm = line.size->text().trimmed().toInt(&isNumber);
        looks << SiteLook{line.effect, isNumber ? std::optional<int>(mm) : std::nullopt,
                          SiteChange(line.change->current())};
    }
    return looks;
}
