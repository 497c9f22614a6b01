#pragma once
#include "app/people/directory.h"
#include <QWidget>
#include <optional>

/// What the search found: people first, then commands; one row of them is chosen.
class FindList : public QWidget
{
    Q_OBJECT
public:
    struct Row
    {
        std::optional<DirectoryEntry> entry; ///< empty: a command
        int command = -1;
        QString words, keys;
    };

    explicit FindList(QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows, bool namesHidden, const QString &nothing);
    void move(int step);
    std::optional<Row> current() const;

Q_SIGNALS:
    void chosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void tell();

    QList<Row> m_rows;
    QString m_nothing;
    int m_current = 0;
    bool m_namesHidden = false;
};
