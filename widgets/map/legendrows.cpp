// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/legendrows.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/render/relationpainter.h"

#include <algorithm>
#include <cmath>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace {

constexpr int checkSize = 13;
constexpr int padding = 2; ///< room for the focus ring
constexpr int gap = 8;
constexpr int sampleWidth = 32;
constexpr int textLeft = padding + checkSize + gap + sampleWidth + gap;
constexpr int widestLabel = 170;   ///< grows with the text
constexpr int narrowestLabel = 40; ///< grows with the text
constexpr qsizetype longestLabel = 200;
constexpr double fadedShare = 0.36; ///< as on the map

int rowHeight()
{
    return int(lineHeight(panel::label)) + 3;
}

QString countOf(const LegendRow& row)
{
    return row.hidden ? QString() : QLocale().toString(row.count);
}

QFont labelFont(bool struckOut)
{
    QFont font = fontFor(panel::label);
    font.setStrikeOut(struckOut);
    return font;
}

/// The line of a kind with an arrow head, from the left to the right of `area`.
void drawLine(QPainter& painter, const QRectF& area, LineStyle line, const QColor& colour)
{
    constexpr double head = 6;
    RelationKind kind;
    kind.line = line;
    const double y = std::floor(area.center().y()) + 0.5;
    const QPointF tip(area.right(), y);
    QPen pen(colour, 1.5, penStyleOf(kind));
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.drawLine(QPointF(area.left(), y), tip - QPointF(head, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(-head, 3), tip + QPointF(-head, -3)});
}

void drawCheck(QPainter& painter, const QRectF& area, bool checked, const PanelStyle& style)
{
    const QRectF box = area.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(checked ? style.link : style.secondary, 1));
    painter.setBrush(checked ? QBrush(style.link) : Qt::NoBrush);
    painter.drawRoundedRect(box, 2.5, 2.5);
    if (!checked)
        return;
    painter.setPen(QPen(style.background, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{area.topLeft() + QPointF(3.2, 6.8), area.topLeft() + QPointF(5.6, 9.2),
                                   area.topLeft() + QPointF(9.8, 4)});
}

/// An entity as it stands on the map, without its name.
void drawNode(QPainter& painter, const QRectF& area, const QColor& fill, const QColor& line, double width)
{
    painter.setPen(QPen(line, width));
    painter.setBrush(fill);
    painter.drawRoundedRect(area, 3, 3);
}

/// From thin to thick.
void drawRibbons(QPainter& painter, const QRectF& area, const QColor& colour)
{
    QPainterPath wedge(area.topLeft() + QPointF(0, area.height() / 2 - 0.5));
    wedge.lineTo(area.topRight());
    wedge.lineTo(area.bottomRight());
    wedge.lineTo(area.bottomLeft() - QPointF(0, area.height() / 2 - 0.5));
    painter.fillPath(wedge, colour);
}

/// The letter that entities have on them, in its colour.
void drawLetter(QPainter& painter, const QRectF& area, BasisMark mark, const ColorTheme& theme)
{
    const QColor colour = theme.basis(mark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(area, 3, 3);
    painter.setPen(theme.onAccent(colour));
    painter.setFont(fontFor(panel::smallStrong));
    painter.drawText(area, int(Qt::AlignCenter) | Qt::TextSingleLine, basisMarkLetter(mark));
}

QString noteText(const LegendRow& row)
{
    if (row.mark == LegendMark::Coloured)
        return QStringLiteral("%1 (%2): %3").arg(row.label, QLocale().toString(row.count), row.explanation);
    return row.explanation.isEmpty() ? row.label : row.label + QStringLiteral(": ") + row.explanation;
}

} // namespace

// ---- kinds

LegendKindBox::LegendKindBox(const LegendRow& row, const ColorTheme& theme, QWidget* parent)
    : QCheckBox(parent)
    , m_theme(theme)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setRow(row);
}

void LegendKindBox::setRow(const LegendRow& row)
{
    m_row = row;
    m_row.label = panel::bounded(row.label, longestLabel);
    m_row.label.replace(u'\n', u' ');
    setChecked(!row.hidden);
    setAccessibleName(row.hidden ? tr("%1, hidden").arg(m_row.label)
                                 : tr("%1, %Ln relation(s)", nullptr, int(row.count)).arg(m_row.label));
    setAccessibleDescription(lineStyleWord(row.line));
    setToolTip(panel::plainToolTip(
        row.hidden ? tr("%1 (%2): hidden. Check to show.").arg(m_row.label, lineStyleWord(row.line))
                   : tr("%1 (%2). Uncheck to hide.").arg(m_row.label, lineStyleWord(row.line))));
    updateGeometry();
    update();
}

