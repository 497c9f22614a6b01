#pragma once
#include "db/stores/thresholds.h"
#include "db/work/threshold_effects.h"
#include "ui/desktop/parts/mark.h"
#include "ui/desktop/parts/panel.h"

class DeedButton;
class Desk;
class QComboBox;
class QLineEdit;
class SecretField;
class TextLabel;
class VersionList;

/// The panel beside the thresholds: versions, what signing would change today, why, and the director's signature.
class SignPanel : public Panel
{
    Q_OBJECT
public:
    explicit SignPanel(const Desk &desk, QWidget *parent = nullptr);

    /// @p changes: the draft as it stands on the page; @p shown: the version in view.
    void show(const ThresholdPage &page, const LimitValues &changes, int shown);
    /// Empty: they are being worked out.
    void showEffects(const std::optional<ThresholdEffects> &effects);
    VersionList *versions() const { return m_versions; }
    QLineEdit *why() const { return m_why; }
    SecretField *password() const { return m_password; }
    QComboBox *physicians() const { return m_physicians; }
    DeedButton *nameDeed() const { return m_name; }
    DeedButton *discard() const { return m_discard; }
    void trySign();
    void fail(const QString &sentence);
    void setBusy(bool busy);
    QString said() const;
    /// What signing would change, line by line.
    QStringList effectWords() const { return m_words; }

Q_SIGNALS:
    /// The password is in it and wiped when this returns.
    void signWanted(const QString &why, const QByteArray &passwordUtf8);
    void discardWanted();
    void nameWanted(const QString &login);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildFoot();
    void buildNaming();
    void addEffect(const Sign &sign, const QString &words, Ink ink);
    void people(const QList<ThresholdEffects::Change> &changes, bool status);

    const Desk &m_desk;
    ThresholdPage m_page;
    LimitValues m_changes;
    VersionList *m_versions;
    PanelSection *m_effects, *m_reason, *m_director;
    QComboBox *m_physicians = nullptr; ///< for an administrator alone
    DeedButton *m_name = nullptr;
    DeedButton *m_sign, *m_discard;
    QLineEdit *m_why;
    SecretField *m_password;
    TextLabel *m_said, *m_signing;
    QWidget *m_foot;
    QStringList m_words;
};
