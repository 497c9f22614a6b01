// The bar charts of the outcomes: when injections were given, side effects, why treatment ended.
#include "ui/desktop/outcomes/outcome_charts.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include <QLocale>
#include <QPainter>
#include <algorithm>

namespace {

constexpr Timing allTimings[] = {Timing::TooEarly, Timing::Early,   Timing::DueDay,
                                 Timing::Late,     Timing::Overdue, Timing::Lapsed};
constexpr int termsShown = 6, reasonsShown = 7;

} // namespace

// --- when injections were given

TimingChart::TimingChart(QWidget *parent) : BarChart(tr("When injections were given"), parent) {}

QString TimingChart::wordsOf(Timing timing) const
{
    const Limits &limits = page().limits;
    switch (timing) {
    case Timing::TooEarly: return tr("over 7 early");
    case Timing::Early: return tr("7 to 1 early");
    case Timing::DueDay: return tr("due day");
    case Timing::Late: return tr("1 to %1 late").arg(limits.lateGraceDays);
    case Timing::Overdue: return tr("%1 to %2 late").arg(limits.lateGraceDays + 1).arg(limits.lapseDays);
    case Timing::Lapsed: return tr("over %1").arg(limits.lapseDays);
    }
    return {};
}

StatusShape TimingChart::shapeAt(int row) const
{
    switch (m_rows[row]) {
    case Timing::TooEarly: return StatusShape::NotDue;
    case Timing::Early: return StatusShape::WindowOpen;
    case Timing::DueDay: return StatusShape::DueToday;
    case Timing::Late: return StatusShape::Late;
    case Timing::Overdue: return StatusShape::Overdue;
    case Timing::Lapsed: break;
    }
    return StatusShape::Lapsed;
}

QList<OutcomeNumber> TimingChart::build(const OutcomePage &page)
{
    m_rows.clear();
    m_all = 0;
    const auto count = [&page](const OutcomeSums &sums, Timing timing) {
        Q_UNUSED(page)
        return sums.counts.value({OutcomeDetail::Kind::Timing, int(timing)}).count;
    };
    qint64 before = 0;
    for (const Timing timing : allTimings) {
        m_all += count(page.details, timing);
        before += count(page.detailsBefore, timing);
    }
    QList<OutcomeNumber> numbers;
    for (const Timing timing : allTimings) {
        const qint64 here = count(page.details, timing);
        if (m_all == 0 || (timing == Timing::TooEarly && here == 0)) continue;
        m_rows << timing;
        OutcomeNumber number;
        number.name = wordsOf(timing);
        number.big = QLocale().toString(here);
        number.small = tr("%1 of %2", "percent; all").arg(percentWords(here, m_all), QLocale().toString(m_all));
        number.share = double(here) / double(m_all);
        number.faint = m_all < fewPeople;
        if (before) number.before = percentWords(count(page.detailsBefore, timing), before);
        number.pick.details = {{OutcomeDetail::Kind::Timing, int(timing)}};
        number.formula = tr("Times between two injections, by the days from the due day to the later one. 7 days early "
                            "to the due day is on time. Rules 7.2 and 3.4 of the rule book.");
        numbers << number;
    }
    return numbers;
}

QString TimingChart::under() const
{
    return m_all == 1 ? tr("days from the due day, 1 interval")
                      : tr("days from the due day, %1 intervals").arg(QLocale().toString(m_all));
}

QString TimingChart::nothing() const { return tr("No injection followed another in this time."); }

void TimingChart::paintLabel(QPainter &painter, const QRectF &box, int row) const
{
    const Look &look = Look::of(this);
    const qreal size = look.px(14);
    paintShape(painter, QRectF(box.left(), box.center().y() - size / 2, size, size), shapeAt(row),
               look.tokens().*inkOf(shapeAt(row)), look->bg1);
    BarChart::paintLabel(painter, box.adjusted(look.px(24), 0, 0, 0), row);
}

void TimingChart::paintBar(QPainter &painter, const QRectF &box, int row) const
{
    const Look &look = Look::of(this);
    painter.fillRect(box, shapeAt(row) == StatusShape::Lapsed ? look->lapsed : look.tokens().*inkOf(shapeAt(row)));
}

// --- side effects

EffectChart::EffectChart(Product product, QWidget *parent)
    : BarChart(product == Product::XR ? tr("Side effects per 100 injections")
                                      : tr("Side effects per 1,000 tablets taken"),
               parent),
      m_product(product)
{}

QList<OutcomeNumber> EffectChart::build(const OutcomePage &page)
{
    using Kind = OutcomeDetail::Kind;
    const bool injections = m_product == Product::XR;
    m_doses = page.details.counts.value({injections ? Kind::Injections : Kind::OralDoses}).count;
    m_grades.clear();
    QMap<QString, QMap<int, qint64>> terms;
    for (auto it = page.details.counts.cbegin(); it != page.details.counts.cend(); ++it)
        if (it.key().kind == (injections ? Kind::EffectXr : Kind::EffectOral))
            terms[it.key().text][it.key().number] += it->count;
    const auto total = [](const QMap<int, qint64> &grades) {
        qint64 all = 0;
        for (const qint64 each : grades) all += each;
        return all;
    };
    QStringList order = terms.keys();
    std::stable_sort(order.begin(), order.end(),
                     [&](const QString &a, const QString &b) { return total(terms[a]) > total(terms[b]); });
    QList<OutcomeNumber> numbers;
    for (int i = 0; i < order.size(); ++i) {
        const bool rest = i == termsShown && order.size() > termsShown + 1;
        OutcomeNumber number;
        QMap<int, qint64> grades;
        for (int k = i; k < (rest ? order.size() : i + 1); ++k)
            for (auto it = terms[order[k]].cbegin(); it != terms[order[k]].cend(); ++it) {
                grades[it.key()] += it.value();
                number.pick.details << OutcomeDetail{injections ? Kind::EffectXr : Kind::EffectOral, it.key(),
                                                     order[k]};
            }
        const qint64 count = total(grades);
        number.name = rest ? tr("%1 others").arg(order.size() - termsShown) : sideEffect(order[i]);
        const double each = m_doses ? (injections ? 100.0 : 1000.0) * double(count) / double(m_doses) : 0;
        number.big = QLocale().toString(each, 'f', 1);
        number.small = ofWords(count, m_doses);
        number.share = each;
        number.faint = m_doses < fewPeople;
        number.formula = injections
            ? formulaOf(Measure::SePer100Injections)
            : tr("Side effects of tablets that began in the time, for each 1,000 tablets taken by the log. Rule 6.3 of "
                 "the rule book.");
        for (auto it = grades.cbegin(); it != grades.cend(); ++it)
            number.formula += tr(" %1: %2.", "grade; how many").arg(grade(it.key())).arg(it.value());
        m_grades << grades;
        numbers << number;
        if (rest) break;
    }
    return numbers;
}

