#include "ui/desktop/parts/filter_bar.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace {

/// One filter: its word and count, boxed when it is in force.
class Choice : public QAbstractButton
{
public:
    Choice(const FilterBar::Filter &filter, QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        say(filter);
    }
    void say(const FilterBar::Filter &filter)
    {
        setText(filter.word);
        setShortcut({});
        m_count = filter.count < 0 ? QString() : QString::number(filter.count);
        setAccessibleName(m_count.isEmpty() ? filter.word : QStringLiteral("%1, %2").arg(filter.word, m_count));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const Look &look = Look::of(this);
        const QFontMetrics metrics(look.font(TextSize::Body, QFont::DemiBold));
        const int count = m_count.isEmpty() ? 0 : metrics.horizontalAdvance(m_count) + look.px(space::s);
        return {metrics.horizontalAdvance(text()) + count + 2 * padding(), look.px(space::rowControl)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }
    /// Where the bar is short.
    void setTight(bool tight)
    {
        m_tight = tight;
        updateGeometry();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool on = isChecked();
        if (on || underMouse()) {
            painter.setPen(on ? QPen(look->accent, 1) : QPen(Qt::NoPen));
            painter.setBrush(on ? look->sel : look->bg2);
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        painter.setPen(!isEnabled() ? look->textOff : on ? look->accent : look->text1);
        painter.setFont(look.font(TextSize::Body, on ? QFont::DemiBold : QFont::Medium));
        const QRect words = rect().adjusted(padding(), 0, -padding(), 0);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_count);
    }

private:
    int padding() const { return Look::of(this).px(m_tight ? space::xs : space::m); }

    QString m_count;
    bool m_tight = false;
};

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_choices(new QHBoxLayout), m_extra(new QHBoxLayout),
      m_note(new TextLabel({}, TextSize::Body, QFont::Normal, &Tokens::text2, this))
{
    m_note->setWordWrap(false);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_note->installEventFilter(this);
    auto *row = new QHBoxLayout(this);
    row->addLayout(m_choices);
    row->addLayout(m_extra);
    row->addWidget(m_note, 1);
    connect(m_group, &QButtonGroup::idClicked, this, &FilterBar::chosen);
    refit();
}

void FilterBar::setFilters(const QList<Filter> &filters)
{
    const int was = current();
    while (m_group->buttons().size() > filters.size()) delete m_group->buttons().constLast();
    for (int i = 0; i < filters.size(); ++i) {
        if (QAbstractButton *there = m_group->button(i)) {
            static_cast<Choice *>(there)->say(filters[i]); // the focus stays while counts change
            continue;
        }
        auto *choice = new Choice(filters[i], this);
        m_group->addButton(choice, i);
        m_choices->addWidget(choice);
    }
    m_filters = filters;
    fitChoices();
    setCurrent(was >= 0 && was < filters.size() ? was : 0);
}

void FilterBar::setCurrent(int index)
{
    if (QAbstractButton *choice = m_group->button(index)) choice->setChecked(true);
}

int FilterBar::current() const { return m_group->checkedId(); }

void FilterBar::setNote(const QString &note)
{
    m_words = note;
    m_note->setAccessibleName(note);
    showNote();
}

/// As much of the note as there is room for beside the filters; a few letters say nothing.
void FilterBar::showNote()
{
    const int room = m_note->width();
    const bool fits = m_note->fontMetrics().horizontalAdvance(m_words) <= room;
    const bool some = room >= Look::of(this).px(96);
    m_note->setText(fits       ? m_words
                        : some ? m_note->fontMetrics().elidedText(m_words, Qt::ElideRight, room)
                               : QString());
    m_note->setToolTip(fits ? QString() : m_words);
}

/// Less air between the words before any of them is cut.
void FilterBar::fitChoices()
{
    const auto setTight = [this](bool tight) {
        for (QAbstractButton *each : m_group->buttons()) static_cast<Choice *>(each)->setTight(tight);
    };
    setTight(false);
    int wide = 2 * Look::of(this).px(space::margin);
    for (QAbstractButton *each : m_group->buttons()) wide += each->sizeHint().width() + Look::of(this).px(space::s);
    if (!m_extra->isEmpty()) wide += m_extra->sizeHint().width();
    setTight(wide > width());
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitChoices();
    showNote();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::Resize) showNote();
    return QWidget::eventFilter(watched, event);
}

void FilterBar::addWidget(QWidget *widget) { m_extra->addWidget(widget); }

void FilterBar::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look->bg1);
    painter.fillRect(QRect(0, height() - 1, width(), 1), look->line1);
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refit();
}

void FilterBar::refit()
{
    const Look &look = Look::of(this);
    setFixedHeight(look.px(space::filterBar));
    layout()->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), 1);
    for (QLayout *part : {layout(), static_cast<QLayout *>(m_choices), static_cast<QLayout *>(m_extra)})
        part->setSpacing(look.px(space::s));
}
