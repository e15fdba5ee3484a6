// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/quantityparser.h"

#include "model/decimal.h"

#include <limits>

using namespace QuantityVocabulary;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// QChar::isDigit takes the digits of every script, which from_chars would not.
bool isAsciiDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isSign(QChar character)
{
    return character == u'-' || character == u'+';
}

} // namespace

std::variant<Quantity, Quantity::Error> Quantity::parse(const QString& text)
{
    return QuantityParser(text).parse();
}

QuantityParser::QuantityParser(const QString& text)
    : m_text(text)
{
}

std::variant<Quantity, Quantity::Error> QuantityParser::parse()
{
    takePrefixes();
    Amount amount;
    if (!readAmount(amount))
        return m_error;
    const bool read = takeRangeSeparator() ? readRange(amount) : readSingle(amount);
    if (!read || !readRate() || !readSpan() || !readEnd())
        return m_error;
    m_quantity.published = m_text;
    return m_quantity;
}

// What stands before the amount

void QuantityParser::takePrefixes()
{
    m_quantity.approximate = takeApproximation();
    m_bound = takeBound();
    if (!m_quantity.approximate)
        m_quantity.approximate = takeApproximation();
}

bool QuantityParser::takeApproximation()
{
    return take(u"~") || take(u"≈");
}

QuantityParser::Bound QuantityParser::takeBound()
{
    // Longer signs first: ">=" starts with ">".
    for (const QStringView sign : {u">=", u">", u"≥", u"at least "}) {
        if (take(sign))
            return Bound::AtLeast;
    }
    for (const QStringView sign : {u"<=", u"<", u"≤", u"at most ", u"up to "}) {
        if (take(sign))
            return Bound::AtMost;
    }
    return Bound::None;
}

// Amounts

bool QuantityParser::readAmount(Amount& amount)
{
    amount.start = m_position;
    amount.negative = take(u"-") || take(u"−");
    return readPrefixCurrency(amount) && readNumber(amount) && readScaleOrSymbol(amount) &&
           readPlus(amount) && readTail(amount) && readPlus(amount);
}

bool QuantityParser::readPrefixCurrency(Amount& amount)
{
    for (const CurrencySign& candidate : currencySigns()) {
        if (take(candidate.sign)) {
            amount.currency = candidate.code.toString();
            return true;
        }
    }
    const QStringView letters = letterRun(m_position);
    if (letters.isEmpty())
        return true;
    amount.currency = currencyOfWord(letters);
    if (amount.currency.isEmpty())
        return fail(m_position, QStringLiteral("a number"));
    m_position += letters.size();
    take(u" ");
    return true;
}

bool QuantityParser::readNumber(Amount& amount)
{
    if (!readInteger(amount) || !readFraction(amount))
        return false;
    takeExponent(amount);
    return true;
}

bool QuantityParser::readInteger(Amount& amount)
{
    const qsizetype start = m_position;
    amount.number = takeDigits();
    if (amount.number.isEmpty())
        return fail(start, QStringLiteral("a digit"));
    const bool grouped = at(u",");
    if (amount.number.startsWith('0') && (amount.number.size() > 1 || grouped))
        return fail(start, QStringLiteral("a number without a leading zero"));
    return !grouped || readGroups(amount, amount.number.size());
}

bool QuantityParser::readGroups(Amount& amount, qsizetype leadingDigits)
{
    if (leadingDigits > 3)
        return fail(m_position, QStringLiteral("no comma after more than three digits"));
    while (take(u",")) {
        const qsizetype start = m_position;
        const QByteArray group = takeDigits();
        if (group.size() < 3)
            return fail(m_position, QStringLiteral("three digits after a comma"));
        if (group.size() > 3)
            return fail(start + 3, QStringLiteral("no more than three digits after a comma"));
        amount.number += group;
    }
    return true;
}

bool QuantityParser::readFraction(Amount& amount)
{
    if (!take(u"."))
        return true;
    const QByteArray decimals = takeDigits();
    if (decimals.isEmpty())
        return fail(m_position, QStringLiteral("a digit after the decimal point"));
    amount.number += '.' + decimals;
    return true;
}

