#include "ui/desktop/parts/look.h"
#include "ui/desktop/parts/secret_field.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

namespace {
QString say(const char *text) { return QString::fromUtf8(text); }
}

/// The password field: what is typed into it, what leaves it, and what others see of it.
class SecretFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { dress(*qApp, Theme::Light, 100); }

    void thePasswordFieldGivesItsSecretOnceAndForgetsIt()
    {
        SecretField field;
        field.resize(300, 40);
        field.show();
        QSignalSpy edited(&field, &SecretField::edited), entered(&field, &SecretField::entered);
        QTest::keyClicks(&field, say("quiet keel 7"));
        QCOMPARE(field.length(), 12);
        QTest::keyClick(&field, Qt::Key_Backspace);
        QTest::keyClick(&field, Qt::Key_Home);
        QTest::keyClick(&field, Qt::Key_A);
        QTest::keyClick(&field, Qt::Key_Return);
        QCOMPARE(entered.count(), 1);
        QVERIFY(edited.count() >= 14);
        QByteArray secret = field.takeSecret();
        QCOMPARE(secret, QByteArray("aquiet keel "));
        QVERIFY(field.isEmpty());
        QVERIFY(field.takeSecret().isEmpty());
        wipeSecret(secret);
        QVERIFY(secret.isEmpty());
    }

    void aMarkedPasswordIsTypedOver()
    {
        SecretField field;
        QTest::keyClicks(&field, say("old words"));
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, say("new"));
        QCOMPARE(field.secret(), QByteArray("new"));
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_Right); // a step takes the mark away
        QTest::keyClick(&field, Qt::Key_Backspace);
        QCOMPARE(field.secret(), QByteArray("ne"));
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&field, Qt::Key_Delete);
        QVERIFY(field.isEmpty());
    }

    void thePasswordFieldTakesEveryAlphabetAndPaste()
    {
        SecretField field;
        const QString word = say("Å日本😀ñ");
        QGuiApplication::clipboard()->setText(word + QLatin1Char('\n'));
        QTest::keyClick(&field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field.length(), 5);
        QCOMPARE(field.secret(), word.toUtf8());
        QTest::keyClick(&field, Qt::Key_Left);
        QTest::keyClick(&field, Qt::Key_Backspace); // one letter, two units
        QCOMPARE(field.secret(), say("Å日本ñ").toUtf8());
        QTest::keyClick(&field, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), word + QLatin1Char('\n'));
        QGuiApplication::clipboard()->clear();
    }

    void capsLockIsNoticed()
    {
        SecretField field;
        QSignalSpy seen(&field, &SecretField::capsLockSeen);
        QKeyEvent loud(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, say("A"));
        QCoreApplication::sendEvent(&field, &loud);
        QCOMPARE(seen.at(0).at(0).toBool(), true);
        QKeyEvent shifted(QEvent::KeyPress, Qt::Key_B, Qt::ShiftModifier, say("B"));
        QCoreApplication::sendEvent(&field, &shifted);
        QCOMPARE(seen.at(1).at(0).toBool(), false);
    }

    void assistiveToolsSeeAPasswordFieldAndNoPassword()
    {
        SecretField field;
        QTest::keyClicks(&field, say("keel"));
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&field);
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::EditableText);
        QVERIFY(told->state().passwordEdit);
        QCOMPARE(told->text(QAccessible::Value), QString(4, QChar(0x2022)));
        QVERIFY(!told->text(QAccessible::Name).isEmpty());
    }
};

QTEST_MAIN(SecretFieldTest)
#include "secret_field_test.moc"
