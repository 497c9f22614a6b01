#include "ui/desktop/schedule/week_access.h"
#include "ui/desktop/schedule/week_view.h"
#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace {

/// One drawn block for assistive tools; it answers by its place, so that it is never staler than the picture.
class BlockAccess : public QAccessibleInterface
{
public:
    BlockAccess(WeekView *week, int place) : m_week(week), m_place(place) {}

    bool isValid() const override { return m_week && m_place < m_week->blockCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_week); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_week->blockWords(m_place) : QString();
    }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override
    {
        if (!isValid()) return {};
        const QRect box = m_week->blockBox(m_place);
        return {m_week->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State made;
        if (!isValid()) {
            made.invalid = true;
            return made;
        }
        made.selectable = true;
        made.focusable = true;
        made.selected = m_week->selectedBlock() == m_place;
        made.focused = made.selected && m_week->hasFocus();
        made.offscreen = !m_week->viewport()->rect().intersects(m_week->blockBox(m_place));
        return made;
    }

private:
    QPointer<WeekView> m_week;
    int m_place;
};

/// The week as a list: its widgets first, then one child a block.
class WeekAccess : public QAccessibleWidget
{
public:
    explicit WeekAccess(WeekView *week) : QAccessibleWidget(week, QAccessible::List), m_week(week) {}
    ~WeekAccess() override
    {
        for (const QAccessible::Id id : std::as_const(m_blocks)) QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return QAccessibleWidget::childCount() + m_week->blockCount(); }
    QAccessibleInterface *child(int index) const override
    {
        const int place = index - QAccessibleWidget::childCount();
        if (place < 0) return QAccessibleWidget::child(index);
        if (place >= m_week->blockCount()) return nullptr;
        if (!m_blocks.contains(place))
            m_blocks.insert(place, QAccessible::registerAccessibleInterface(new BlockAccess(m_week, place)));
        return QAccessible::accessibleInterface(m_blocks.value(place));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto each = m_blocks.cbegin(); each != m_blocks.cend(); ++each)
            if (QAccessible::accessibleInterface(each.value()) == child)
                return QAccessibleWidget::childCount() + each.key();
        return QAccessibleWidget::indexOfChild(child);
    }
    QAccessibleInterface *focusChild() const override
    {
        const int place = m_week->selectedBlock();
        return m_week->hasFocus() && place >= 0 ? child(QAccessibleWidget::childCount() + place)
                                                : QAccessibleWidget::focusChild();
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QPoint at = m_week->viewport()->mapFromGlobal(QPoint(x, y));
        for (int place = 0; place < m_week->blockCount(); ++place)
            if (m_week->blockBox(place).contains(at)) return child(QAccessibleWidget::childCount() + place);
        return QAccessibleWidget::childAt(x, y);
    }

private:
    WeekView *m_week;
    mutable QHash<int, QAccessible::Id> m_blocks;
};

QAccessibleInterface *makeWeekAccess(const QString &, QObject *object)
{
    auto *week = qobject_cast<WeekView *>(object);
    return week ? new WeekAccess(week) : nullptr;
}

} // namespace

void teachWeekToAssistiveTools()
{
    static const bool taught = (QAccessible::installFactory(makeWeekAccess), true);
    Q_UNUSED(taught)
}

void tellWeekFocus(WeekView *week)
{
    if (!QAccessible::isActive() || week->selectedBlock() < 0) return;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(week);
    QAccessibleInterface *block = list ? list->focusChild() : nullptr;
    if (!block || block->object()) return;
    QAccessibleEvent event(block, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}
