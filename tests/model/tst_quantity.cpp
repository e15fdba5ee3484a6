// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/decimal.h"
#include "model/quantity.h"
#include "model/quantitysum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QRandomGenerator>
#include <QTest>

Q_DECLARE_METATYPE(Qualifier)

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The quantity of a text that has to parse; a test that gets it wrong shows the text.
Quantity parsed(const QString& text)
{
    const auto result = Quantity::parse(text);
    if (const auto* error = std::get_if<Quantity::Error>(&result)) {
        qCritical("%s: at %lld expected %s", qPrintable(text), static_cast<long long>(error->position),
                  qPrintable(error->expected));
        Quantity none;
        none.published = QStringLiteral("(did not parse)");
        return none;
    }
    return std::get<Quantity>(result);
}

/// Draws quantities of all forms from a seed, so that a failure can be repeated.
class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    int below(int bound) { return m_random.bounded(bound); }

    bool oneIn(int count) { return below(count) == 0; }

    QRandomGenerator& random() { return m_random; }

    /// From 10^lowest to 10^highest evenly by magnitude, with 1 to 17 significant digits; sometimes zero or
    /// negative.
    double number(double lowest, double highest)
    {
        if (oneIn(30))
            return 0;
        const double magnitude = lowest + m_random.generateDouble() * (highest - lowest);
        const double raw = std::pow(10.0, magnitude);
        const double value = QByteArray::number(raw, 'e', below(17)).toDouble();
        return oneIn(5) ? -value : value;
    }

    Quantity quantity(double lowest = -6, double highest = 15)
    {
        Quantity quantity;
        setBounds(quantity, number(lowest, highest), number(lowest, highest));
        setWords(quantity);
        return quantity;
    }

    void setBounds(Quantity& quantity, double first, double second)
    {
        quantity.qualifier = Qualifier(below(5));
        quantity.low = quantity.high = first;
        quantity.approximate = quantity.qualifier == Qualifier::Approximate;
        if (quantity.qualifier != Qualifier::Exact && oneIn(3))
            quantity.approximate = true;
        if (quantity.qualifier == Qualifier::AtLeast)
            quantity.high = infinity;
        if (quantity.qualifier == Qualifier::AtMost)
            quantity.low = -infinity;
        if (quantity.qualifier == Qualifier::Range) {
            quantity.low = std::min(first, second);
            quantity.high = std::max(first, second);
        }
    }

    void setWords(Quantity& quantity)
    {
        if (oneIn(2))
            quantity.currency = oneOf({"USD", "CNY", "EUR", "GBP", "JPY", "HKD", "KRW", "CHF"});
        else
            quantity.unit = oneOf({"", "", "%", "x", "GB", "MW", "years", "days", "test miles",
                                   "GPU equivalents", "H100s", "GPU-hours", "公里", "Währungseinheiten"});
        quantity.measure = oneOf({"", "", "", "ARR", "MAU", "GMV"});
        quantity.per = oneOf({"", "", "", "M tokens", "M", "year", "user/month", "s", "GPU hour"});
        quantity.period = oneOf({"", "", "", "5 years", "1 year", "1.5 years", "88 days"});
    }

    QString oneOf(std::initializer_list<const char*> words)
    {
        return QString::fromUtf8(*(words.begin() + below(int(words.size()))));
    }

private:
    QRandomGenerator m_random;
};

Quantity plain(double value)
{
    Quantity quantity;
    quantity.low = quantity.high = value;
    return quantity;
}

/// Takes what is special about quantities away that must not be added or compared.
Quantity inDollars(Quantity quantity)
{
    quantity.unit.clear();
    quantity.measure.clear();
    quantity.per.clear();
    quantity.period.clear();
    quantity.currency = QStringLiteral("USD");
    return quantity;
}

bool isClose(double first, double second)
{
    return first == second || std::abs(first - second) <= 1e-13 * std::max(std::abs(first), std::abs(second));
}

void addExample(const char* text, double low, double high, Qualifier qualifier, const char* unit = "",
                const char* currency = "", const char* measure = "", const char* per = "",
                const char* period = "", bool approximate = false)
{
    QTest::newRow(text) << QString::fromUtf8(text) << low << high << qualifier << QString::fromUtf8(unit)
                        << QString::fromUtf8(currency) << QString::fromUtf8(measure) << QString::fromUtf8(per)
                        << QString::fromUtf8(period) << approximate;
}

void addExampleColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<Qualifier>("qualifier");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("measure");
    QTest::addColumn<QString>("per");
    QTest::addColumn<QString>("period");
    QTest::addColumn<bool>("approximate");
}

