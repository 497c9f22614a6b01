#include "app/exchange/threshold_file.h"
#include "app/exchange/csv_reader.h"

namespace {

const QStringList &thresholdColumns()
{
    static const QStringList names = {QStringLiteral("key"), QStringLiteral("value"), QStringLiteral("range"),
                                      QStringLiteral("basis"), QStringLiteral("kind")};
    return names;
}

} // namespace

ThresholdFile readThresholdFile(QIODevice &device, const Limits &inForce)
{
    ThresholdFile file;
    CsvReader reader(device, thresholdColumns(), {QStringLiteral("key"), QStringLiteral("value")});
    const QList<SettingRow> known = rows(inForce);
    Limits taken = inForce;
    QStringList met;
    while (const auto row = reader.next()) {
        const QString key = row->plain(u"key").trimmed(), value = row->text(u"value").trimmed();
        const auto setting = std::find_if(known.begin(), known.end(),
                                          [&key](const SettingRow &each) { return each.key == key; });
        if (setting == known.end() || !setting->medical) {
            ++file.passedOver;
            continue;
        }
        if (met.contains(key))
            file.faults << row->fault(u"key", QStringLiteral("%1 stands twice").arg(key),
                                      QStringLiteral("each setting once"));
        met << key;
        const SettingFault fault = value == setting->value ? SettingFault::None : set(taken, key, value);
        if (fault != SettingFault::None)
            file.faults << row->fault(u"value", QStringLiteral("%1 cannot be %2").arg(key, shortCell(value)),
                                      setting->range);
    }
    file.faults += reader.takeFaults();
    if (file.faults.isEmpty() && met.isEmpty())
        file.faults << CsvFault{
            1, {}, QStringLiteral("no medical setting in it"), QStringLiteral("late_grace_days and others"), {}};
    if (file.faults.isEmpty()) file.changes = realChanges(inForce, medicalValues(taken));
    return file;
}
