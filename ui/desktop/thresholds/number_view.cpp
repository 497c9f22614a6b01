#include "ui/desktop/thresholds/number_view.h"
#include "ui/words/enums.h"
#include "ui/words/threshold_words.h"
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace {

constexpr int numberTitle = 44, numberRow = 31; ///< px at 100 %

QString between() { return QStringLiteral(" / "); }

} // namespace

NumberView::NumberView(QWidget *parent) : ValuePane(parent), m_editor(new QLineEdit(this))
{
    setAccessibleName(tr("Numbers"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_editor->hide();
    m_editor->setMaxLength(60);
    m_editor->installEventFilter(this);
    connect(this, &ValuePane::opened, this, [this](int value) { begin(value); });
}

QStringList NumberView::titles() { return {tr("When it is due"), tr("Checks")}; }

QList<QList<NumberView::Row>> NumberView::columns()
{
    const auto keys = [](std::initializer_list<const char *> words) {
        QStringList list;
        for (const char *each : words) list << QString::fromLatin1(each);
        return list;
    };
    return {{{tr("Interval"), keys({"interval_mode"})},
             {tr("Window opens before due"), keys({"early_days"})},
             {tr("Shortest interval"), keys({"min_interval_days"})},
             {tr("Late until day"), keys({"late_grace_days"})},
             {tr("Lapsed after day"), keys({"lapse_days"})},
             {tr("Closed day moves the visit"), keys({"closed_day_shift"})},
             {tr("Coverage counted"), keys({"coverage_days"})},
             {tr("Adherent from"), keys({"pdc_threshold"})},
             {tr("Site reaction reviewed after"), keys({"isr_days"})},
             {tr("Coverage reported"), keys({"report_coverage_days"})},
             {tr("Answers, urine stay fresh"), keys({"ask_days", "uds_days"})},
             {tr("Pregnancy test, first dose / later"), keys({"hcg_days"})}},
            {{tr("Opioid-free, short, clear / long"),
              keys({"opioid_free_short", "opioid_free_preferred", "opioid_free_long"})},
             {tr("Urine test, each injection"), keys({"uds_each_injection"})},
             {tr("Liver: ask / stop"), keys({"lft_warn", "lft_block"})},
             {tr("Withdrawal points, ask from"), keys({"cows_ask"})},
             {tr("Watch first / next"), keys({"observe_first", "observe_next"})},
             {tr("Before surgery, oral"), keys({"hold_before_surgery_oral"})},
             {tr("Before surgery, injection"), keys({"hold_before_surgery_xr"})},
             {tr("Platelets, ask below"), keys({"platelets_min"})},
             {tr("Liver tests in month"), keys({"lft_months"})},
             {tr("Liver test, first dose / past due"), keys({"lft_days"})},
             {tr("Overdose rescue talk"), keys({"reversal_agent_check"})}}};
}

QString NumberView::valueWords(const Row &row, const LimitValues &values)
{
    QStringList numbers;
    for (const QString &each : row.keys) numbers << settingNumber(each, values.value(each));
    const QString unit = settingUnit(row.keys.last());
    return unit.isEmpty() ? numbers.join(between()) : numbers.join(between()) + QLatin1Char(' ') + unit;
}

QString NumberView::rangeWords(const Row &row)
{
    QStringList ranges;
    for (const QString &each : row.keys)
        if (const QString range = settingRange(each); !ranges.contains(range)) ranges << range;
    return ranges.join(between());
}

void NumberView::show(const ShownValues &values, bool editable)
{
    m_shown = values;
    m_editable = editable;
    if (!editable) endEditing();
    relay();
    if (isEditing()) placeEditor(); // a page read anew takes nothing from who is typing
}

PaneTable NumberView::table() const
{
    PaneTable table{{tr("Setting"), tr("Value")}, {}};
    for (const QList<Row> &column : columns())
        for (const Row &row : column)
            for (const QString &each : row.keys) table.rows << setting(each);
    return table;
}

int NumberView::across() const { return width() >= Look::of(this).px(900) ? 2 : 1; }

QSize NumberView::sizeHint() const
{
    const Look &look = Look::of(this);
    const QList<QList<Row>> all = columns();
    const int longest = int(qMax(all[0].size(), all[1].size())), both = int(all[0].size() + all[1].size());
    const int rows = across() == 2 ? longest : both;
    return {look.px(500), look.px(numberTitle * (across() == 2 ? 1 : 2) + rows * numberRow + 12)};
}

QRectF NumberView::rowBox(int column, int row) const
{
    const Look &look = Look::of(this);
    const qreal margin = look.px(space::margin);
    const bool two = across() == 2;
    const qreal wide = two ? (width() - 4 * margin) / 2 : width() - 2 * margin;
    const qreal left = margin + (two && column == 1 ? wide + 2 * margin : 0);
    const qsizetype above = !two && column == 1 ? columns().constFirst().size() : 0;
    const qreal top = look.px(numberTitle * (!two && column == 1 ? 2 : 1) + int(above + row) * numberRow);
    return {left, top, wide, qreal(look.px(numberRow))};
}

qreal NumberView::rangeWidth() const { return Look::of(this).px(122); }

QList<PaneValue> NumberView::lay() const
{
    const Look &look = Look::of(this);
    const QFont font = look.font(TextSize::Body, QFont::DemiBold);
    const QFontMetricsF metrics(font);
    QList<PaneValue> values;
    m_keys.clear();
    int line = 0;
    const QList<QList<Row>> all = columns();
    for (int column = 0; column < all.size(); ++column)
        for (int i = 0; i < all[column].size(); ++i) {
            const Row &row = all[column][i];
            const QRectF box = rowBox(column, i);
            const QString unit = settingUnit(row.keys.last());
            qreal x = box.right() - rangeWidth()
                - (unit.isEmpty() ? 0 : metrics.horizontalAdvance(QLatin1Char(' ') + unit));
            QList<PaneValue> here; // right to left
            for (int k = int(row.keys.size()) - 1; k >= 0; --k) {
                const QString &key = row.keys[k];
                const QString now = settingNumber(key, m_shown.after.value(key)),
                              then = settingNumber(key, m_shown.before.value(key));
                const qreal wide = changeWidth(then, now, font, look);
                QString said = tr("%1: %2. Allowed: %3.", "setting, value, range")
                                   .arg(setting(key), settingValue(key, m_shown.after.value(key)), settingRange(key));
                if (then != now) said += tr(" It was %1.").arg(settingValue(key, m_shown.before.value(key)));
                here.prepend({{x - wide - 2, box.top() + 3, wide + 4, box.height() - 6}, said, 0, 0, now});
                x -= wide + metrics.horizontalAdvance(between());
            }
            for (int k = 0; k < here.size(); ++k) {
                here[k].row = line++;
                m_keys << row.keys[k];
                values << here[k];
            }
        }
    return values;
}

void NumberView::paintPane(QPainter &painter) const
{
    const Look &look = Look::of(this);
    const QFont strong = look.font(TextSize::Body, QFont::DemiBold);
    const QList<QList<Row>> all = columns();
    int at = 0;
    for (int column = 0; column < all.size(); ++column) {
        const QRectF first = rowBox(column, 0);
        const QRectF head(first.left(), first.top() - look.px(34), first.width(), look.px(24));
        painter.setPen(look->text1);
        painter.setFont(look.font(TextSize::Lead, QFont::DemiBold));
        painter.drawText(head, Qt::AlignVCenter, titles().at(column));
        painter.setPen(look->text2);
        painter.setFont(look.font(TextSize::Caption));
        painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, tr("allowed"));
        for (int i = 0; i < all[column].size(); ++i) {
            const Row &row = all[column][i];
            const QRectF box = rowBox(column, i);
            painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), look->line1);
            painter.setPen(look->text1);
            painter.setFont(look.font(TextSize::Body));
            const qreal room = values()[at].box.left() - box.left() - look.px(8);
            painter.drawText(QRectF(box.left(), box.top(), room, box.height()), Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(row.words, Qt::ElideRight, int(room)));
            for (int k = 0; k < row.keys.size(); ++k, ++at) {
                const QRectF place = values()[at].box;
                const QString &key = row.keys[k];
                paintChange(painter, place.left() + 2, box.center().y(), settingNumber(key, m_shown.before.value(key)),
                            settingNumber(key, m_shown.after.value(key)), strong, look);
                painter.setPen(look->text1);
                painter.setFont(strong);
                const QString after = k + 1 < row.keys.size() ? between()
                                                              : QLatin1Char(' ') + settingUnit(row.keys.last());
                painter.drawText(QRectF(place.right() - 2, box.top(), look.px(80), box.height()), Qt::AlignVCenter,
                                 after);
            }
            painter.setPen(look->text2);
            painter.setFont(look.font(TextSize::Caption));
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, rangeWords(row));
        }
    }
}

