// How the steps of setting up are laid out; what they do stands in first_run_page.cpp.
#include "db/vault/password.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/signin/brand_pane.h"
#include "ui/desktop/signin/first_run_page.h"
#include "ui/desktop/signin/recovery_step.h"
#include "ui/desktop/signin/said_line.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace {

QWidget *stepOf(const QList<QWidget *> &rows, const Look &look)
{
    auto *step = new QWidget;
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(8));
    for (QWidget *row : rows) column->addWidget(row);
    column->addStretch();
    return step;
}

FieldRow *rowOf(const QString &label, QWidget *control)
{
    auto *row = new FieldRow(label, control);
    row->setStacked(true);
    row->setLined(false);
    return row;
}

} // namespace

FirstRunPage::FirstRunPage(KdfCost cost, QWidget *parent) : QWidget(parent), m_cost(cost)
{
    const Look &look = Look::of(this);
    m_brand = new BrandPane;
    m_brand->setSubtitle(tr("Create a register"));
    m_stepWords = new TextLabel(QString(), TextSize::Caption, QFont::Normal, &Tokens::text2);
    m_title = new TextLabel(QString(), TextSize::Person, QFont::DemiBold);
    m_said = new SaidLine(2);
    m_recovery = new RecoveryStep;
    m_steps = new QStackedWidget;
    for (QWidget *step : {buildClinic(), buildYou(), static_cast<QWidget *>(m_recovery), buildReady()})
        m_steps->addWidget(step);
    m_next = new DeedButton(tr("Go on"), DeedButton::Rank::Filled);
    m_next->setTall(44);
    m_next->setCap({tr("Enter")});
    m_back = new DeedButton(tr("Back"), DeedButton::Rank::Outlined);
    m_back->setTall(44);
    m_back->setCap({tr("Esc")});

    auto *pane = new QWidget;
    pane->setFixedWidth(look.px(560));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, look.px(64), 0, look.px(24));
    column->setSpacing(look.px(8));
    column->addWidget(m_stepWords);
    column->addWidget(m_title);
    column->addSpacing(look.px(8));
    column->addWidget(m_steps);
    column->addWidget(m_said);
    auto *line = new QHBoxLayout;
    line->setSpacing(look.px(12));
    line->addWidget(m_next);
    line->addWidget(m_back);
    line->addStretch();
    column->addLayout(line);
    column->addStretch();

    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_brand);
    across->addStretch();
    across->addWidget(pane);
    across->addStretch();

    connect(m_next, &QAbstractButton::clicked, this, &FirstRunPage::goOn);
    connect(m_back, &QAbstractButton::clicked, this, &FirstRunPage::goBack);
    connect(m_recovery, &RecoveryStep::changed, this, &FirstRunPage::judge);
    connect(m_again, &SecretField::entered, this, &FirstRunPage::goOn);
    connect(m_clinic, &QLineEdit::textChanged, this, [this](const QString &clinic) {
        if (m_fileTouched) return;
        QString name = clinic.simplified().toLower();
        static const QRegularExpression noLetters(QStringLiteral("[^\\w]+"));
        name.replace(noLetters, QStringLiteral("-"));
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/evenkeel");
        QDir().mkpath(folder);
        m_file->setText(name.isEmpty() ? QString() : folder + QLatin1Char('/') + name + QStringLiteral(".evenkeel"));
    });
}

QWidget *FirstRunPage::buildClinic()
{
    const Look &look = Look::of(this);
    m_clinic = new QLineEdit;
    m_clinic->setMaxLength(120);
    m_zone = new QComboBox;
    m_zone->setEditable(true);
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        if (zone.contains('/') && !zone.startsWith("Etc/")) m_zone->addItem(QString::fromLatin1(zone));
    m_file = new QLineEdit;
    m_clinicRow = rowOf(tr("Name of the clinic"), m_clinic);
    m_zoneRow = rowOf(tr("Time zone"), m_zone);
    m_zoneRow->setHint(tr("Days and times of the register are counted there, wherever this computer stands."));
    m_fileRow = rowOf(tr("File"), m_file);
    auto *choose = new DeedButton(tr("Choose…"));
    m_fileRow->addBeside(choose);
    m_fileRow->setHint(tr("On a disk of this computer, best on an encrypted one. Not in a synchronised folder."));
    connect(choose, &QAbstractButton::clicked, this, &FirstRunPage::chooseFile);
    connect(m_file, &QLineEdit::textEdited, this, [this] { m_fileTouched = true; });
    return stepOf({m_clinicRow, m_zoneRow, m_fileRow}, look);
}

QWidget *FirstRunPage::buildYou()
{
    const Look &look = Look::of(this);
    m_founder = new QLineEdit;
    m_founder->setMaxLength(80);
    m_physician = new QCheckBox(tr("I am also a physician here: I sign orders and see clients"));
    m_password = new SecretField;
    m_again = new SecretField;
    m_founderRow = rowOf(tr("Your name"), m_founder);
    m_founderRow->setHint(tr("You sign in with it. You become the administrator of this register."));
    m_passwordRow = rowOf(tr("Password"), m_password);
    m_passwordRow->setHint(tr("At least 15 characters, or four words by chance."));
    auto *offer = new DeedButton(tr("Offer four words"), DeedButton::Rank::Link);
    m_passwordRow->addBeside(offer);
    m_againRow = rowOf(tr("Password, once more"), m_again);
    m_password->setAccessibleName(tr("Password"));
    m_again->setAccessibleName(tr("Password, once more"));
    connect(offer, &QAbstractButton::clicked, this, [this] {
        m_said->tell(
            tr("For example: %1. Write it down, type it twice, then keep the paper in the safe.").arg(offerWords()));
    });
    return stepOf({m_founderRow, m_physician, m_passwordRow, m_againRow}, look);
}

QWidget *FirstRunPage::buildReady()
{
    m_ready = new TextLabel(QString(), TextSize::Lead, QFont::Normal, &Tokens::text2);
    m_ready->setTextFormat(Qt::RichText);
    return stepOf({m_ready}, Look::of(this));
}
