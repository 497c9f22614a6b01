#pragma once
#include "ui/desktop/orders/order_choice.h"
#include "ui/desktop/parts/pinned_table.h"
#include "ui/desktop/parts/row_delegate.h"

/// The templates by number: by mouth, injection, and what changes that runs.
class OrderTemplates : public PinnedTable
{
    Q_OBJECT
public:
    explicit OrderTemplates(QWidget *parent = nullptr);

    /// Which of `orderChoices()` is chosen; -1 for none.
    int choice() const;
    void choose(int choice);
    /// Its digit, `H` or `0`; false when @p key is none of them.
    bool press(int key);
    /// Lower rows, so that all of them stand in a low window.
    void setCompact(bool compact);

Q_SIGNALS:
    void chosen(int choice);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Row
    {
        int choice = -1;
        std::optional<GroupHead> head = {};
    };
    class Painter;

    TableModel<Row> *m_model;
    std::optional<bool> m_compact = {};
};
