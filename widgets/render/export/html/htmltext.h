// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

/// The words of the interface of an HTML file, translated, by the names that its template and script use.
QJsonObject htmlStrings();

/// JSON as it may stand within a script element, which knows no escapes of its own.
QByteArray jsonForScript(const QJsonObject& object);

/// The template with every {{name}} replaced by its value, or by the string of that name as text. What is put
/// in is not looked at again.
QByteArray filledTemplate(const QByteArray& text, const QHash<QByteArray, QByteArray>& values,
                          const QJsonObject& strings);

/// What a policy names a style or script by: 'sha256-…'.
QByteArray policyHash(const QByteArray& content);
