#pragma once
#include <QWidget>

class QHBoxLayout;
class QButtonGroup;
class TextLabel;

/// 48 px of flat choices with their counts, one of them in force; a note at the right.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    struct Filter
    {
        QString word;
        int count = -1;
    }; ///< -1: no count

    explicit FilterBar(QWidget *parent = nullptr);

    /// The current one stays when it is still among them.
    void setFilters(const QList<Filter> &filters);
    void setCurrent(int index);
    int current() const;
    void setNote(const QString &note);
    /// Controls of the screen, between the filters and the note.
    void addWidget(QWidget *widget);

Q_SIGNALS:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// The note has another width when the counts beside it change, also later than they.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refit();
    void showNote();
    void fitChoices();

    QList<Filter> m_filters;
    QButtonGroup *m_group;
    QHBoxLayout *m_choices, *m_extra;
    TextLabel *m_note;
    QString m_words;
};
