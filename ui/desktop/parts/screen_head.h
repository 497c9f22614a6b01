#pragma once
#include "ui/desktop/parts/deed_button.h"
#include <QWidget>

class FindBox;
class QHBoxLayout;
class TextLabel;

/// The top of every screen, 56 px: what this is, what one can do here, and the way to find anything.
class ScreenHead : public QWidget
{
    Q_OBJECT
public:
    explicit ScreenHead(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &subtitle = {});
    /// Deeds stand left of the search box in the order of the calls. The head owns them until `clearDeeds`.
    DeedButton *addDeed(const QString &text, IconName icon, DeedButton::Rank rank = DeedButton::Rank::Flat);
    void clearDeeds();
    void setFindVisible(bool visible);

Q_SIGNALS:
    /// A click, Enter, or a letter typed on the search box (then `typed` holds it).
    void findRequested(const QString &typed);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refit();
    bool isNarrow() const;
    void showSubtitle();

    TextLabel *m_title, *m_subtitle;
    QString m_words;    ///< the subtitle in full
    QString m_hadFocus; ///< the deed that the person stood on when it was made anew
    QHBoxLayout *m_deeds;
    FindBox *m_find;
};
