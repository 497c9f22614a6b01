#include "ui/desktop/injection/sheet_head.h"
#include "ui/desktop/chip_label.h"
#include "ui/desktop/marks.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/person_block.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

Person personShown(const Client &client)
{
    return {client.id, client.displayName(), client.chartNumber, client.birthDate, client.level, client.language};
}

SheetHead::SheetHead(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    const Look &look = Look::of(this);
    m_who = new PersonBlock(PersonBlock::Shape::Wide);
    m_chip = new ChipLabel;
    m_sum = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_day = new TextLabel(QString(), TextSize::Title, QFont::DemiBold);
    m_protection = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    for (TextLabel *label : {m_sum, m_day, m_protection}) {
        label->setWordWrap(false);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_why = new DeedButton(tr("Why?"));
    m_why->setCap({QStringLiteral("?")});
    connect(m_why, &QAbstractButton::clicked, this, &SheetHead::whyWanted);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, look.px(space::margin), 0); // the person keeps its own margin
    line->setSpacing(look.px(16));
    line->addWidget(m_who, 1);
    const auto block = [&](QWidget *upper, QWidget *lower) {
        auto *column = new QVBoxLayout;
        column->setSpacing(look.px(2));
        column->addStretch();
        column->addWidget(upper, 0, Qt::AlignRight);
        column->addWidget(lower, 0, Qt::AlignRight);
        column->addStretch();
        line->addLayout(column);
    };
    block(m_chip, m_sum);
    block(m_day, m_protection);
    line->addWidget(m_why);
    refit();
}

/// A name of two lines needs more than the 80 px; below 1100 only who it is stays, as one line.
void SheetHead::refit()
{
    const Look &look = Look::of(this);
    const bool narrow = window()->width() < look.px(1100);
    m_who->setShape(narrow ? PersonBlock::Shape::Line : PersonBlock::Shape::Wide);
    for (QWidget *part : {static_cast<QWidget *>(m_chip), static_cast<QWidget *>(m_sum), static_cast<QWidget *>(m_day),
                          static_cast<QWidget *>(m_protection), static_cast<QWidget *>(m_why)})
        part->setVisible(!narrow);
    const int tall = narrow ? look.px(48) : qMax(look.px(80), m_who->heightForWidth(m_who->width()));
    m_who->setFixedHeight(tall); // all of it, also for a second line beside the birth date
    setFixedHeight(tall);
}

void SheetHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    refit();
}

void SheetHead::show(const ChartPage &page)
{
    PersonWords words = m_desk.words(personShown(page.client));
    if (page.history && page.history->indication != Indication::Unknown && !m_desk.namesHidden())
        words.more << word(page.history->indication);
    m_who->setPerson(words);
    refit();
    const SeriesState &series = page.series;
    m_chip->setMark(markOf(series));
    const bool dated = series.lastGiven.isValid() && series.nextDue.isValid();
    m_sum->setText(dated ? tr("Last %1 + %2 = due %3")
                               .arg(plainDay(series.lastGiven), days(int(series.lastGiven.daysTo(series.nextDue))),
                                    shortDay(series.nextDue))
                         : tr("No injection yet"));
    m_day->setText(series.daysSince ? tr("Day %1").arg(*series.daysSince) : QString());
    m_protection->setText(!series.blockadeEnds.isValid() ? QString()
                              : series.pastBlockade
                              ? tr("protection ended about %1").arg(shortDay(series.blockadeEnds))
                              : tr("protected until about %1").arg(shortDay(series.blockadeEnds)));
}

void SheetHead::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}
