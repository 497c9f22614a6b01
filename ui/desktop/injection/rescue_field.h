#pragma once
#include "app/safety/records.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;

/// The overdose rescue of one visit: the talk that the label asks for at every injection, and the naloxone ledger.
class RescueField : public QWidget
{
    Q_OBJECT
public:
    explicit RescueField(QWidget *parent = nullptr);

    void fill(const QList<Naloxone> &ledger, QDate today);
    bool isTalked() const;
    /// The new line of the ledger; empty when nothing about the kit changed.
    std::optional<Naloxone> line(Id<Client> client) const;
    bool isBad() const; ///< a kit that has expired already
    QCheckBox *talk() const { return m_talk; }

Q_SIGNALS:
    void changed();

private:
    QDate m_today;
    QCheckBox *m_talk;
    QComboBox *m_step;
    QDateEdit *m_expires;
};