void addFieldExamples()
{
    addExample("$50M", 50e6, 50e6, Qualifier::Exact, "", "USD");
    addExample("~$500M ARR", 500e6, 500e6, Qualifier::Approximate, "", "USD", "ARR", "", "", true);
    addExample("$2.50+/M tokens", 2.5, infinity, Qualifier::AtLeast, "", "USD", "", "M tokens");
    addExample("$0.14/M tokens", 0.14, 0.14, Qualifier::Exact, "", "USD", "", "M tokens");
    addExample("$0.14/M", 0.14, 0.14, Qualifier::Exact, "", "USD", "", "M");
    addExample("5B+ yuan", 5e9, infinity, Qualifier::AtLeast, "", "CNY");
    addExample("609M yuan", 609e6, 609e6, Qualifier::Exact, "", "CNY");
    addExample("60-70%", 60, 70, Qualifier::Range, "%");
    addExample("95%+", 95, infinity, Qualifier::AtLeast, "%");
    addExample("2-3 years", 2, 3, Qualifier::Range, "years");
    addExample("1.04T", 1.04e12, 1.04e12, Qualifier::Exact);
    addExample("1,000-10,000", 1000, 10000, Qualifier::Range);
    addExample("1,000-10,000 GPU equivalents", 1000, 10000, Qualifier::Range, "GPU equivalents");
    addExample("100M+ MAU", 100e6, infinity, Qualifier::AtLeast, "", "", "MAU");
    addExample("100,000+", 100000, infinity, Qualifier::AtLeast);
    addExample("5 million+", 5e6, infinity, Qualifier::AtLeast);
    addExample("5 million+ test miles", 5e6, infinity, Qualifier::AtLeast, "test miles");
    addExample("64GB", 64, 64, Qualifier::Exact, "GB");
    addExample("4x", 4, 4, Qualifier::Exact, "x");
    addExample("1.5x", 1.5, 1.5, Qualifier::Exact, "x");
    addExample("$500K-$1M", 500e3, 1e6, Qualifier::Range, "", "USD");
    addExample("$50B+ over 5 years", 50e9, infinity, Qualifier::AtLeast, "", "USD", "", "", "5 years");
    addExample("88 days", 88, 88, Qualifier::Exact, "days");
    addExample("27M", 27e6, 27e6, Qualifier::Exact);
    addExample("$780M+", 780e6, infinity, Qualifier::AtLeast, "", "USD");
    addExample("2027", 2027, 2027, Qualifier::Exact);
}

void addVariants()
{
    addExample("60–70%", 60, 70, Qualifier::Range, "%");
    addExample("60% – 70%", 60, 70, Qualifier::Range, "%");
    addExample("60 to 70 percent", 60, 70, Qualifier::Range, "%");
    addExample("~60-70%", 60, 70, Qualifier::Range, "%", "", "", "", "", true);
    addExample("$1-2B", 1e9, 2e9, Qualifier::Range, "", "USD");
    addExample("5-6B yuan", 5e9, 6e9, Qualifier::Range, "", "CNY");
    addExample("2 years to 3 years", 2, 3, Qualifier::Range, "years");
    addExample("-5 to -3%", -5, -3, Qualifier::Range, "%");
    addExample("-5--3%", -5, -3, Qualifier::Range, "%");
    addExample("5-5", 5, 5, Qualifier::Range);
    addExample("0-5M", 0, 5e6, Qualifier::Range);
    addExample("≥5%", 5, infinity, Qualifier::AtLeast, "%");
    addExample(">=5%", 5, infinity, Qualifier::AtLeast, "%");
    addExample("at least $5M", 5e6, infinity, Qualifier::AtLeast, "", "USD");
    addExample("<$5M", -infinity, 5e6, Qualifier::AtMost, "", "USD");
    addExample("≤5%", -infinity, 5, Qualifier::AtMost, "%");
    addExample("up to 5%", -infinity, 5, Qualifier::AtMost, "%");
    addExample("up to ~5%", -infinity, 5, Qualifier::AtMost, "%", "", "", "", "", true);
    addExample("≈100M+", 100e6, infinity, Qualifier::AtLeast, "", "", "", "", "", true);
    addExample("€3.5B", 3.5e9, 3.5e9, Qualifier::Exact, "", "EUR");
    addExample("£20k", 20e3, 20e3, Qualifier::Exact, "", "GBP");
    addExample("¥5B", 5e9, 5e9, Qualifier::Exact, "", "CNY");
    addExample("5B RMB", 5e9, 5e9, Qualifier::Exact, "", "CNY");
    addExample("RMB 5B", 5e9, 5e9, Qualifier::Exact, "", "CNY");
    addExample("CNY 5-6B", 5e9, 6e9, Qualifier::Range, "", "CNY");
    addExample("5B yen", 5e9, 5e9, Qualifier::Exact, "", "JPY");
    addExample("US$1.5M", 1.5e6, 1.5e6, Qualifier::Exact, "", "USD");
    addExample("HK$1.5M", 1.5e6, 1.5e6, Qualifier::Exact, "", "HKD");
    addExample("1.5 Million USD ARR", 1.5e6, 1.5e6, Qualifier::Exact, "", "USD", "ARR");
    addExample("3 thousand", 3000, 3000, Qualifier::Exact);
    addExample("2 trillion tokens", 2e12, 2e12, Qualifier::Exact, "tokens");
    addExample("-$5M", -5e6, -5e6, Qualifier::Exact, "", "USD");
    addExample("−5%", -5, -5, Qualifier::Exact, "%");
    addExample("5 %", 5, 5, Qualifier::Exact, "%");
    addExample("64 GB", 64, 64, Qualifier::Exact, "GB");
    addExample("64GB+", 64, infinity, Qualifier::AtLeast, "GB");
    addExample("5 years+", 5, infinity, Qualifier::AtLeast, "years");
    addExample("1 year", 1, 1, Qualifier::Exact, "years");
    addExample("10,000 H100s", 1e4, 1e4, Qualifier::Exact, "H100s");
    addExample("3M GPU-hours", 3e6, 3e6, Qualifier::Exact, "GPU-hours");
    addExample("30% CAGR", 30, 30, Qualifier::Exact, "%", "", "CAGR");
    addExample("900GB/s", 900, 900, Qualifier::Exact, "GB", "", "", "s");
    addExample("$2/1M tokens", 2, 2, Qualifier::Exact, "", "USD", "", "M tokens");
    addExample("$2 per million tokens", 2, 2, Qualifier::Exact, "", "USD", "", "M tokens");
    addExample("$20/user/month", 20, 20, Qualifier::Exact, "", "USD", "", "user/month");
    addExample("5M users per day over 1 years", 5e6, 5e6, Qualifier::Exact, "users", "", "", "day", "1 year");
    addExample("1e25 FLOP", 1e25, 1e25, Qualifier::Exact, "FLOP");
    addExample("1.5e-9", 1.5e-9, 1.5e-9, Qualifier::Exact);
    addExample("5 公里", 5, 5, Qualifier::Exact, "公里");
    addExample("0", 0, 0, Qualifier::Exact);
}

