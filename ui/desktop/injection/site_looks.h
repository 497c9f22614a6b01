#pragma once
#include "app/safety/check_in.h"
#include "app/treatment/injection.h"
#include <QWidget>

class JoinedButtons;
class QLineEdit;
class QVBoxLayout;
class TextLabel;

/// Earlier reactions at injection sites, asked about at each visit until they are healed: size in mm, better or worse.
class SiteLooks : public QWidget
{
    Q_OBJECT
public:
    explicit SiteLooks(QWidget *parent = nullptr);

    /// Those that have not healed, each on the side of the last injection before it began; the sides that are sore.
    QList<Side> setOpen(const QList<SideEffect> &effects, const QList<Injection> &injections);
    /// To the first that was not looked at.
    void focusFirst();
    bool isAsked() const { return !m_lines.isEmpty(); }
    /// Every one was looked at.
    bool isWhole() const;
    bool isBad() const; ///< a size that cannot be
    bool anyWorse() const;
    QList<SiteLook> looks() const;

Q_SIGNALS:
    void changed();

private:
    void setSites(const QList<SideEffect> &sites, const QStringList &sides);
    struct Line
    {
        Id<SideEffect> effect;
        QLineEdit *size;
        JoinedButtons *change;
    };
    void add(const SideEffect &site, const QString &side);

    QVBoxLayout *m_column;
    QList<Line> m_lines;
};
