// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/quantity.h"
#include "model/quantityvocabulary.h"

#include <optional>
#include <QByteArray>
#include <QStringList>
#include <QStringView>
#include <variant>

/// Reads one quantity by recursive descent; the grammar stands at Quantity. A function named `read…` returns
/// false when it has reported an error; one named `take…` says whether it consumed something.
class QuantityParser
{
public:
    explicit QuantityParser(const QString& text);

    std::variant<Quantity, Quantity::Error> parse();

private:
    /// What follows a number: a unit, a currency or a measure.
    struct Tail
    {
        QString unit;
        QString currency;
        QString measure;
        bool operator==(const Tail&) const = default;

        [[nodiscard]] bool isEmpty() const { return *this == Tail(); }
    };

    /// A bound of a range, or the one number of a quantity.
    struct Amount
    {
        qsizetype start = 0;
        bool negative = false;
        QString currency;  ///< of a sign or word before the number
        QByteArray number; ///< ASCII, without group separators
        bool hasExponent = false;
        const QuantityVocabulary::Scale* scale = nullptr;
        std::optional<qsizetype> plus; ///< where a + stands
        Tail tail;
        double value = 0;
    };

    enum class Bound
    {
        None,
        AtLeast,
        AtMost
    };

    void takePrefixes();
    bool takeApproximation();
    Bound takeBound();

    bool readAmount(Amount& amount);
    bool readPrefixCurrency(Amount& amount);
    bool readNumber(Amount& amount);
    bool readInteger(Amount& amount);
    bool readGroups(Amount& amount, qsizetype leadingDigits);
    bool readFraction(Amount& amount);
    void takeExponent(Amount& amount);
    bool readScaleOrSymbol(Amount& amount);
    bool readAttachedLetters(Amount& amount, QStringView letters);
    bool readPlus(Amount& amount);
    bool readTail(Amount& amount);
    bool readWord(Amount& amount, QStringList& unitWords, qsizetype start, const QString& word);
    bool evaluate(Amount& amount);

    bool takeRangeSeparator();
    bool readRange(Amount& low);
    bool share(Amount& low, const Amount& high);
    bool readSingle(Amount& amount);
    void setCommon(const Amount& amount);

    bool readRate();
    bool readCounted(QString& counted);
    QString takeCountedScale();
    bool readSpan();
    bool readSpanNumber(QByteArray& number);
    bool readEnd();

    bool fail(qsizetype position, const QString& expected);
    [[nodiscard]] bool at(QStringView expected) const;
    bool take(QStringView expected);
    [[nodiscard]] QStringView letterRun(qsizetype from) const;
    [[nodiscard]] QString wordAt(qsizetype from) const;
    [[nodiscard]] bool wordStartsAt(qsizetype from) const;
    QByteArray takeDigits();

    QString m_text;
    qsizetype m_position = 0;
    Bound m_bound = Bound::None;
    Quantity m_quantity;
    Quantity::Error m_error;
};
