#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/injection/next_visit_field.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/text_label.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

SheetFoot::SheetFoot(const QString &save, QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    const auto caption = [] { return new TextLabel(QString(), TextSize::Caption, QFont::Normal, &Tokens::text2); };
    m_caption = caption();
    m_windowCaption = caption();
    m_due = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_window = new TextLabel(QString(), TextSize::Lead);
    m_visit = new NextVisitField;
    m_count = new TextLabel(QString(), TextSize::Body, QFont::DemiBold, &Tokens::accent);
    m_left = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    for (TextLabel *label : {m_caption, m_windowCaption, m_due, m_window, m_count}) label->setWordWrap(false);
    for (TextLabel *label : {m_count, m_left}) label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_leave = new DeedButton(tr("Leave"));
    m_leave->setTall(36);
    m_leave->setCap({tr("Esc")});
    m_save = new DeedButton(save, DeedButton::Rank::Filled);
    m_save->setTall(36);
    m_save->setCap({tr("Enter")});
    connect(m_leave, &QAbstractButton::clicked, this, &SheetFoot::leaveWanted);
    connect(m_save, &QAbstractButton::clicked, this, &SheetFoot::saveWanted);
    connect(m_visit, &NextVisitField::changed, this, &SheetFoot::fit);

    m_follows = new QWidget;
    auto *follows = new QHBoxLayout(m_follows);
    m_deeds = new QWidget;
    auto *deeds = new QHBoxLayout(m_deeds);
    for (QHBoxLayout *row : {follows, deeds}) row->setContentsMargins(0, 0, 0, 0);
    const auto block = [&](QHBoxLayout *row, QWidget *upper, QWidget *lower) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addStretch();
        column->addWidget(upper);
        column->addWidget(lower);
        column->addStretch();
        upper->setFixedHeight(look.px(18));
        lower->setMinimumHeight(look.px(30));
        row->addLayout(column);
        return column;
    };
    block(follows, m_caption, m_due);
    block(follows, m_windowCaption, m_window);
    follows->addWidget(m_visit);
    follows->addStretch();
    deeds->setStretchFactor(block(deeds, m_count, m_left), 1);
    deeds->addWidget(m_leave);
    deeds->addWidget(m_save);
    m_rows = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_rows->setContentsMargins(look.px(space::margin), look.px(8), look.px(space::margin), look.px(8));
    m_rows->addWidget(m_follows);
    m_rows->addWidget(m_deeds, 1);
    fit();
}

DeedButton *SheetFoot::addSave(const QString &words, const QStringList &caps)
{
    m_secondCaps = caps;
    m_second = new DeedButton(words);
    m_second->setTall(36);
    m_second->setReason(m_save->reason());
    m_deeds->layout()->addWidget(m_second);
    fit();
    return m_second;
}

void SheetFoot::setReason(const QString &reason)
{
    m_save->setReason(reason);
    if (m_second) m_second->setReason(reason);
}

void SheetFoot::setDue(const QString &caption, const QString &due, const QString &windowCaption, const QString &window)
{
    m_caption->setText(caption);
    m_due->setText(due);
    m_windowCaption->setText(windowCaption);
    m_window->setText(window);
    fit();
}

void SheetFoot::setLeft(const QStringList &left, const QStringList &barred)
{
    m_count->setInk(barred.isEmpty() ? &Tokens::accent : &Tokens::overdue);
    const qsizetype shown = isRoomy() ? 3 : window()->width() < Look::of(this).px(1100) ? 1 : 2;
    QString words = left.mid(0, shown).join(QStringLiteral(", ")).toLower();
    const bool counted = m_second && shown == 1; // no room: the count stands above
    if (left.size() > shown && !counted) words = tr("%1 and %2 more").arg(words).arg(left.size() - shown);
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    if (!barred.isEmpty()) {
        m_count->setText(tr("Cannot be given today"));
        QString in = barred.mid(0, shown).join(QStringLiteral(", ")).toLower();
        if (barred.size() > shown) in = tr("%1 and %2 more").arg(in).arg(barred.size() - shown);
        words = tr("Stands in the way: %1").arg(in);
    } else if (left.isEmpty()) {
        m_count->setText(tr("Nothing left"));
    } else {
        m_count->setText(left.size() == 1 ? tr("1 thing left") : tr("%1 things left").arg(left.size()));
    }
    m_left->setText(words);
    m_left->setInk(&Tokens::text2);
    setReason(!barred.isEmpty()    ? m_count->text()
                  : left.isEmpty() ? QString()
                                   : m_count->text() + QStringLiteral(": ") + words);
}

/// 1400 wide and more: everything in full. Below, the gaps shrink, and a visit that is being typed takes the window's place.
bool SheetFoot::isRoomy() const { return window()->width() >= Look::of(this).px(1400); }

/// Below 1100 what follows stands above the deeds, without its captions; a visit that is offered says the most.
void SheetFoot::fit()
{
    const Look &look = Look::of(this);
    const bool narrow = window()->width() < look.px(1100);
    const int gap = look.px(isRoomy() ? 28 : narrow && m_second ? 8 : 16);
    if (m_second) {
        m_leave->setCap(narrow ? QStringList() : QStringList{tr("Esc")});
        m_second->setCap(narrow ? QStringList() : m_secondCaps);
    }
    for (QLayout *row : {m_follows->layout(), m_deeds->layout(), static_cast<QLayout *>(m_rows)}) row->setSpacing(gap);
    const bool due = !m_due->text().isEmpty() && !(narrow && m_visit->isOffered());
    const bool shown = !m_window->text().isEmpty() && due && (isRoomy() || !m_visit->isTyped());
    m_due->setVisible(due);
    m_caption->setVisible(due && !narrow);
    m_window->setVisible(shown);
    m_windowCaption->setVisible(shown && !narrow);
    const bool follows = due || m_visit->isOffered();
    m_follows->setVisible(follows);
    if (narrow) m_rows->setSpacing(0);
    m_rows->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setFixedHeight(look.px(narrow && follows ? 112 : narrow ? 64 : 80));
}

void SheetFoot::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SheetFoot::setBusy(bool busy)
{
    if (!busy) return;
    m_count->setText(tr("Saving…"));
    m_left->setText(QString());
    setReason(tr("Saving"));
}

void SheetFoot::fail(const QString &sentence)
{
    m_count->setInk(&Tokens::overdue);
    m_count->setText(tr("Not saved"));
    m_left->setInk(&Tokens::overdue);
    m_left->setText(sentence);
    setReason(QString());
    QAccessibleEvent said(m_left, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

QString SheetFoot::said() const { return m_count->text() + QStringLiteral(". ") + m_left->text(); }

void SheetFoot::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg2);
    painter.fillRect(QRect(0, 0, width(), 1), look->line1);
}
