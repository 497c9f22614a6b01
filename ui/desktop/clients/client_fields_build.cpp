// How the fields of a client are laid out; what they say stands in client_fields.cpp.
#include "ui/desktop/clients/client_fields.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/enums.h"
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

ClientFields::ClientFields(Desk &desk, QWidget *parent) : QScrollArea(parent), m_desk(desk)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    QWidget *form = build();
    setWidget(form);
    for (QWidget *part : {static_cast<QWidget *>(this), viewport(), form}) part->setAutoFillBackground(false);
    for (JoinedButtons *buttons : {m_sex, m_voicemail})
        connect(buttons, &JoinedButtons::chosen, this, &ClientFields::edited);
    connect(m_level, &QComboBox::activated, this, &ClientFields::edited);
    connect(&desk, &Desk::namesHiddenChanged, this, &ClientFields::veil);
    veil();
}

/// While somebody can see the screen, what tells who it is stands as dots; typing goes on.
void ClientFields::veil()
{
    const bool hidden = m_desk.namesHidden();
    for (QLineEdit *edit : {m_first, m_last, m_preferred, m_born, m_phone, m_mobile, m_work, m_email})
        edit->setEchoMode(hidden ? QLineEdit::Password : QLineEdit::Normal);
    for (auto row = m_hints.cbegin(); row != m_hints.cend(); ++row)
        row.key()->setHint(hidden ? QString() : row.value());
}

void ClientFields::hint(FieldRow *row, const QString &words)
{
    m_hints.insert(row, words);
    row->setHint(m_desk.namesHidden() ? QString() : words);
}

QWidget *ClientFields::build()
{
    const Look &look = Look::of(this);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_name = new TextLabel(tr("New client"), TextSize::Person, QFont::DemiBold);
    m_name->setContentsMargins(look.px(space::margin), look.px(12), look.px(space::margin), 0);
    m_about = new TextLabel(QString(), TextSize::Lead, QFont::Normal, &Tokens::text2);
    m_about->setContentsMargins(look.px(space::margin), 0, look.px(space::margin), look.px(10));
    column->addWidget(m_name);
    column->addWidget(m_about);
    buildWho(column);
    buildContact(column);
    buildPayer(column);
    m_reason = field(tr("For example: new telephone, name as in the passport"));
    m_reasonRow = row(column, tr("Reason for the change"), m_reason);
    m_reasonRow->hide();
    column->addStretch();
    return form;
}

void ClientFields::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool narrow = Look::of(this).isNarrow(window()->width());
    const int wide = narrow ? 104 : 168; // nothing runs off at the right
    m_anyOrder->setVisible(!narrow && m_age->text().isEmpty());
    for (FieldRow *row : widget()->findChildren<FieldRow *>()) row->setLabelWidth(wide);
}

void ClientFields::head(QVBoxLayout *column, const QString &words, const QString &note)
{
    auto *section = new PanelSection;
    section->setTitle(words, note);
    column->addWidget(section);
}

QLineEdit *ClientFields::field(const QString &hint, int most)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(hint);
    edit->setMaxLength(most);
    connect(edit, &QLineEdit::textEdited, this, &ClientFields::edited);
    return edit;
}

FieldRow *ClientFields::row(QVBoxLayout *column, const QString &label, QWidget *control)
{
    const Look &look = Look::of(this);
    auto *made = new FieldRow(label, control);
    made->setLabelWidth(168);
    made->setLined(false);
    made->setMaximumWidth(look.px(space::formWidth));
    made->setContentsMargins(look.px(space::margin), 0, 0, 0);
    column->addWidget(made);
    return made;
}

void ClientFields::buildWho(QVBoxLayout *column)
{
    const Look &look = Look::of(this);
    head(column, tr("Who it is"), tr("as on an identity document"));
    m_first = field(tr("First"));
    m_last = field(tr("Last"));
    m_first->setAccessibleName(tr("First name"));
    m_last->setAccessibleName(tr("Last name"));
    auto *names = new QWidget;
    names->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(names);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(look.px(8));
    line->addWidget(m_first, 4);
    line->addWidget(m_last, 5);
    m_nameRow = row(column, tr("First and last name"), names);
    row(column, tr("Preferred name"), m_preferred = field(tr("Shown first everywhere, if given")));
    m_bornRow = row(column, tr("Birth date"), m_born = field(tr("28 Feb 1990"), 20));
    m_age = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
    m_bornRow->addBeside(m_age);
    m_born->setFixedWidth(look.px(144));
    m_anyOrder = new TextLabel(tr("day, month, year in any order"), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_anyOrder->setWordWrap(false);
    m_bornRow->addBeside(m_anyOrder);
    m_sex = new JoinedButtons({tr("Female"), tr("Male"), tr("Not said")});
    row(column, tr("Sex at birth"), m_sex);
    row(column, tr("Language"), m_language = field(tr("For example: Spanish"), 40));
    m_chartRow = row(column, tr("Chart number"), m_chart = field(QString(), 40));
    m_level = new QComboBox;
    for (const CareLevel level :
         {CareLevel::Unknown, CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare})
        m_level->addItem(word(level), int(level));
    row(column, tr("Level of care"), m_level);
}

void ClientFields::buildContact(QVBoxLayout *column)
{
    head(column, tr("How to reach the client"), {});
    m_phoneRow = row(column, tr("Phone, to call first"), m_phone = field(tr("(503) 555-0100"), 40));
    m_mobileRow = row(column, tr("Mobile"), m_mobile = field(tr("If there is another"), 40));
    m_workRow = row(column, tr("Work phone"), m_work = field(tr("Only if the client allows it"), 40));
    m_voicemail = new JoinedButtons({tr("Allowed"), tr("Do not name us"), tr("No voicemail")});
    m_voicemailRow = row(column, tr("Voicemail"), m_voicemail);
    row(column, tr("Best time to call"), m_hours = field(tr("For example: before 10:00"), 80));
    row(column, tr("Email"), m_email = field(tr("For appointment slips only")));
}

void ClientFields::buildPayer(QVBoxLayout *column)
{
    head(column, tr("Who sends and who pays"), tr("can wait"));
    row(column, tr("Referred by"), m_referred = field(tr("Person or place")));
    row(column, tr("Insurer"), m_insurer = field(tr("As on the card")));
    m_authorisedRow = row(column, tr("Authorised until"), m_authorised = field(tr("28 Feb 2027"), 20));
    m_authorised->setFixedWidth(Look::of(this).px(144));
    m_authorisedRow->setHint(tr("The day shows on the call list two weeks before."));
}
