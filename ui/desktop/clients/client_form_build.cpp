// How the form of a new client is laid out; what it does stands in client_form.cpp.
#include "ui/desktop/clients/client_form.h"
#include "ui/desktop/injection/sheet_foot.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/panel.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/enums.h"
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

ClientForm::ClientForm(Desk &desk, DeedLog &deeds, QWidget *parent) : Screen(desk, deeds, parent)
{
    m_foot = new SheetFoot(tr("Save"));
    m_foot->save()->setCap({QStringLiteral("Ctrl"), tr("Enter")});
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(buildForm(), 1);
    columns->addWidget(buildMatches());
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(columns, 1);
    rows->addWidget(m_foot);
    connect(m_foot, &SheetFoot::saveWanted, this, &ClientForm::save);
    connect(m_foot, &SheetFoot::leaveWanted, this, &Screen::left);
    for (QLineEdit *field : {m_first, m_last, m_preferred, m_chart, m_born, m_phone})
        connect(field, &QLineEdit::textEdited, this, &ClientForm::judge);
    for (JoinedButtons *buttons : {m_sex, m_voicemail})
        connect(buttons, &JoinedButtons::chosen, this, &ClientForm::judge);
    judge();
    m_typed.begin();
}

QWidget *ClientForm::buildForm()
{
    const Look &look = Look::of(this);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_name = new TextLabel(tr("New client"), TextSize::Person, QFont::DemiBold);
    m_name->setContentsMargins(look.px(space::margin), look.px(16), look.px(space::margin), look.px(12));
    column->addWidget(m_name);
    const auto head = [&](const QString &words, const QString &note) {
        auto *section = new PanelSection;
        section->setTitle(words, note);
        column->addWidget(section);
    };
    const auto field = [](const QString &hint, int most = 200) {
        auto *edit = new QLineEdit;
        edit->setPlaceholderText(hint);
        edit->setMaxLength(most);
        return edit;
    };
    const auto row = [&](const QString &label, QWidget *control) {
        auto *made = new FieldRow(label, control);
        made->setLabelWidth(168);
        made->setLined(false);
        made->setMaximumWidth(look.px(space::formWidth));
        made->setContentsMargins(look.px(space::margin), 0, 0, 0);
        column->addWidget(made);
        return made;
    };
    head(tr("Who it is"), tr("as on an identity document"));
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
    m_nameRow = row(tr("First and last name"), names);
    row(tr("Preferred name"), m_preferred = field(tr("Shown first everywhere, if given")));
    m_bornRow = row(tr("Birth date"), m_born = field(tr("28 Feb 1990"), 20));
    m_age = new TextLabel(QString(), TextSize::Body, QFont::DemiBold);
    m_bornRow->addBeside(m_age);
    m_sex = new JoinedButtons({tr("Female"), tr("Male"), tr("Not said")});
    row(tr("Sex at birth"), m_sex);
    row(tr("Language"), m_language = field(tr("For example: Spanish"), 40));
    m_chartRow = row(tr("Chart number"), m_chart = field(QString(), 40));
    m_level = new QComboBox;
    for (const CareLevel level :
         {CareLevel::Unknown, CareLevel::PHP, CareLevel::IOP, CareLevel::OP, CareLevel::Aftercare})
        m_level->addItem(word(level), int(level));
    row(tr("Level of care"), m_level);
    head(tr("How to reach the client"), {});
    m_phoneRow = row(tr("Phone"), m_phone = field(tr("(503) 555-0100"), 40));
    m_voicemail = new JoinedButtons({tr("Allowed"), tr("Do not name us"), tr("No voicemail")});
    m_voicemailRow = row(tr("Voicemail"), m_voicemail);
    row(tr("Best time to call"), m_hours = field(tr("For example: before 10:00"), 80));
    row(tr("Email"), m_email = field(tr("For appointment slips only")));
    column->addStretch();
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(form);
    for (QWidget *part : {static_cast<QWidget *>(area), area->viewport(), form}) part->setAutoFillBackground(false);
    return area;
}

QWidget *ClientForm::buildMatches()
{
    m_matchList = new PanelSection;
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_matchList);
    column->addStretch();
    m_matchArea = new QScrollArea;
    m_matchArea->setFrameShape(QFrame::NoFrame);
    m_matchArea->setWidgetResizable(true);
    m_matchArea->setFocusPolicy(Qt::StrongFocus);
    m_matchArea->setAccessibleName(tr("Likely matches"));
    m_matchArea->setWidget(box);
    for (QWidget *part : {static_cast<QWidget *>(m_matchArea), m_matchArea->viewport(), box})
        part->setAutoFillBackground(false);
    return m_matchArea;
}
