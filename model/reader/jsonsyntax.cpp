// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/jsonsyntax.h"

#include "model/reader/readertext.h"

#include <algorithm>
#include <optional>

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isScalar(char c)
{
    return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.' || c == '_';
}

QString hex(uint value, int digits)
{
    return QStringLiteral("%1").arg(value, digits, 16, QLatin1Char('0')).toUpper();
}

struct ByteRange
{
    uchar low, high;
};

/// The bytes that may follow a lead byte, the second restricted so that nothing overlong, no surrogate and
/// nothing beyond U+10FFFF comes through (RFC 3629).
ByteRange secondByte(uchar lead)
{
    switch (lead) {
    case 0xE0:
        return {0xA0, 0xBF};
    case 0xED:
        return {0x80, 0x9F};
    case 0xF0:
        return {0x90, 0xBF};
    case 0xF4:
        return {0x80, 0x8F};
    default:
        return {0x80, 0xBF};
    }
}

/// How many bytes the character takes with which `bytes` begin; 0 when that is no UTF-8.
qsizetype utf8Size(QByteArrayView bytes)
{
    const auto lead = uchar(bytes[0]);
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4)
        return 0;
    const qsizetype size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() < size)
        return 0;
    const auto within = [&](qsizetype i, ByteRange range) {
        return uchar(bytes[i]) >= range.low && uchar(bytes[i]) <= range.high;
    };
    if (!within(1, secondByte(lead)))
        return 0;
    for (qsizetype i = 2; i < size; ++i) {
        if (!within(i, {0x80, 0xBF}))
            return 0;
    }
    return size;
}

/// The number or word with which `bytes` begin, or enough of it for a message.
QString scalarText(QByteArrayView bytes)
{
    return QString::fromLatin1(bytes.first(std::min<qsizetype>(jsonScalarSize(bytes), 100)));
}

/// What stands at the start of `bytes`, for a message.
QString describe(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return ReaderText::tr("the end of the file");
    const auto first = uchar(bytes[0]);
    if (first == 0)
        return ReaderText::tr("a NUL character");
    if (first == '"')
        return ReaderText::tr("a string");
    if (isScalar(bytes[0]))
        return ReaderText::quoted(scalarText(bytes));
    const qsizetype size = utf8Size(bytes);
    if (size == 0)
        return ReaderText::tr("the byte 0x%1, which is no UTF-8").arg(hex(first, 2));
    return ReaderText::quoted(QString::fromUtf8(bytes.first(size)));
}

QString foundInstead(const QString& expected, QByteArrayView rest)
{
    return ReaderText::tr("expected %1, found %2").arg(expected, describe(rest));
}

/// Looks for what is wrong within a string.
class StringScan
{
public:
    StringScan(QByteArrayView bytes, qsizetype quote)
        : m_bytes(bytes)
        , m_quote(quote)
        , m_at(quote + 1)
    {
    }

    JsonSyntaxError error()
    {
        while (m_at < m_bytes.size() && m_bytes[m_at] != '"') {
            if (const auto message = m_bytes[m_at] == '\\' ? escape() : character())
                return {m_at, *message};
        }
        return {m_quote, ReaderText::tr("the closing quote of this string is missing")};
    }

private:
    std::optional<QString> character()
    {
        const auto c = uchar(m_bytes[m_at]);
        if (c == '\n' || c == '\r')
            return ReaderText::tr("a line break within a string; close the string, or write \\n");
        if (c == 0)
            return ReaderText::tr("a NUL character within a string; remove it");
        if (c < 0x20)
            return ReaderText::tr("the control character U+%1 within a string; remove it").arg(hex(c, 4));
        const qsizetype size = utf8Size(m_bytes.sliced(m_at));
        if (size == 0)
            return ReaderText::tr("the byte 0x%1 is no UTF-8; save the file as UTF-8").arg(hex(c, 2));
        m_at += size;
        return std::nullopt;
    }

    std::optional<QString> escape()
    {
        const QByteArrayView rest = m_bytes.sliced(m_at);
        if (rest.size() < 2) { // the string is not closed, and that is said at its start
            m_at = m_bytes.size();
            return std::nullopt;
        }
        if (rest[1] == 'u')
            return unicodeEscape(rest);
        if (QByteArrayView("\"\\/bfnrt").indexOf(rest[1]) < 0) {
            return ReaderText::tr("a backslash before %1 means nothing; for the backslash itself write \\\\")
                .arg(describe(rest.sliced(1)));
        }
        m_at += 2;
        return std::nullopt;
    }

    std::optional<QString> unicodeEscape(QByteArrayView rest)
    {
        const auto unit = codeUnit(rest);
        if (!unit)
            return ReaderText::tr("expected four hexadecimal digits after \\u");
        const bool high = QChar::isHighSurrogate(*unit);
        const auto second = high ? codeUnit(rest.sliced(6)) : std::nullopt;
        const bool pair = second && QChar::isLowSurrogate(*second);
        if (QChar::isSurrogate(*unit) && !pair) {
            return ReaderText::tr(
                       "\\u%1 is half of a character: its other half is missing; write the character itself")
                .arg(hex(*unit, 4).toLower());
        }
        m_at += pair ? 12 : 6;
        return std::nullopt;
    }

