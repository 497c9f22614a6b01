#pragma once
#include "app/people/likeness.h"
#include "ui/desktop/desk.h"
#include <QWidget>

/// One field of two people beside each other.
struct ComparedField
{
    QString label, left, right;
    Alike alike = Alike::Unknown;
    bool letters = false; ///< single letters that differ are marked
};
/// What identity says of both; nothing clinical. While names are hidden, what would tell who it is stays out.
QList<ComparedField> comparedFields(const Client &left, const Client &right, const Desk &desk);
/// "Same birth date, nearly the same name."
QString matchWords(Match::Why why);

/// Two records beside each other, one field a row; differing letters on a tint, "same" and "nearly" with shape and word.
class ComparisonTable : public QWidget
{
    Q_OBJECT
public:
    ComparisonTable(const QString &leftHead, const QString &rightHead, QWidget *parent = nullptr);

    void setHeads(const QString &leftHead, const QString &rightHead);
    void setFields(const QList<ComparedField> &fields);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintField(QPainter &painter, const ComparedField &field, int row) const;
    void paintLetters(QPainter &painter, const QRect &box, const QString &text, const QString &other,
                      const ComparedField &field, QFont::Weight weight) const;

    QString m_leftHead, m_rightHead;
    QList<ComparedField> m_fields;
};
