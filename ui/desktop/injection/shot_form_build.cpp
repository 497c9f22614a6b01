// How the form of the injection is laid out; what it does stands in shot_form.cpp.
#include "ui/desktop/injection/check_in_field.h"
#include "ui/desktop/injection/rescue_field.h"
#include "ui/desktop/injection/shot_form.h"
#include "ui/desktop/injection/site_looks.h"
#include "ui/desktop/injection/vitals_field.h"
#include "ui/desktop/injection/warm_up.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/joined_buttons.h"
#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/site_figure.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/words/dates.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace {

QWidget *besides(const QList<QWidget *> &widgets)
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    for (QWidget *widget : widgets) line->addWidget(widget);
    line->addStretch();
    return box;
}

} // namespace

ShotForm::ShotForm(QWidget *parent) : QWidget(parent) { build(); }

void ShotForm::build()
{
    m_dose = new JoinedButtons({tr("380 mg, full dose"), tr("Part of it"), tr("Not given")});
    m_milligrams = new QSpinBox;
    m_milligrams->setRange(1, 379);
    m_milligrams->setValue(190);
    m_milligrams->setSuffix(tr(" mg"));
    m_milligrams->setAccessibleName(tr("Milligrams given"));
    m_reason = new QComboBox;
    m_reason->addItems({tr("Why?"), tr("Client did not want it"), tr("Urine test positive or not known"),
                        tr("Withdrawal signs"), tr("Liver test"), tr("No kit, or kit not usable"), tr("Ill today"),
                        tr("Came too late in the day"), tr("Other, see note")});
    m_reason->setAccessibleName(tr("Why it was not given"));
    auto *doseBox = new QWidget; // the reason takes a line of its own: both do not fit side by side at 1280
    auto *doseLines = new QVBoxLayout(doseBox);
    doseLines->setContentsMargins(0, 0, 0, 0);
    doseLines->addWidget(besides({m_dose, m_milligrams}));
    doseLines->addWidget(m_reason, 0, Qt::AlignLeft);
    m_doseRow = new FieldRow(tr("Dose"), doseBox);
    m_sideRow = new FieldRow(tr("Side"), buildSide());
    m_sites = new SiteLooks;
    m_siteRow = new FieldRow(tr("Earlier site"), m_sites);
    m_needle = new JoinedButtons({tr("1.5 inch"), tr("2 inch")});
    m_needleRow = new FieldRow(tr("Needle"), besides({m_needle}));
    m_kitRow = new FieldRow(tr("Kit"), buildKit());
    m_warm = new WarmUp;
    m_warmRow = new FieldRow(tr("Out of refrigerator"), m_warm);
    m_rescue = new RescueField;
    m_rescueRow = new FieldRow(tr("Overdose rescue"), m_rescue);
    m_watch = new QComboBox;
    for (const int watch : {0, 15, 30, 45, 60}) m_watch->addItem(watch ? minutes(watch) : tr("Not watched"), watch);
    m_watch->setAccessibleName(tr("Watch afterwards"));
    m_watchRow = new FieldRow(tr("Watch afterwards"), besides({m_watch}));
    m_watchRow->setAside(tr("stands on Today until it is over"));
    m_checkIn = new CheckInField;
    m_checkInRow = new FieldRow(tr("Since last time"), m_checkIn);
    m_effect = new JoinedButtons({tr("None"), tr("Note one")});
    m_effect->setCurrent(0);
    m_effectRow = new FieldRow(tr("Side effect now"), besides({m_effect}));
    m_vitals = new VitalsField;
    m_vitalsRow = new FieldRow(tr("Vital signs"), m_vitals);
    m_note = new QLineEdit;
    m_note->setMaxLength(1000);
    m_note->setPlaceholderText(tr("Anything the next nurse should know"));
    m_noteRow = new FieldRow(tr("Note"), m_note);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    for (FieldRow *row : {m_doseRow, m_sideRow, m_siteRow, m_needleRow, m_kitRow, m_warmRow, m_rescueRow, m_watchRow,
                          m_checkInRow, m_effectRow, m_vitalsRow, m_noteRow}) {
        row->setLabelWidth(152);
        row->setMaximumWidth(Look::of(this).px(space::formWidth + 2 * space::margin)); // words stay near their field
        column->addWidget(row);
    }
    column->addStretch();
    connectParts();
}

