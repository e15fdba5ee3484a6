// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/sheet.h"

#include <QCoreApplication>
#include <QHash>

/// What the tables on money share: cells in the same words, and the rows of totals.
class MoneyRows
{
    Q_DECLARE_TR_FUNCTIONS(MoneyRows)

public:
    MoneyRows(const Atlas& atlas, QString language)
        : m_atlas(atlas)
        , m_language(std::move(language))
    {
    }

    static SheetColumn column(const QString& heading, bool figures = false)
    {
        return {heading, figures, 0, {}};
    }

    [[nodiscard]] SheetCell entityCell(const QString& id) const;
    [[nodiscard]] QString nameOf(const QString& entity) const;

    /// "Compute", or where it stands beside the stack.
    [[nodiscard]] QString layerName(const Entity& entity) const;

    /// "estimated · forecast"; a plain report is called by its name too.
    [[nodiscard]] static QString basisText(Basis basis, Stage stage = Stage::Actual);

    [[nodiscard]] QString sourceLine(const SourceRef& ref);

    /// The same in a cell; only the section where the atlas has one document, which the panel names.
    [[nodiscard]] SheetCell sourceCell(const SourceRef& ref);

    /// A row of an entity, with its accent.
    [[nodiscard]] SheetRow rowOf(const Entity& entity) const;

    /// "4 rounds", "1 organisation" …
    static QString rounds(qsizetype count);
    static QString organisations(qsizetype count);
    static QString figures(qsizetype count);
    static QString valuations(qsizetype count);
    static QString investors(qsizetype count);

    /// "6 figures of 4 organisations".
    static QString countedOf(const QString& counted, qsizetype ofOrganisations);

    /// How many things the shown rows are of, by a column.
    static qsizetype differentIn(const Sheet& sheet, std::span<const qsizetype> shown, int column);

    /// One row a currency: how many of what, and their sum (derived) or why there is none.
    static QList<SheetRow> sums(const Sheet& sheet, std::span<const qsizetype> shown, int amountColumn,
                                QString (*counted)(qsizetype count));

    /// One row that only counts.
    static QList<SheetRow> counts(const Sheet& sheet, const QString& text, int amountColumn);

private:
    const Atlas& m_atlas;
    QString m_language;
    QHash<QString, QString> m_sourceLines; ///< made once: there are few sources and many rows
    QHash<QString, QString> m_shortLines;
};
