#include "ui/desktop/correction/versions_view.h"
#include "ui/desktop/parts/look.h"
#include <QPainter>

namespace {
constexpr int mostVersionsShown = 3, versionRow = 30;
}

VersionsView::VersionsView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void VersionsView::show(const QStringList &labels, const QList<VersionColumn> &versions, int about)
{
    m_about = about;
    m_labels = labels;
    m_versions = versions.mid(0, mostVersionsShown);
    QStringList spoken;
    for (const VersionColumn &version : versions) {
        QStringList words{version.title, version.state};
        for (int i = 0; i < labels.size() && i < version.cells.size(); ++i)
            words << tr("%1: %2").arg(
                labels[i], version.cells[i].mark.word.isEmpty() ? version.cells[i].text : version.cells[i].mark.word);
        spoken << words.join(QStringLiteral(", "));
    }
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QSize VersionsView::sizeHint() const
{
    return {Look::of(this).px(360), Look::of(this).px(versionRow) * int(m_labels.size() + 1)};
}

int VersionsView::labelWidth() const { return Look::of(this).px(104); }

void VersionsView::paintEvent(QPaintEvent *)
{
    const Look &look = Look::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal height = look.px(versionRow);
    const qreal column = (width() - labelWidth()) / qreal(qMax<qsizetype>(1, m_versions.size()));
    for (int v = 0; v < m_versions.size(); ++v) {
        const VersionColumn &version = m_versions[v];
        const QRectF box(labelWidth() + v * column, 0, column - look.px(8), height);
        painter.setFont(look.font(TextSize::Body, version.inForce ? QFont::DemiBold : QFont::Medium));
        painter.setPen(version.inForce ? look->text1 : look->text2);
        const QString title = tr("%1, %2", "version, its state").arg(version.title, version.state);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(title, Qt::ElideRight, int(box.width())));
    }
    for (int row = 0; row < m_labels.size(); ++row) {
        const qreal top = (row + 1) * height;
        painter.fillRect(QRectF(0, top, width(), 1), look->line1);
        painter.setFont(look.font(TextSize::Body));
        painter.setPen(look->text2);
        painter.drawText(QRectF(0, top, labelWidth(), height), Qt::AlignLeft | Qt::AlignVCenter, m_labels[row]);
        for (int v = 0; v < m_versions.size(); ++v)
            paintCell(painter, QRectF(labelWidth() + v * column, top, column - look.px(8), height), v, row);
    }
}

bool VersionsView::differs(int version, int other, int row) const
{
    if (row >= m_labels.size() - m_about) return false;
    const auto &a = m_versions[version].cells[row], &b = m_versions[other].cells[row];
    return a.text != b.text || a.mark.word != b.mark.word;
}

void VersionsView::paintCell(QPainter &painter, const QRectF &box, int version, int row) const
{
    const Look &look = Look::of(this);
    const VersionColumn &shown = m_versions[version];
    const auto &cell = shown.cells[row];
    const bool changed = version + 1 < m_versions.size() && differs(version, version + 1, row);
    const bool gone = !shown.inForce && (!m_versions.first().inForce || differs(version, 0, row));
    QFont font = look.font(TextSize::Body, shown.inForce && changed ? QFont::DemiBold : QFont::Normal);
    font.setStrikeOut(gone && row < m_labels.size() - m_about && !cell.text.isEmpty());
    qreal x = box.left();
    if (hasSign(cell.mark.sign)) {
        QFont marked = font;
        marked.setStrikeOut(gone);
        x = paintMark(painter, box, cell.mark, marked, look, look->bg2) + look.px(8);
    }
    painter.setFont(font);
    painter.setPen(shown.inForce ? look->text1 : look->text2);
    const qreal room = box.right() - x;
    if (room > 0 && !cell.text.isEmpty())
        painter.drawText(QRectF(x, box.top(), room, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, int(room)));
}
