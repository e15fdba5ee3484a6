// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>
#include <QList>
#include <QString>
#include <QStringView>

/// The words and signs of the notation of quantities, shared by its parser and its writer.
namespace QuantityVocabulary {

/// A power of ten with a name.
struct Scale
{
    QChar letter;
    QStringView word;
    int exponent;
    int decimals; ///< how many decimals the writer puts before the letter at most
};

/// A sign that stands before an amount and means a currency.
struct CurrencySign
{
    QStringView sign;
    QStringView code;
};

/// All scales, largest first.
const QList<Scale>& scales();

/// The scale that a letter right after a number means; null if none. `k` is `K`, but `m` is no million.
const Scale* scaleOfLetter(QStringView letter);

/// The scale that a word means, in any case: "million"; null if none.
const Scale* scaleOfWord(QStringView word);

/// The signs of currencies, longer ones before those that they end in.
const QList<CurrencySign>& currencySigns();

/// The ISO 4217 code of a currency named by a word: "yuan", "RMB", "EUR"; empty if it names none.
QString currencyOfWord(QStringView word);

/// The sign that the writer puts before amounts of a currency; empty where a word follows instead.
QString signOfCurrency(const QString& code);

/// The word that the writer puts after amounts of a currency without a sign: "yuan", "JPY".
QString wordOfCurrency(const QString& code);

/// Whether a unit is a sign or symbol that stands right after the number: "%", "x", "GB".
bool isSymbol(QStringView unit);

/// Whether a word says what kind of figure it is: "ARR", "MAU".
bool isMeasure(QStringView word);

/// The plural of a word for a time span in either number ("year", "years"); empty for any other word.
QString pluralTimeWord(QStringView word);

/// The singular, likewise.
QString singularTimeWord(QStringView word);

/// Whether a word may not be (part of) a unit: it would be read as a scale, a bound or a joining word, and
/// the number would silently be another.
bool isReserved(QStringView word);

} // namespace QuantityVocabulary
