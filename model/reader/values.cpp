// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/values.h"

#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"
#include "model/reader/textdirection.h"

#include <charconv>
#include <cmath>
#include <QDate>
#include <QRegularExpression>
#include <unordered_set>

namespace {

constexpr qsizetype longestId = 128; // as in the schema

QString typeName(JsonType type)
{
    switch (type) {
    case JsonType::Null:
        return ReaderText::tr("null");
    case JsonType::Boolean:
        return ReaderText::tr("true or false");
    case JsonType::Number:
        return ReaderText::tr("a number");
    case JsonType::String:
        return ReaderText::tr("a string");
    case JsonType::Array:
        return ReaderText::tr("an array");
    case JsonType::Object:
        return ReaderText::tr("an object");
    }
    Q_UNREACHABLE();
}

/// A string as it stands, when it is one.
std::optional<QString> stringOf(ProblemList& problems, const JsonValue& value)
{
    if (!expectType(problems, value, JsonType::String))
        return std::nullopt;
    return toQString(value.text());
}

bool isForbidden(QChar c)
{
    return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7F);
}

bool isIdStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// What a text could be as an id; empty when nothing comes of it.
QString asId(const QString& text)
{
    QString id;
    for (const QChar c : text.toLower()) {
        if (isIdStart(c) || c == u'.')
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-') || id.endsWith(u'.'))
        id.chop(1);
    return isId(id) ? id : QString();
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD` as numbers; nothing when the form is another.
struct DateParts
{
    int year = 0, month = 1, day = 1;
    qsizetype size = 0;
};

std::optional<DateParts> dateParts(QStringView text)
{
    // By hand: a regular expression costs more than all the rest of reading a fact.
    const auto field = [text](qsizetype at, qsizetype size) -> std::optional<int> {
        const QStringView digits = text.sliced(at, size);
        if (!std::ranges::all_of(digits, [](QChar c) { return c >= u'0' && c <= u'9'; }))
            return std::nullopt;
        return digits.toInt();
    };
    constexpr qsizetype yearSize = 4, monthSize = 7, daySize = 10;
    if ((text.size() != yearSize && text.size() != monthSize && text.size() != daySize) ||
        (text.size() > yearSize && text[yearSize] != u'-') ||
        (text.size() > monthSize && text[monthSize] != u'-'))
        return std::nullopt;
    const auto year = field(0, yearSize);
    const auto month = text.size() > yearSize ? field(yearSize + 1, 2) : 1;
    const auto day = text.size() > monthSize ? field(monthSize + 1, 2) : 1;
    if (!year || !month || !day)
        return std::nullopt;
    return DateParts{.year = *year, .month = *month, .day = *day, .size = text.size()};
}

bool isLanguageTag(QStringView text)
{
    return (text.size() == 2 || text.size() == 3) &&
           std::ranges::all_of(text, [](QChar c) { return c >= u'a' && c <= u'z'; });
}

QString readDateOf(ProblemList& problems, const JsonValue& value, bool fullOnly)
{
    constexpr qsizetype fullSize = 10;
    const auto text = stringOf(problems, value);
    if (!text)
        return {};
    const auto parts = dateParts(*text);
    if (!parts || (fullOnly && parts->size != fullSize)) {
        const QString expected =
            fullOnly ? ReaderText::tr("%1 is no day; write it like 2026-03-31")
                     : ReaderText::tr("%1 is no date; write it like 2023, 2023-10 or 2023-10-17");
        problems.add(value, expected.arg(ReaderText::quoted(*text)));
    } else if (parts->year == 0 || !QDate::isValid(parts->year, parts->month, parts->day)) {
        problems.add(value, ReaderText::tr("%1 is not in the calendar").arg(ReaderText::quoted(*text)));
    }
    return *text;
}

} // namespace

bool expectType(ProblemList& problems, const JsonValue& value, JsonType type)
{
    if (!value)
        return false;
    if (value.type() == type)
        return true;
    reportType(problems, value, typeName(type));
    return false;
}

void reportType(ProblemList& problems, const JsonValue& value, const QString& expected)
{
    QString message = ReaderText::tr("expected %1, found %2").arg(expected, typeName(value.type()));
    if (value.type() == JsonType::Null)
        message += ReaderText::tr("; what is not known is left out");
    problems.add(value, message);
}

JsonValue readArray(ProblemList& problems, const JsonValue& value, quint32 fewest)
{
    if (!expectType(problems, value, JsonType::Array))
        return {};
    if (value.size() < fewest) {
        problems.add(value,
                     ReaderText::tr("expected %1 or more elements, found %2").arg(fewest).arg(value.size()));
    }
    return value;
}

std::vector<JsonValue> readSet(ProblemList& problems, const JsonValue& value, quint32 fewest)
{
    std::vector<JsonValue> different;
    std::unordered_set<std::string_view> seen;
    for (const JsonValue& element : readArray(problems, value, fewest)) {
        if (element.type() != JsonType::String || seen.insert(element.text()).second) {
            different.push_back(element);
        } else {
            problems.add(element, ReaderText::tr("%1 stands in this list already; remove one")
                                      .arg(ReaderText::quoted(element.text())));
        }
    }
    return different;
}

QString readText(ProblemList& problems, const JsonValue& value)
{
    const auto text = stringOf(problems, value);
    if (!text)
        return {};
    if (text->trimmed().isEmpty()) {
        problems.add(value, ReaderText::tr("the text is empty"));
    } else if (const auto bad = std::ranges::find_if(*text, isForbidden); bad != text->cend()) {
        problems.add(
            value,
            ReaderText::tr("the control character %1 in a text; remove it").arg(ReaderText::visible(*bad)));
    }
    return withDirectionsEnded(*text);
}

LocalizedText readLocalizedText(ProblemList& problems, const JsonValue& value)
{
    LocalizedText result;
    if (value && value.type() == JsonType::String) {
        problems.add(
            value,
            ReaderText::tr("expected an object with a text by language, found a string; write {\"en\": %1}")
                .arg(ReaderText::quoted(value.text())));
        return result;
    }
    if (!expectType(problems, value, JsonType::Object))
        return result;
    bool english = false;
    for (const JsonValue& member : value) {
        const QString language = toQString(member.key());
        english = english || language == u"en";
        if (!isLanguageTag(language)) {
            problems.addAtKey(member,
                              ReaderText::tr("%1 is no language; write two or three lower-case letters, "
                                             "such as en or zh")
                                  .arg(ReaderText::quoted(language)));
            english = english || language.startsWith(u"en", Qt::CaseInsensitive);
        }
        result.set(language, readText(problems, member));
    }
    if (!english)
        problems.add(value,
                     ReaderText::tr("the key %1 is missing").arg(ReaderText::quoted(QStringLiteral("en"))));
    return result;
}

bool isId(const QString& text)
{
    const auto isIdCharacter = [](QChar c) { return isIdStart(c) || c == u'.' || c == u'-'; };
    return !text.isEmpty() && text.size() <= longestId && isIdStart(text.front()) &&
           std::ranges::all_of(text, isIdCharacter);
}

QString readId(ProblemList& problems, const JsonValue& value)
{
    const auto text = stringOf(problems, value);
    if (!text || isId(*text))
        return text.value_or(QString());
    if (text->size() > longestId) {
        problems.add(value, ReaderText::tr("the id %1 has %2 characters, and %3 is the most")
                                .arg(ReaderText::quoted(*text), QString::number(text->size()),
                                     QString::number(longestId)));
        return *text;
    }
    QString message = ReaderText::tr("%1 is no id; use lower-case letters, digits, dots and hyphens")
                          .arg(ReaderText::quoted(*text));
    if (const QString id = asId(*text); !id.isEmpty())
        message += ReaderText::tr(", as in %1").arg(ReaderText::quoted(id));
    problems.add(value, message);
    return *text;
}

QString readDate(ProblemList& problems, const JsonValue& value)
{
    return readDateOf(problems, value, false);
}

QString readFullDate(ProblemList& problems, const JsonValue& value)
{
    return readDateOf(problems, value, true);
}

QString readPeriod(ProblemList& problems, const JsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("\\A([0-9]{4})(?:-([0-9]{4}))?\\z"));
    const auto text = stringOf(problems, value);
    if (!text)
        return {};
    const auto match = form.match(*text);
    if (!match.hasMatch()) {
        problems.add(value, ReaderText::tr("%1 is no period; write it like 2023 or 2022-2024")
                                .arg(ReaderText::quoted(*text)));
    } else if (match.lastCapturedIndex() >= 2 && match.capturedView(2) < match.capturedView(1)) {
        problems.add(value,
                     ReaderText::tr("the period %1 ends before it begins").arg(ReaderText::quoted(*text)));
    }
    return *text;
}

QString readColour(ProblemList& problems, const JsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("\\A#[0-9a-fA-F]{6}\\z"));
    const auto text = stringOf(problems, value);
    if (!text)
        return {};
    if (!form.match(*text).hasMatch()) {
        problems.add(value,
                     ReaderText::tr("%1 is no colour; write it like #2b5c8a").arg(ReaderText::quoted(*text)));
    }
    return text->toLower();
}

QString readUrl(ProblemList& problems, const JsonValue& value)
{
    static const QRegularExpression form(QStringLiteral("\\Ahttps?://\\S+\\z"));
    const auto text = stringOf(problems, value);
    if (!text)
        return {};
    if (!form.match(*text).hasMatch()) {
        problems.add(value, ReaderText::tr("%1 is no web address; write it like https://example.org/page")
                                .arg(ReaderText::quoted(*text)));
    }
    return *text;
}

bool readBoolean(ProblemList& problems, const JsonValue& value, bool fallback)
{
    return expectType(problems, value, JsonType::Boolean) ? value.text().front() == 't' : fallback;
}

std::optional<int> readInteger(ProblemList& problems, const JsonValue& value, int lowest, int highest)
{
    if (!expectType(problems, value, JsonType::Number))
        return std::nullopt;
    const std::string_view text = value.text();
    double number = 0; // 1.0 and 1e1 are integers to JSON Schema as well
    std::from_chars(text.data(), text.data() + text.size(), number);
    const QString shown = ReaderText::visible(toQString(text));
    if (number != std::floor(number)) {
        problems.add(value, ReaderText::tr("%1 is not an integer").arg(shown));
    } else if (number < lowest || number > highest) {
        problems.add(value, ReaderText::tr("%1 is out of range; expected a number from %2 to %3")
                                .arg(shown, QString::number(lowest), QString::number(highest)));
    } else {
        return int(number);
    }
    return std::nullopt;
}

std::optional<double> readNumber(ProblemList& problems, const JsonValue& value, double limit)
{
    if (!expectType(problems, value, JsonType::Number))
        return std::nullopt;
    const std::string_view text = value.text();
    double number = 0; // stays where it is too small for a double; what is too great is no JSON to the parser
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (std::abs(number) <= limit)
        return number;
    problems.add(value, ReaderText::tr("%1 is out of range; expected a number from %2 to %3")
                            .arg(ReaderText::visible(toQString(text)), QString::number(-limit, 'f', 0),
                                 QString::number(limit, 'f', 0)));
    return std::nullopt;
}

std::optional<Quantity> readQuantity(ProblemList& problems, const JsonValue& value, bool money)
{
    const auto text = stringOf(problems, value);
    if (!text)
        return std::nullopt;
    const auto parsed = Quantity::parse(*text);
    if (const auto* error = std::get_if<Quantity::Error>(&parsed)) {
        const qsizetype at =
            text->first(std::clamp<qsizetype>(error->position, 0, text->size())).toUcs4().size();
        problems.add(value,
                     ReaderText::tr("%1 is no quantity: at character %2 expected %3; write it like %4")
                         .arg(ReaderText::quoted(*text), QString::number(at + 1), error->expected,
                              money ? QStringLiteral("$50M") : QStringLiteral("$50M, 60-70% or ~100M+ MAU")));
        return std::nullopt;
    }
    const Quantity& quantity = std::get<Quantity>(parsed);
    if (money && quantity.currency.isEmpty()) {
        problems.add(value,
                     ReaderText::tr("%1 is no amount of money: the currency is missing; write it like $50M")
                         .arg(ReaderText::quoted(*text)));
    }
    return quantity;
}

std::optional<size_t> readWord(ProblemList& problems, const JsonValue& value,
                               std::span<const std::string_view> words)
{
    if (!expectType(problems, value, JsonType::String))
        return std::nullopt;
    const auto found = std::ranges::find(words, value.text());
    if (found != words.end())
        return size_t(found - words.begin());
    Suggestion suggestion(toQString(value.text()));
    QStringList names;
    for (const std::string_view word : words) {
        names.append(toQString(word));
        suggestion.offer(names.last());
    }
    problems.add(value, ReaderText::tr("expected one of %1, found %2")
                                .arg(ReaderText::list(names), ReaderText::quoted(value.text())) +
                            ReaderText::didYouMean(suggestion.best()));
    return std::nullopt;
}