void addError(const char* text, int position, const char* expected)
{
    QTest::newRow(text) << QString::fromUtf8(text) << position << QString::fromUtf8(expected);
}

void addNumberErrors()
{
    addError("", 0, "a digit");
    addError(" ", 0, "a digit");
    addError("$", 1, "a digit");
    addError("~", 1, "a digit");
    addError("+", 0, "a digit");
    addError("-", 1, "a digit");
    addError("%", 0, "a digit");
    addError("~~5", 1, "a digit");
    addError("$$5", 1, "a digit");
    addError("$ 5", 1, "a digit");
    addError(" 5", 0, "a digit");
    addError(".5", 0, "a digit");
    addError("--5", 1, "a digit");
    addError("$-5", 1, "a digit");
    addError("٥", 0, "a digit");
    addError("abc", 0, "a number");
    addError("nan", 0, "a number");
    addError("inf", 0, "a number");
    addError("-inf", 1, "a number");
    addError("5.", 2, "a digit after the decimal point");
    addError("5.M", 2, "a digit after the decimal point");
    addError("1.2.3", 3, "the end");
    addError("1,00", 4, "three digits after a comma");
    addError("1,", 2, "three digits after a comma");
    addError("1,0000", 5, "no more than three digits after a comma");
    addError("1000,000", 4, "no comma after more than three digits");
    addError("1,000,00", 8, "three digits after a comma");
    addError("1,,000", 2, "three digits after a comma");
    addError("007", 0, "a number without a leading zero");
    addError("0,123", 0, "a number without a leading zero");
    addError("1e400", 0, "a number that a double can hold");
    addError("1e-400", 0, "a number that a double can hold");
    addError("1-1e99999999999999999999", 2, "a number that a double can hold");
    addError("1e5M", 3, "no scale after an exponent");
}

void addUnitErrors()
{
    const char* const attached = "K, M, B, T, a known symbol";
    addError("$50MM", 3, attached);
    addError("$5bn", 2, attached);
    addError("5m", 1, attached);
    addError("5e", 1, attached);
    addError("5B1", 2, "the end");
    addError("5million", 1, attached);
    addError("5GBM", 1, attached);
    addError("5%%", 2, "the end");
    addError("5M%", 2, "the end");
    addError("5% %", 2, "the end");
    addError("5++", 2, "one bound");
    addError("5M+ MAU+", 7, "one bound");
    addError("≥5+", 2, "one bound");
    addError("up to 5+", 7, "one bound");
    addError("5 bn", 2, "a unit");
    addError("5 M", 2, "a unit");
    addError("5 MM", 2, "a unit");
    addError("5 millions", 2, "a unit");
    addError("5 million million", 10, "a unit");
    addError("5 亿", 2, "a unit");
    addError("5 or more", 2, "a unit");
    addError("5 test yuan", 7, "a unit");
    addError("5 MAU users", 6, "nothing after the measure");
    addError("64GB HBM2e", 5, "a measure");
    addError("$5M packages", 4, "a measure");
    addError("$5M yuan", 4, "a measure");
    addError("5% yuan", 3, "a measure");
    addError("$5%", 0, "money without a unit");
    addError("$4x", 0, "money without a unit");
    addError("5 ", 1, "the end");
    addError("$50M (estimated)", 4, "the end");
    addError("5  years", 1, "the end");
    addError("5\tyears", 1, "the end");
    addError("5 😀", 1, "the end");
    QTest::newRow("zero byte") << QStringLiteral("5") + QChar(u'\0') + u'M' << 1 << QStringLiteral("the end");
    QTest::newRow("bell within") << QStringLiteral("$5\aM") << 2 << QStringLiteral("the end");
    QTest::newRow("no-break space") << QStringLiteral("5\u00A0years") << 1 << QStringLiteral("the end");
    QTest::newRow("lone surrogate") << QStringLiteral("5 ") + QChar(0xD800) << 1 << QStringLiteral("the end");
}

