// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/quantityvocabulary.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace QuantityVocabulary {

namespace {

/// A word and what it stands for.
struct Naming
{
    QStringView word;
    QStringView meaning;
};

constexpr std::array currencyWords = {
    Naming{u"yuan", u"CNY"},    Naming{u"RMB", u"CNY"},  Naming{u"renminbi", u"CNY"}, Naming{u"yen", u"JPY"},
    Naming{u"dollars", u"USD"}, Naming{u"euro", u"EUR"}, Naming{u"euros", u"EUR"}};

/// Codes that an amount may carry. No list of all the world's: a code that is not here must not pass for a
/// unit.
constexpr std::array currencyCodes = {
    QStringView(u"USD"), QStringView(u"EUR"), QStringView(u"GBP"), QStringView(u"CNY"), QStringView(u"JPY"),
    QStringView(u"HKD"), QStringView(u"TWD"), QStringView(u"KRW"), QStringView(u"INR"), QStringView(u"SGD"),
    QStringView(u"AUD"), QStringView(u"CAD"), QStringView(u"NZD"), QStringView(u"CHF"), QStringView(u"SEK"),
    QStringView(u"NOK"), QStringView(u"DKK"), QStringView(u"PLN"), QStringView(u"CZK"), QStringView(u"HUF"),
    QStringView(u"RUB"), QStringView(u"TRY"), QStringView(u"ILS"), QStringView(u"AED"), QStringView(u"SAR"),
    QStringView(u"BRL"), QStringView(u"MXN"), QStringView(u"ZAR"), QStringView(u"IDR"), QStringView(u"MYR"),
    QStringView(u"THB"), QStringView(u"VND"), QStringView(u"PHP")};

constexpr std::array symbols = {
    QStringView(u"%"),      QStringView(u"x"),      QStringView(u"kB"),      QStringView(u"KB"),
    QStringView(u"MB"),     QStringView(u"GB"),     QStringView(u"TB"),      QStringView(u"PB"),
    QStringView(u"EB"),     QStringView(u"nm"),     QStringView(u"\u00B5m"), QStringView(u"mm"),
    QStringView(u"cm"),     QStringView(u"km"),     QStringView(u"kg"),      QStringView(u"W"),
    QStringView(u"kW"),     QStringView(u"MW"),     QStringView(u"GW"),      QStringView(u"TW"),
    QStringView(u"Wh"),     QStringView(u"kWh"),    QStringView(u"MWh"),     QStringView(u"GWh"),
    QStringView(u"TWh"),    QStringView(u"Hz"),     QStringView(u"kHz"),     QStringView(u"MHz"),
    QStringView(u"GHz"),    QStringView(u"ms"),     QStringView(u"s"),       QStringView(u"h"),
    QStringView(u"TOPS"),   QStringView(u"POPS"),   QStringView(u"FLOPS"),   QStringView(u"GFLOPS"),
    QStringView(u"TFLOPS"), QStringView(u"PFLOPS"), QStringView(u"EFLOPS"),  QStringView(u"Mbps"),
    QStringView(u"Gbps"),   QStringView(u"Tbps"),   QStringView(u"pp")};

constexpr std::array measures = {QStringView(u"ARR"),  QStringView(u"MRR"),    QStringView(u"MAU"),
                                 QStringView(u"DAU"),  QStringView(u"WAU"),    QStringView(u"GMV"),
                                 QStringView(u"AUM"),  QStringView(u"EBITDA"), QStringView(u"TAM"),
                                 QStringView(u"CAGR"), QStringView(u"YoY"),    QStringView(u"QoQ")};

constexpr std::array timeWords = {
    Naming{u"second", u"seconds"},   Naming{u"minute", u"minutes"}, Naming{u"hour", u"hours"},
    Naming{u"day", u"days"},         Naming{u"week", u"weeks"},     Naming{u"month", u"months"},
    Naming{u"quarter", u"quarters"}, Naming{u"year", u"years"},     Naming{u"decade", u"decades"}};

constexpr std::array reservedInAnyCase = {
    QStringView(u"bn"),       QStringView(u"mn"),        QStringView(u"tn"),        QStringView(u"mln"),
    QStringView(u"bln"),      QStringView(u"trn"),       QStringView(u"mio"),       QStringView(u"mrd"),
    QStringView(u"hundred"),  QStringView(u"hundreds"),  QStringView(u"thousands"), QStringView(u"millions"),
    QStringView(u"billions"), QStringView(u"trillions"), QStringView(u"dozen"),     QStringView(u"dozens"),
    QStringView(u"lakh"),     QStringView(u"crore"),     QStringView(u"千"),        QStringView(u"万"),
    QStringView(u"百万"),     QStringView(u"千万"),      QStringView(u"亿"),        QStringView(u"万亿"),
    QStringView(u"萬"),       QStringView(u"億"),        QStringView(u"兆"),        QStringView(u"to"),
    QStringView(u"per"),      QStringView(u"over"),      QStringView(u"or"),        QStringView(u"and"),
    QStringView(u"plus"),     QStringView(u"more"),      QStringView(u"less"),      QStringView(u"than"),
    QStringView(u"about"),    QStringView(u"percent"),   QStringView(u"nan"),       QStringView(u"inf")};

/// In capitals only, since `mm` and `b` are units of their own.
constexpr std::array reservedAsWritten = {QStringView(u"K"), QStringView(u"k"), QStringView(u"M"),
                                          QStringView(u"B"), QStringView(u"T"), QStringView(u"MM"),
                                          QStringView(u"KK")};

template <typename Range>
bool contains(const Range& words, QStringView word, Qt::CaseSensitivity sensitivity = Qt::CaseSensitive)
{
    return std::any_of(std::begin(words), std::end(words),
                       [&](QStringView known) { return known.compare(word, sensitivity) == 0; });
}

const Naming* timeWord(QStringView word)
{
    const auto found = std::find_if(timeWords.begin(), timeWords.end(), [&](const Naming& naming) {
        return naming.word == word || naming.meaning == word;
    });
    return found == timeWords.end() ? nullptr : &*found;
}

} // namespace

