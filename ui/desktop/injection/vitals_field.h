#pragma once
#include "app/treatment/injection.h"
#include <QWidget>

class QLineEdit;

/// Blood pressure, pulse, temperature and weight in one line; what was not measured stays empty.
class VitalsField : public QWidget
{
    Q_OBJECT
public:
    explicit VitalsField(QWidget *parent = nullptr);

    void clear();
    Vitals vitals() const;
    /// Something typed is no number, or no value of a living adult.
    bool isBad() const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_pressure, *m_pulse, *m_celsius, *m_kilograms;
};
