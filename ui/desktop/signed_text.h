#pragma once
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/mark.h"
#include "ui/desktop/parts/tokens.h"
#include <QWidget>

/// A sign and words beside it, wrapped under each other: the lead of a panel, a line of warning, a fact. A leading
/// sentence between two asterisks stands in bold.
class SignedText : public QWidget
{
    Q_OBJECT
public:
    explicit SignedText(TextSize size, QFont::Weight weight, QWidget *parent = nullptr);

    void setText(const Sign &sign, const QString &text, Ink signInk = nullptr, Ink textInk = &Tokens::text1);
    QString text() const { return m_text; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int indent() const;

    TextSize m_size;
    QFont::Weight m_weight;
    Sign m_sign;
    QString m_text, m_bold;
    Ink m_signInk = nullptr, m_ink = &Tokens::text1;
};
