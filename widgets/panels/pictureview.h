// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"
#include "widgets/render/displaylist.h"
#include "widgets/render/panels/panellook.h"

#include <functional>
#include <optional>
#include <QAbstractScrollArea>

/// Shows a display list as wide as the view, to scroll, to point at and to walk through by keys: the picture
/// of a panel on the screen is the one that is exported.
class PictureView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// Draws the picture of a panel; called again when the width, the theme or the selection changes.
    using Maker = std::function<DisplayList(const PanelLook& look)>;

    explicit PictureView(QWidget* parent = nullptr);

    void setTheme(const ColorTheme& theme);
    void setLanguage(const QString& language);
    void setMaker(const Maker& maker);

    /// Marks what is selected and brings it into view, if none of what stands for it is.
    void showSelection(const std::optional<TypedId>& selection);

    [[nodiscard]] const std::optional<TypedId>& selection() const { return m_look.selected; }

    /// Draws the picture anew: the maker would draw it otherwise now.
    void remake();

    [[nodiscard]] const DisplayList& picture() const { return m_picture; }

    /// Where the keys are: a block that stands for a thing.
    [[nodiscard]] const std::optional<TypedId>& current() const { return m_current; }

    /// The same as position among the blocks of the picture, since several may stand for one thing; -1: none.
    [[nodiscard]] qsizetype currentBlock() const { return m_currentBlock; }

    /// The position of the topmost block at a point of the viewport that stands for a thing; -1: none.
    [[nodiscard]] qsizetype blockPositionAt(const QPointF& viewPosition) const;

    /// Puts the keys on a block, as if it had been reached by one.
    void goToBlock(qsizetype position);

    /// Where a thing stands in the view, in its pixels.
    [[nodiscard]] std::optional<QRectF> placeOf(const TypedId& id) const;
    [[nodiscard]] QRectF placeOfBlock(const DisplayBlock& block) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const TypedId& id); ///< clicked, or reached by a key
    void opened(const TypedId& id); ///< double-clicked, or Enter
    void menuWanted(const TypedId& id, const QPoint& globalPosition);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurrent(qsizetype block);
    void announceCurrent();
    void setHovered(const std::optional<TypedId>& id);
    [[nodiscard]] const DisplayBlock* blockAt(const QPointF& viewPosition) const;
    [[nodiscard]] const DisplayBlock* blockOf(const TypedId& id) const;
    [[nodiscard]] const DisplayBlock* nextBlock(int key) const;
    [[nodiscard]] QPointF offset() const;
    void reveal(const QRectF& area);

    Maker m_maker;
    PanelLook m_look;
    PanelStyle m_style;
    DisplayList m_picture;
    std::optional<TypedId> m_current;
    qsizetype m_currentBlock = -1;
    std::optional<TypedId> m_hovered;
};
