#pragma once
#include "ui/desktop/parts/look.h"
#include <QLabel>

/// Words in one of the six sizes and one of the inks; follows theme and text scale. Wraps unless told otherwise.
class TextLabel : public QLabel
{
    Q_OBJECT
public:
    explicit TextLabel(const QString &text, TextSize size = TextSize::Body, QFont::Weight weight = QFont::Normal,
                       Ink ink = &Tokens::text1, QWidget *parent = nullptr);

    void setInk(Ink ink);
    void setSize(TextSize size, QFont::Weight weight);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refit();

    TextSize m_size;
    QFont::Weight m_weight;
    Ink m_ink;
    bool m_fitting = false;
};
