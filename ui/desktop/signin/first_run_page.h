#pragma once
#include "app/base/result.h"
#include "db/work/founding.h"
#include <QWidget>

class BrandPane;
class DeedButton;
class FieldRow;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QStackedWidget;
class RecoveryStep;
class SaidLine;
class SecretField;
class TextLabel;

/// Making a register in four steps: the clinic, the person who sets it up, the recovery sheet, ready.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(KdfCost cost, QWidget *parent = nullptr);

    void begin();

Q_SIGNALS:
    /// The register stands; sign in to it.
    void made(const QString &path);
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Step { Clinic, You, Sheet, Ready };
    QWidget *buildClinic();
    QWidget *buildYou();
    QWidget *buildReady();
    void stepTo(Step step);
    void goOn();
    void goBack();
    bool clinicIsGood();
    bool youAreGood();
    void foundRegister();
    void chooseFile();
    void judge();

    KdfCost m_cost;
    BrandPane *m_brand;
    TextLabel *m_stepWords, *m_title, *m_ready;
    QStackedWidget *m_steps;
    QLineEdit *m_clinic, *m_file, *m_founder;
    QComboBox *m_zone;
    QCheckBox *m_physician;
    SecretField *m_password, *m_again;
    FieldRow *m_clinicRow, *m_zoneRow, *m_fileRow, *m_founderRow, *m_passwordRow, *m_againRow;
    RecoveryStep *m_recovery;
    SaidLine *m_said;
    DeedButton *m_next, *m_back;
    Step m_step = Clinic;
    bool m_busy = false, m_fileTouched = false;
};
