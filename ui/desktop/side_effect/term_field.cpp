#include "ui/desktop/side_effect/term_field.h"
#include "app/people/directory.h"
#include "app/safety/check_in.h"
#include "ui/desktop/parts/look.h"
#include "ui/words/enums.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

TermField::TermField(QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_field = new QLineEdit;
    m_field->setPlaceholderText(tr("What it is: type, or take a number"));
    m_field->setAccessibleName(tr("Side effect"));
    m_field->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(look.px(7 * 26 + 4));
    m_list->setAccessibleName(tr("Terms that fit"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    column->addWidget(m_field);
    column->addWidget(m_list);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_code.clear();
        m_list->show();
        fill();
        Q_EMIT cleared();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });
    fill();
}

void TermField::choose(const QString &code)
{
    m_code = code;
    m_field->setText(sideEffect(code));
    m_list->hide();
}

void TermField::setFocusHere() { m_field->setFocus(Qt::OtherFocusReason); }

void TermField::fill()
{
    m_list->clear();
    const QString typed = folded(m_field->text().trimmed());
    const auto add = [this](const QString &code, const QString &words) {
        auto *item = new QListWidgetItem(words, m_list);
        item->setData(Qt::UserRole, code);
        item->setToolTip(sideEffectRemark(code));
        item->setSizeHint(QSize(0, Look::of(this).px(26)));
    };
    if (typed.isEmpty()) {
        for (int i = 0; i < commonEffects().size(); ++i)
            add(commonEffects()[i], QStringLiteral("%1   %2").arg(i + 1).arg(sideEffect(commonEffects()[i])));
    } else {
        QStringList begins, contains;
        for (const SideEffectTerm &term : sideEffectTerms()) {
            const QString words = folded(sideEffect(term.code));
            if (words.startsWith(typed)) begins << term.code;
            else if (words.contains(typed)) contains << term.code;
        }
        for (const QString &code : begins + contains) add(code, sideEffect(code));
    }
    m_list->setCurrentRow(0);
}

void TermField::take(int row)
{
    if (row < 0 || row >= m_list->count()) return;
    m_code = m_list->item(row)->data(Qt::UserRole).toString();
    m_field->setText(sideEffect(m_code));
    m_list->hide();
    Q_EMIT chosen(m_code);
}

bool TermField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (m_field->text().isEmpty() && key >= Qt::Key_1 && key <= Qt::Key_7) {
        take(key - Qt::Key_1);
        return true;
    }
    if (!m_list->isVisible()) return QWidget::eventFilter(watched, event);
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(qMin(m_list->count() - 1, m_list->currentRow() + 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(qMax(0, m_list->currentRow() - 1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentRow()); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}
