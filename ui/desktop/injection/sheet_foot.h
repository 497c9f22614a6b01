#pragma once
#include <QDate>
#include <QWidget>

class DeedButton;
class NextVisitField;
class QBoxLayout;
class TextLabel;

/// The foot of a sheet, 80 px: what follows from saving, what is left, Leave and Save.
class SheetFoot : public QWidget
{
    Q_OBJECT
public:
    explicit SheetFoot(const QString &save, QWidget *parent = nullptr);

    void setDue(const QString &caption, const QString &due, const QString &windowCaption = {},
                const QString &window = {});
    NextVisitField *visit() const { return m_visit; }
    /// Nothing left and nothing barred: Save is lit.
    void setLeft(const QStringList &left, const QStringList &barred);
    void setBusy(bool busy);
    void fail(const QString &sentence);
    DeedButton *save() const { return m_save; }
    /// A second way to save, at the right of it: lit and dark together with Save.
    DeedButton *addSave(const QString &words, const QStringList &caps);
    /// What stands left of the buttons now.
    QString said() const;

Q_SIGNALS:
    void saveWanted();
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isRoomy() const;
    void fit();
    void setReason(const QString &reason);

    TextLabel *m_caption, *m_due, *m_windowCaption, *m_window, *m_count, *m_left;
    NextVisitField *m_visit;
    QWidget *m_follows, *m_deeds;
    QBoxLayout *m_rows;
    DeedButton *m_leave, *m_save, *m_second = nullptr;
    QStringList m_secondCaps;
};
