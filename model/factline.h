// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/evidence.h"

#include <optional>
#include <QList>
#include <QString>

/// One fact as a line of a table: in words, with everything that qualifies it and where it comes from.
struct FactLine
{
    QString id;        ///< of the fact; empty for what is no fact (a count)
    QString label;     ///< what the value is of; may be empty in a list of equals
    QString figure;    ///< the value as published
    QString phrase;    ///< the value with what it speaks of; starts with the figure
    QString note;      ///< scope, period and dates: "both apps combined · 2023-10"
    QString caution;   ///< how it is to be taken where that is not plain: "claimed · target"
    QString source;    ///< "title, published, § section"
    QString ownSource; ///< the same, short, where it is not the source of what stands around it
    std::optional<Quantity> quantity; ///< the value parsed, if it is a quantity
    SourceRef ref;
    Evidence evidence; ///< everything it rests on; empty for what was counted

    bool operator==(const FactLine&) const = default;
};

/// The fact in words. Without a kind in the atlas its label is `labelIfUndeclared`.
FactLine factLine(const Atlas& atlas, const Fact& fact, const QString& language,
                  const QString& labelIfUndeclared = {});

/// A figure as it goes into a report, its source with it: "Users: 100M+ (claimed) — Survey, 2026, § Main".
/// Parts that are empty are left out.
QString citation(const QString& label, const QString& value, const QString& caution, const QString& source);
QString citation(const FactLine& line);

/// A line that is no published fact: something counted, or a word on a thing.
FactLine plainLine(const QString& label, const QString& text);

/// A source in few words, next to things that come from `main`: empty if it is the same, "§ section" if it is
/// another section of the same document, else the whole line.
QString shortSource(const Atlas& atlas, const SourceRef& ref, const SourceRef& main);
