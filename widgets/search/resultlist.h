// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/resultsmodel.h"
#include "widgets/search/resultdelegate.h"

#include <QListView>

/// The list of results below a field that keeps the keyboard focus: the field hands it the keys that move.
/// Headings are skipped, and the pointer moves the current row as the arrows do.
class ResultList : public QListView
{
    Q_OBJECT

public:
    explicit ResultList(QWidget* parent = nullptr);

    void setLook(const SearchStyle& style, const QHash<QString, QColor>& accents);

    /// Shows other rows; the first that can be chosen becomes current.
    void setRows(const QList<ResultRow>& rows);

    /// Shows the rows with more among them: what is seen stays where it is, and the row that stands where the
    /// current one stood becomes current.
    void growTo(const QList<ResultRow>& rows);

    /// The current row, or null.
    [[nodiscard]] const ResultRow* currentRow() const;

    /// How high all the rows are.
    [[nodiscard]] int contentHeight() const;

    /// Moves with Up, Down, PageUp and PageDown; false for any other key.
    bool move(int key);

    /// The current row as a screen reader says it.
    [[nodiscard]] QString currentText() const;

Q_SIGNALS:
    /// The user moved to another row, by key or pointer.
    void moved();

    /// A row was clicked.
    void picked();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    void moveTo(int row);
    void setCurrent(int row);
    void announce();
    [[nodiscard]] int pageFrom(int row, int step) const;
    [[nodiscard]] int choiceAt(const QPoint& position) const;

    ResultsModel m_model;
    ResultDelegate m_delegate;
    int m_pressed = -1;
};