void addRangeAndRateErrors()
{
    const char* const order = "an upper bound that is not below the lower one";
    addError("10-5", 3, order);
    addError("500-1M", 4, order);
    addError("$2B-$1B", 4, order);
    addError("-3 to -5", 6, order);
    addError("5-", 2, "a digit");
    addError("5--", 3, "a digit");
    addError("5-10-15", 4, "the end");
    addError("5+-10", 3, "no range after a bound");
    addError("≥5-10", 3, "no range after a bound");
    addError("5-10+", 4, "no + on a range");
    addError("5-10+ years", 4, "no + on a range");
    addError("5M-10", 5, "a scale on the upper bound too");
    addError("$5-€6", 3, "the currency of the lower bound");
    addError("5 million68", 9, "the end");
    addError("5K million68", 3, "a unit");
    addError("$5/user/million-fold", 8, "what is counted");
    addError("5-$6", 2, "the currency of the lower bound");
    addError("$5-€6M", 3, "the currency of the lower bound");
    addError("5%-6", 4, "the unit of the lower bound");
    addError("5 years-6 months", 16, "the unit of the lower bound");
    addError("$5/", 3, "what is counted");
    addError("$5/ M tokens", 3, "what is counted");
    addError("$5/2M tokens", 3, "what is counted");
    addError("$5/1 tokens", 3, "what is counted");
    addError("$5/user/", 8, "what is counted");
    addError("$5/M million", 5, "what is counted");
    addError("$5 over", 2, "the end");
    addError("$5 over ", 8, "a digit");
    addError("$5 over 5", 9, "a space and a unit of time");
    addError("$5 over 5 miles", 9, "a space and a unit of time");
    addError("$5 over 5 years/user", 15, "the end");
}

} // namespace

class TestQuantity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesNotation_data();
    void parsesNotation();
    void reportsErrors_data();
    void reportsErrors();
    void writesNotation_data();
    void writesNotation();
    void writesNothingForInvalidQuantities();
    void formatsForLocales_data();
    void formatsForLocales();
    void comparesOnlyLikeQuantities();
    void ordersWhatIsCertain_data();
    void ordersWhatIsCertain();
    void sumsLikeQuantities_data();
    void sumsLikeQuantities();
    void refusesSums_data();
    void refusesSums();
    void explainsEveryRefusal();
    void shortestDecimalsReadBack();

    void propertyRoundTrip();
    void propertyRoundTripOfAllDoubles();
    void propertyEnglishFormatIsNotation();
    void propertyCompareIsAnOrder();
    void propertyCompareFollowsNumbers();
    void propertySumCommutesAndAssociates();
    void propertySumKeepsWeakestQualifier();
    void fuzzRandomCharacters();
    void fuzzMutatedNotation();
    void fuzzLongTexts();
};

void TestQuantity::parsesNotation_data()
{
    addExampleColumns();
    addFieldExamples();
    addVariants();
}

void TestQuantity::parsesNotation()
{
    QFETCH(QString, text);
    const Quantity quantity = parsed(text);
    QCOMPARE(quantity.published, text);
    QTEST(quantity.low, "low");
    QTEST(quantity.high, "high");
    QTEST(quantity.qualifier, "qualifier");
    QTEST(quantity.unit, "unit");
    QTEST(quantity.currency, "currency");
    QTEST(quantity.measure, "measure");
    QTEST(quantity.per, "per");
    QTEST(quantity.period, "period");
    QTEST(quantity.approximate, "approximate");
    QVERIFY(quantity.isValid());
    QVERIFY(parsed(quantity.toNotation()).sameValueAs(quantity));
}

void TestQuantity::reportsErrors_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("expected");
    addNumberErrors();
    addUnitErrors();
    addRangeAndRateErrors();
}

void TestQuantity::reportsErrors()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    QFETCH(QString, expected);
    const auto result = Quantity::parse(text);
    const auto* error = std::get_if<Quantity::Error>(&result);
    QVERIFY2(error, "it parsed");
    QVERIFY2(error->expected.startsWith(expected), qPrintable(error->expected));
    QCOMPARE(int(error->position), position);
}

void TestQuantity::writesNotation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("notation");
    const auto add = [](const char* text, const char* notation) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(notation);
    };
    for (const char* const text : {"$50M",           "~$500M ARR",    "$2.50+/M tokens",
                                   "$0.14/M tokens", "5B+ yuan",      "609M yuan",
                                   "60-70%",         "95%+",          "2-3 years",
                                   "1.04T",          "1,000-10,000",  "100M+ MAU",
                                   "100,000+",       "64GB",          "4x",
                                   "1.5x",           "$500K-$1M",     "$50B+ over 5 years",
                                   "88 days",        "27M",           "$1.12B",
                                   "2027",           "≤5%",           "~≤5%",
                                   "~60-70%",        "$1-2B",         "1 year",
                                   "-$5M to -$3M",   "500-2,000,000", "1,234,567",
                                   "1e+25"})
        add(text, QByteArray(text) == "1e+25" ? "1e25" : text);
    add("5 million+ test miles", "5M+ test miles");
    add("¥5B", "5B yuan");
    add("US$1,500", "$1.5K");
    add("$12,345", "$12,345");
    add("5B yen", "5B JPY");
    add("900,000-1,100,000", "0.9-1.1M");
    add("0-5,000,000", "0-5M");
    add("5,000,000x", "5,000,000x");
    add("1 to 1e20", "1-1e20");
    add("0.000001", "0.000001");
    add("0.0000001", "1e-7");
    add("999,999T", "999,999T");
    add("1 years+", "1+ years");
}

