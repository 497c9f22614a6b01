#pragma once
#include "app/treatment/kit_count.h"
#include "ui/desktop/desk.h"
#include "ui/desktop/kits/kit_line.h"
#include <QSet>
#include <QWidget>

class DeedButton;
class PanelSection;
class QLineEdit;
class TextLabel;
class PinnedTable;

/// Counting the shelf: each carton ticked by Space or by its number, and a reason for every difference.
class CountView : public QWidget
{
    Q_OBJECT
public:
    explicit CountView(Desk &desk, QWidget *parent = nullptr);

    void begin(const QList<KitRow> &rows);
    QLineEdit *numberField() const { return m_number; }
    PinnedTable *table() const { return m_table; }
    KitCount result() const;
    /// Ctrl+Enter, or the button.
    void save();

Q_SIGNALS:
    void saved(const KitCount &count);
    void left();
    void refused(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        KitRow row;
        bool seen = false;
    };
    QWidget *buildHead();
    QWidget *buildFoot();
    void tick(int row);
    void takeNumber();
    void showDifferences();

    Desk &m_desk;
    TableModel<Line> *m_model;
    PinnedTable *m_table;
    QLineEdit *m_number;
    TextLabel *m_sum;
    QWidget *m_reasons, *m_reasonsBox;
    DeedButton *m_save;
    bool m_explaining = false;     ///< saving was tried: what was not seen needs its reason now
    QStringList m_extra;           ///< numbers on the shelf that nobody expected
    QHash<QString, QString> m_why; ///< by number
    QHash<QString, QLineEdit *> m_fields;
};
