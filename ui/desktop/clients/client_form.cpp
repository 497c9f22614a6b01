#include "ui/desktop/clients/client_form.h"
#include "db/stores/stores.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/overdue/overdue_line.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signed_text.h"
#include "ui/words/dates.h"
#include "ui/words/enums.h"
#include "ui/words/errors.h"
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

QString ClientForm::title() const { return tr("New client"); }
QString ClientForm::subtitle() const { return tr("nothing saved yet"); }

QList<KeyHint> ClientForm::hints() const
{
    return {{{tr("Tab")}, tr("next field")},
            {{QStringLiteral("F6")}, tr("likely matches")},
            {{QStringLiteral("Alt"), QStringLiteral("S")}, tr("same person")},
            {{QStringLiteral("Alt"), QStringLiteral("D")}, tr("different")},
            {{QStringLiteral("Ctrl"), tr("Enter")}, tr("save")},
            {{tr("Esc")}, tr("leave")}};
}

void ClientForm::enter()
{
    m_first->setFocus();
    if (m_chart->text().isEmpty()) proposeNumber();
}

/// The next number after the largest plain one; the person may write another.
void ClientForm::proposeNumber()
{
    whenDone(Worklists(database()).clients(), this, [this](const Result<QList<ClientRow>> &rows) {
        if (!rows || !m_chart->text().isEmpty()) return;
        qint64 largest = 1000;
        for (const ClientRow &row : *rows) {
            bool isNumber = false;
            const qint64 number = row.person.chartNumber.toLongLong(&isNumber);
            if (isNumber) largest = qMax(largest, number);
        }
        m_chart->setText(QString::number(largest + 1));
        m_typed.accept(m_chart);
        judge();
    });
}

Client ClientForm::client() const
{
    Client client;
    client.id = m_id;
    client.chartNumber = m_chart->text().trimmed();
    client.firstName = m_first->text().simplified();
    client.lastName = m_last->text().simplified();
    client.preferredName = m_preferred->text().simplified();
    const QList<QDate> meant = birthDatesMeant(m_born->text());
    if (meant.size() == 1) client.birthDate = meant.first();
    client.sex = m_sex->current() == 0 ? SexAtBirth::Female
        : m_sex->current() == 1        ? SexAtBirth::Male
                                       : SexAtBirth::Unknown;
    client.language = m_language->text().simplified();
    client.phone = m_phone->text().simplified();
    client.voicemail = m_voicemail->current() == 0 ? Voicemail::Yes
        : m_voicemail->current() == 1              ? Voicemail::NoName
        : m_voicemail->current() == 2              ? Voicemail::No
                                                   : Voicemail::Unknown;
    client.callHours = m_hours->text().simplified();
    client.email = m_email->text().simplified();
    client.level = CareLevel(m_level->currentData().toInt());
    client.enrolledOn = desk().today();
    return client;
}

QStringList ClientForm::whatIsLeft() const
{
    QStringList left;
    const Client typed = client();
    for (const Match &match : m_matches)
        if (match.isLikely() && !m_different.contains(match.entry.id.uuid())) {
            left << tr("same person or not");
            break;
        }
    if (typed.firstName.isEmpty() && typed.lastName.isEmpty()) left << tr("name");
    if (typed.chartNumber.isEmpty()) left << tr("chart number");
    if (!typed.birthDate.isValid()) left << tr("birth date");
    if (m_voicemail->current() < 0) left << tr("voicemail");
    return left;
}

void ClientForm::judge()
{
    const Client typed = client();
    m_name->setText(typed.displayName().isEmpty() ? tr("New client") : typed.displayName());
    const QList<QDate> meant = birthDatesMeant(m_born->text());
    const bool typedDate = !m_born->text().trimmed().isEmpty();
    m_age->setText(typed.birthDate.isValid() && typed.birthDate <= desk().today()
                       ? tr("%1, age %2").arg(plainDay(typed.birthDate)).arg(ageOn(typed.birthDate, desk().today()))
                       : QString());
    QString born;
    if (meant.size() > 1)
        born = tr("That may be %1 or %2. Write the month in letters.").arg(plainDay(meant[0]), plainDay(meant[1]));
    else if (typedDate && meant.isEmpty() && m_tried)
        born = tr("%1 is not a date. Write it as 28 Feb 1990.").arg(m_born->text().left(40));
    QString name, chart, phone;
    for (const Client::Flaw flaw : flaws(typed, desk().today())) {
        const bool ofBirth = flaw == Client::Flaw::BornInFuture || flaw == Client::Flaw::BornTooLongAgo;
        if (ofBirth && typed.birthDate.isValid() && born.isEmpty()) born = sentence(flaw);
        if (flaw == Client::Flaw::NameTooLong) name = sentence(flaw);
        if (flaw == Client::Flaw::PhoneWithLetters) phone = sentence(flaw);
        if (flaw == Client::Flaw::NoChartNumber && m_tried) chart = sentence(flaw);
    }
    m_bornRow->setError(born);
    m_nameRow->setError(name);
    m_chartRow->setError(chart);
    m_phoneRow->setError(phone);
    m_nameRow->setNeeded(typed.firstName.isEmpty() && typed.lastName.isEmpty());
    m_bornRow->setNeeded(!typed.birthDate.isValid());
    m_chartRow->setNeeded(typed.chartNumber.isEmpty());
    m_voicemailRow->setNeeded(m_voicemail->current() < 0);
    showMatches();
    QStringList left = whatIsLeft();
    if (left.isEmpty() && !(born + name + chart + phone).isEmpty()) left << tr("what stands in red");
    m_foot->setLeft(left, {});
}

