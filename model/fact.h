// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/quantity.h"
#include "model/typedid.h"

#include <optional>
#include <QList>
#include <QString>

/// On what a fact rests.
enum class Basis
{
    Reported,
    Claimed,
    Estimated,
    Judged,
    Derived
};

/// Whether a figure has happened: a target raise and a commitment are not money raised.
enum class Stage
{
    Actual,
    Target,
    Committed,
    Forecast
};

/// The document a fact was read from and the section in it; written `map-2026#biren` in an atlas file.
struct SourceRef
{
    QString source;
    QString section; ///< empty for the whole document
    bool operator==(const SourceRef&) const = default;
};

/// One labelled value of a thing, as published.
struct Fact
{
    QString id;
    QString key;                      ///< names a FactKind, which holds the label
    QString value;                    ///< as published
    std::optional<Quantity> quantity; ///< the value parsed, when its FactKind is of type quantity
    QString detail;                   ///< what the value speaks of, in our words
    QString than;                     ///< what the value is measured against: "NVIDIA"
    QString scope;                    ///< what the figure covers where it is not plain: "both apps combined"
    QString period;                   ///< the time it speaks of: "2022-2024"
    QString date;                     ///< when it happened: YYYY, YYYY-MM or YYYY-MM-DD
    QString asOf;                     ///< when it was known to hold, likewise; empty: the edition
    Basis basis = Basis::Reported;
    Stage stage = Stage::Actual;
    SourceRef source;
    QList<TypedId> about; ///< things it speaks of besides its subject
};

/// The word for a basis or a stage as an atlas file writes it: "reported", "target".
QString basisName(Basis basis);
QString stageName(Stage stage);