void TestQuantity::writesNotation()
{
    QFETCH(QString, text);
    QTEST(parsed(text).toNotation(), "notation");
}

void TestQuantity::writesNothingForInvalidQuantities()
{
    Quantity quantity = plain(std::numeric_limits<double>::quiet_NaN());
    QVERIFY(!quantity.isValid());
    QCOMPARE(quantity.toNotation(), QString());
    QCOMPARE(quantity.format(QLocale::c()), QString());
    quantity = plain(infinity);
    QVERIFY(!quantity.isValid());
    quantity = plain(5);
    quantity.approximate = true;
    QVERIFY(!quantity.isValid());
    quantity.qualifier = Qualifier::AtLeast;
    QVERIFY(!quantity.isValid());
    quantity.qualifier = Qualifier::AtMost;
    QVERIFY(!quantity.isValid());
    quantity.qualifier = Qualifier::Range;
    QVERIFY(quantity.isValid());
    quantity.low = 6;
    QVERIFY(!quantity.isValid());
    quantity = plain(5);
    quantity.unit = QStringLiteral("%");
    quantity.currency = QStringLiteral("USD");
    QVERIFY(!quantity.isValid());
}

void TestQuantity::formatsForLocales_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QString>("formatted");
    const auto add = [](const char* text, const char* locale, const QString& formatted) {
        QTest::addRow("%s in %s", text, locale)
            << QString::fromUtf8(text) << QLocale(QString::fromUtf8(locale)) << formatted;
    };
    add("$2.50+/M tokens", "de_DE", QStringLiteral("$2,50+/M tokens"));
    add("1,000-10,000 GPU equivalents", "de_DE", QStringLiteral("1.000-10.000 GPU equivalents"));
    add("1.04T", "fr_FR", QStringLiteral("1,04T"));
    add("100,000+", "hi_IN", QStringLiteral("1,00,000+"));
    add("2027", "en_US", QStringLiteral("2027"));
    add("$50B+ over 1.5 years", "de_DE", QStringLiteral("$50B+ over 1,5 years"));
    add("5 million+ test miles", "zh_CN", QStringLiteral("5M+ test miles"));
    add("60-70%", "zh_CN", QStringLiteral("60-70%"));
    add("-5%", "sv_SE", QStringLiteral("\u22125%"));
    add("12,345", "ar_EG", QStringLiteral("١٢٬٣٤٥"));
    add("12,345", "C", QStringLiteral("12345"));
    add("1e-9", "de_DE", QStringLiteral("1e-9"));
}

void TestQuantity::formatsForLocales()
{
    QFETCH(QString, text);
    QFETCH(QLocale, locale);
    QTEST(parsed(text).format(locale), "formatted");
}

void TestQuantity::comparesOnlyLikeQuantities()
{
    const QStringList unlike = {
        QStringLiteral("5"),     QStringLiteral("$5"),      QStringLiteral("5 yuan"),
        QStringLiteral("5%"),    QStringLiteral("5 MAU"),   QStringLiteral("$5 ARR"),
        QStringLiteral("$5/M"),  QStringLiteral("$5/user"), QStringLiteral("$5 over 5 years"),
        QStringLiteral("5 days")};
    for (const QString& first : unlike) {
        for (const QString& second : unlike) {
            const bool same = first == second;
            QCOMPARE(parsed(first).isComparableTo(parsed(second)), same);
            QCOMPARE(parsed(first).compare(parsed(second)) == std::partial_ordering::unordered, !same);
        }
    }
    QVERIFY(parsed(QStringLiteral("1 day")).compare(parsed(QStringLiteral("88 days"))) < 0);
}

void TestQuantity::ordersWhatIsCertain_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("order");
    const auto add = [](const char* first, const char* order, const char* second) {
        QTest::addRow("%s %s %s", first, order, second)
            << QString::fromUtf8(first) << QString::fromUtf8(second) << QString::fromUtf8(order);
    };
    add("$0.14/M tokens", "<", "$2.50+/M tokens");
    add("5", "=", "5");
    add("5", "=", "5-5");
    add("5 million", "=", "5M");
    add("5", "<", "5.1");
    add("10", ">", "2-3");
    add("2-3", "<", "4-5");
    add("2-3", "?", "3-4");
    add("2-3", "?", "2-3");
    add("$957M", "?", "$780M+");
    add("$700M", "<", "$780M+");
    add("500M+", "?", "300M+");
    add("5", "?", "5+");
    add("≤5", "?", "≤3");
    add("≤5", "<", "6+");
    add("≤5", "?", "4+");
    add("~500", "?", "501");
    add("~500", "?", "~500");
    add("~500", "?", "550");
    add("~500", "<", "551");
    add("~500", "<", "~700");
    add("~500", ">", "449");
    add("-5", "<", "-3");
    add("~-500", ">", "-551");
}