void ClientForm::showMatches()
{
    const auto directory = desk().directory();
    m_matches = directory ? matchesFor(*directory, client()) : QList<Match>();
    m_matches.removeIf([this](const Match &match) { return match.entry.id == m_id; });
    m_matchList->clear();
    bool first = true;
    for (const Match &match : std::as_const(m_matches)) {
        QString why = match.why == Match::Why::SamePerson ? tr("Same birth date, nearly the same name.")
            : match.why == Match::Why::SamePhone          ? tr("Same telephone.")
            : match.why == Match::Why::SameBirthDate      ? tr("Same birth date.")
                                                          : tr("Name sounds alike.");
        const bool answered = m_different.contains(match.entry.id.uuid());
        auto *line = new SignedText(TextSize::Lead, QFont::Normal);
        line->setText(match.isLikely() && !answered ? Sign(IconName::Warning) : Sign(IconName::Client),
                      QStringLiteral("*%1*\n").arg(match.entry.displayName)
                          + tr("Born %1, chart %2. %3")
                                .arg(plainDay(match.entry.birthDate), match.entry.chartNumber,
                                     answered ? tr("Somebody else.") : why),
                      match.isLikely() && !answered ? &Tokens::late : &Tokens::text2);
        m_matchList->addWidget(line);
        if (!match.isLikely() || answered || !first) continue;
        first = false;
        auto *same = new DeedButton(tr("Same person, open chart %1").arg(match.entry.chartNumber),
                                    DeedButton::Rank::Filled);
        same->setCap({QStringLiteral("Alt"), QStringLiteral("S")});
        auto *different = new DeedButton(tr("A different person, go on"));
        different->setCap({QStringLiteral("Alt"), QStringLiteral("D")});
        connect(same, &QAbstractButton::clicked, this, [this, id = match.entry.id] { Q_EMIT chartWanted(id); });
        connect(different, &QAbstractButton::clicked, this, [this, id = match.entry.id.uuid()] {
            m_different.insert(id);
            QMetaObject::invokeMethod(
                this, [this] { judge(); }, Qt::QueuedConnection); // deletes the button that asked
        });
        m_matchList->addWidget(same);
        m_matchList->addWidget(different);
    }
    m_matchList->setTitle(tr("In the register already?"), m_matches.isEmpty() ? tr("nobody like this") : QString());
}

void ClientForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        save();
    } else if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_S || event->key() == Qt::Key_D)) {
        for (const Match &match : std::as_const(m_matches)) {
            if (!match.isLikely() || m_different.contains(match.entry.id.uuid())) continue;
            if (event->key() == Qt::Key_S) Q_EMIT chartWanted(match.entry.id);
            else m_different.insert(match.entry.id.uuid());
            break;
        }
        judge();
    } else {
        Screen::keyPressEvent(event);
    }
}

void ClientForm::save()
{
    m_tried = true;
    judge();
    if (m_busy || !m_foot->save()->isEnabled()) return;
    m_busy = true;
    m_foot->setBusy(true);
    whenDone(Clients(database()).add(client()), this, [this](const Result<Client> &kept) {
        m_busy = false;
        if (!kept) {
            m_foot->fail(sentence(kept.error()));
            return;
        }
        deeds().say({{IconName::Client, tr("New client"), &Tokens::accent},
                     desk().shown(kept->displayName()),
                     tr("chart %1.").arg(kept->chartNumber)});
        const Id<Client> id = kept->id;
        Q_EMIT left();
        Q_EMIT chartWanted(id);
    });
}

void ClientForm::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}

void ClientForm::resizeEvent(QResizeEvent *event)
{
    Screen::resizeEvent(event);
    m_matchArea->setFixedWidth(Look::of(this).px(window()->width() >= Look::of(this).px(1400) ? 480 : 432));
}

QCborMap ClientForm::draft() const
{
    const QCborMap fields = m_busy ? QCborMap() : m_typed.changed();
    if (fields.isEmpty()) return {};
    return {{draft_key::kind, QStringLiteral("new-client")},
            {draft_key::about, client().displayName()},
            {draft_key::fields, fields}};
}

void ClientForm::resume(const QCborMap &draft)
{
    m_typed.putBack(draft.value(draft_key::fields).toMap());
    judge();
}

QList<QWidget *> ClientForm::panes() const { return {m_nameRow, m_matchArea, m_foot}; }
