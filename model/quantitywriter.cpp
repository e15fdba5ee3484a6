// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"
#include "model/quantity.h"
#include "model/quantityvocabulary.h"

#include <algorithm>

using namespace QuantityVocabulary;

namespace {

/// The digits of a number as they will stand around the decimal point.
struct Numeral
{
    bool negative = false;
    QByteArray integer; ///< at least one digit
    QByteArray fraction;
    QByteArray exponent; ///< empty: none
};

/// Digits and signs in the notation itself. The base class of those of locales.
class NumeralStyle
{
public:
    NumeralStyle() = default;
    NumeralStyle(const NumeralStyle&) = delete;
    NumeralStyle& operator=(const NumeralStyle&) = delete;
    virtual ~NumeralStyle() = default;

    [[nodiscard]] virtual QString minus() const { return QStringLiteral("-"); }

    [[nodiscard]] virtual QString percent() const { return QStringLiteral("%"); }

    [[nodiscard]] virtual QString point() const { return QStringLiteral("."); }

    [[nodiscard]] virtual QString digits(const QByteArray& ascii) const { return QString::fromLatin1(ascii); }

    [[nodiscard]] virtual QString grouped(const QByteArray& ascii) const
    {
        QString text = QString::fromLatin1(ascii);
        for (qsizetype comma = text.size() - 3; comma > 0; comma -= 3)
            text.insert(comma, u',');
        return text;
    }
};

/// Digits and signs of a locale.
class LocalNumeralStyle : public NumeralStyle
{
public:
    explicit LocalNumeralStyle(const QLocale& locale)
        : m_grouping(locale)
        , m_plain(locale)
    {
        m_plain.setNumberOptions(m_plain.numberOptions() | QLocale::OmitGroupSeparator);
    }

    [[nodiscard]] QString minus() const override { return m_plain.negativeSign(); }

    [[nodiscard]] QString percent() const override { return m_plain.percent(); }

    [[nodiscard]] QString point() const override { return m_plain.decimalPoint(); }

    [[nodiscard]] QString digits(const QByteArray& ascii) const override
    {
        QString text;
        for (const char digit : ascii)
            text += m_plain.toString(digit - '0');
        return text;
    }

    // The locale knows how many digits make a group; numerals written out in full fit into 64 bits.
    [[nodiscard]] QString grouped(const QByteArray& ascii) const override
    {
        return m_grouping.toString(ascii.toULongLong());
    }

private:
    QLocale m_grouping;
    QLocale m_plain;
};

/// Numbers too long to be read at a glance are written with an exponent, which takes no scale.
bool needsExponent(const Decimal& decimal)
{
    constexpr int mostIntegerDigits = 18;
    constexpr int mostLeadingZeros = 5;
    return !decimal.isZero() &&
           (decimal.integerDigits() > mostIntegerDigits || decimal.integerDigits() < -mostLeadingZeros);
}

Numeral exponentNumeral(const Decimal& decimal)
{
    return {decimal.negative, decimal.digits.first(1), decimal.digits.sliced(1),
            QByteArray::number(decimal.integerDigits() - 1)};
}

Numeral numeral(const Decimal& decimal, const Scale* scale)
{
    if (needsExponent(decimal))
        return exponentNumeral(decimal);
    const int exponent = decimal.exponent - (scale ? scale->exponent : 0);
    if (decimal.isZero())
        return {false, "0", {}, {}};
    if (exponent >= 0)
        return {decimal.negative, decimal.digits + QByteArray(exponent, '0'), {}, {}};
    const QByteArray padded = decimal.digits.rightJustified(1 - exponent, '0');
    return {decimal.negative, padded.chopped(-exponent), padded.last(-exponent), {}};
}

/// The largest scale that leaves few decimals, as people write: $1.12B, 1.04T, but 1,234,567 in full.
/// Thousands are abbreviated for money only ($500K, but 100,000 users).
const Scale* preferredScale(const Decimal& decimal, bool money)
{
    for (const Scale& scale : scales()) {
        if (decimal.integerDigits() <= scale.exponent)
            continue;
        const bool fits = scale.exponent - decimal.exponent <= scale.decimals;
        const bool used = scale.exponent > 3 || money;
        return fits && used ? &scale : nullptr;
    }
    return nullptr;
}

/// Writes the parts of a quantity in their order.
class QuantityWriter
{
public:
    QuantityWriter(const Quantity& quantity, const NumeralStyle& style)
        : m_quantity(quantity)
        , m_style(style)
        , m_low(Decimal::fromDouble(quantity.qualifier == Qualifier::AtMost ? quantity.high : quantity.low))
        , m_high(quantity.qualifier == Qualifier::Range ? Decimal::fromDouble(quantity.high) : m_low)
        , m_sign(signOfCurrency(quantity.currency))
    {
        chooseScales();
    }

