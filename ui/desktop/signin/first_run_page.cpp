#include "ui/desktop/signin/first_run_page.h"
#include "db/vault/password.h"
#include "db/vault/recovery_sheet.h"
#include "ui/desktop/background.h"
#include "ui/desktop/parts/deed_button.h"
#include "ui/desktop/parts/field_row.h"
#include "ui/desktop/parts/secret_field.h"
#include "ui/desktop/parts/text_label.h"
#include "ui/desktop/parts/when_done.h"
#include "ui/desktop/signin/brand_pane.h"
#include "ui/desktop/signin/recovery_step.h"
#include "ui/desktop/signin/said_line.h"
#include "ui/words/errors.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QTimeZone>

void FirstRunPage::begin()
{
    m_clinic->clear();
    m_file->clear();
    m_fileTouched = false;
    m_founder->clear();
    m_password->clear();
    m_again->clear();
    m_physician->setChecked(false);
    m_recovery->forget();
    m_zone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    stepTo(Clinic);
}

void FirstRunPage::stepTo(Step step)
{
    m_step = step;
    m_steps->setCurrentIndex(step);
    m_said->clear();
    m_stepWords->setText(tr("Step %1 of 4").arg(step + 1));
    const QStringList titles{tr("Your clinic"), tr("You"), tr("Your recovery sheet"), tr("Ready")};
    m_title->setText(titles[step]);
    m_brand->setSteps(
        {{tr("Clinic"),
          step > Clinic ? m_clinic->text() + QStringLiteral(", ") + m_zone->currentText()
                        : tr("name, time zone, file")},
         {tr("You"), step > You ? tr("%1, administrator").arg(m_founder->text()) : tr("name and password")},
         {tr("Recovery sheet"), tr("print it, then type two groups back")},
         {tr("Ready"), tr("sign in, add people")}},
        step);
    m_next->setText(step == Ready ? tr("Sign in") : step == You ? tr("Make the register") : tr("Go on"));
    m_back->setVisible(step < Sheet);
    if (step == Clinic) m_clinic->setFocus();
    if (step == You) m_founder->setFocus();
    if (step == Ready) m_next->setFocus();
    judge();
}

void FirstRunPage::judge()
{
    const bool blocked = m_busy || (m_step == Sheet && !m_recovery->isDone());
    m_next->setReason(m_busy        ? tr("The register is being made")
                          : blocked ? tr("The sheet must be printed or saved, and two groups typed back")
                                    : QString());
}

void FirstRunPage::goOn()
{
    if (m_busy || !m_next->isEnabled()) return;
    switch (m_step) {
    case Clinic:
        if (clinicIsGood()) stepTo(You);
        break;
    case You:
        if (youAreGood()) foundRegister();
        break;
    case Sheet:
        m_recovery->forget();
        m_ready->setText(
            tr("%1 stands in %2. Sign in as %3. People, backups and settings are added with evenkeel-cli, for "
               "example <b>evenkeel-cli staff add</b>.")
                .arg(m_clinic->text().toHtmlEscaped(), QFileInfo(m_file->text()).fileName().toHtmlEscaped(),
                     m_founder->text().toHtmlEscaped()));
        stepTo(Ready);
        break;
    case Ready: Q_EMIT made(m_file->text()); break;
    }
}

void FirstRunPage::goBack()
{
    if (m_busy) return;
    if (m_step == You) stepTo(Clinic);
    else if (m_step == Clinic) Q_EMIT left();
}

bool FirstRunPage::clinicIsGood()
{
    m_clinicRow->setError(m_clinic->text().trimmed().isEmpty() ? tr("The clinic needs a name.") : QString());
    const bool zone = QTimeZone(m_zone->currentText().toLatin1()).isValid();
    m_zoneRow->setError(zone ? QString() : tr("That is no time zone. Write it as America/Los_Angeles."));
    QString file;
    const QFileInfo info(m_file->text());
    if (m_file->text().trimmed().isEmpty()) file = tr("A file name is needed.");
    else if (info.exists())
        file = tr("That file exists. A register never writes over another file: choose another name.");
    else if (!info.dir().exists()) file = tr("That folder does not exist.");
    m_fileRow->setError(file);
    return !m_clinic->text().trimmed().isEmpty() && zone && file.isEmpty();
}

bool FirstRunPage::youAreGood()
{
    const QString name = m_founder->text().trimmed();
    m_founderRow->setError(name.isEmpty() ? tr("Your name is needed: you sign in with it.") : QString());
    QByteArray first = m_password->secret(), second = m_again->secret();
    const auto weak = weakness(QString::fromUtf8(first), name);
    m_passwordRow->setError(weak ? sentence(Error{Error::Kind::WeakPassword, {*weak}}) : QString());
    const bool same = first == second;
    m_againRow->setError(same ? QString() : tr("The two passwords differ."));
    wipeSecret(first);
    wipeSecret(second);
    return !name.isEmpty() && !weak && same;
}

void FirstRunPage::foundRegister()
{
    Founding founding;
    founding.path = m_file->text();
    founding.clinic = m_clinic->text().trimmed();
    founding.timeZone = m_zone->currentText().toLatin1();
    founding.founder = m_founder->text().trimmed();
    founding.roles = m_physician->isChecked() ? Roles(Role::Administrator) | Role::Physician
                                              : Roles(Role::Administrator);
    QByteArray secret = m_password->secret();
    founding.password = QString::fromUtf8(secret);
    wipeSecret(secret);
    founding.cost = m_cost;
    m_busy = true;
    m_said->tell(tr("Making the register and its keys…"));
    judge();
    whenDone(inBackground<Result<QString>>([founding] { return found(founding); }), this,
             [this, founding](const Result<QString> &sheet) {
                 m_busy = false;
                 judge();
                 if (!sheet) {
                     m_said->fail(sentence(sheet.error()));
                     return;
                 }
                 m_password->clear();
                 m_again->clear();
                 m_recovery->begin({founding.clinic, founding.path, founding.founder, QDateTime::currentDateTime(),
                                    sheet->split(QLatin1Char('-'))});
                 stepTo(Sheet);
             });
}

void FirstRunPage::chooseFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where the register is kept"), m_file->text(),
                                                      tr("Registers (*.evenkeel)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty()) return;
    m_fileTouched = true;
    m_file->setText(path);
}

void FirstRunPage::resizeEvent(QResizeEvent *event)
{
    const Look &look = Look::of(this);
    m_brand->setVisible(width() >= look.px(1000));
    m_brand->setFixedWidth(look.px(width() >= look.px(1400) ? 544 : 400));
    QWidget::resizeEvent(event);
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Look::of(this)->bg1);
}

void FirstRunPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) goOn();
    else if (event->key() == Qt::Key_Escape || event->matches(QKeySequence::Back)) goBack();
    else QWidget::keyPressEvent(event);
}