void TestQuantity::ordersWhatIsCertain()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto sign = [](std::partial_ordering order) {
        if (order == std::partial_ordering::unordered)
            return QStringLiteral("?");
        return order < 0 ? QStringLiteral("<") : order > 0 ? QStringLiteral(">") : QStringLiteral("=");
    };
    QTEST(sign(parsed(first).compare(parsed(second))), "order");
}

void TestQuantity::sumsLikeQuantities_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<QString>("total");
    const auto add = [](const char* parts, const char* total) {
        QTest::addRow("%s", parts) << QString::fromUtf8(parts).split(u';') << QString::fromUtf8(total);
    };
    add("$50M;$200M;$500M;$207M", "$957M");
    add("$50M;$200M+", "$250M+");
    add("$50M;~$200M", "~$250M");
    add("$50M;~$200M;$1M+", "~$251M+");
    add("$50M;$200-300M", "$250-350M");
    add("$50M;$1-2B;$1B+", "$2.05B+");
    add("≤5%;3%", "≤8%");
    add("60-70%;15-20%;10%;5-10%", "90-110%");
    add("0.1;0.2", "0.3");
    add("0.1 GB;0.2 GB;0.3 GB;-0.6 GB", "0GB");
    add("$1.5;-$1.5;$0.07", "$0.07");
    add("1 day;88 days", "89 days");
    add("5B+ yuan;609M yuan", "5.609B+ yuan");
    add("$1B over 5 years;$2B over 5 years", "$3B over 5 years");
    add("$5M", "$5M");
}

void TestQuantity::sumsLikeQuantities()
{
    QFETCH(QStringList, parts);
    QFETCH(QString, total);
    QList<Quantity> quantities;
    for (const QString& part : parts)
        quantities.append(parsed(part));
    const auto result = sum(quantities);
    QVERIFY(result.has_value());
    QCOMPARE(result->published, total);
    QCOMPARE(*result, parsed(total));
}

void TestQuantity::refusesSums_data()
{
    QTest::addColumn<QStringList>("parts");
    QTest::addColumn<int>("reason");
    const auto add = [](const char* parts, SumRefusal reason) {
        QTest::addRow("%s", parts) << QString::fromUtf8(parts).split(u';', Qt::SkipEmptyParts) << int(reason);
    };
    add("", SumRefusal::Nothing);
    add("$5M;5M yuan", SumRefusal::Currencies);
    add("$5M;5M", SumRefusal::Currencies);
    add("5 years;5 days", SumRefusal::Units);
    add("5%;5", SumRefusal::Units);
    add("$5M ARR;$5M", SumRefusal::Measures);
    add("$5M ARR;$5M GMV", SumRefusal::Measures);
    add("$5/M tokens;$5/M tokens", SumRefusal::Rates);
    add("$5/M tokens", SumRefusal::Rates);
    add("$5;$5/M tokens", SumRefusal::Rates);
    add("$5;$5 over 5 years", SumRefusal::Periods);
    add("4x;1.5x", SumRefusal::Factors);
    add("5+;≤3", SumRefusal::OppositeBounds);
    add("1e308;1e308", SumRefusal::OutOfRange);
    add("1e308+;1e308+", SumRefusal::OutOfRange);
    add("-1e308;-1e308", SumRefusal::OutOfRange);
}

void TestQuantity::refusesSums()
{
    QFETCH(QStringList, parts);
    QList<Quantity> quantities;
    for (const QString& part : parts)
        quantities.append(parsed(part));
    const auto result = sum(quantities);
    QVERIFY(!result.has_value());
    QTEST(int(result.error()), "reason");
    const auto invalid = sum({plain(1), plain(std::numeric_limits<double>::quiet_NaN())});
    QVERIFY(!invalid.has_value() && invalid.error() == SumRefusal::Invalid);
}

void TestQuantity::explainsEveryRefusal()
{
    QStringList texts;
    for (int reason = 0; reason <= int(SumRefusal::Bases); ++reason)
        texts.append(sumRefusalText(SumRefusal(reason)));
    QVERIFY(!texts.contains(QString()));
    QCOMPARE(texts.removeDuplicates(), 0);
}

void TestQuantity::shortestDecimalsReadBack()
{
    for (const double value : {1.04e12, 0.14, 2.5, 1.0 / 3, 5e-324, 2.2250738585072014e-308,
                               1.7976931348623157e308, 9007199254740993.0, -0.1, 123456789012345680.0}) {
        const Decimal decimal = Decimal::fromDouble(value);
        const QByteArray text =
            (decimal.negative ? "-" : "") + decimal.digits + 'e' + QByteArray::number(decimal.exponent);
        QCOMPARE(doubleFromDecimal(text).value_or(0), value);
        const Quantity quantity = plain(value);
        QVERIFY2(parsed(quantity.toNotation()).sameValueAs(quantity), qPrintable(quantity.toNotation()));
    }
    QCOMPARE(roundedToDecimal(0.1 + 0.2, 0.2), 0.3);
    QCOMPARE(roundedToDecimal(0.1 + 0.2 - 0.3, 0.3), 0.0);
    QVERIFY(!doubleFromDecimal("1e309"));
    QVERIFY(!doubleFromDecimal("1e-330"));
    QCOMPARE(doubleFromDecimal("0e400"), std::optional<double>(0));
    QVERIFY(!doubleFromDecimal("1 "));
    QVERIFY(!doubleFromDecimal(""));
}