    [[nodiscard]] QString write() const
    {
        QString text = prefix() + amount() + symbol();
        if (m_quantity.qualifier == Qualifier::AtLeast)
            text += u'+';
        text += words();
        if (!m_quantity.per.isEmpty())
            text += u'/' + m_quantity.per;
        if (!m_quantity.period.isEmpty())
            text += QStringLiteral(" over ") + period();
        return text;
    }

private:
    void chooseScales()
    {
        // Symbols follow the number at once, where a scale would run into them, and an exponent takes no
        // scale.
        if (isSymbol(m_quantity.unit) || needsExponent(m_low) || needsExponent(m_high))
            return;
        const bool money = !m_quantity.currency.isEmpty();
        m_lowScale = preferredScale(m_low, money);
        m_highScale = preferredScale(m_high, money);
        // A bound without a scale would be read with the other one's.
        if (!m_lowScale)
            m_lowScale = m_highScale;
        if (!m_highScale)
            m_highScale = m_lowScale;
        if (needsFullDigits())
            m_lowScale = m_highScale = nullptr;
    }

    /// Whether a scale chosen for one bound would spread the other one over many leading zeros.
    [[nodiscard]] bool needsFullDigits() const
    {
        constexpr int mostDecimals = 3;
        const auto tooSmall = [](const Decimal& decimal, const Scale* scale) {
            return scale && !decimal.isZero() && scale->exponent - decimal.exponent > mostDecimals;
        };
        return tooSmall(m_low, m_lowScale) || tooSmall(m_high, m_highScale);
    }

    [[nodiscard]] QString prefix() const
    {
        QString text;
        if (m_quantity.approximate)
            text += u'~';
        if (m_quantity.qualifier == Qualifier::AtMost)
            text += u'≤';
        return text;
    }

    [[nodiscard]] QString amount() const
    {
        if (m_quantity.qualifier != Qualifier::Range)
            return bound(m_low, m_lowScale, true, true);
        // Dashes next to minus signs are hard to tell apart; the sign of money goes between minus and digits.
        const bool negative = m_low.negative || m_high.negative;
        const bool sharesScale = m_lowScale == m_highScale && !negative;
        return bound(m_low, m_lowScale, true, !sharesScale) +
               (negative ? QStringLiteral(" to ") : QStringLiteral("-")) +
               bound(m_high, m_highScale, !sharesScale, true);
    }

    [[nodiscard]] QString bound(const Decimal& decimal, const Scale* scale, bool withSign,
                                bool withScale) const
    {
        const Numeral number = numeral(decimal, scale);
        QString text;
        if (number.negative)
            text += m_style.minus();
        if (withSign)
            text += m_sign;
        text += digits(number, scale);
        if (scale && withScale)
            text += scale->letter;
        return text;
    }

    [[nodiscard]] QString digits(const Numeral& number, const Scale* scale) const
    {
        QString text = isGrouped() ? m_style.grouped(number.integer) : m_style.digits(number.integer);
        QByteArray fraction = number.fraction;
        // Prices have cents: $2.50.
        if (!m_quantity.currency.isEmpty() && !scale && fraction.size() == 1 && number.exponent.isEmpty())
            fraction += '0';
        if (!fraction.isEmpty())
            text += m_style.point() + m_style.digits(fraction);
        if (!number.exponent.isEmpty())
            text += u'e' + exponentDigits(number.exponent);
        return text;
    }

    [[nodiscard]] QString exponentDigits(const QByteArray& exponent) const
    {
        return exponent.startsWith('-') ? m_style.minus() + m_style.digits(exponent.sliced(1))
                                        : m_style.digits(exponent);
    }

    /// Numbers of four digits are grouped in company of longer ones only, so that a year stays one: 2027, but
    /// 1,000-10,000.
    [[nodiscard]] bool isGrouped() const
    {
        return std::max(numeral(m_low, m_lowScale).integer.size(),
                        numeral(m_high, m_highScale).integer.size()) > 4;
    }

    [[nodiscard]] QString symbol() const
    {
        if (m_quantity.unit == u"%")
            return m_style.percent();
        return isSymbol(m_quantity.unit) ? m_quantity.unit : QString();
    }

    [[nodiscard]] QString words() const
    {
        QString text;
        if (!m_quantity.currency.isEmpty() && m_sign.isEmpty())
            text += u' ' + wordOfCurrency(m_quantity.currency);
        if (!m_quantity.unit.isEmpty() && !isSymbol(m_quantity.unit))
            text += u' ' + unitInNumber();
        if (!m_quantity.measure.isEmpty())
            text += u' ' + m_quantity.measure;
        return text;
    }

    [[nodiscard]] QString period() const
    {
        QString text;
        for (const QChar character : m_quantity.period) {
            if (character >= u'0' && character <= u'9')
                text += m_style.digits(QByteArray(1, character.toLatin1()));
            else
                text += character == u'.' ? m_style.point() : QString(character);
        }
        return text;
    }

    [[nodiscard]] QString unitInNumber() const
    {
        const bool one = m_quantity.low == 1 && m_quantity.high == 1;
        const QString singular = one ? singularTimeWord(m_quantity.unit) : QString();
        return singular.isEmpty() ? m_quantity.unit : singular;
    }

    const Quantity& m_quantity;
    const NumeralStyle& m_style;
    Decimal m_low;
    Decimal m_high;
    QString m_sign;
    const Scale* m_lowScale = nullptr;
    const Scale* m_highScale = nullptr;
};

} // namespace

QString Quantity::toNotation() const
{
    return isValid() ? QuantityWriter(*this, NumeralStyle()).write() : QString();
}

QString Quantity::format(const QLocale& locale) const
{
    return isValid() ? QuantityWriter(*this, LocalNumeralStyle(locale)).write() : QString();
}
