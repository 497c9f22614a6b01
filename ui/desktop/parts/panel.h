#pragma once
#include <QPointer>
#include <QScrollArea>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;
class TextLabel;

/// One part of a side panel: a title with a note at its right, then whatever is added; a hairline under it.
class PanelSection : public QWidget
{
    Q_OBJECT
public:
    /// White for who it is, grey for the rest.
    enum class Ground { Panel, Paper };

    explicit PanelSection(const QString &title = {}, Ground ground = Ground::Panel, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &note = {});
    /// "Last injection given ........ Wed 25 Mar 2026".
    void addFact(const QString &label, const QString &value, bool strong = false);
    void addText(const QString &text, bool faint = false);
    void addWidget(QWidget *widget);
    void addLayout(QLayout *layout);
    /// At the right of the title, e.g. the cap of `?`.
    void addToTitle(QWidget *widget);
    void clear();
    QVBoxLayout *body() const { return m_body; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refit();

    Ground m_ground;
    QHBoxLayout *m_head;
    TextLabel *m_title, *m_note;
    QVBoxLayout *m_body;
};

/// The side panel: sections from the top, a foot that stays. Scrolls up and down only when it must.
/// 344, 392 or 440 wide by the window's width, unless it was told to take what it gets.
class Panel : public QWidget
{
    Q_OBJECT
public:
    explicit Panel(QWidget *parent = nullptr);

    void addSection(PanelSection *section);
    /// Fixed above the scrolling part: who it is.
    void setTop(QWidget *widget);
    void setFoot(QWidget *widget);
    void setFree(bool isFree);

    /// Below 1100 logical px it leaves its layout and becomes a drawer over the right side, closed at first.
    bool isDrawer() const { return m_drawer; }
    void openDrawer();
    /// Esc does it, too.
    void closeDrawer();

Q_SIGNALS:
    void drawerChanged(bool isDrawer);
    void drawerClosed();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();
    void setDrawer(bool drawer);
    void placeDrawer();

    bool m_free = false, m_drawer = false;
    QPointer<QBoxLayout> m_home;
    QPointer<QWidget> m_cameFrom;
    int m_homeIndex = 0;
    QMetaObject::Connection m_watch;
    QVBoxLayout *m_column, *m_sections;
    QWidget *m_top = nullptr, *m_foot = nullptr;
};
