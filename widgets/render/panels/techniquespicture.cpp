// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/techniquespicture.h"

#include "widgets/render/picturebuilder.h"

#include <algorithm>

namespace {

constexpr double margin = 16;
constexpr double gap = 12;
constexpr double narrowestCard = 270;
constexpr double padding = 14;
constexpr double stripe = 4;

/// Draws a card at a place, or only measures it: the same steps on a list that is thrown away.
class Card
{
public:
    Card(PictureBuilder& builder, const Technique& technique, const PanelLook& look, const QColor& accent)
        : m_builder(builder)
        , m_technique(technique)
        , m_look(look)
        , m_accent(accent)
    {
    }

    /// The texts of the card, from its upper left corner; returns its height.
    double draw(const QPointF& corner, double width)
    {
        m_left = corner.x() + m_look.scaled(padding) + stripe;
        m_width = width - 2 * m_look.scaled(padding) - stripe;
        m_y = corner.y() + m_look.scaled(padding);
        words(m_technique.name, m_look.text(15, true), m_look.theme.ink, 3);
        words(m_technique.summary, m_look.text(12), m_look.theme.secondary, 3);
        m_y += m_look.scaled(6);
        for (const PanelFigure& figure : m_technique.figures)
            drawFigure(figure);
        for (const PanelFigure& word : m_technique.words)
            drawLabelled(word.line.label, word.line.phrase, word.line.caution);
        for (const Technique::Tie& tie : m_technique.ties)
            drawLabelled(tie.label, tie.names.join(QStringLiteral(", ")), {});
        return m_y + m_look.scaled(padding) - m_look.scaled(6) - corner.y();
    }

private:
    void words(const QString& text, const TextStyle& style, const QColor& colour, int lines,
               double indent = 0)
    {
        m_y += m_builder.lines({m_left + indent, m_y}, text, style, colour, m_width - indent, lines);
    }

    /// The figure large, beside it its label and what it speaks of.
    void drawFigure(const PanelFigure& figure)
    {
        const TextStyle large = m_look.text(20, true);
        const double column = m_look.scaled(76);
        const double top = m_y;
        const double used = m_builder.text({m_left, top + textAscent(large)}, figure.line.figure, large,
                                           m_accent, m_width * 0.5);
        const double indent = std::max(column, used + 10);
        QStringList above{figure.line.label, figure.line.caution};
        above.removeAll(QString());
        m_y += m_look.scaled(1);
        words(above.join(QStringLiteral(" · ")), m_look.text(11), m_look.theme.secondary, 2, indent);
        QString detail = figure.line.phrase.mid(figure.line.figure.size()).trimmed();
        if (figure.thing != m_technique.thing) // another's figure that speaks of the technique
            detail = detail.isEmpty() ? figure.whose : figure.whose + QStringLiteral(": ") + detail;
        words(detail, m_look.text(12), m_look.theme.ink, 3, indent);
        words(figure.line.note, m_look.text(11), m_look.theme.secondary, 3, indent);
        m_y = std::max(m_y, top + lineHeight(large)) + m_look.scaled(6);
    }

    void drawLabelled(const QString& label, const QString& text, const QString& caution)
    {
        const QString head = caution.isEmpty() ? label : label + QStringLiteral(" · ") + caution;
        words(head, m_look.text(11), m_look.theme.secondary, 1);
        words(text, m_look.text(12), m_look.theme.ink, 4);
        m_y += m_look.scaled(6);
    }

    PictureBuilder& m_builder;
    const Technique& m_technique;
    const PanelLook& m_look;
    QColor m_accent;
    double m_left = 0;
    double m_width = 0;
    double m_y = 0;
};

QString spoken(const Technique& technique)
{
    QStringList parts;
    if (!technique.summary.isEmpty())
        parts << technique.summary;
    for (const PanelFigure& figure : technique.figures)
        parts << citation(figure.line.label, figure.line.phrase, figure.line.caution, {});
    for (const PanelFigure& word : technique.words)
        parts << citation(word.line.label, word.line.phrase, word.line.caution, {});
    for (const Technique::Tie& tie : technique.ties)
        parts << QString(tie.label + QStringLiteral(": ") + tie.names.join(QStringLiteral(", ")));
    return parts.join(u'\n');
}

double heightOf(const Technique& technique, const PanelLook& look, double width)
{
    PictureBuilder scratch;
    scratch.beginFrame();
    return Card(scratch, technique, look, look.theme.ink).draw({0, 0}, width);
}

} // namespace

DisplayList techniquesPicture(const Atlas& atlas, const TechniquesContent& content, const PanelLook& look)
{
    PictureBuilder builder;
    const qsizetype count = content.techniques.size();
    const double room = look.width - 2 * margin;
    const int fitting = int((room + gap) / (look.scaled(narrowestCard) + gap));
    const qsizetype columns = std::clamp<qsizetype>(fitting, 1, std::clamp<qsizetype>(count, 1, 4));
    const double width = (room - double(columns - 1) * gap) / double(columns);
    double y = margin;
    for (qsizetype first = 0; first < count; first += columns) {
        const qsizetype end = std::min(first + columns, count);
        double height = 0;
        for (qsizetype i = first; i < end; ++i)
            height = std::max(height, heightOf(content.techniques[i], look, width));
        for (qsizetype i = first; i < end; ++i) {
            const Technique& technique = content.techniques[i];
            const Layer* layer = atlas.layer(technique.layer);
            const QColor accent = layer ? look.theme.accent(*layer) : look.theme.outsideAccent();
            const bool isSelected = look.selected == technique.thing;
            const QRectF area(margin + double(i - first) * (width + gap), y, width, height);
            builder.begin(technique.thing, technique.name, spoken(technique));
            builder.rect(area, 6, isSelected ? look.theme.litNode(accent) : look.theme.node,
                         {isSelected ? accent : look.theme.hairline, isSelected ? 2.5 : 1});
            builder.rect({area.left() + 1, area.top() + 6, stripe, area.height() - 12}, 2, accent);
            Card(builder, technique, look, accent).draw(area.topLeft(), width);
        }
        y += height + gap;
    }
    DisplayList list = builder.take();
    list.page = {0, 0, look.width, count == 0 ? 0 : y - gap + margin};
    list.background = look.theme.canvas;
    return list;
}
