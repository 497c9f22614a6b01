#pragma once
#include "ui/desktop/parts/mark.h"
#include <QWidget>

/// Who it is, as written on the screen. With names hidden the screen passes initials as the name.
struct PersonWords
{
    QString name;
    QString initials; ///< in the square; empty: made of the name
    QString born;     ///< "Born 12 Mar 1988"
    QString age;      ///< "age 38"
    QString chart;    ///< "Chart 1109"
    QStringList more; ///< "Intensive outpatient", "Opioid use"
    Mark chip;        ///< beside the name when it has a sign
};

/// Who it is, always at the same place: the name never shortened, born, chart. Never cut off, it wraps.
class PersonBlock : public QWidget
{
    Q_OBJECT
public:
    enum class Shape {
        Panel, ///< 112 px: square 72 x 80 (48 x 56 in a narrow panel), name at 20
        Wide,  ///< 80 px: square 56, name at 26, the rest on one line
        Bare,  ///< as Wide, without the square (chart)
        Line   ///< 48 px: everything on one line, for small screens
    };

    explicit PersonBlock(Shape shape, QWidget *parent = nullptr);

    void setPerson(const PersonWords &person);
    void setShape(Shape shape);
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF square(int width) const;
    QRectF nameBox(int width) const;
    QFont nameFont(qreal room) const;
    void paintPanel(QPainter &painter, const QRectF &words) const;
    QStringList panelLines(int width) const;
    qreal layRest(const QRectF &line, QPainter *painter) const;
    void paintLine(QPainter &painter) const;

    Shape m_shape;
    PersonWords m_person;
};

/// "RD" of "Rosa Delgado-Whitaker": the first letters of the first and the last part of the name.
QString initialsOf(const QString &name);
