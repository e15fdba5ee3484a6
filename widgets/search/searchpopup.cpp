// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/searchpopup.h"

#include <algorithm>
#include <QMouseEvent>
#include <QVBoxLayout>

namespace {

constexpr int narrowest = 520; ///< grows with the text
constexpr int distance = 4;    ///< from the field
constexpr int padding = 6;     ///< above and below the rows

} // namespace

SearchPopup::SearchPopup(QWidget* parent)
    : QWidget(parent)
    , m_list(new ResultList)
{
    setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    hide();
}

void SearchPopup::setLook(const SearchStyle& style, const QHash<QString, QColor>& accents)
{
    m_style = style;
    const int edge = searchlook::shadow + 1;
    layout()->setContentsMargins(edge, edge + padding, edge, edge + padding + searchlook::footerHeight());
    m_list->setLook(style, accents);
    update();
}

QRect SearchPopup::card() const
{
    const int edge = searchlook::shadow;
    return rect().adjusted(edge, edge, -edge, -edge);
}

void SearchPopup::placeBelow(const QWidget& field)
{
    const QWidget* window = parentWidget();
    const QPoint corner = field.mapTo(window, QPoint(0, field.height() + distance));
    const int room = window->width() - 16;
    const int width = std::min(std::max(field.width(), panel::scaled(narrowest)), room);
    const bool fits = corner.x() + width <= 8 + room;
    const int left = std::max(8, fits ? corner.x() : corner.x() + field.width() - width);
    const int wanted = m_list->contentHeight() + 2 * padding + searchlook::footerHeight() + 2;
    const int height =
        std::min({wanted, panel::scaled(640), std::max(120, window->height() - corner.y() - 16)});
    const int edge = searchlook::shadow;
    setGeometry(QRect(left, corner.y(), width, height).adjusted(-edge, -edge, edge, edge));
    raise();
}

void SearchPopup::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    searchlook::drawCard(painter, card(), m_style);
    const QRect footer = card().adjusted(0, card().height() - searchlook::footerHeight(), 0, 0);
    const QString keys =
        m_list->currentRow() ? tr("↑ ↓ show on the map     ↵ go there     Esc close") : tr("Esc clear");
    searchlook::drawFooter(painter, footer, keys, m_style);
}

void SearchPopup::mousePressEvent(QMouseEvent* event)
{
    event->accept(); // what lies below the card is not meant
}

void SearchPopup::wheelEvent(QWheelEvent* event)
{
    event->accept();
}