QString EffectChart::under() const { return {}; }

QString EffectChart::nothing() const
{
    return m_product == Product::XR ? tr("No side effect of an injection began in this time.")
                                    : tr("No side effect of tablets began in this time.");
}

void EffectChart::paintBar(QPainter &painter, const QRectF &box, int row) const
{
    const Look &look = Look::of(this);
    qint64 all = 0;
    for (const qint64 each : m_grades[row]) all += each;
    qreal x = box.left();
    for (auto it = m_grades[row].cbegin(); it != m_grades[row].cend(); ++it) {
        const QRectF part(x, box.top(), box.width() * double(it.value()) / double(qMax<qint64>(1, all)), box.height());
        const int grade = it.key();
        painter.setBrush(grade >= 1 && grade <= 5 ? look->gradeFill[size_t(grade - 1)] : look->bg1);
        painter.setPen(QPen(look->gradeLine, 1));
        painter.drawRect(part.adjusted(0.5, 0.5, -0.5, -0.5));
        x = part.right();
    }
}

void EffectChart::paintPane(QPainter &painter) const
{
    BarChart::paintPane(painter);
    if (numbers().isEmpty()) return;
    const Look &look = Look::of(this);
    QList<int> met;
    for (const QMap<int, qint64> &grades : m_grades)
        for (auto it = grades.cbegin(); it != grades.cend(); ++it)
            if (it.key() > 0 && !met.contains(it.key())) met << it.key();
    std::sort(met.begin(), met.end());
    qreal x = look.px(space::margin);
    const qreal size = look.px(18), y = look.px(37);
    for (const int grade : met) {
        paintGrade(painter, {x, y, size, size}, grade, look);
        x += size + look.px(6);
    }
    painter.setPen(look->text2);
    painter.setFont(look.font(TextSize::Body));
    painter.drawText(QRectF(x, y, look.px(160), size), Qt::AlignVCenter, tr("grade"));
}

// --- why treatment ended

StopChart::StopChart(QWidget *parent) : BarChart(tr("Why treatment ended"), parent) {}

QList<OutcomeNumber> StopChart::build(const OutcomePage &page)
{
    using Kind = OutcomeDetail::Kind;
    QList<std::pair<QString, qint64>> reasons;
    m_ended = m_stepped = 0;
    for (auto it = page.details.counts.cbegin(); it != page.details.counts.cend(); ++it) {
        if (it.key().kind != Kind::Stop) continue;
        if (it.key().text == QLatin1String(stepOn)) {
            m_stepped = it->count;
        } else {
            reasons.append({it.key().text, it->count});
            m_ended += it->count;
        }
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QList<OutcomeNumber> numbers;
    const auto add = [&](const QString &name, qint64 count, const QList<OutcomeDetail> &details) {
        OutcomeNumber number;
        number.name = name;
        number.big = QLocale().toString(count);
        number.small = percentWords(count, m_ended);
        number.share = m_ended ? double(count) / double(m_ended) : 0;
        number.faint = m_ended < fewPeople;
        number.pick.details = details;
        number.formula = tr(
            "Levels of care that ended in the time, by the reason written down, at a discharge its own. "
            "A level that another one followed within 7 days is no end of treatment. Rule 7.1 of the "
            "rule book.");
        numbers << number;
    };
    const int shown = reasons.size() > reasonsShown + 1 ? reasonsShown : int(reasons.size());
    for (int i = 0; i < shown; ++i)
        add(stopWords(reasons[i].first), reasons[i].second, {{Kind::Stop, 0, reasons[i].first}});
    QList<OutcomeDetail> others;
    qint64 rest = 0;
    for (int i = shown; i < reasons.size(); ++i) {
        others << OutcomeDetail{Kind::Stop, 0, reasons[i].first};
        rest += reasons[i].second;
    }
    if (rest) add(tr("%1 other reasons").arg(others.size()), rest, others);
    if (m_stepped) {
        add(stopWords(QString::fromLatin1(stepOn)), m_stepped, {{Kind::Stop, 0, QString::fromLatin1(stepOn)}});
        numbers.last().share = 0; // no end of treatment: no bar beside the ends
        numbers.last().small = tr("not an end");
    }
    return numbers;
}

QString StopChart::under() const { return m_ended == 1 ? tr("1 stay ended") : tr("%1 stays ended").arg(m_ended); }

QString StopChart::nothing() const { return tr("No stay ended in this time."); }

void StopChart::paintBar(QPainter &painter, const QRectF &box, int row) const
{
    const Look &look = Look::of(this);
    if (numbers()[row].share > 0) painter.fillRect(box, look->line2);
}
