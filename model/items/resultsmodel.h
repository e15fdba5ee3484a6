// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/search/searchhit.h"

#include <QAbstractListModel>
#include <QList>
#include <QString>

/// A row of a list of results: of the search, or of the command palette.
struct ResultRow
{
    enum class Kind
    {
        Heading, ///< of the rows below it
        Hit,     ///< a thing found: title above context
        Command, ///< title and context in one line, with a shortcut
        More,    ///< shows more of the group above when it is chosen
        Message  ///< says that nothing was found
    };
    Kind kind = Kind::Hit;
    QString title;
    QString context;
    QList<TextRange> titleMarks;
    QList<TextRange> contextMarks;
    QString side;                   ///< at the right: how many more there are, or a shortcut
    QString layer;                  ///< id of the layer whose accent it wears; empty for none
    TypedId target;                 ///< of a hit
    HitType type = HitType::Entity; ///< of which there are more
    qsizetype command = 0;          ///< of a command, its position in the list of all
    bool isEnabled = true;
    bool isChecked = false;

    /// Whether it can be current.
    [[nodiscard]] bool isChoice() const { return kind != Kind::Heading && kind != Kind::Message; }
};

Q_DECLARE_METATYPE(ResultRow)

/// The rows of a list of results. Read-only; headings and messages cannot be selected.
class ResultsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role
    {
        RowRole = Qt::UserRole + 1 ///< the ResultRow itself
    };

    using QAbstractListModel::QAbstractListModel;

    /// Shows other rows.
    void setRows(const QList<ResultRow>& rows);

    [[nodiscard]] const QList<ResultRow>& rows() const { return m_rows; }

    /// The next row from `row` in steps of `step` (+1, -1) that can be current; -1 if there is none.
    [[nodiscard]] int nextChoice(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    QList<ResultRow> m_rows;
};

/// The rows for what was found: a heading, the hits of each group and a row for more of them; for nothing a
/// message that says so.
QList<ResultRow> resultRows(const QList<SearchGroup>& groups, const QString& query);

/// The row that says that nothing fits `query`, with a hint.
ResultRow nothingFoundRow(const QString& query, const QString& hint);