void NumberView::choose(const QString &key)
{
    if (const qsizetype at = m_keys.indexOf(key); at >= 0) setCurrent(int(at));
}

bool NumberView::isEditing() const { return !m_editor->isHidden(); }

void NumberView::endEditing()
{
    if (!isEditing()) return;
    const bool focused = m_editor->hasFocus();
    m_editor->hide();
    if (focused) setFocus();
}

void NumberView::begin(int value, const QString &typed)
{
    if (!m_editable || value < 0 || value >= m_keys.size()) return;
    const QString key = m_keys[value], now = m_shown.after.value(key);
    if (key == QLatin1String("reversal_agent_check")) {
        Q_EMIT refused(settingRefused(key, now));
        return;
    }
    if (const QStringList choices = settingChoices(key); !choices.isEmpty()) {
        Q_EMIT changed(key, choices[(choices.indexOf(now) + 1) % choices.size()]);
        return;
    }
    m_editing = key;
    placeEditor();
    m_editor->setAccessibleName(tr("%1, allowed: %2", "setting, range").arg(setting(key), settingRange(key)));
    m_editor->setText(typed.isEmpty() ? QString(settingNumber(key, now)).remove(QLatin1String(" %")) : typed);
    if (typed.isEmpty()) m_editor->selectAll();
    m_editor->show();
    m_editor->setFocus();
}

