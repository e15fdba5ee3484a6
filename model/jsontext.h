// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <utility>

/// How a JSON file is laid out.
struct JsonStyle
{
    QByteArray newline = "\n"; ///< empty: all stands on one line
    QByteArray indent = "  ";  ///< of one level
    bool spaced = true;        ///< with blanks after colons and commas and within braces
    bool operator==(const JsonStyle&) const = default;
};

/// A JSON value that is to be written the way atlas files are written by hand: what is short on one line, an
/// object with a blank within its braces.
class JsonText
{
public:
    static JsonText text(const QString& value);
    static JsonText number(double value);
    static JsonText boolean(bool value);

    static JsonText array() { return JsonText(Kind::Array); }

    static JsonText object() { return JsonText(Kind::Object); }

    static JsonText texts(const QStringList& values);

    void append(const JsonText& element) { m_children.append({{}, element}); }

    void add(const char* key, const JsonText& value);
    void add(const QString& key, const JsonText& value);

    /// Has every child on a line of its own, however short it is.
    void setTall() { m_tall = true; }

    [[nodiscard]] qsizetype size() const { return m_children.size(); }

    /// The bytes, to be put where a line is indented by `margin`.
    [[nodiscard]] QByteArray written(const JsonStyle& style, const QByteArray& margin = {}) const;

private:
    enum class Kind
    {
        Scalar,
        Array,
        Object
    };

    explicit JsonText(Kind kind)
        : m_kind(kind)
    {
    }

    [[nodiscard]] bool isTall() const;
    [[nodiscard]] QByteArray onOneLine(bool spaced) const;
    [[nodiscard]] QByteArray keyOf(const std::pair<QByteArray, JsonText>& child, bool spaced) const;

    Kind m_kind;
    bool m_tall = false;
    QByteArray m_scalar;
    QList<std::pair<QByteArray, JsonText>> m_children; ///< keys are quoted; those of elements are empty
};
