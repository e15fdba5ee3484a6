// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/typedid.h"

#include <QList>
#include <QString>
#include <QStringList>

/// How much a finding of the audit weighs.
enum class Severity
{
    Error,   ///< it cannot be so: the data is wrong
    Warning, ///< it can hardly be so, or a figure is not what it is taken for
    Note     ///< it can be so, but whoever uses the figures should know
};

/// One thing that the audit found in an atlas.
struct Finding
{
    QString rule; ///< id of the rule: "rounds-against-total"
    Severity severity = Severity::Note;
    bool undecided = false; ///< "cannot tell": the data does not suffice to say
    TypedId subject;        ///< what it is about first: an entity, dimension, group, theme, the atlas …
    QString title;          ///< a short sentence in the language of the interface, plain text
    QString explanation;    ///< why, with the figures as published
    QStringList facts;      ///< ids of the facts and rounds that were compared
    QList<TypedId> about;   ///< all things it concerns, the subject first: to click through to and to mark
    QString suppressed;     ///< the author's reason to let it pass; empty: it stands

    bool operator==(const Finding&) const = default;
};

/// The word for a severity, the same in every language: "error", "warning", "note".
QString severityName(Severity severity);
