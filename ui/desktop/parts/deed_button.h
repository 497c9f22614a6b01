#pragma once
#include "ui/desktop/parts/mark.h"
#include <QAbstractButton>
#include <QKeySequence>

class QShortcut;

/// A button named by its deed: sign, word and key cap. One filled per screen, others outlined, rare ones flat.
/// Disabled, it says why beside it (`reason`): the screen shows the sentence, the button tells assistive tools.
class DeedButton : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Rank { Filled, Outlined, Flat, Link };

    explicit DeedButton(const QString &text, Rank rank = Rank::Outlined, QWidget *parent = nullptr);

    void setRank(Rank rank);
    Rank rank() const { return m_rank; }
    /// A status, outcome or icon before the word.
    void setSign(const Sign &sign);
    /// The key that does it, shown as a cap. A single letter or digit works with Alt too, for when a field has the focus.
    void setKey(const QKeySequence &key);
    /// Only the cap: the screen handles the key itself.
    void setCap(const QStringList &caps);
    /// px at 100 %: 32 (default), 28 beside a row, 36 to 48 for the one next thing.
    void setTall(int height);
    /// Sign and word at the left, cap at the right, as in the panels; default: all in the middle.
    void setSpread(bool spread);
    /// The cap before the word, at the left: numbered answers.
    void setCapFirst(bool first);
    /// A sign alone is shown, the word is told to assistive tools and by a tool tip.
    void setSignOnly(bool only);
    /// Chosen, as in a joined row of answers: `sel` with an accent border.
    void setChosen(bool chosen);
    /// Why it cannot be done now. An empty reason enables the button, any other disables it.
    void setReason(const QString &reason);
    QString reason() const { return m_reason; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Colours
    {
        QColor fill, border, ink, sign, capInk, capBorder, capFill;
    };
    Colours colours() const;
    bool isBig() const;
    QFont deedFont() const;
    void paintContents(QPainter &painter, const Colours &colours) const;

    Rank m_rank;
    Sign m_sign;
    QStringList m_caps;
    bool m_capFirst = false;
    QString m_reason;
    int m_tall = space::control;
    bool m_spread = false, m_signOnly = false, m_chosen = false;
    QList<QShortcut *> m_shortcuts;
};
