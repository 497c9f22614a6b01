#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QAccessible>
#include <QCborArray>
#include <QKeyEvent>
#include <QPainter>

namespace {

constexpr int cravingCell = CheckIn::effectCount, useCell = cravingCell + 1;

QList<int> checkInCells(const CheckIn &checkIn)
{
    QList<int> values = checkIn.grades;
    return values << checkIn.craving << (checkIn.anyUse == YesNo::Yes ? 1 : 0);
}

} // namespace

CheckInField::CheckInField(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Since last time"));
    tell();
}

void CheckInField::setLast(const std::optional<CheckIn> &last)
{
    m_values = QList<int>(cells, -1);
    m_last = last && isComplete(*last) ? checkInCells(*last) : QList<int>();
    m_lastOn = m_last.isEmpty() ? QDate() : last->on;
    m_at = 0;
    tell();
}

QCborArray CheckInField::draft() const
{
    QCborArray draft;
    for (const int value : m_values) draft << value;
    return draft;
}

void CheckInField::resume(const QCborArray &draft)
{
    if (draft.size() != cells) return;
    for (int cell = 0; cell < cells; ++cell) {
        const int answer = int(draft.at(cell).toInteger(-1));
        m_values[cell] = answer <= most(cell) ? qMax(-1, answer) : -1;
    }
    m_at = qMax(0, int(m_values.indexOf(-1)));
    tell();
    Q_EMIT changed();
}

bool CheckInField::isBegun() const { return m_values.count(-1) < cells; }
bool CheckInField::isWhole() const { return !m_values.contains(-1); }

std::optional<CheckIn> CheckInField::checkIn(Id<Client> client, QDate on) const
{
    if (!isWhole()) return std::nullopt;
    CheckIn checkIn{.client = client, .on = on};
    checkIn.grades = m_values.mid(0, CheckIn::effectCount);
    checkIn.craving = m_values[cravingCell];
    checkIn.anyUse = m_values[useCell] == 1 ? YesNo::Yes : YesNo::No;
    return checkIn;
}

int CheckInField::most(int cell) const
{
    return cell == useCell ? 1 : cell == cravingCell ? CheckIn::mostCraving : CheckIn::mostGrade;
}

QString CheckInField::shortName(int cell) const
{
    const QStringList names{tr("Nausea"),  tr("Head"),    tr("Site", "injection site"),
                            tr("Tired"),   tr("Sleep"),   tr("Dizzy"),
                            tr("Anxious"), tr("Craving"), tr("Use", "any use")};
    return names[cell];
}

QString CheckInField::longName(int cell) const
{
    if (cell == cravingCell) return tr("Craving, 0 to 10");
    if (cell == useCell) return tr("Any use of opioids or alcohol, 0 no, 1 yes");
    return tr("%1, 0 none to 3 severe").arg(sideEffect(commonEffects()[cell]));
}

QString CheckInField::shown(int cell, int value) const
{
    if (value < 0) return {};
    if (cell == useCell) return value ? tr("yes") : tr("no");
    return QString::number(value);
}

QString CheckInField::helpWords() const
{
    if (isWhole()) return tr("All asked.");
    QString words = longName(m_at);
    if (m_at == cravingCell) words += tr(" (+ is 10)");
    if (!m_last.isEmpty()) words += QStringLiteral(" · ") + tr("= same as on %1").arg(shortDay(m_lastOn));
    return words;
}

void CheckInField::tell()
{
    setAccessibleDescription(helpWords());
    update();
    QAccessibleEvent said(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&said);
}

void CheckInField::put(int value)
{
    if (value > most(m_at)) return;
    m_values[m_at] = value;
    if (m_at + 1 < cells) ++m_at;
    tell();
    Q_EMIT changed();
    if (isWhole()) Q_EMIT whole();
}

void CheckInField::sameAsLast()
{
    if (m_last.isEmpty()) return;
    m_values = m_last;
    m_at = cells - 1;
    tell();
    Q_EMIT changed();
    Q_EMIT whole();
}

void CheckInField::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) return QWidget::keyPressEvent(event);
    if (key >= Qt::Key_0 && key <= Qt::Key_9) return put(key - Qt::Key_0);
    switch (key) {
    case Qt::Key_Plus:
        if (m_at == cravingCell) put(CheckIn::mostCraving);
        return;
    case Qt::Key_Equal: return sameAsLast();
    case Qt::Key_Left: m_at = qMax(0, m_at - 1); break;
    case Qt::Key_Right: m_at = qMin(cells - 1, m_at + 1); break;
    case Qt::Key_Backspace:
        if (m_values[m_at] < 0 && m_at > 0) --m_at;
        m_values[m_at] = -1;
        Q_EMIT changed();
        break;
    case Qt::Key_Delete:
        m_values.fill(-1);
        m_at = 0;
        Q_EMIT changed();
        break;
    default: return QWidget::keyPressEvent(event);
    }
    tell();
}

QRect CheckInField::cellRect(int cell) const
{
    const Look &look = Look::of(this);
    const int pitch = qMin(look.px(56), width() / cells);
    return {cell * pitch, look.px(18), pitch - look.px(6), look.px(30)};
}

void CheckInField::mousePressEvent(QMouseEvent *event)
{
    for (int cell = 0; cell < cells; ++cell)
        if (cellRect(cell).adjusted(0, -cellRect(cell).top(), 0, 0).contains(event->pos())) m_at = cell;
    setFocus(Qt::MouseFocusReason);
    tell();
}

void CheckInField::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void CheckInField::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

QSize CheckInField::sizeHint() const
{
    const Look &look = Look::of(this);
    return {look.px(420), look.px(72)};
}

void CheckInField::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int cell = 0; cell < cells; ++cell) {
        const QRect box = cellRect(cell);
        const bool here = hasFocus() && cell == m_at;
        painter.setFont(look.font(TextSize::Caption, here ? QFont::DemiBold : QFont::Normal));
        painter.setPen(here ? look->accent : look->text2);
        painter.drawText(QRect(box.left() - look.px(3), 0, box.width() + look.px(6), look.px(16)), Qt::AlignCenter,
                         painter.fontMetrics().elidedText(shortName(cell), Qt::ElideRight, box.width() + look.px(6)));
        painter.setPen(QPen(here ? look->focus : look->line2, here ? 2 : 1));
        painter.setBrush(m_values[cell] > 0 ? look->sel : look->bg1);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4);
        const bool known = m_values[cell] >= 0;
        painter.setFont(look.font(TextSize::Lead, known ? QFont::DemiBold : QFont::Normal));
        painter.setPen(known ? look->text1 : look->text3);
        painter.drawText(box, Qt::AlignCenter,
                         known ? shown(cell, m_values[cell]) : shown(cell, m_last.value(cell, -1)));
    }
    painter.setFont(look.font(TextSize::Caption));
    painter.setPen(look->text2);
    painter.drawText(QRect(0, look.px(52), width(), look.px(18)), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(helpWords(), Qt::ElideRight, width()));
}
