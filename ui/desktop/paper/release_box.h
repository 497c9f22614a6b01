#pragma once
#include "app/people/disclosure.h"
#include <QWidget>

class JoinedButtons;
class QComboBox;
class QLineEdit;
class TextLabel;

/// Whether one client's paper stays in the clinic; if not, who gets it, what for and on what ground: then it is a disclosure.
class ReleaseBox : public QWidget
{
    Q_OBJECT
public:
    explicit ReleaseBox(QWidget *parent = nullptr);

    /// Empty while it stays.
    std::optional<Release> release() const;
    /// It leaves, and who gets it or what for is not said yet.
    bool isMissing() const;
    /// For the foot of each page; the consent once it is known. Empty while it stays.
    QString words(const std::optional<Consent> &consent = {}) const;

    JoinedButtons *way() const { return m_way; }
    QLineEdit *recipient() const { return m_recipient; }
    QLineEdit *purpose() const { return m_purpose; }
    QComboBox *ground() const { return m_ground; }

Q_SIGNALS:
    void changed();

private:
    void show();

    JoinedButtons *m_way;
    QLineEdit *m_recipient, *m_purpose;
    QComboBox *m_ground;
    TextLabel *m_hint;
    QWidget *m_fields;
};
