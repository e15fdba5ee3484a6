// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QLocale>
#include <QString>
#include <variant>

/// How firmly a quantity was published.
enum class Qualifier
{
    Exact,
    Approximate,
    AtLeast,
    AtMost,
    Range
};

/// A number as published, with everything that was said about it: `$50B+ over 5 years`, `60-70%`, `~$500M
/// ARR`.
///
/// `low` and `high` are in base units (dollars, not millions of dollars; percent stays percent). An exact or
/// approximate quantity has low == high; "at least" has high = +infinity, "at most" has low = -infinity.
///
/// The notation, in EBNF. What it does not allow is an error, never a guess:
///
///     quantity  = { "~" | "≈" | bound } , amount , [ range , amount ] , [ rate ] , [ " over " , span ] ;
///                                    (* at most one "~" or "≈", one bound *)
///     bound     = ">" | ">=" | "≥" | "at least " | "<" | "<=" | "≤" | "at most " | "up to " ;
///     range     = "-" | "–" | " - " | " – " | " to " ;
///     amount    = [ "-" | "−" ] , [ money ] , number , [ scale ] , [ "+" ] , tail , [ "+" ] ;
///     money     = "$" | "US$" | "HK$" | "€" | "£" | "¥" … | currency , [ " " ] ;   (* "¥" is the yuan *)
///     currency  = "USD" | "EUR" | "CNY" | "RMB" | "yuan" | "yen" | other codes of ISO 4217 … ;
///     number    = ( digits | three-digit groups parted by "," ) , [ "." , digits ] , [ "e" , [ sign ] ,
///     digits ] ; scale     = "K" | "k" | "M" | "B" | "T" | " thousand" | " million" | " billion" | "
///     trillion" ; tail      = ( "%" | " %" | symbol | " " , currency | { " " , word } ) , [ " " , measure ]
///     ; symbol    = "x" | "GB" | "TB" | "MW" | "nm" … ;               (* only without a scale *) measure   =
///     "ARR" | "MAU" | "DAU" | "GMV" … ; word      = letter , { letter | digit | "-" , letter | "'" , letter
///     } ; rate      = ( "/" | " per " ) , counted , { "/" , counted } ; counted   = [ [ "1" ] , scale ] , {
///     word } ;                  (* "M tokens", "M", "user" *) span      = digits , [ "." , digits ] , " " ,
///     ( "year" | "years" | "months" | "days" … ) ;
///
/// - One "+" or one bound, never both, and neither on a range. ">" reads as "≥" and "<" as "≤".
/// - The bounds of a range share what only the last one says: `60-70%`, `$1-2B` is $1B to $2B, `2-3 years`.
/// The
///   lower bound may not lie above the upper one, so `500-1M` is an error and `500K-1M` is meant.
/// - A number with an exponent takes no scale. Leading zeros, numbers without a leading digit, numbers that a
/// double
///   cannot hold and words that look like a scale (`bn`, `MM`, `millions`, `亿`) are errors.
/// - Money has no unit: what it was paid for is a matter of the fact. A measure is always the last word.
/// - Spellings of one thing read alike: `1 year` is in `years`, `5 percent` in `%`, `/1M tokens` and
///   ` per million tokens` are per `M tokens`.
struct Quantity
{
    double low = 0;
    double high = 0;
    Qualifier qualifier = Qualifier::Exact;
    bool approximate = false; ///< a leading `~`, on a bound or a range as well: `~60-70%`
    QString unit;             ///< `%`, `x`, `GB`, `years`, `test miles` …; empty for a bare number or money
    QString currency;         ///< ISO 4217, empty unless money
    QString measure;          ///< what kind of figure: `ARR`, `MAU`; empty if none
    QString per;              ///< what one unit is counted per: `M tokens`; empty if none
    QString period;           ///< the time it spreads over: `5 years`; empty if none
    QString published;        ///< the text as published, unchanged

    /// Why a text is not a quantity, and where.
    struct Error
    {
        qsizetype position = 0; ///< of the first character that does not fit, from 0
        QString expected;       ///< what the notation has there: "a digit"
    };

    /// Reads the notation of the field. On failure says at which character (from 0) and what was expected
    /// there.
    static std::variant<Quantity, Error> parse(const QString& text);

    /// The quantity in the notation, rebuilt from its parts: parse(toNotation()) gives the same quantity, to
    /// the last bit. Empty if the quantity is not valid.
    [[nodiscard]] QString toNotation() const;

    /// The quantity with the digits, separators and words of a locale: `at least $780 million` is `$780M+` in
    /// every language that uses the notation, but decimal points, group separators and signs follow the
    /// locale.
    [[nodiscard]] QString format(const QLocale& locale) const;

    /// Whether the fields fit together as the comments above say. Whatever parse() returns does.
    [[nodiscard]] bool isValid() const;

    /// Whether all but the published text is the same: `5 million+` and `5M+`.
    [[nodiscard]] bool sameValueAs(const Quantity& other) const;

    /// Whether two quantities measure the same thing: same unit, currency, measure, per-unit and period.
    [[nodiscard]] bool isComparableTo(const Quantity& other) const;

    /// Orders two quantities where that is certain: less when this is below the other whatever their true
    /// values are. An approximate number may be off by a tenth. Equivalent only for two exact numbers.
    /// Unordered when not comparable, when the intervals overlap, or when both are bounds on the same side.
    [[nodiscard]] std::partial_ordering compare(const Quantity& other) const;

    bool operator==(const Quantity&) const = default;
};