const QList<Scale>& scales()
{
    static const QList<Scale> all = {{u'T', u"trillion", 12, 3},
                                     {u'B', u"billion", 9, 3},
                                     {u'M', u"million", 6, 3},
                                     {u'K', u"thousand", 3, 1}};
    return all;
}

const Scale* scaleOfLetter(QStringView letter)
{
    if (letter.size() != 1)
        return nullptr;
    const QChar wanted = letter.front() == u'k' ? QChar(u'K') : letter.front();
    for (const Scale& scale : scales()) {
        if (scale.letter == wanted)
            return &scale;
    }
    return nullptr;
}

const Scale* scaleOfWord(QStringView word)
{
    for (const Scale& scale : scales()) {
        if (scale.word.compare(word, Qt::CaseInsensitive) == 0)
            return &scale;
    }
    return nullptr;
}

const QList<CurrencySign>& currencySigns()
{
    // The yuan is written as a word, since the yen has the same sign, and the dollar without its country.
    static const QList<CurrencySign> all = {
        {u"US$", u"USD"},    {u"HK$", u"HKD"}, {u"NT$", u"TWD"}, {u"S$", u"SGD"}, {u"A$", u"AUD"},
        {u"C$", u"CAD"},     {u"$", u"USD"},   {u"€", u"EUR"},   {u"£", u"GBP"},  {u"¥", u"CNY"},
        {u"\uFFE5", u"CNY"}, {u"₩", u"KRW"},   {u"₹", u"INR"}};
    return all;
}

QString currencyOfWord(QStringView word)
{
    const auto naming = std::find_if(currencyWords.begin(), currencyWords.end(),
                                     [&](const Naming& candidate) { return candidate.word == word; });
    if (naming != currencyWords.end())
        return naming->meaning.toString();
    return contains(currencyCodes, word) ? word.toString() : QString();
}

QString signOfCurrency(const QString& code)
{
    if (code == u"USD")
        return QStringLiteral("$");
    if (code == u"CNY")
        return {};
    for (const CurrencySign& candidate : currencySigns()) {
        if (candidate.code == code)
            return candidate.sign.toString();
    }
    return {};
}

QString wordOfCurrency(const QString& code)
{
    return code == u"CNY" ? QStringLiteral("yuan") : code;
}

bool isSymbol(QStringView unit)
{
    return contains(symbols, unit);
}

bool isMeasure(QStringView word)
{
    return contains(measures, word);
}

QString pluralTimeWord(QStringView word)
{
    const Naming* const naming = timeWord(word);
    return naming ? naming->meaning.toString() : QString();
}

QString singularTimeWord(QStringView word)
{
    const Naming* const naming = timeWord(word);
    return naming ? naming->word.toString() : QString();
}

bool isReserved(QStringView word)
{
    return scaleOfWord(word) || contains(reservedInAnyCase, word, Qt::CaseInsensitive) ||
           contains(reservedAsWritten, word) || !currencyOfWord(word).isEmpty();
}

} // namespace QuantityVocabulary
