// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/search/searchhit.h"

#include <vector>

/// What a text of a thing is to it: decides how much a match in it counts.
enum class FieldKind : quint8
{
    Name,      ///< in the language of the interface
    OtherName, ///< in another language
    Alias,
    Value, ///< a fact's value in words
    Kind,
    Label, ///< of a fact or relation
    Text,
    Subject, ///< what a thing belongs to or is tied to: finds it only together with something of its own
    From,    ///< ends of a relation: find it together
    To
};

/// A thing that can be found, with all that it can be found by.
struct SearchDocument
{
    struct Field
    {
        FieldKind kind;
        QString text;
    };

    struct Figure
    {
        FieldKind kind;
        Quantity quantity;
        QString text; ///< the line that it stands in
    };

    SearchHit hit; ///< as it is shown, without marks
    bool inStack = true;
    QList<Field> fields;
    QList<Figure> figures;
};

/// Everything of an atlas that can be found, in file order: layers, groups, entities, sectors, themes,
/// scorecard, facts, funding rounds, relations.
std::vector<SearchDocument> searchDocuments(const Atlas& atlas, const QString& language);
