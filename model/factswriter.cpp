// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/factswriter.h"

#include "model/formulaguard.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <QLocale>
#include <variant>

namespace {

using Text = QString FactRow::*;
using Number = std::optional<double> FactRow::*;

struct Column
{
    const char* name;
    std::variant<Text, Number> field;
};

/// The first fourteen are the table's contract; what is appended comes after them.
const Column columns[] = {
    {"subject_id", &FactRow::subjectId},
    {"subject", &FactRow::subject},
    {"key", &FactRow::key},
    {"label", &FactRow::label},
    {"value", &FactRow::value},
    {"detail", &FactRow::detail},
    {"period", &FactRow::period},
    {"low", &FactRow::low},
    {"high", &FactRow::high},
    {"unit", &FactRow::unit},
    {"currency", &FactRow::currency},
    {"qualifier", &FactRow::qualifier},
    {"basis", &FactRow::basis},
    {"source", &FactRow::source},
    {"id", &FactRow::id},
    {"stage", &FactRow::stage},
    {"scope", &FactRow::scope},
    {"than", &FactRow::than},
    {"date", &FactRow::date},
    {"as_of", &FactRow::asOf},
    {"per", &FactRow::per},
    {"measure", &FactRow::measure},
    {"side", &FactRow::side},
    {"about", &FactRow::about},
    {"citation", &FactRow::citation},
};

/// The shortest decimal that reads back as the same number; empty for none and for the infinite.
QByteArray decimal(const std::optional<double>& number)
{
    if (!number || !std::isfinite(*number))
        return {};
    return QByteArray::number(*number, 'f', QLocale::FloatingPointShortest);
}

QByteArray quoted(QByteArray cell)
{
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
    if (std::none_of(cell.cbegin(), cell.cend(), isSpecial))
        return cell;
    return '"' + cell.replace('"', "\"\"") + '"';
}

QByteArray textCell(const QString& text)
{
    return quoted(looksLikeFormula(text) ? '\'' + text.toUtf8() : text.toUtf8());
}

QByteArray cell(const FactRow& row, const Column& column)
{
    if (const Number* number = std::get_if<Number>(&column.field))
        return decimal(row.**number);
    return textCell(row.*std::get<Text>(column.field));
}

nlohmann::ordered_json jsonNumber(const std::optional<double>& number)
{
    if (!number || !std::isfinite(*number))
        return nullptr;
    constexpr double exactIntegers = 9007199254740992.0; // 2^53
    if (*number == std::trunc(*number) && std::abs(*number) < exactIntegers)
        return qint64(*number);
    return *number;
}

std::string jsonObject(const FactRow& row)
{
    nlohmann::ordered_json object;
    for (const Column& column : columns) {
        if (const Number* number = std::get_if<Number>(&column.field))
            object[column.name] = jsonNumber(row.**number);
        else
            object[column.name] = (row.*std::get<Text>(column.field)).toStdString();
    }
    return object.dump();
}

} // namespace

QStringList factColumns()
{
    QStringList names;
    for (const Column& column : columns)
        names.append(QString::fromLatin1(column.name));
    return names;
}

QByteArray factsToCsv(const QList<FactRow>& rows)
{
    QByteArray csv = factColumns().join(u',').toLatin1() + "\r\n";
    for (const FactRow& row : rows) {
        const char* separator = "";
        for (const Column& column : columns) {
            csv += separator + cell(row, column);
            separator = ",";
        }
        csv += "\r\n";
    }
    return csv;
}

QByteArray factsToJson(const QList<FactRow>& rows)
{
    QByteArray json = "[";
    const char* separator = "\n";
    for (const FactRow& row : rows) {
        const std::string object = jsonObject(row);
        json += separator;
        json.append(object.data(), qsizetype(object.size()));
        separator = ",\n";
    }
    return json + "\n]\n";
}
