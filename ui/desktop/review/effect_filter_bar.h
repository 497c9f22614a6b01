#pragma once
#include "app/measures/effect_rates.h"
#include <QWidget>

class QComboBox;
class QGridLayout;
class TextLabel;

/// Which side effects are shown: flat choices for term, grade, seriousness, product, period and whether a physician has
/// reviewed them; how many are left in words at the right.
class EffectFilterBar : public QWidget
{
    Q_OBJECT
public:
    /// @p periods as the screen means them; @p period is the one in force at first.
    EffectFilterBar(const QStringList &periods, int period, QWidget *parent = nullptr);

    /// Everything but the period.
    EffectFilter filter() const;
    int period() const;
    /// The terms that occur, as codes; the one chosen stays when it is among them.
    void setTerms(const QStringList &codes);
    void setCount(const QString &words);
    QString count() const;
    /// All of them again; the period stays.
    void reset();
    void setTerm(const QString &code);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Not sent by `reset`, `setTerm` and `setTerms`.
    void changed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place(int columns);
    QComboBox *add(const QString &name, const QStringList &choices);

    QComboBox *m_term, *m_grade, *m_serious, *m_product, *m_period, *m_reviewed;
    QList<QComboBox *> m_boxes;
    QGridLayout *m_grid;
    int m_columns = 0;
    bool m_countBelow = false;
    TextLabel *m_count;
};