void NumberView::placeEditor()
{
    const Look &look = Look::of(this);
    const QRectF box = values()[int(m_keys.indexOf(m_editing))].box;
    const bool isList = m_editing == QLatin1String("lft_months");
    const int wide = qMax(int(box.width()) + look.px(24), look.px(isList ? 150 : 72));
    m_editor->setGeometry(int(box.right()) - wide + look.px(8), int(box.center().y()) - look.px(15), wide, look.px(30));
}

void NumberView::take()
{
    const QString value = settingTyped(m_editing, m_editor->text());
    Limits limits = m_shown.limits();
    if (set(limits, m_editing, value) != SettingFault::None) {
        m_editor->selectAll();
        Q_EMIT refused(settingRefused(m_editing, m_editor->text()));
        return;
    }
    const QString key = m_editing, written = medicalValues(limits).value(key);
    endEditing();
    if (written != m_shown.after.value(key)) Q_EMIT changed(key, written);
}

void NumberView::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    const bool digit = plain && typed.size() == 1 && typed[0].isDigit();
    if (plain && event->key() == Qt::Key_Space) begin(current());
    else if (digit && settingChoices(chosenKey()).isEmpty()) begin(current(), typed);
    else ValuePane::keyPressEvent(event);
}

void NumberView::resizeEvent(QResizeEvent *event)
{
    updateGeometry();
    ValuePane::resizeEvent(event);
    if (isEditing()) placeEditor(); // what is being typed stays, also when a sentence takes room
}

bool NumberView::eventFilter(QObject *watched, QEvent *event)
{
    // A line edit hands Enter on to its parent, where it would begin anew.
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && !key->modifiers().testFlag(Qt::ControlModifier)) {
            take();
            return true;
        }
    }
    return ValuePane::eventFilter(watched, event);
}
