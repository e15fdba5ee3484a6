// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/sheetjsonwriter.h"

#include "model/sheetwriter.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <QSet>
#include <vector>

namespace {

nlohmann::ordered_json jsonField(const SheetField& field, bool numbers)
{
    if (!numbers)
        return field.text.toStdString();
    if (!field.number)
        return nullptr;
    constexpr double exactIntegers = 9007199254740992.0; // 2^53
    if (*field.number == std::trunc(*field.number) && std::abs(*field.number) < exactIntegers)
        return qint64(*field.number);
    return *field.number;
}

/// The headings as keys: of two that are the same the second gets a number.
std::vector<std::string> keysOf(const SheetFields& fields)
{
    QSet<QString> taken;
    std::vector<std::string> keys;
    for (const SheetFields::Column& column : fields.columns) {
        QString key = column.heading;
        for (int i = 2; taken.contains(key); ++i)
            key = column.heading + u' ' + QString::number(i);
        taken.insert(key);
        keys.push_back(key.toStdString());
    }
    return keys;
}

} // namespace

QByteArray sheetJson(const Sheet& sheet)
{
    const SheetFields fields = sheetFields(sheet, firstOrder(sheet));
    const std::vector<std::string> keys = keysOf(fields);
    QByteArray json = "[";
    const char* separator = "\n";
    for (qsizetype row = 0; row < fields.rows.size() - fields.totals; ++row) {
        nlohmann::ordered_json object;
        for (size_t i = 0; i < keys.size(); ++i)
            object[keys[i]] = jsonField(fields.rows[row][qsizetype(i)], fields.columns[qsizetype(i)].numbers);
        const std::string text = object.dump();
        json += separator;
        json.append(text.data(), qsizetype(text.size()));
        separator = ",\n";
    }
    return json + "\n]\n";
}