    static std::optional<uint> codeUnit(QByteArrayView bytes)
    {
        if (bytes.size() < 6 || bytes[0] != '\\' || bytes[1] != 'u')
            return std::nullopt;
        const QByteArrayView digits = bytes.sliced(2, 4);
        const auto isHex = [](char c) {
            return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        };
        if (!std::ranges::all_of(digits, isHex))
            return std::nullopt;
        return digits.toByteArray().toUInt(nullptr, 16);
    }

    QByteArrayView m_bytes;
    qsizetype m_quote;
    qsizetype m_at;
};

/// Whether `text` is a number as JSON writes it.
bool isJsonNumber(QByteArrayView text)
{
    qsizetype i = 0;
    const auto take = [&](char c) { return i < text.size() && text[i] == c ? ++i : 0; };
    const auto digits = [&] {
        const qsizetype before = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        return i > before;
    };
    take('-');
    if (!take('0') && !digits())
        return false;
    if (take('.') && !digits())
        return false;
    if (take('e') || take('E')) {
        if (!take('+'))
            take('-');
        if (!digits())
            return false;
    }
    return i == text.size();
}

QString scalarMessage(QByteArrayView rest)
{
    const QByteArrayView text = rest.first(jsonScalarSize(rest));
    const QString shown = ReaderText::visible(scalarText(rest));
    if (isJsonNumber(text))
        return ReaderText::tr("the number %1 is too large").arg(shown);
    if (isDigit(text[0]) || text[0] == '-' || text[0] == '+' || text[0] == '.')
        return ReaderText::tr("%1 is no number; a text stands in quotes").arg(shown);
    return ReaderText::tr("expected a value, found %1; a text stands in quotes")
        .arg(ReaderText::quoted(shown));
}

JsonSyntaxError valueError(QByteArrayView bytes, qsizetype at)
{
    const QByteArrayView rest = bytes.sliced(at);
    if (rest.startsWith('"'))
        return StringScan(bytes, at).error();
    if (rest.startsWith('\''))
        return {at, ReaderText::tr("expected a value, found a single quote; strings stand in double quotes")};
    if (rest.startsWith('/'))
        return {at, ReaderText::tr("expected a value, found \"/\"; JSON has no comments")};
    if (!rest.isEmpty() && isScalar(rest[0]))
        return {at, scalarMessage(rest)};
    return {at, foundInstead(ReaderText::tr("a value"), rest)};
}

JsonSyntaxError keyError(QByteArrayView bytes, qsizetype at, bool afterComma)
{
    const QByteArrayView rest = bytes.sliced(at);
    if (rest.startsWith('"'))
        return StringScan(bytes, at).error();
    if (rest.startsWith('}') && afterComma)
        return {at, ReaderText::tr("expected a key, found \"}\"; remove the comma before it")};
    if (rest.startsWith('/'))
        return {at, ReaderText::tr("expected a key, found \"/\"; JSON has no comments")};
    return {at, foundInstead(afterComma ? ReaderText::tr("a key in quotes")
                                        : ReaderText::tr("a key in quotes or \"}\""),
                             rest)};
}

} // namespace

bool isJsonScalar(QByteArrayView text)
{
    return text == "true" || text == "false" || text == "null" || isJsonNumber(text);
}

qsizetype jsonScalarSize(QByteArrayView bytes)
{
    return std::ranges::find_if_not(bytes, isScalar) - bytes.begin();
}

JsonSyntaxError findSyntaxError(QByteArrayView bytes, qsizetype from, JsonExpectation expected)
{
    const auto skipSpace = [&](qsizetype at) {
        while (at < bytes.size() && isSpace(bytes[at]))
            ++at;
        return at;
    };
    const qsizetype at = skipSpace(from);
    const QByteArrayView rest = bytes.sliced(at);
    switch (expected) {
    case JsonExpectation::Value:
        return valueError(bytes, at);
    case JsonExpectation::ValueOrEnd:
        if (rest.isEmpty() || rest[0] == ',')
            return {at, foundInstead(ReaderText::tr("a value or \"]\""), rest)};
        return valueError(bytes, at);
    case JsonExpectation::Key:
    case JsonExpectation::KeyOrEnd:
        return keyError(bytes, at, expected == JsonExpectation::Key);
    case JsonExpectation::Colon:
        if (rest.startsWith(':'))
            return findSyntaxError(bytes, at + 1, JsonExpectation::Value);
        return {at, foundInstead(ReaderText::tr("\":\" after the key"), rest)};
    case JsonExpectation::CommaOrEndOfObject:
        if (rest.startsWith(','))
            return findSyntaxError(bytes, at + 1, JsonExpectation::Key);
        return {at, foundInstead(ReaderText::tr("\",\" or \"}\""), rest)};
    case JsonExpectation::CommaOrEndOfArray:
        if (rest.startsWith(',')) {
            const qsizetype next = skipSpace(at + 1);
            if (next < bytes.size() && bytes[next] == ']')
                return {next, ReaderText::tr("expected a value, found \"]\"; remove the comma before it")};
            return valueError(bytes, next);
        }
        return {at, foundInstead(ReaderText::tr("\",\" or \"]\""), rest)};
    case JsonExpectation::EndOfFile:
        return {at, foundInstead(ReaderText::tr("the end of the file"), rest)};
    }
    Q_UNREACHABLE();
}