void TestQuantity::propertyRoundTrip()
{
    Generator generator(20260331);
    for (int i = 0; i < 20'000; ++i) {
        const Quantity quantity = generator.quantity();
        QVERIFY(quantity.isValid());
        const QString text = quantity.toNotation();
        const Quantity again = parsed(text);
        QVERIFY2(again.sameValueAs(quantity), qPrintable(text));
        QCOMPARE(again.published, text);
        QCOMPARE(again.toNotation(), text);
    }
}

void TestQuantity::propertyRoundTripOfAllDoubles()
{
    Generator generator(1);
    for (int i = 0; i < 20'000; ++i) {
        const quint64 bits = generator.random().generate64();
        double value = 0;
        static_assert(sizeof value == sizeof bits);
        memcpy(&value, &bits, sizeof value);
        if (!std::isfinite(value))
            continue;
        Quantity quantity;
        generator.setBounds(quantity, value, generator.number(-300, 300));
        generator.setWords(quantity);
        const QString text = quantity.toNotation();
        QVERIFY2(parsed(text).sameValueAs(quantity), qPrintable(text));
    }
}

void TestQuantity::propertyEnglishFormatIsNotation()
{
    Generator generator(2);
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    for (int i = 0; i < 10'000; ++i) {
        const Quantity quantity = generator.quantity();
        QCOMPARE(quantity.format(english), quantity.toNotation());
        QString swapped = quantity.format(german);
        for (QChar& character : swapped)
            character = character == u'.' ? u',' : character == u',' ? QChar(u'.') : character;
        QCOMPARE(swapped, quantity.toNotation());
    }
}

void TestQuantity::propertyCompareIsAnOrder()
{
    Generator generator(3);
    for (int i = 0; i < 20'000; ++i) {
        const Quantity a = inDollars(generator.quantity(-1, 2));
        const Quantity b = inDollars(generator.quantity(-1, 2));
        const Quantity c = inDollars(generator.quantity(-1, 2));
        QCOMPARE(a.compare(b) < 0, b.compare(a) > 0);
        QCOMPARE(a.compare(b) == 0, b.compare(a) == 0);
        if (a.compare(b) < 0 && b.compare(c) < 0)
            QVERIFY(a.compare(c) < 0);
        QVERIFY(!(a.compare(a) < 0) && !(a.compare(a) > 0));
        const Quantity other = generator.quantity();
        QCOMPARE(a.isComparableTo(other), other.isComparableTo(a));
        if (!a.isComparableTo(other))
            QVERIFY(a.compare(other) == std::partial_ordering::unordered);
    }
}

void TestQuantity::propertyCompareFollowsNumbers()
{
    Generator generator(4);
    for (int i = 0; i < 10'000; ++i) {
        const double first = generator.number(-6, 15);
        const double second = generator.number(-6, 15);
        const auto order = parsed(plain(first).toNotation()).compare(parsed(plain(second).toNotation()));
        QVERIFY(order == (first <=> second));
        // Whatever lies above a number lies above every number below it.
        Quantity bound = inDollars(generator.quantity());
        Quantity lower = inDollars(plain(std::min(first, second)));
        Quantity upper = inDollars(plain(std::max(first, second)));
        if (bound.compare(upper) > 0)
            QVERIFY(bound.compare(lower) > 0);
        if (bound.compare(lower) < 0)
            QVERIFY(bound.compare(upper) < 0);
    }
}

void TestQuantity::propertySumCommutesAndAssociates()
{
    Generator generator(5);
    for (int i = 0; i < 10'000; ++i) {
        const auto draw = [&] {
            Quantity quantity = inDollars(generator.quantity());
            if (quantity.qualifier == Qualifier::AtMost)
                quantity = inDollars(plain(quantity.high));
            // Numbers that cancel each other out leave no digits to compare.
            return quantity.low < 0 ? inDollars(plain(1)) : quantity;
        };
        const Quantity a = draw();
        const Quantity b = draw();
        const Quantity c = draw();
        const auto ab = sum({a, b});
        const auto bc = sum({b, c});
        QVERIFY(ab && bc);
        QCOMPARE(*ab, sum({b, a}).value());
        const auto left = sum({*ab, c});
        const auto right = sum({a, *bc});
        QVERIFY(left && right);
        QVERIFY(isClose(left->low, right->low) && isClose(left->high, right->high));
        QCOMPARE(left->qualifier, right->qualifier);
        QCOMPARE(left->approximate, right->approximate);
        QVERIFY(parsed(left->published).sameValueAs(*left));
    }
}

