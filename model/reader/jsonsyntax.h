// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

/// What has to come next in a JSON text.
enum class JsonExpectation
{
    Value,
    ValueOrEnd, ///< the first value of an array, or its end
    Key,
    KeyOrEnd, ///< the first key of an object, or its end
    Colon,
    CommaOrEndOfObject,
    CommaOrEndOfArray,
    EndOfFile
};

struct JsonSyntaxError
{
    qsizetype offset = 0;
    QString message; ///< what was found, what was expected
};

/// Says in our own words what is wrong with a JSON text that a parser has refused.
///
/// `from` is the end of the last good token and `expected` what had to follow it. (The parser's own message
/// is English only, and its position is the end of the offending token.)
JsonSyntaxError findSyntaxError(QByteArrayView bytes, qsizetype from, JsonExpectation expected);

/// Whether `text` is a number or literal as JSON writes it, and no other word.
bool isJsonScalar(QByteArrayView text);

/// How many bytes of `bytes` the number or literal takes with which they begin.
qsizetype jsonScalarSize(QByteArrayView bytes);
