#include "ui/desktop/review/effect_filter_bar.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/enums.h"
#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QResizeEvent>
#include <QSignalBlocker>

namespace {

struct GradeSpan
{
    int least, most;
};
constexpr GradeSpan gradeSpans[] = {{0, 5}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 5}, {3, 5}, {0, 0}};
constexpr Product productsAsked[] = {Product::XR, Product::Oral, Product::Unknown};

std::optional<bool> eitherWay(int index)
{
    if (index <= 0) return std::nullopt;
    return index == 1;
}

} // namespace

EffectFilterBar::EffectFilterBar(const QStringList &periods, int period, QWidget *parent) : QWidget(parent)
{
    const Look &look = Look::of(this);
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(look.px(space::margin - 8), look.px(4), look.px(space::margin), look.px(4));
    m_grid->setHorizontalSpacing(look.px(4));
    m_grid->setVerticalSpacing(0);
    m_term = add(tr("Side effect"), {tr("Any side effect")});
    m_term->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // long terms are cut, not the others
    m_term->setMinimumContentsLength(14);
    QStringList grades{tr("Any grade")};
    for (int grade = 1; grade <= 5; ++grade) grades << tr("Grade %1").arg(grade);
    m_grade = add(tr("Grade"), grades << tr("Grade 3 and more") << tr("Not graded"));
    m_serious = add(tr("Seriousness"), {tr("Serious or not"), tr("Serious"), tr("Not serious")});
    m_product = add(tr("Product"), {tr("Any product"), tr("Injection"), tr("Tablets"), tr("Not known")});
    m_period = add(tr("Period"), periods);
    m_reviewed = add(tr("Reviewed"), {tr("Reviewed or not"), tr("Reviewed"), tr("Not reviewed")});
    const QSignalBlocker quiet(m_period);
    m_period->setCurrentIndex(period);
    m_count = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_count->setWordWrap(false);
    place(int(m_boxes.size()));
    m_count->hide(); // until there is something to say
}

QComboBox *EffectFilterBar::add(const QString &name, const QStringList &choices)
{
    auto *box = new QComboBox;
    box->setProperty("rank", QStringLiteral("flat"));
    box->addItems(choices);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->view()->setTextElideMode(Qt::ElideNone);
    box->setMaxVisibleItems(16);
    m_boxes << box;
    connect(box, &QComboBox::currentIndexChanged, this, &EffectFilterBar::changed);
    return box;
}

// Where they do not fit side by side (large text on a small screen) they take further lines.
void EffectFilterBar::place(int columns)
{
    constexpr int besideFrom = 1000; // px at 100 %: less, and the count goes to a line of its own
    const bool below = columns < int(m_boxes.size()) || width() < Look::of(this).px(besideFrom);
    if (columns == m_columns && below == m_countBelow) return;
    m_columns = columns;
    m_countBelow = below;
    while (m_grid->count() > 0) delete m_grid->takeAt(0);
    for (int i = 0; i < m_boxes.size(); ++i) m_grid->addWidget(m_boxes[i], i / columns, i % columns);
    const int after = int(m_boxes.size()) % columns;
    if (below) m_grid->addWidget(m_count, int(m_boxes.size() + columns - 1) / columns, 0, 1, columns);
    else m_grid->addWidget(m_count, 0, columns);
    m_count->setAlignment((below ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    for (int column = 0; column <= int(m_boxes.size()); ++column)
        m_grid->setColumnStretch(column, column == (after == 0 ? columns : after));
}

void EffectFilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    constexpr int widest = 132; // px at 100 %, of one choice
    const int columns = std::max(1, event->size().width() / Look::of(this).px(widest));
    place(std::min(columns, int(m_boxes.size())));
}

QSize EffectFilterBar::minimumSizeHint() const { return {Look::of(this).px(200), QWidget::minimumSizeHint().height()}; }

EffectFilter EffectFilterBar::filter() const
{
    EffectFilter filter;
    filter.term = m_term->currentData().toString();
    const GradeSpan &span = gradeSpans[std::max(0, m_grade->currentIndex())];
    filter.leastGrade = span.least;
    filter.mostGrade = span.most;
    filter.serious = eitherWay(m_serious->currentIndex());
    filter.reviewed = eitherWay(m_reviewed->currentIndex());
    if (m_product->currentIndex() > 0) filter.product = productsAsked[m_product->currentIndex() - 1];
    return filter;
}

int EffectFilterBar::period() const { return m_period->currentIndex(); }

void EffectFilterBar::setTerms(const QStringList &codes)
{
    const QSignalBlocker quiet(m_term);
    const QString before = m_term->currentData().toString();
    while (m_term->count() > 1) m_term->removeItem(1);
    for (const QString &code : codes) m_term->addItem(sideEffect(code), code);
    m_term->setCurrentIndex(std::max(0, m_term->findData(before)));
}

void EffectFilterBar::setTerm(const QString &code)
{
    const QSignalBlocker quiet(m_term);
    m_term->setCurrentIndex(code.isEmpty() ? 0 : std::max(0, m_term->findData(code)));
}

void EffectFilterBar::setCount(const QString &words)
{
    m_count->setText(words);
    m_count->setVisible(!words.isEmpty());
}

QString EffectFilterBar::count() const { return m_count->text(); }

void EffectFilterBar::reset()
{
    for (QComboBox *box : {m_term, m_grade, m_serious, m_product, m_reviewed}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
}
