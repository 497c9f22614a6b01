// How the sign-in page is laid out; what it does stands in sign_in_page.cpp.
#include "ui/desktop/desk.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/plain_scroll.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signin/brand_pane.h"
#include "ui/desktop/signin/practice_maker.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/desktop/signin/sign_in_page.h"
#include "ui/desktop/signin/way_row.h"
#include "ui/words/errors.h"
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// The yellow line of a practice register.
class PracticeLine : public QWidget
{
public:
    explicit PracticeLine(TextLabel *words)
    {
        auto *line = new QHBoxLayout(this);
        const Look &look = Look::of(this);
        line->setContentsMargins(look.px(36), look.px(6), look.px(12), look.px(6));
        line->addWidget(words, 1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Look &look = Look::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look->lateTint);
        painter.drawRoundedRect(rect(), 4, 4);
        paintIcon(painter, QRectF(look.px(12), look.px(8), look.px(16), look.px(16)), IconName::Info, look->late);
    }
};

} // namespace

SignInPage::SignInPage(Database &database, OwnState &state, KdfCost cost, QWidget *parent)
    : QWidget(parent), m_database(database), m_state(state), m_cost(cost)
{
    const Look &look = Look::of(this);
    m_brand = new BrandPane;
    m_practiceWords = new TextLabel(QString());
    m_practiceWords->setTextFormat(Qt::RichText); // our own words only
    m_practiceLine = new PracticeLine(m_practiceWords);
    m_title = new TextLabel(tr("Sign in"), TextSize::Person, QFont::DemiBold);
    m_lead = new TextLabel(QString(), TextSize::Lead, QFont::Normal, &Tokens::text2);
    m_said = new SaidLine(2);
    m_which = new TextLabel(QString(), TextSize::Caption, QFont::Normal, &Tokens::text2);

    auto *pane = new QWidget;
    pane->setFixedWidth(look.px(448));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, look.px(64), 0, look.px(24));
    column->setSpacing(0);
    auto *practiceSpace = new QWidget;
    practiceSpace->setMinimumHeight(look.px(33));
    auto *practiceBox = new QVBoxLayout(practiceSpace);
    practiceBox->setContentsMargins(0, 0, 0, 0);
    practiceBox->addWidget(m_practiceLine);
    column->addWidget(practiceSpace);
    column->addSpacing(look.px(28));
    column->addWidget(m_title);
    column->addSpacing(look.px(20));
    column->addWidget(m_lead);
    column->addWidget(m_form = buildForm());
    column->addSpacing(look.px(8));
    column->addWidget(m_said);
    column->addSpacing(look.px(4));
    column->addWidget(m_formFoot = buildFormFoot());
    column->addSpacing(look.px(28));
    column->addWidget(m_which);
    column->addSpacing(look.px(8));
    column->addWidget(m_ways = buildWays());
    m_maker = new PracticeMaker;
    m_maker->hide();
    column->addWidget(m_maker);
    column->addStretch();

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_brand);
    auto *middle = new QWidget;
    auto *centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch();
    centred->addWidget(pane);
    centred->addStretch();
    line->addWidget(new PlainScroll(middle), 1);

    const auto back = [this] {
        m_maker->hide();
        m_ways->show();
    };
    connect(m_maker, &PracticeMaker::made, this, [this, back](const QString &path) {
        back();
        openRegister(path);
    });
    connect(m_maker, &PracticeMaker::failed, this, [this, back](const Error &error) {
        back();
        m_said->fail(sentence(error));
    });
    connect(m_maker, &PracticeMaker::cancelled, this, [this, back] {
        back();
        m_said->tell(tr("Stopped. Nothing was left behind."));
    });
    showWelcome();
}

QWidget *SignInPage::buildForm()
{
    const Look &look = Look::of(this);
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    m_nameLabel = new TextLabel(tr("Name"), TextSize::Body, QFont::DemiBold);
    column->addWidget(m_nameLabel);
    m_people = new QComboBox;
    m_people->setAccessibleName(tr("Name"));
    for (const char *login : {"nurse", "desk", "doctor", "admin", "auditor"}) {
        const QString name = QString::fromLatin1(login);
        m_people->addItem(tr("%1, %2", "a person and the role").arg(practiceName(name), practiceRole(name)), name);
    }
    m_name = new QLineEdit;
    m_name->setAccessibleName(tr("Name"));
    for (QWidget *field : {static_cast<QWidget *>(m_people), static_cast<QWidget *>(m_name)}) {
        field->setFixedHeight(look.px(40));
        field->setFont(look.font(TextSize::Lead));
        column->addWidget(field);
    }
    column->addSpacing(look.px(12));
    auto *label = new TextLabel(tr("Password"), TextSize::Body, QFont::DemiBold);
    m_password = new SecretField;
    m_password->setAccessibleName(tr("Password"));
    label->setBuddy(m_password);
    column->addWidget(label);
    column->addWidget(m_password);
    connect(m_password, &SecretField::entered, this, &SignInPage::submit);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &SecretField::capsLockSeen, this, [this](bool on) {
        if (on) m_said->warn(tr("Caps Lock is on."));
        else m_said->clear();
    });
    return form;
}

QWidget *SignInPage::buildFormFoot()
{
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, 0, 0, 0);
    m_enter = new DeedButton(tr("Sign in"), DeedButton::Rank::Filled);
    m_enter->setTall(40);
    m_enter->setCap({tr("Enter")});
    line->addWidget(m_enter);
    line->addStretch();
    auto *forgot = new DeedButton(tr("I forgot my password"), DeedButton::Rank::Link);
    line->addWidget(forgot);
    connect(m_enter, &QAbstractButton::clicked, this, &SignInPage::submit);
    connect(forgot, &QAbstractButton::clicked, this, [this] {
        m_said->tell(
            tr("Nobody can read it out. Ask your administrator for a new one; nothing in the register is lost."));
    });
    return foot;
}

QWidget *SignInPage::buildWays()
{
    auto *ways = new QWidget;
    auto *column = new QVBoxLayout(ways);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_try = new WayRow(IconName::CheckUp, tr("Try with a practice clinic"),
                       tr("Made-up clients, and a today that you can move"), QKeySequence(Qt::ALT | Qt::Key_P));
    auto *create = new WayRow(IconName::Add, tr("Create a register"),
                              tr("Clinic name, administrator, a recovery sheet to print"),
                              QKeySequence(Qt::ALT | Qt::Key_C));
    auto *open = new WayRow(IconName::Open, tr("Open another register"), tr("A file that this clinic already keeps"),
                            QKeySequence(Qt::ALT | Qt::Key_O));
    for (WayRow *way : {m_try, create, open}) column->addWidget(way);
    connect(m_try, &QAbstractButton::clicked, this, &SignInPage::makePracticeClinic);
    connect(create, &QAbstractButton::clicked, this, &SignInPage::createWanted);
    connect(open, &QAbstractButton::clicked, this, &SignInPage::chooseFile);
    return ways;
}
