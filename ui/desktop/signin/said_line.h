#pragma once
#include "ui/desktop/parts/icons.h"
#include "ui/desktop/parts/tokens.h"
#include <QWidget>

/// A line that is always there, so that nothing jumps, and says something when there is something to say.
/// Read out when it changes.
class SaidLine : public QWidget
{
    Q_OBJECT
public:
    explicit SaidLine(int lines = 1, QWidget *parent = nullptr);

    void clear();
    void warn(const QString &sentence);
    void fail(const QString &sentence);
    void tell(const QString &sentence);
    QString sentence() const { return m_sentence; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void set(IconName icon, Ink ink, const QString &sentence);

    int m_lines;
    IconName m_icon = IconName::Info;
    Ink m_ink = &Tokens::text2;
    QString m_sentence;
};
