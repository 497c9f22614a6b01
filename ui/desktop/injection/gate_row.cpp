#include "ui/desktop/injection/gate_row.h"
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/shapes.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace {
constexpr int topicLeft = 52, answerLeft = 272;
}

GateRow::GateRow(const GateQuestion &question, QWidget *parent) : QWidget(parent), m_question(question)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GateRow::show(const GateStanding &standing, bool inHand, GateDraft &draft)
{
    const bool changed = m_standing.level != standing.level || m_standing.words != standing.words;
    const bool rebuild = inHand && (!m_inHand || changed);
    m_standing = standing;
    m_inHand = inHand;
    if (m_field && (!inHand || rebuild)) {
        m_field->hide();
        m_field->deleteLater();
        m_field = nullptr;
        m_first = nullptr;
    }
    if (inHand && !m_field) buildField(draft);
    setVisible(!standing.isSilent || inHand);
    setAccessibleName(tr("%1: %2", "question, how it stands").arg(m_question.topic, standing.words));
    setAccessibleDescription(m_question.note);
    updateGeometry();
    update();
}

QSize GateRow::sizeHint() const
{
    const Look &look = Look::of(this);
    if (!m_inHand) {
        const QFontMetrics metrics(look.font(TextSize::Body));
        const int wide = qMax(look.px(120), width() - textLeft() - whenWidth());
        const int tall = metrics.boundingRect(QRect(0, 0, wide, 1000), Qt::TextWordWrap, m_standing.words).height();
        const bool two = tall > look.px(24);
        const bool narrow = width() < look.px(600); // clear rows give their room to the open ones
        return {look.px(400),
                qMax(two ? tall + look.px(16) : 0,
                     look.px(two             ? 52
                                 : isClear() ? (narrow ? 32 : 38)
                                 : narrow    ? 40
                                             : space::gateRow))};
    }
    return {look.px(400), qMax(look.px(72), (m_field ? m_field->sizeHint().height() : 0) + look.px(24))};
}

int GateRow::whenWidth() const { return Look::of(this).px(m_standing.when.isEmpty() ? 24 : 88); }

int GateRow::textLeft() const { return Look::of(this).px(width() < Look::of(this).px(600) ? 220 : answerLeft); }

void GateRow::takeFocus()
{
    if (m_first) m_first->setFocus(Qt::OtherFocusReason);
    else setFocus(Qt::OtherFocusReason);
}

bool GateRow::chooseByDigit(int digit)
{
    for (const GateChoice &choice : m_question.choices) {
        if (choice.digit != digit) continue;
        const auto apply = choice.apply; // answering deletes the field that asked
        Q_EMIT answered(apply);
        return true;
    }
    return false;
}

void GateRow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (key >= Qt::Key_0 && key <= Qt::Key_9 && m_inHand && chooseByDigit(key - Qt::Key_0)) return;
    if (key == Qt::Key_O && m_inHand && !m_standing.toSign.isEmpty()) {
        Q_EMIT signWanted(m_standing.toSign);
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) Q_EMIT passed();
    else if (key == Qt::Key_Down) Q_EMIT walked(1);
    else if (key == Qt::Key_Up) Q_EMIT walked(-1);
    else QWidget::keyPressEvent(event);
}

bool GateRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            Q_EMIT walked(key == Qt::Key_Down ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void GateRow::placeField()
{
    const Look &look = Look::of(this);
    if (m_field)
        m_field->setGeometry(textLeft(), look.px(10), width() - textLeft() - look.px(16), m_field->sizeHint().height());
}

void GateRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeField();
}

void GateRow::mousePressEvent(QMouseEvent *) { Q_EMIT picked(); }

void GateRow::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() != Qt::OtherFocusReason && !m_inHand) Q_EMIT picked();
}

void GateRow::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ground = m_inHand ? look->sel : look->bg1;
    painter.fillRect(rect(), ground);
    if (m_inHand) painter.fillRect(QRect(0, 0, look.px(3), height()), look->accent);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);

    const int line = m_inHand ? look.px(space::gateRow) : height();
    const QRectF sign(look.px(space::margin), (line - look.pxF(16)) / 2, look.px(16), look.px(16));
    switch (m_standing.level) {
    case GateLevel::Ok:
        if (m_standing.isSigned) paintIcon(painter, sign, IconName::Sign, look->given);
        else paintShape(painter, sign, OutcomeShape::Given, look->given, ground);
        break;
    case GateLevel::Task: paintIcon(painter, sign, IconName::Becomes, look->accent); break;
    case GateLevel::Physician: paintIcon(painter, sign, IconName::Sign, look->late); break;
    case GateLevel::Block: paintShape(painter, sign, OutcomeShape::Refused, look->overdue, ground); break;
    }
    const bool open = m_standing.level != GateLevel::Ok;
    const int left = look.px(topicLeft), answer = textLeft();
    painter.setPen(look->text1);
    painter.setFont(look.font(TextSize::Body, open ? QFont::DemiBold : QFont::Medium));
    painter.drawText(QRect(left, 0, answer - left - look.px(8), line), Qt::AlignVCenter | Qt::TextWordWrap,
                     m_question.topic);
    if (m_inHand && !m_question.note.isEmpty()) {
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Caption));
        painter.drawText(QRect(left, look.px(34), answer - left - look.px(12), height() - look.px(36)),
                         Qt::AlignTop | Qt::TextWordWrap, m_question.note);
    }
    if (m_inHand && m_field) return;
    const Ink ink = m_standing.level == GateLevel::Block ? &Tokens::overdue
        : m_standing.level == GateLevel::Physician       ? &Tokens::late
                                                         : &Tokens::text2;
    painter.setPen(look.tokens().*ink);
    painter.setFont(look.font(TextSize::Body));
    painter.drawText(QRect(answer, 0, width() - answer - whenWidth(), line), Qt::AlignVCenter | Qt::TextWordWrap,
                     m_standing.words);
    painter.setPen(look->text2);
    painter.drawText(QRect(width() - look.px(88), 0, look.px(64), line), Qt::AlignVCenter | Qt::AlignRight,
                     m_standing.when);
}
