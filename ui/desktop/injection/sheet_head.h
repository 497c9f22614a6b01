#pragma once
#include "ui/desktop/desk.h"
#include "ui/desktop/injection/gate_draft.h"

class PersonBlock;
class TextLabel;
class ChipLabel;
class DeedButton;

/// Who it is, 80 px and more for a long name, with the status and its sum at the right: last + 28 days = due.
class SheetHead : public QWidget
{
    Q_OBJECT
public:
    explicit SheetHead(Desk &desk, QWidget *parent = nullptr);
    void show(const ChartPage &page);

Q_SIGNALS:
    void whyWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refit();

    Desk &m_desk;
    PersonBlock *m_who;
    ChipLabel *m_chip;
    DeedButton *m_why;
    TextLabel *m_sum, *m_day, *m_protection;
};

/// The person of a chart page, as lists know it.
Person personShown(const Client &client);
