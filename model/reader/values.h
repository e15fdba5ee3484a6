// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/localizedtext.h"
#include "model/quantity.h"
#include "model/reader/jsonvalue.h"

#include <optional>
#include <QString>
#include <QStringList>
#include <span>
#include <string_view>
#include <vector>

class ProblemList;

// The simple values of the format. Each function reports what is wrong with a value, and reads one that is
// not there as empty and silently: that a key is missing is for the object to say.

/// Whether there is a value and it is of that type.
bool expectType(ProblemList& problems, const JsonValue& value, JsonType type);

/// Reports that a value is of the wrong type; `expected` is what it should be: "a string or an object".
void reportType(ProblemList& problems, const JsonValue& value, const QString& expected);

/// The array, for walking its elements; a value that is no array has none.
JsonValue readArray(ProblemList& problems, const JsonValue& value, quint32 fewest = 0);

/// The elements of an array of which each may stand in it once, as texts.
std::vector<JsonValue> readSet(ProblemList& problems, const JsonValue& value, quint32 fewest = 0);

/// A text for people: not blank, no control characters but tab and line feed. Changes of direction that it
/// leaves open are ended.
QString readText(ProblemList& problems, const JsonValue& value);

/// A text by language tag, with English among them.
LocalizedText readLocalizedText(ProblemList& problems, const JsonValue& value);

/// Whether a text has the form of an id.
bool isId(const QString& text);

/// An id. One of a wrong form is reported and given back all the same: others may refer to it.
QString readId(ProblemList& problems, const JsonValue& value);

/// A year, month or day that exists; a day; a year or range of years.
QString readDate(ProblemList& problems, const JsonValue& value);
QString readFullDate(ProblemList& problems, const JsonValue& value);
QString readPeriod(ProblemList& problems, const JsonValue& value);

/// `#rrggbb`, in lower case.
QString readColour(ProblemList& problems, const JsonValue& value);

/// A web address.
QString readUrl(ProblemList& problems, const JsonValue& value);

bool readBoolean(ProblemList& problems, const JsonValue& value, bool fallback);

/// A whole number from `lowest` to `highest`.
std::optional<int> readInteger(ProblemList& problems, const JsonValue& value, int lowest, int highest);

/// A finite number, not beyond `limit` on either side.
std::optional<double> readNumber(ProblemList& problems, const JsonValue& value, double limit);

/// A quantity in the notation of the field; `money`: only with a currency.
std::optional<Quantity> readQuantity(ProblemList& problems, const JsonValue& value, bool money);

/// The position of a word in `words`.
std::optional<size_t> readWord(ProblemList& problems, const JsonValue& value,
                               std::span<const std::string_view> words);