void QuantityParser::takeExponent(Amount& amount)
{
    // An `e` that no digit follows is the first letter of something else.
    const auto digitAt = [this](qsizetype position) {
        return position < m_text.size() && isAsciiDigit(m_text[position]);
    };
    if (!at(u"e") && !at(u"E"))
        return;
    const qsizetype next = m_position + 1;
    const bool hasSign = next < m_text.size() && isSign(m_text[next]);
    if (!digitAt(hasSign ? next + 1 : next))
        return;
    const bool negative = hasSign && m_text[next] == u'-';
    m_position = hasSign ? next + 1 : next;
    amount.hasExponent = true;
    amount.number += (negative ? "e-" : "e") + takeDigits();
}

bool QuantityParser::readScaleOrSymbol(Amount& amount)
{
    if (take(u"%") || take(u" %")) {
        amount.tail.unit = QStringLiteral("%");
        return true;
    }
    if (const QStringView letters = letterRun(m_position); !letters.isEmpty())
        return readAttachedLetters(amount, letters);
    if (!at(u" ") || amount.hasExponent)
        return true;
    amount.scale = scaleOfWord(letterRun(m_position + 1));
    if (amount.scale)
        m_position += 1 + amount.scale->word.size();
    return true;
}

bool QuantityParser::readAttachedLetters(Amount& amount, QStringView letters)
{
    if (isSymbol(letters)) {
        amount.tail.unit = letters.toString();
    } else {
        amount.scale = scaleOfLetter(letters);
        if (!amount.scale)
            return fail(m_position, QStringLiteral("K, M, B, T, a known symbol, or a space before a word"));
        if (amount.hasExponent)
            return fail(m_position, QStringLiteral("no scale after an exponent"));
    }
    m_position += letters.size();
    return true;
}

bool QuantityParser::readPlus(Amount& amount)
{
    if (!at(u"+"))
        return true;
    if (amount.plus || m_bound != Bound::None)
        return fail(m_position, QStringLiteral("one bound and no more"));
    amount.plus = m_position;
    take(u"+");
    return true;
}

bool QuantityParser::readTail(Amount& amount)
{
    QStringList unitWords;
    while (at(u" ") && wordStartsAt(m_position + 1)) {
        const qsizetype start = m_position + 1;
        const QString word = wordAt(start);
        // Not words of a unit, but what comes after the amount.
        if (word == u"to" || word == u"per" || word == u"over")
            break;
        if (!readWord(amount, unitWords, start, word))
            return false;
        m_position = start + word.size();
    }
    if (!unitWords.isEmpty())
        amount.tail.unit = unitWords.join(u' ');
    if (const QString plural = pluralTimeWord(amount.tail.unit); !plural.isEmpty())
        amount.tail.unit = plural;
    const bool money = !amount.currency.isEmpty() || !amount.tail.currency.isEmpty();
    if (money && !amount.tail.unit.isEmpty())
        return fail(amount.start, QStringLiteral("money without a unit"));
    return true;
}

bool QuantityParser::readWord(Amount& amount, QStringList& unitWords, qsizetype start, const QString& word)
{
    Tail& tail = amount.tail;
    if (!tail.measure.isEmpty())
        return fail(start, QStringLiteral("nothing after the measure"));
    if (isMeasure(word)) {
        tail.measure = word;
        return true;
    }
    if (word == u"percent" && unitWords.isEmpty() && tail.unit.isEmpty()) {
        tail.unit = QStringLiteral("%");
        return true;
    }
    // Money and symbols say all there is to say about the unit.
    if (!amount.currency.isEmpty() || !tail.currency.isEmpty() || !tail.unit.isEmpty())
        return fail(start, QStringLiteral("a measure such as ARR, \"/\", \"per\", \"over\" or the end"));
    if (unitWords.isEmpty())
        tail.currency = currencyOfWord(word);
    if (!tail.currency.isEmpty())
        return true;
    if (isReserved(word) || scaleOfWord(letterRun(start)))
        return fail(start,
                    QStringLiteral("a unit (a scale is K, M, B, T or \"million\" right after the number)"));
    unitWords.append(word);
    return true;
}

