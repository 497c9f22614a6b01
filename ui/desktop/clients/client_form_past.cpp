// What the form of a client that is here already shows beside the fields: earlier versions, and records merged into it.
#include "db/stores/client_merges.h"
#include "db/work/record_versions.h"
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/errors.h"
#include <QLineEdit>

void ClientForm::readKnown()
{
    whenDone(Clients(database()).load(m_base.id), this, [this](const Result<Client> &client) {
        if (!client) {
            m_foot->fail(sentence(client.error()));
            return;
        }
        m_base = *client;
        m_isRead = true;
        m_fields->setEnabled(true);
        m_fields->setClient(*client);
        m_typed.begin();
        if (m_offered) m_fields->offer(*m_offered);
        judge();
        if (isVisible()) m_fields->firstName()->setFocus();
        readPast();
    });
}

void ClientForm::readPast()
{
    using Told = QList<ToldVersion<Client>>;
    whenDone(RecordVersions(database()).ofClient(m_base.id), this, [this](const Result<Told> &versions) {
        if (!versions || versions->size() < 2) return;
        m_past->clear();
        for (auto each = versions->crbegin() + 1; each != versions->crend(); ++each) {
            QStringList said{desk().shown(each->thing.displayName())};
            if (!desk().namesHidden()) {
                said << plainDay(each->thing.birthDate);
                if (!each->thing.phone.isEmpty()) said << phoneWords(each->thing.phone);
            }
            const QString by = desk().staffName(each->author), when = moment(each->recordedAt);
            QString words = said.join(QStringLiteral(", ")) + QLatin1Char('\n')
                + tr("%1, %2", "who, when").arg(by, when);
            const QString why = (each - 1)->why;
            if (!why.isEmpty()) words += QLatin1Char('\n') + tr("Replaced: %1").arg(why);
            auto *line = new SignedText(TextSize::Body, QFont::Normal);
            line->setText(IconName::Note, words, &Tokens::text2, &Tokens::text2);
            m_past->addWidget(line);
        }
        m_past->setTitle(tr("Earlier versions"), QString::number(versions->size() - 1));
        m_past->show();
    });
    showMerges(m_merged);
}

void ClientForm::showMerges(PanelSection *section)
{
    whenDone(ClientMerges(database()).into(m_base.id), this, [this, section](const Result<QList<MergeLine>> &lines) {
        section->clear();
        section->setVisible(lines && !lines->isEmpty());
        if (!lines) return;
        section->setTitle(tr("Merged into this record"), QString::number(lines->size()));
        for (const MergeLine &each : *lines) {
            const QString person = each.absorbed.displayName();
            auto *line = new SignedText(TextSize::Body, QFont::Normal);
            line->setText(IconName::Chain,
                          tr("*%1*\nChart %2. %3, %4. %5")
                              .arg(desk().shown(person), each.absorbed.chartNumber, desk().staffName(each.merge.by),
                                   moment(each.merge.at), each.merge.reason),
                          &Tokens::text2, &Tokens::text2);
            section->addWidget(line);
            auto *apart = new DeedButton(tr("Two people after all"));
            apart->setReason(each.canUndo ? QString()
                                          : tr("Something was recorded since, or a later merge stands on it"));
            connect(apart, &QAbstractButton::clicked, this,
                    [this, merge = each.merge, person] { unmerge(merge, person); });
            section->addWidget(apart);
        }
    });
}

void ClientForm::unmerge(const ClientMerge &merge, const QString &person)
{
    const QString reason = m_fields->reason();
    if (reason.isEmpty()) {
        m_foot->fail(tr("Say why they are two people: write it as the reason for the change."));
        return;
    }
    whenDone(ClientMerges(database()).undo(merge, reason), this, [this, person](const Result<ClientMerge> &undone) {
        if (!undone) {
            m_foot->fail(sentence(undone.error()));
            return;
        }
        deeds().say({{IconName::Client, tr("Two records again"), &Tokens::accent},
                     desk().shown(person),
                     tr("has a record of its own again.")});
        readPast();
    });
}
