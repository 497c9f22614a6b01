#pragma once
#include "ui/desktop/parts/deed_button.h"
#include <QWidget>

class QHBoxLayout;
class TextLabel;

/// A line under the head: something to read before going on, with the deeds that answer it. In red when it is about harm,
/// else in the tint of the accent. Read out when it appears; hidden while it has nothing to say.
class NoticeLine : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Alarm, Offer };

    explicit NoticeLine(QWidget *parent = nullptr);

    /// Takes the place of what stood there, deeds and all.
    void say(Tone tone, const QString &title, const QString &words);
    /// Deeds stand at the right in the order of the calls. The line owns them until it says something else.
    DeedButton *addDeed(const QString &text, DeedButton::Rank rank = DeedButton::Rank::Outlined);
    void clear();
    /// The whole as it is read out; empty while the line is hidden.
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dropDeeds();

    Tone m_tone = Tone::Offer;
    TextLabel *m_title, *m_words;
    QHBoxLayout *m_deeds;
};
