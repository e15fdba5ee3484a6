// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>

/// A text in one or more languages, keyed by BCP 47 primary tag ("en", "zh").
class LocalizedText
{
public:
    LocalizedText() = default;

    /// A text in English only.
    explicit LocalizedText(const QString& english) { set(QStringLiteral("en"), english); }

    void set(const QString& language, const QString& text) { m_texts.insert(language, text); }

    /// The text in `language`; where that is missing in English; else in any language; empty if there is
    /// none.
    [[nodiscard]] QString in(const QString& language) const;

    /// The text in exactly this language, or empty.
    [[nodiscard]] QString only(const QString& language) const { return m_texts.value(language); }

    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }

    [[nodiscard]] const QMap<QString, QString>& all() const { return m_texts; }

    bool operator==(const LocalizedText&) const = default;

private:
    QMap<QString, QString> m_texts;
};
