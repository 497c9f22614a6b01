#include "db/work/practice_course.h"
#include "db/work/practice_names.h"

namespace practice {

namespace {

struct Name
{
    QString first, last;
};

const Culture &cultureOf(Dice &dice)
{
    static const int sum = [] {
        int weights = 0;
        for (const Culture &each : cultures()) weights += each.weight;
        return weights;
    }();
    int left = dice.below(sum);
    for (const Culture &each : cultures()) {
        if (left < each.weight) return each;
        left -= each.weight;
    }
    return cultures().first();
}

QString familyOf(const Culture &culture, bool woman, Dice &dice)
{
    const QString family = dice.pick(culture.families);
    const auto slash = family.indexOf(u'/');
    if (slash < 0) return family;
    return woman ? family.mid(slash + 1) : family.left(slash);
}

Name nameOf(const Culture &culture, bool woman, Dice &dice)
{
    Name name{dice.pick(woman ? culture.women : culture.men), familyOf(culture, woman, dice)};
    const int style = dice.below(100);
    const QString second = familyOf(culture, woman, dice), father = dice.pick(culture.men);
    switch (culture.pairing) {
    case Pairing::Plain:
        if (style < 4 && second != name.last) name.last += u'-' + second;
        break;
    case Pairing::TwoFamilies:
        if (style < 62 && second != name.last) name.last += (style < 10 ? u'-' : u' ') + second;
        break;
    case Pairing::Patronymic:
        if (style < 55 && father != name.first) name.first += u' ' + father;
        break;
    }
    return name;
}

QString preferredOf(const Name &name, Dice &dice)
{
    static const QStringList shortNames = {QStringLiteral("Alex"), QStringLiteral("Sam"), QStringLiteral("Jay"),
                                           QStringLiteral("Kit"),  QStringLiteral("Max"), QStringLiteral("Robin"),
                                           QStringLiteral("Dee"),  QStringLiteral("Lou"), QStringLiteral("Nico"),
                                           QStringLiteral("Tee"),  QStringLiteral("Ari"), QStringLiteral("Mo"),
                                           QStringLiteral("Jo"),   QStringLiteral("Val"), QStringLiteral("Coach")};
    const QString preferred = dice.pick(shortNames);
    const bool has = dice.chance(0.09);
    return has && preferred != name.first ? preferred : QString();
}

QDate birthOf(QDate asOf, Dice &dice)
{
    // Two draws of three fall between 25 and 45 years, as in outpatient addiction clinics.
    const int age = dice.chance(0.66) ? dice.between(25, 45) : dice.between(19, 71);
    return asOf.addYears(-age).addDays(-dice.below(364) - 1);
}

QString phoneOf(Dice &dice)
{
    // 555-0100 to 555-0199 are kept free for made-up people.
    const QString area = dice.pick({QStringLiteral("503"), QStringLiteral("971"), QStringLiteral("541"),
                                    QStringLiteral("458"), QStringLiteral("360"), QStringLiteral("564")});
    return QStringLiteral("(%1) 555-01%2").arg(area).arg(dice.below(100), 2, 10, QLatin1Char('0'));
}

QString emailOf(const Client &client, Dice &dice)
{
    const int number = dice.below(900) + 100;
    if (!dice.chance(0.45)) return {};
    const QString name = (client.firstName.section(u' ', 0, 0) + u'.' + client.lastName.section(u' ', 0, 0))
                             .normalized(QString::NormalizationForm_D);
    QString plain;
    for (const QChar each : name)
        if (each.unicode() < 128 && (each.isLetter() || each == u'.')) plain += each.toLower();
    return plain + QString::number(number) + QStringLiteral("@example.org");
}

QString hoursOf(Dice &dice)
{
    static const QStringList hours = {QStringLiteral("before 10:00"),      QStringLiteral("after 15:00"),
                                      QStringLiteral("after 17:00"),       QStringLiteral("12:00-13:00"),
                                      QStringLiteral("Mon-Wed, any time"), QStringLiteral("not before noon"),
                                      QStringLiteral("08:00-16:00")};
    const QString &wish = dice.pick(hours);
    return dice.chance(0.35) ? wish : QString();
}

void playRole(Client &client, const Player &role)
{
    client.firstName = QString::fromUtf16(role.first);
    client.lastName = QString::fromUtf16(role.last);
    client.preferredName.clear();
    client.sex = role.sex;
    client.birthDate = QDate(role.year, role.month, role.day);
    client.language = QString::fromUtf16(role.language);
    client.phone = QString::fromUtf16(role.phone);
    client.voicemail = role.voicemail;
    client.callHours = QString::fromUtf16(role.hours);
}

} // namespace

void layIdentity(Draft &draft)
{
    Dice dice = draft.dice(Purpose::Identity);
    Client &client = draft.course.client;
    client.id = dice.id<Client>();
    client.chartNumber = QString::number(1001 + draft.index);
    const Culture &culture = cultureOf(dice);
    client.sex = dice.chance(0.58) ? SexAtBirth::Male : SexAtBirth::Female;
    const Name name = nameOf(culture, client.sex == SexAtBirth::Female, dice);
    if (dice.chance(0.01)) client.sex = SexAtBirth::Unknown;
    client.firstName = name.first;
    client.lastName = name.last;
    client.preferredName = preferredOf(name, dice);
    client.birthDate = birthOf(draft.clinic.asOf, dice);
    client.language = dice.below(100) < culture.speaks ? culture.language : QStringLiteral("English");
    client.phone = phoneOf(dice);
    client.voicemail = dice.pick({Voicemail::Yes, Voicemail::Yes, Voicemail::NoName, Voicemail::No});
    client.callHours = hoursOf(dice);
    if (draft.plan.role) playRole(client, *draft.plan.role);
    client.email = emailOf(client, dice);

    History &history = draft.course.history;
    history.client = client.id;
    history.opioidHistory = draft.opioid() ? YesNo::Yes : YesNo::No;
    const int kind = dice.below(100);
    if (draft.plan.alcoholOnly) history.indication = Indication::Alcohol;
    else history.indication = kind < 78 ? Indication::Opioid : kind < 97 ? Indication::Both : Indication::Stimulant;
}

} // namespace practice
