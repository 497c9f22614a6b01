#pragma once
#include "ui/desktop/clients/matches.h"
#include "ui/desktop/guard/form_draft.h"
#include "ui/desktop/screen.h"

class FieldRow;
class JoinedButtons;
class PanelSection;
class QComboBox;
class QLineEdit;
class QScrollArea;
class SheetFoot;
class TextLabel;

/// A new client: who it is, how to reach the person; beside it whoever in the register may be the same one.
class ClientForm : public Screen
{
    Q_OBJECT
public:
    ClientForm(Desk &desk, DeedLog &deeds, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("chart"); }
    QString title() const override;
    QString subtitle() const override;
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;
    QCborMap draft() const override;
    void resume(const QCborMap &draft) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildMatches();
    Client client() const;
    void judge();
    void showMatches();
    QStringList whatIsLeft() const;
    void save();
    void proposeNumber();

    QLineEdit *m_first, *m_last, *m_preferred, *m_chart, *m_born, *m_language, *m_phone, *m_hours, *m_email;
    JoinedButtons *m_sex, *m_voicemail;
    QComboBox *m_level;
    FieldRow *m_nameRow, *m_chartRow, *m_bornRow, *m_phoneRow, *m_voicemailRow;
    TextLabel *m_name, *m_age;
    QScrollArea *m_matchArea;
    PanelSection *m_matchList;
    SheetFoot *m_foot;
    QList<Match> m_matches;
    QSet<QUuid> m_different;                ///< said to be somebody else
    Id<Client> m_id = Id<Client>::create(); ///< kept over a failed save, so that saving again is safe
    bool m_busy = false, m_tried = false;
    FormDraft m_typed{this};
};
