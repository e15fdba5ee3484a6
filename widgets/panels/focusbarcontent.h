// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"

#include <QCoreApplication>

/// What the focus bar says, in words: what stands out, how much that is, and what can be done about it.
class FocusBarContent
{
    Q_DECLARE_TR_FUNCTIONS(FocusBarContent)

public:
    /// A thing that is pinned.
    struct Pin
    {
        TypedId thing;
        QString name;
        QString layer; ///< id, for the accent
        bool operator==(const Pin&) const = default;
    };

    /// Of what stands out by selection or pins; the preview is not told.
    static FocusBarContent of(const Navigation& navigation, const QString& language);

    /// Whether anything stands out; if not, nothing below is filled in.
    bool isLit = false;

    std::optional<TypedId> selection;
    QString name;         ///< of the selection, or that only pins stand out
    QString layer;        ///< id of the layer that the selection stands in; empty for none
    QString summary;      ///< "5 neighbours in 2 layers"
    QString shortSummary; ///< "5 neighbours"
    bool hasDegrees = false;
    bool hasFootprint = false;
    int degrees = 1;
    Reach reach = Reach::Neighbours;
    bool isPinned = false;
    bool only = false;
    QList<Pin> pins;

    bool operator==(const FocusBarContent&) const = default;

private:
    void sumUp(const Atlas& atlas, const Neighbourhood& lit, bool hidesKinds);
    static QString whereabouts(const Atlas& atlas, const QSet<QString>& entities);
};