bool QuantityParser::evaluate(Amount& amount)
{
    QByteArray decimal = amount.number;
    // One decimal text and one rounding: 1.04 times 1e12 in doubles would be rounded twice.
    if (amount.scale)
        decimal += 'e' + QByteArray::number(amount.scale->exponent);
    const std::optional<double> value = doubleFromDecimal(decimal);
    if (!value)
        return fail(amount.start, QStringLiteral("a number that a double can hold (up to 1.79e308)"));
    amount.value = amount.negative && *value != 0 ? -*value : *value;
    return true;
}

// One number, or a range of two

bool QuantityParser::takeRangeSeparator()
{
    return take(u" - ") || take(u" – ") || take(u" to ") || take(u"-") || take(u"–");
}

bool QuantityParser::readRange(Amount& low)
{
    m_quantity.qualifier = Qualifier::Range;
    if (low.plus || m_bound != Bound::None)
        return fail(m_position, QStringLiteral("no range after a bound"));
    Amount high;
    high.currency = low.currency;
    if (!readAmount(high))
        return false;
    if (high.plus)
        return fail(*high.plus, QStringLiteral("no + on a range"));
    if (!share(low, high) || !evaluate(low) || !evaluate(high))
        return false;
    if (low.value > high.value)
        return fail(high.start, QStringLiteral("an upper bound that is not below the lower one"));
    m_quantity.low = low.value;
    m_quantity.high = high.value;
    setCommon(high);
    return true;
}

bool QuantityParser::share(Amount& low, const Amount& high)
{
    if (low.currency != high.currency)
        return fail(high.start, QStringLiteral("the currency of the lower bound"));
    if (!low.tail.isEmpty() && low.tail != high.tail)
        return fail(m_position, QStringLiteral("the unit of the lower bound"));
    if (low.scale && !high.scale && !high.hasExponent)
        return fail(m_position, QStringLiteral("a scale on the upper bound too"));
    // A unit on the lower bound ends its number: "5 years-1M years" shares no scale.
    if (!low.scale && low.tail.isEmpty() && !low.hasExponent)
        low.scale = high.scale;
    return true;
}

bool QuantityParser::readSingle(Amount& amount)
{
    if (!evaluate(amount))
        return false;
    const bool atLeast = amount.plus || m_bound == Bound::AtLeast;
    const bool atMost = m_bound == Bound::AtMost;
    m_quantity.low = atMost ? -infinity : amount.value;
    m_quantity.high = atLeast ? infinity : amount.value;
    if (atLeast)
        m_quantity.qualifier = Qualifier::AtLeast;
    else if (atMost)
        m_quantity.qualifier = Qualifier::AtMost;
    else if (m_quantity.approximate)
        m_quantity.qualifier = Qualifier::Approximate;
    setCommon(amount);
    return true;
}

void QuantityParser::setCommon(const Amount& amount)
{
    m_quantity.unit = amount.tail.unit;
    m_quantity.measure = amount.tail.measure;
    m_quantity.currency = amount.currency.isEmpty() ? amount.tail.currency : amount.currency;
}

// What stands after the amount

bool QuantityParser::readRate()
{
    if (!take(u"/") && !take(u" per "))
        return true;
    do {
        QString counted;
        if (!readCounted(counted))
            return false;
        if (!m_quantity.per.isEmpty())
            m_quantity.per += u'/';
        m_quantity.per += counted;
    } while (take(u"/"));
    return true;
}

