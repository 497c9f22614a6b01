#pragma once
#include "ui/desktop/parts/value_pane.h"
#include "ui/desktop/thresholds/shown_values.h"

class QLineEdit;

/// The director's numbers in two columns; Enter changes the chosen one: a number is typed in its place, an answer goes on to
/// the next. Out of range is refused in words.
class NumberView : public ValuePane
{
    Q_OBJECT
public:
    explicit NumberView(QWidget *parent = nullptr);

    void show(const ShownValues &values, bool editable);
    PaneTable table() const override;
    QSize sizeHint() const override;
    QString key(int value) const { return m_keys.value(value); }
    QString chosenKey() const { return key(current()); }
    void choose(const QString &key);
    QLineEdit *editor() const { return m_editor; }
    bool isEditing() const;
    void endEditing();

    /// One line: its words and the settings in it. For paper, too.
    struct Row
    {
        QString words;
        QStringList keys;
    };
    static QList<QList<Row>> columns(); ///< when it is due; checks
    static QStringList titles();
    /// "7 / 10 / 14 days".
    static QString valueWords(const Row &row, const LimitValues &values);
    static QString rangeWords(const Row &row);

Q_SIGNALS:
    void changed(const QString &key, const QString &value);
    void refused(const QString &sentence);

protected:
    QList<PaneValue> lay() const override;
    void paintPane(QPainter &painter) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int across() const;
    QRectF rowBox(int column, int row) const;
    qreal rangeWidth() const;
    void begin(int value, const QString &typed = {});
    void placeEditor();
    void take();

    ShownValues m_shown;
    bool m_editable = false;
    mutable QStringList m_keys;
    QLineEdit *m_editor;
    QString m_editing;
};