QWidget *ShotForm::buildHead()
{
    const Look &look = Look::of(this);
    m_orderWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    auto *head = new QWidget;
    auto *lines = new QVBoxLayout(head);
    lines->setContentsMargins(look.px(space::margin), look.px(10), look.px(space::margin), look.px(10));
    lines->setSpacing(0);
    lines->addWidget(new TextLabel(tr("The injection"), TextSize::Lead, QFont::DemiBold));
    lines->addWidget(m_orderWords);
    head->setMinimumHeight(look.px(64));
    return head;
}

void ShotForm::connectParts()
{
    connect(m_dose, &JoinedButtons::chosen, this, &ShotForm::showDose);
    for (JoinedButtons *buttons : {m_side, m_needle, m_effect})
        connect(buttons, &JoinedButtons::chosen, this, &ShotForm::judge);
    for (QComboBox *box : {m_reason, m_kit}) connect(box, &QComboBox::currentIndexChanged, this, &ShotForm::showDose);
    connect(m_kit, &QComboBox::activated, this, &ShotForm::showKitTime);
    connect(m_lot, &QLineEdit::textEdited, this, [this] {
        m_lotSaid->hide(); // another lot: not asked about yet
        m_lotSaid->setChecked(false);
        judge();
    });
    connect(m_note, &QLineEdit::textEdited, this, &ShotForm::judge);
    connect(m_lotSaid, &QCheckBox::toggled, this, &ShotForm::judge);
    connect(m_expires, &QDateEdit::dateChanged, this, &ShotForm::judge);
    connect(m_rescue, &RescueField::changed, this, &ShotForm::judge);
    connect(m_rescue->talk(), &QCheckBox::clicked, this, [this](bool talked) {
        if (talked && left().isEmpty() && !m_checkIn->isBegun()) m_checkIn->setFocus(Qt::TabFocusReason);
    });
    connect(m_warm, &WarmUp::changed, this, &ShotForm::judge);
    connect(m_checkIn, &CheckInField::changed, this, &ShotForm::judge);
    connect(m_checkIn, &CheckInField::whole, this, &ShotForm::focusNeeded);
    connect(m_vitals, &VitalsField::changed, this, &ShotForm::judge);
    connect(m_sites, &SiteLooks::changed, this, &ShotForm::judge);
}

QWidget *ShotForm::buildSide()
{
    m_side = new JoinedButtons({tr("Left"), tr("Right")});
    m_sideWords = new TextLabel(QString(), TextSize::Body, QFont::Normal, &Tokens::text2);
    m_figure = new SiteFigure;
    auto *words = new QWidget;
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(besides({m_side}));
    column->addWidget(m_sideWords);
    column->addStretch();
    auto *box = new QWidget;
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(words, 1);
    line->addWidget(m_figure);
    return box;
}

QWidget *ShotForm::buildKit()
{
    m_kit = new QComboBox;
    m_kit->setAccessibleName(tr("Kit"));
    m_kit->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_lot = new QLineEdit;
    m_lot->setPlaceholderText(tr("Lot"));
    m_lot->setAccessibleName(tr("Lot"));
    m_lot->setMaxLength(40);
    m_expires = new QDateEdit;
    m_expires->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_expires->setAccessibleName(tr("Expires on"));
    m_typedKit = besides({m_lot, m_expires});
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(besides({m_kit}));
    column->addWidget(m_typedKit);
    m_lotSaid = new QCheckBox(tr("It is this lot: read from the carton"));
    m_lotSaid->hide();
    column->addWidget(m_lotSaid);
    return box;
}
