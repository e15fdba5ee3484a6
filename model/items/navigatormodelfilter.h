// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

/// The rows of a NavigatorModel that a text picks out, with all around them and all in them.
class NavigatorModelFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NavigatorModelFilter(QObject* parent = nullptr);

    /// Picks out the rows in which each word of a text stands; an empty text picks out all.
    void setText(const QString& text);

    /// Whether rows that the model says fall out are left out.
    void setHidesFallenOut(bool hides);

    /// Asks the model anew what falls out.
    void refilter() { invalidateFilter(); }

    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }

    /// The rows to open so that all rows that match by themselves are seen, outermost first; not more than
    /// `most`.
    [[nodiscard]] QList<QModelIndex> rowsToOpen(qsizetype most) const;

    /// The first row that matches by itself; invalid if there is none.
    [[nodiscard]] QModelIndex firstMatch() const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    void followParts();
    [[nodiscard]] bool matchesItself(const QModelIndex& index) const;
    bool collectOpen(const QModelIndex& parent, QList<QModelIndex>& open) const;
    [[nodiscard]] QModelIndex firstMatchIn(const QModelIndex& parent) const;

    QStringList m_words;
    bool m_hides = false; ///< what falls out
};