void TestQuantity::propertySumKeepsWeakestQualifier()
{
    Generator generator(6);
    for (int i = 0; i < 10'000; ++i) {
        QList<Quantity> parts;
        const int count = 1 + generator.below(6);
        for (int part = 0; part < count; ++part)
            parts.append(inDollars(generator.quantity()));
        const auto has = [&](Qualifier qualifier) {
            return std::any_of(parts.begin(), parts.end(),
                               [&](const Quantity& part) { return part.qualifier == qualifier; });
        };
        const auto total = sum(parts);
        QCOMPARE(total.has_value(), !(has(Qualifier::AtLeast) && has(Qualifier::AtMost)));
        if (!total)
            continue;
        QVERIFY(total->isValid());
        QCOMPARE(total->qualifier == Qualifier::AtLeast, has(Qualifier::AtLeast));
        QCOMPARE(total->qualifier == Qualifier::AtMost, has(Qualifier::AtMost));
        QCOMPARE(total->approximate, std::any_of(parts.begin(), parts.end(),
                                                 [](const Quantity& part) { return part.approximate; }));
    }
}

namespace {

/// Whether a text is either refused at a place within it, or means what its rebuilt notation means.
bool isRefusedOrStable(const QString& text)
{
    const auto result = Quantity::parse(text);
    if (const auto* error = std::get_if<Quantity::Error>(&result))
        return error->position >= 0 && error->position <= text.size() && !error->expected.isEmpty();
    const Quantity& quantity = std::get<Quantity>(result);
    const auto again = Quantity::parse(quantity.toNotation());
    const auto* const rebuilt = std::get_if<Quantity>(&again);
    return quantity.isValid() && quantity.published == text && rebuilt && rebuilt->sameValueAs(quantity);
}

QString randomText(Generator& generator)
{
    static const QString alphabet =
        QStringLiteral("0123456789012345678900112.,,-–−+~≈≤≥<>=$€£¥%/KMBTkxeE  abotruv年");
    static const QStringList chunks = {
        QStringLiteral(" million"), QStringLiteral(" yuan"),     QStringLiteral(" over "),
        QStringLiteral(" years"),   QStringLiteral("/M tokens"), QStringLiteral(" to "),
        QStringLiteral("GB"),       QStringLiteral(" MAU"),      QStringLiteral("USD "),
        QStringLiteral("up to "),   QStringLiteral(" per "),     QStringLiteral(",000"),
        QStringLiteral(" test"),    QStringLiteral("US$"),       QStringLiteral(" - "),
        QStringLiteral("1M")};
    QString text;
    const int length = generator.below(8);
    for (int i = 0; i < length; ++i) {
        if (generator.oneIn(3))
            text += chunks.at(generator.below(int(chunks.size())));
        else if (generator.oneIn(40))
            text += QChar(ushort(generator.below(0x10000)));
        else
            text += alphabet.at(generator.below(int(alphabet.size())));
    }
    return text;
}

void mutate(Generator& generator, QString& text)
{
    const int at = generator.below(int(text.size()) + 1);
    switch (generator.below(4)) {
    case 0:
        text.insert(at, randomText(generator));
        break;
    case 1:
        text.remove(at, 1 + generator.below(3));
        break;
    case 2:
        text.insert(at, text.mid(generator.below(int(text.size()) + 1), 1 + generator.below(4)));
        break;
    default:
        text.insert(at, QChar(ushort(generator.below(generator.oneIn(2) ? 0x80 : 0x10000))));
    }
}

} // namespace

void TestQuantity::fuzzRandomCharacters()
{
    Generator generator(7);
    for (int i = 0; i < 100'000; ++i) {
        const QString text = randomText(generator);
        QVERIFY2(isRefusedOrStable(text), qPrintable(text));
    }
}

void TestQuantity::fuzzMutatedNotation()
{
    Generator generator(8);
    int accepted = 0;
    for (int i = 0; i < 50'000; ++i) {
        QString text = generator.quantity().toNotation();
        for (int changes = generator.below(3); changes >= 0; --changes)
            mutate(generator, text);
        QVERIFY2(isRefusedOrStable(text), qPrintable(text));
        accepted += std::holds_alternative<Quantity>(Quantity::parse(text)) ? 1 : 0;
    }
    // Else the test would show nothing about what is accepted.
    QVERIFY(accepted > 1000);
}

void TestQuantity::fuzzLongTexts()
{
    const qsizetype length = 100'000;
    QVERIFY(isRefusedOrStable(QString(length, u'9')));
    QVERIFY(isRefusedOrStable(QString(length, u'-')));
    QVERIFY(isRefusedOrStable(QStringLiteral("0.") + QString(length, u'0') + u'1'));
    QVERIFY(isRefusedOrStable(QStringLiteral("1.") + QString(length, u'3')));
    QVERIFY(isRefusedOrStable(QStringLiteral("1") + QStringLiteral(",000").repeated(length)));
    QVERIFY(isRefusedOrStable(QStringLiteral("1") + QStringLiteral(",000").repeated(90)));
    QVERIFY(isRefusedOrStable(QStringLiteral("5") + QStringLiteral(" miles").repeated(length / 10)));
    QVERIFY(isRefusedOrStable(QStringLiteral("5") + QStringLiteral("/user").repeated(length / 10)));
    QVERIFY(isRefusedOrStable(QStringLiteral("5e") + QString(length, u'9')));
}

QTEST_APPLESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
