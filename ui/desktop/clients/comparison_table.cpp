#include "ui/desktop/clients/comparison_table.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/mark.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QAccessible>
#include <QEvent>
#include <QPainter>

namespace {

constexpr int comparedRow = 29; ///< px at 100 %

Mark alikeMark(Alike alike)
{
    switch (alike) {
    case Alike::Same: return {IconName::Check, ComparisonTable::tr("same"), &Tokens::given};
    case Alike::Nearly: return {StatusShape::Late, ComparisonTable::tr("nearly"), &Tokens::late};
    case Alike::SoFar: return {StatusShape::Late, ComparisonTable::tr("so far"), &Tokens::late};
    case Alike::Different: return {IconName::Close, ComparisonTable::tr("different"), &Tokens::text2};
    case Alike::Unknown: break;
    }
    return {};
}

QString bornWords(QDate born) { return born.isValid() ? plainDay(born) : QString(); }

QString numberWords(const QString &phone) { return phone.isEmpty() ? QString() : phoneWords(phone); }

} // namespace

QList<ComparedField> comparedFields(const Client &left, const Client &right, const Desk &desk)
{
    const bool hidden = desk.namesHidden();
    QList<ComparedField> fields;
    const auto add = [&](const QString &label, const QString &a, const QString &b, Alike alike, bool letters = false) {
        if (a.isEmpty() && b.isEmpty()) return;
        const QString veil = ComparisonTable::tr("hidden");
        const auto shown = [&](const QString &text) { return hidden && !text.isEmpty() ? veil : text; };
        fields.append(
            {label, shown(a), shown(b), a.isEmpty() || b.isEmpty() ? Alike::Unknown : alike, letters && !hidden});
    };
    add(ComparisonTable::tr("First name"), left.firstName, right.firstName, nameAlike(left.firstName, right.firstName),
        true);
    add(ComparisonTable::tr("Last name"), left.lastName, right.lastName, nameAlike(left.lastName, right.lastName),
        true);
    add(ComparisonTable::tr("Birth date"), bornWords(left.birthDate), bornWords(right.birthDate),
        birthDateAlike(left.birthDate, right.birthDate), true);
    add(ComparisonTable::tr("Phone"), numberWords(left.phone), numberWords(right.phone),
        phoneAlike(left.phone, right.phone));
    const bool sameLanguage = folded(left.language) == folded(right.language);
    add(ComparisonTable::tr("Language"), left.language, right.language, sameLanguage ? Alike::Same : Alike::Different);
    return fields;
}

QString matchWords(Match::Why why)
{
    switch (why) {
    case Match::Why::SamePerson: return ComparisonTable::tr("Same birth date, nearly the same name.");
    case Match::Why::SamePhone: return ComparisonTable::tr("Same telephone.");
    case Match::Why::NearlyBirthDate: return ComparisonTable::tr("Nearly the same name and birth date.");
    case Match::Why::SameBirthDate: return ComparisonTable::tr("Same birth date.");
    case Match::Why::SameName: return ComparisonTable::tr("Name sounds alike.");
    }
    return {};
}

ComparisonTable::ComparisonTable(const QString &leftHead, const QString &rightHead, QWidget *parent)
    : QWidget(parent), m_leftHead(leftHead), m_rightHead(rightHead)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ComparisonTable::setHeads(const QString &leftHead, const QString &rightHead)
{
    m_leftHead = leftHead;
    m_rightHead = rightHead;
    update();
}

void ComparisonTable::setFields(const QList<ComparedField> &fields)
{
    m_fields = fields;
    QStringList said;
    for (const ComparedField &field : fields)
        said << tr("%1: %2 and %3, %4").arg(field.label, field.left, field.right, alikeMark(field.alike).word);
    setAccessibleName(said.join(QStringLiteral(". ")));
    QAccessibleEvent changed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
    updateGeometry();
    update();
}

QSize ComparisonTable::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(400), look.px(comparedRow) * int(m_fields.size() + 1)};
}

void ComparisonTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) updateGeometry();
}

void ComparisonTable::paintLetters(QPainter &painter, const QRect &box, const QString &text, const QString &other,
                                   const ComparedField &field, QFont::Weight weight) const
{
    const Look &look = Look::of(this);
    const QFont font = look.font(TextSize::Body, weight);
    painter.setFont(font);
    const QFontMetrics metrics(font);
    const bool marked = field.letters && field.alike == Alike::Nearly;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, box.width());
    if (marked && shown == text) {
        const QBitArray differs = differingLetters(text, other);
        for (int i = 0; i < text.size(); ++i) {
            if (!differs.testBit(i)) continue;
            const int x = metrics.horizontalAdvance(text.left(i));
            const int wide = metrics.horizontalAdvance(text.left(i + 1)) - x;
            painter.fillRect(QRect(box.left() + x, box.center().y() - look.px(9), wide, look.px(18)), look->lateTint);
            painter.fillRect(QRect(box.left() + x, box.center().y() + look.px(8), wide, look.px(1)), look->late);
        }
    }
    painter.setPen(look->text1);
    painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void ComparisonTable::paintField(QPainter &painter, const ComparedField &field, int row) const
{
    const Look &look = Look::of(this);
    const int high = look.px(comparedRow), label = look.px(84), mark = look.px(88), gap = look.px(8);
    const int half = (width() - label - mark) / 2, top = (row + 1) * high;
    painter.setFont(look.font(TextSize::Body));
    painter.setPen(look->text2);
    painter.drawText(QRect(0, top, label - gap, high), Qt::AlignLeft | Qt::AlignVCenter, field.label);
    paintLetters(painter, QRect(label, top, half - gap, high), field.left, field.right, field, QFont::Normal);
    paintLetters(painter, QRect(label + half, top, half - gap, high), field.right, field.left, field, QFont::Medium);
    paintMark(painter, QRectF(width() - mark, top, mark, high), alikeMark(field.alike), look.font(TextSize::Body), look,
              look->bg1);
    painter.fillRect(QRect(0, top, width(), 1), look->line1);
}

void ComparisonTable::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    const int high = look.px(comparedRow), label = look.px(84), mark = look.px(88);
    const int half = (width() - label - mark) / 2;
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(QRect(label, 0, half, high), Qt::AlignLeft | Qt::AlignVCenter, m_leftHead);
    painter.drawText(QRect(label + half, 0, half, high), Qt::AlignLeft | Qt::AlignVCenter, m_rightHead);
    for (int row = 0; row < m_fields.size(); ++row) paintField(painter, m_fields[row], row);
}
