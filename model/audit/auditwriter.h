// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/audit/finding.h"

#include <QByteArray>

/// Findings as text for people, a paragraph each: severity, title, rule and subject, why, the figures with
/// their sources. The last line counts them.
QString auditToText(const Atlas& atlas, const QList<Finding>& findings, const QString& language);

/// Findings as JSON: the atlas, how many there are of each severity, and the findings with the facts that
/// they compare. All keys are always there; "" and [] where nothing applies.
QByteArray auditToJson(const Atlas& atlas, const QList<Finding>& findings, const QString& language);

/// How many findings there are: "0 errors, 1 warning, 14 notes, 9 tensions, 2 suppressed". Tensions are not
/// counted among the notes, nor what is suppressed anywhere else.
QString auditSummary(const QList<Finding>& findings);
