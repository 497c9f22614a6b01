#pragma once
#include "ui/desktop/desk.h"
#include <QFrame>
#include <QPointer>
#include <functional>

class QLineEdit;
class FindList;
class TextLabel;

/// Ctrl+K: finds a client by name, chart number, birth date or telephone, and any command of the window, while one types.
/// Searches the names in memory only; at most twelve rows are ever shown.
class FindPanel : public QFrame
{
    Q_OBJECT
public:
    struct Command
    {
        QString words, keys;
        std::function<void()> run;
    };

    explicit FindPanel(Desk &desk, QWidget *parent);

    void setCommands(const QList<Command> &commands) { m_commands = commands; }
    /// Shows it, with the first letters already typed.
    void begin(const QString &typed = {});
    /// Asks for one client instead of opening a chart; @p chosen gets the answer, `Esc` gives none.
    void ask(const QString &question, std::function<void(Id<Client>)> chosen);

Q_SIGNALS:
    void clientChosen(Id<Client> client);
    /// Ctrl+Enter: onto today's call list.
    void callWanted(Id<Client> client, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const QString &typed);
    /// Hides it; the keys go where they went before.
    void close();
    void search();
    void take();
    bool putOnCallList();

    Desk &m_desk;
    QPointer<QWidget> m_before; ///< what had the focus
    QList<Command> m_commands;
    std::function<void(Id<Client>)> m_chosen; ///< set while one client is asked for
    QLineEdit *m_field;
    FindList *m_list;
    TextLabel *m_keys;
};