bool QuantityParser::readCounted(QString& counted)
{
    QStringList words;
    if (const QString scale = takeCountedScale(); !scale.isEmpty())
        words.append(scale);
    while (wordStartsAt(words.isEmpty() ? m_position : m_position + 1) && (words.isEmpty() || at(u" "))) {
        const qsizetype start = words.isEmpty() ? m_position : m_position + 1;
        const QString word = wordAt(start);
        if (word == u"over" && !words.isEmpty())
            break;
        if (isReserved(word) || scaleOfWord(letterRun(start)))
            return fail(start, QStringLiteral("what is counted: \"M tokens\""));
        words.append(word);
        m_position = start + word.size();
    }
    if (words.isEmpty())
        return fail(m_position, QStringLiteral("what is counted: \"M tokens\""));
    counted = words.join(u' ');
    if (const QString singular = singularTimeWord(counted); !singular.isEmpty())
        counted = singular;
    return true;
}

QString QuantityParser::takeCountedScale()
{
    qsizetype start = m_position;
    if (at(u"1"))
        ++start;
    const bool spaced = start > m_position && start < m_text.size() && m_text[start] == u' ';
    // A word such as B200 is no scale although it starts with one.
    const QString word = wordAt(spaced ? start + 1 : start);
    const Scale* const byWord = scaleOfWord(word);
    const Scale* const scale = byWord ? byWord : (spaced ? nullptr : scaleOfLetter(word));
    if (!scale)
        return {};
    m_position = (spaced ? start + 1 : start) + word.size();
    return scale->letter;
}

bool QuantityParser::readSpan()
{
    if (!take(u" over "))
        return true;
    QByteArray number;
    if (!readSpanNumber(number))
        return false;
    const QString word = at(u" ") ? wordAt(m_position + 1) : QString();
    const QString inPlural = pluralTimeWord(word);
    if (inPlural.isEmpty())
        return fail(m_position, QStringLiteral("a space and a unit of time: \" years\""));
    m_position += 1 + word.size();
    m_quantity.period =
        QString::fromLatin1(number) + u' ' + (number == "1" ? singularTimeWord(word) : inPlural);
    return true;
}

bool QuantityParser::readSpanNumber(QByteArray& number)
{
    Amount amount;
    if (!readInteger(amount) || !readFraction(amount))
        return false;
    number = amount.number;
    if (!number.contains('.'))
        return true;
    // Periods are compared as text: "5.0 years" is "5 years".
    while (number.endsWith('0'))
        number.chop(1);
    if (number.endsWith('.'))
        number.chop(1);
    return true;
}

bool QuantityParser::readEnd()
{
    return m_position == m_text.size() || fail(m_position, QStringLiteral("the end"));
}

// The text

bool QuantityParser::fail(qsizetype position, const QString& expected)
{
    m_error = {position, expected};
    return false;
}

bool QuantityParser::at(QStringView expected) const
{
    return QStringView(m_text).sliced(m_position).startsWith(expected);
}

bool QuantityParser::take(QStringView expected)
{
    if (!at(expected))
        return false;
    m_position += expected.size();
    return true;
}

QStringView QuantityParser::letterRun(qsizetype from) const
{
    qsizetype end = from;
    while (end < m_text.size() && m_text[end].isLetter())
        ++end;
    return QStringView(m_text).sliced(from, end - from);
}

bool QuantityParser::wordStartsAt(qsizetype from) const
{
    return from < m_text.size() && m_text[from].isLetter();
}

QString QuantityParser::wordAt(qsizetype from) const
{
    qsizetype end = from;
    while (wordStartsAt(end) || (end > from && end < m_text.size() && isAsciiDigit(m_text[end]))) {
        ++end;
        // A hyphen joins two parts of a word; before a digit it parts two bounds.
        const bool joint = end < m_text.size() && (m_text[end] == u'-' || m_text[end] == u'\'');
        if (joint && wordStartsAt(end + 1))
            ++end;
    }
    return m_text.mid(from, end - from);
}

QByteArray QuantityParser::takeDigits()
{
    const qsizetype start = m_position;
    while (m_position < m_text.size() && isAsciiDigit(m_text[m_position]))
        ++m_position;
    return QStringView(m_text).sliced(start, m_position - start).toLatin1();
}