QSize LegendKindBox::sizeHint() const
{
    const double label =
        std::min<double>(panel::scaled(widestLabel), textWidth(m_row.label, panel::label) + 2);
    // Room for the count even where it is not shown: checking is not to move anything.
    const double count =
        std::max(textWidth(countOf(m_row), panel::label), textWidth(QStringLiteral("00"), panel::label));
    return {textLeft + int(std::ceil(label)) + gap + int(std::ceil(count)) + padding, rowHeight()};
}

QSize LegendKindBox::minimumSizeHint() const
{
    return {textLeft + panel::scaled(narrowestLabel), rowHeight()};
}

bool LegendKindBox::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void LegendKindBox::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        Q_EMIT stepWanted(-1);
        return;
    case Qt::Key_Down:
    case Qt::Key_Right:
        Q_EMIT stepWanted(1);
        return;
    default:
        QCheckBox::keyPressEvent(event);
    }
}

void LegendKindBox::paintEvent(QPaintEvent* /*event*/)
{
    const PanelStyle style = PanelStyle::of(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = rect();
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.hover);
        painter.drawRoundedRect(area, 3, 3);
    }
    const double middle = std::floor(area.center().y());
    drawCheck(painter, {padding, middle - 6, checkSize, checkSize}, isChecked(), style);
    const QColor quiet = m_row.hidden ? mixed(style.background, style.secondary, 0.6) : style.ink;
    drawLine(painter, {double(padding + checkSize + gap), area.top(), sampleWidth, area.height()}, m_row.line,
             quiet);

    const QString count = countOf(m_row);
    const double countWidth = count.isEmpty() ? 0 : textWidth(count, panel::label) + 1;
    painter.setFont(labelFont(false));
    painter.setPen(style.secondary);
    const int flags = int(Qt::AlignVCenter) | Qt::TextSingleLine;
    painter.drawText(area.adjusted(0, 0, -padding, 0), flags | Qt::AlignRight, count);
    const QRectF label = area.adjusted(textLeft, 0, -padding - countWidth - (count.isEmpty() ? 0 : gap), 0);
    painter.setFont(labelFont(m_row.hidden));
    painter.setPen(m_row.hidden ? style.secondary : style.ink);
    painter.drawText(label, flags | Qt::AlignLeft, elided(m_row.label, panel::label, label.width()));
    if (hasFocus()) {
        painter.setPen(QPen(style.link, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 3, 3);
    }
}

// ---- notes

LegendNote::LegendNote(const LegendRow& row, const ColorTheme& theme, const QColor& accent, QWidget* parent)
    : QLabel(noteText(row), parent)
    , m_mark(row.mark)
    , m_basis(basisMarkNamed(row.id))
    , m_theme(theme)
    , m_accent(accent)
{
    setTextFormat(Qt::PlainText);
    setFont(labelFont(false));
    setWordWrap(true);
    setAccessibleName(text());
    const bool isWord = m_mark == LegendMark::Basis || m_mark == LegendMark::Asterisk;
    const int sample = m_mark == LegendMark::Coloured ? panel::scaled(18) : sampleWidth;
    setContentsMargins(isWord ? padding : padding + sample + gap, 1, padding, 1);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, theme.secondary);
    setPalette(colours);
}

void LegendNote::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double middle = 1 + lineHeight(panel::label) / 2;
    const QRectF node(padding + 1, middle - 5.5, sampleWidth - 2, 11);
    switch (m_mark) {
    case LegendMark::Ribbon:
        drawRibbons(painter, QRectF(padding, middle - 4, sampleWidth, 8), m_theme.secondary);
        break;
    case LegendMark::Coloured:
        if (m_basis)
            drawLetter(painter, QRectF(padding, 1, panel::scaled(18), lineHeight(panel::label)), *m_basis,
                       m_theme);
        break;
    case LegendMark::Lit:
        drawNode(painter, node, m_theme.litNode(m_accent), m_accent, 1.5);
        break;
    case LegendMark::Dimmed:
        drawNode(painter, node, mixed(m_theme.canvas, m_theme.node, fadedShare),
                 mixed(m_theme.canvas, m_theme.hairline, 0.8), 1);
        break;
    case LegendMark::Kind:
    case LegendMark::Asterisk:
    case LegendMark::Basis:
        break;
    }
}
