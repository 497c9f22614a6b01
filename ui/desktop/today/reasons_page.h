#pragma once
#include "app/treatment/dose_reasons.h"
#include "ui/desktop/screen.h"

class FieldRow;
class QLineEdit;
class QPlainTextEdit;
class SheetFoot;

/// The clinic's numbered reasons, a line each: everybody at the round may read them, a physician changes them, with why.
class ReasonsPage : public Screen
{
    Q_OBJECT
public:
    ReasonsPage(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("today"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;

    QPlainTextEdit *field(ReasonFor what) const;
    QLineEdit *whyField() const { return m_why; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList typed(ReasonFor what) const;
    void judge();
    void save();
    void saveNext(QList<ReasonFor> left);

    bool m_mayChange, m_busy = false;
    DoseReasons m_kept;
    QList<std::pair<ReasonFor, QPlainTextEdit *>> m_fields;
    QList<FieldRow *> m_rows;
    QLineEdit *m_why;
    SheetFoot *m_foot;
};
