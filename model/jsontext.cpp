// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/jsontext.h"

#include <algorithm>
#include <QLocale>

namespace {

constexpr qsizetype longestLine = 160; // characters; texts are never broken, so lines get longer

QByteArray quoted(const QString& text)
{
    QByteArray result = "\"";
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            result += '\\' + QByteArray(1, c);
        else if (c == '\n')
            result += "\\n";
        else if (c == '\t')
            result += "\\t";
        else if (uchar(c) < ' ')
            result += "\\u00" + QByteArray(1, c).toHex();
        else
            result += c;
    }
    return result + '"';
}

} // namespace

JsonText JsonText::text(const QString& value)
{
    JsonText json(Kind::Scalar);
    json.m_scalar = quoted(value);
    return json;
}

JsonText JsonText::number(double value)
{
    JsonText json(Kind::Scalar);
    json.m_scalar = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    return json;
}

JsonText JsonText::boolean(bool value)
{
    JsonText json(Kind::Scalar);
    json.m_scalar = value ? "true" : "false";
    return json;
}

JsonText JsonText::texts(const QStringList& values)
{
    JsonText json = array();
    for (const QString& value : values)
        json.append(text(value));
    return json;
}

void JsonText::add(const char* key, const JsonText& value)
{
    add(QString::fromLatin1(key), value);
}

void JsonText::add(const QString& key, const JsonText& value)
{
    m_children.append({quoted(key), value});
}

QByteArray JsonText::written(const JsonStyle& style, const QByteArray& margin) const
{
    const QByteArray line = onOneLine(style.spaced);
    if (style.newline.isEmpty() || m_children.isEmpty() ||
        (!isTall() && margin.size() + QString::fromUtf8(line).size() <= longestLine))
        return line;
    const QByteArray inner = margin + style.indent;
    QByteArray result = m_kind == Kind::Array ? "[" : "{";
    for (qsizetype i = 0; i < m_children.size(); ++i) {
        result += (i > 0 ? "," : "") + style.newline + inner + keyOf(m_children[i], style.spaced) +
                  m_children[i].second.written(style, inner);
    }
    return result + style.newline + margin + (m_kind == Kind::Array ? ']' : '}');
}

bool JsonText::isTall() const
{
    return m_tall || std::ranges::any_of(m_children, [](const auto& child) { return child.second.isTall(); });
}

QByteArray JsonText::onOneLine(bool spaced) const
{
    if (m_kind == Kind::Scalar)
        return m_scalar;
    QByteArrayList parts;
    for (const auto& child : m_children)
        parts << keyOf(child, spaced) + child.second.onOneLine(spaced);
    const QByteArray inside = parts.join(spaced ? ", " : ",");
    if (m_kind == Kind::Array)
        return '[' + inside + ']';
    const QByteArray pad = spaced && !inside.isEmpty() ? " " : "";
    return '{' + pad + inside + pad + '}';
}

QByteArray JsonText::keyOf(const std::pair<QByteArray, JsonText>& child, bool spaced) const
{
    return m_kind == Kind::Array ? QByteArray() : child.first + (spaced ? ": " : ":");
}
