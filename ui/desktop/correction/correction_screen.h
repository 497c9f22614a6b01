#pragma once
#include "db/work/record_versions.h"
#include "ui/desktop/screen.h"

class DeedButton;
class FieldRow;
class QVBoxLayout;
class ReadingStack;
class SheetFoot;
class SheetHead;
class TextLabel;
class VersionsView;
class WhyChanged;

/// One entry as it stands in the register and as it should: who it is, every version beside the next, the form, why it is
/// changed, and what saving will do. Nothing is overwritten.
class CorrectionScreen : public Screen
{
    Q_OBJECT
public:
    CorrectionScreen(Desk &desk, DeedLog &deeds, Id<Client> client, QWidget *parent = nullptr);

    QString place() const override { return QStringLiteral("clients"); }
    QString manualPage() const override { return QStringLiteral("corrections"); }
    QList<KeyHint> hints() const override;
    void enter() override;
    QList<QWidget *> panes() const override;

    bool isReady() const { return m_ready; }
    VersionsView *versions() const { return m_versions; }
    /// What stands in the foot now: what is left, or why it was not saved.
    QString said() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

    Id<Client> client() const { return m_client; }
    const ChartPage &page() const { return *m_page; }
    /// The rows of the form, above "why".
    void addRow(QWidget *row);
    void setLead(const QString &words);
    QString whySaid() const;
    /// Offers `0`: the entry did not happen at all.
    void setStrike(const QString &words);
    bool isStruck() const { return m_struck; }
    QString person() const; ///< as it is shown now
    static QString takenBackWhy();
    static void sayTakenBack(DeedLog *log, const QString &person, const Error *error);
    void setAsksWhy(bool asks);
    void setSaveWord(const QString &word);
    /// The entry was read and the form filled.
    void ready();
    void broken(const Error &error);
    void judge();
    void failed(const QString &sentence);
    /// Saved: said with its way back, and the page is left.
    void done(const QString &what, std::function<void()> undo);

    /// Reads the entry and its versions, fills the form, then calls `ready`.
    virtual void readEntry() = 0;
    virtual QStringList missing() const = 0;
    /// In one sentence what cannot be; empty when nothing is wrong.
    virtual QString wrong() const = 0;
    virtual QString willSay() const = 0;
    virtual bool pressForm(int key) = 0;
    virtual void keep() = 0;

private:
    void build();
    void save();
    void strike();
    QStringList allLeft() const;

    Id<Client> m_client;
    std::optional<ChartPage> m_page;
    bool m_ready = false, m_busy = false, m_asksWhy = true, m_struck = false;
    ReadingStack *m_stack;
    SheetHead *m_head;
    TextLabel *m_lead;
    VersionsView *m_versions;
    QVBoxLayout *m_rows;
    DeedButton *m_strike = nullptr;
    WhyChanged *m_why;
    QWidget *m_whyLine;
    FieldRow *m_whyRow;
    SheetFoot *m_foot;
};
