// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/evidence.h"
#include "widgets/panels/celldelegate.h"

#include <QSet>
#include <QTableView>

/// A table that is as high as its rows and as wide as the panel: what scrolls is the panel. Rows wrap, are
/// selected whole, and are copied with everything the model knows of them, their source included. A click,
/// Enter or Space opens a row, which then shows what it rests on.
class PanelTable : public QTableView
{
    Q_OBJECT

public:
    /// Takes over the model. `accessibleName` says what the table is of.
    PanelTable(QAbstractItemModel* model, const PanelStyle& style, CellDelegate::Size size,
               const QString& accessibleName, QWidget* parent);

    /// Whose figures these are: what is copied as a sentence begins with it.
    void setSubject(const QString& subject) { m_subject = subject; }

    [[nodiscard]] const QString& subject() const { return m_subject; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The selected rows as tab-separated values, with all columns of the model.
    [[nodiscard]] QString selectedText() const;

    /// The selected rows as sentences with their sources, a line each.
    [[nodiscard]] QString selectedCitations() const;

    /// Whether a row shows what it rests on.
    [[nodiscard]] bool isOpen(int row) const;

public Q_SLOTS:
    /// Puts the selected rows, or else the current one, on the clipboard: one as a sentence, several as a
    /// table.
    void copySelection() const;

    /// Opens or closes all rows.
    void setEvidenceShown(bool shown);

    /// Opens or closes a row.
    void toggleEvidence(int row);

Q_SIGNALS:
    /// The current row moved here, in the table's coordinates, by the keyboard or the mouse.
    void rowReached(const QRect& area);

protected:
    /// The width of each column of the model at a width of the table; 0 for one that is not shown.
    [[nodiscard]] virtual QList<int> columnWidths(int width) const = 0;

    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    bool viewportEvent(QEvent* event) override;

    [[nodiscard]] const CellDelegate& cells() const { return *m_cells; }

    [[nodiscard]] const PanelStyle& panelStyle() const { return m_style; }

private:
    [[nodiscard]] int rowHeightFor(int row, const QList<int>& widths) const;
    [[nodiscard]] int headerHeight() const;
    [[nodiscard]] QList<int> innerColumnWidths(int width) const;
    [[nodiscard]] Evidence evidence(int row) const;
    [[nodiscard]] int evidenceHeight(int row, int width) const;
    [[nodiscard]] QList<int> rowsToCopy() const;
    [[nodiscard]] bool canCopy() const;
    [[nodiscard]] bool beginsTotals(int row) const;
    void copyTable() const;
    void layOutRows();
    void paintLines(QPainter& painter, int row);
    void paintEvidence(QPainter& painter, int row);
    void paintFocus(QPainter& painter);

    PanelStyle m_style;
    CellDelegate* m_cells;
    CellDelegate::Size m_size;
    QSet<int> m_toggled; ///< rows that are not as the others are
    bool m_isEvidenceShown = false;
    int m_pressedRow = -1;
    QString m_subject;
};
