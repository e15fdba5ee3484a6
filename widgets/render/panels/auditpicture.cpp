// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/panels/auditpicture.h"

#include "model/audit/auditcount.h"
#include "model/audit/auditedfacts.h"
#include "model/factphrase.h"
#include "model/panels/citedsources.h"
#include "widgets/render/picturebuilder.h"

#include <algorithm>
#include <QCoreApplication>

namespace {

class AuditPicture
{
    Q_DECLARE_TR_FUNCTIONS(AuditPicture)

public:
    AuditPicture(const Atlas& atlas, const PanelLook& look)
        : m_look(look)
        , m_facts(atlas, look.language)
        , m_atlas(atlas)
    {
    }

    DisplayList draw(const QList<Finding>& findings)
    {
        const qsizetype count = std::min(findings.size(), mostCards);
        for (qsizetype i = 0; i < count; ++i)
            card(findings[i]);
        if (count < findings.size()) {
            m_builder.beginFrame();
            m_y += m_builder.lines({margin, m_y},
                                   tr("%n more findings in the table", nullptr, int(findings.size() - count)),
                                   m_look.text(12), m_look.theme.secondary, m_look.width - 2 * margin, 1);
        }
        DisplayList list = m_builder.take();
        list.page = {0, 0, m_look.width, findings.isEmpty() ? 0 : m_y + margin};
        list.background = m_look.theme.canvas;
        return list;
    }

private:
    static constexpr qsizetype mostCards = 300;
    static constexpr double margin = 16;
    static constexpr double narrowestFact = 210;

    [[nodiscard]] QColor colourOf(Severity severity) const
    {
        const bool dark = m_look.theme.mode == ColorTheme::Mode::Dark;
        switch (severity) {
        case Severity::Error:
            return dark ? QColor(0xf08a8a) : QColor(0xb3261e);
        case Severity::Warning:
            return dark ? QColor(0xe0a060) : QColor(0x8a5300);
        case Severity::Note:
            return m_look.theme.secondary;
        }
        Q_UNREACHABLE();
    }

    static QString word(const Finding& finding)
    {
        const QString severity = finding.severity == Severity::Error     ? tr("Error")
                                 : finding.severity == Severity::Warning ? tr("Warning")
                                 : isTension(finding)                    ? tr("Tension")
                                                                         : tr("Note");
        QStringList words{severity};
        if (finding.undecided)
            words << tr("cannot tell");
        if (!finding.suppressed.isEmpty())
            words << tr("suppressed");
        return words.join(QStringLiteral(" · "));
    }

    /// Octagon, triangle and circle: told apart without colour.
    void icon(const QPointF& centre, Severity severity, const QColor& colour)
    {
        const double r = m_look.scaled(6);
        QPainterPath path;
        if (severity == Severity::Note)
            path.addEllipse(centre, r * 0.8, r * 0.8);
        else if (severity == Severity::Warning)
            path.addPolygon(QPolygonF({centre + QPointF(0, -r), centre + QPointF(r, r * 0.8),
                                       centre + QPointF(-r, r * 0.8), centre + QPointF(0, -r)}));
        else
            path.addPolygon(QPolygonF(
                {centre + QPointF(-r / 2, -r), centre + QPointF(r / 2, -r), centre + QPointF(r, -r / 2),
                 centre + QPointF(r, r / 2), centre + QPointF(r / 2, r), centre + QPointF(-r / 2, r),
                 centre + QPointF(-r, r / 2), centre + QPointF(-r, -r / 2), centre + QPointF(-r / 2, -r)}));
        m_builder.path(path, severity == Severity::Note ? QColor() : colour, {colour, 2});
    }

    void card(const Finding& finding)
    {
        const double width = m_look.width - 2 * margin;
        const double left = margin + m_look.scaled(28);
        const double room = margin + width - left;
        const bool stands = finding.suppressed.isEmpty();
        const QColor ink = stands ? m_look.theme.ink : m_look.theme.secondary;
        const QColor colour = stands ? colourOf(finding.severity) : m_look.theme.secondary;
        m_y += m_look.scaled(12);
        const double top = m_y;
        m_builder.begin(finding.subject, finding.title, finding.explanation);
        const bool isSelected = m_look.selected == finding.subject;
        icon({margin + m_look.scaled(10), m_y + m_look.scaled(8)}, finding.severity, colour);
        const auto write = [&](const QString& text, double size, bool bold, const QColor& c, int lines) {
            m_y += m_builder.lines({left, m_y}, text, m_look.text(size, bold), c, room, lines);
        };
        QStringList head{word(finding), m_atlas.nameOf(finding.subject, m_look.language)};
        head.removeAll(QString());
        write(head.join(QStringLiteral(" · ")), 11, true, colour, 2);
        write(finding.title, 14, true, ink, 4);
        write(finding.explanation, 12, false, ink, 12);
        if (!stands)
            write(tr("Suppressed: %1").arg(finding.suppressed), 12, false, m_look.theme.secondary, 4);
        // Not drawn: the block reaches over the whole card, for the mouse and for the ring of the keyboard.
        m_builder.rect({margin - 8, top - 4, width + 16, m_y - top + 8}, 4, {});
        if (isSelected)
            m_builder.rect({margin - 8, top, 4, m_y - top}, 2, m_look.theme.ink);
        facts(finding, left, room);
        m_y += m_look.scaled(12);
        m_builder.beginFrame();
        m_builder.rect({margin, m_y, width, 1}, 0, m_look.theme.hairline);
    }

    /// The facts that were compared, side by side where there is room.
    void facts(const Finding& finding, double left, double room)
    {
        QList<AuditedFact> found;
        for (const QString& id : finding.facts) {
            if (const auto fact = m_facts.find(id))
                found.append(*fact);
        }
        if (found.isEmpty())
            return;
        const double gap = m_look.scaled(8);
        const auto columns =
            std::clamp<qsizetype>(qsizetype((room + gap) / (m_look.scaled(narrowestFact) + gap)), 1,
                                  std::min<qsizetype>(found.size(), 4));
        const double width = (room - double(columns - 1) * gap) / double(columns);
        for (qsizetype first = 0; first < found.size(); first += columns) {
            m_y += gap;
            const qsizetype end = std::min(first + columns, found.size());
            double height = 0;
            for (qsizetype i = first; i < end; ++i) {
                PictureBuilder scratch;
                scratch.beginFrame();
                height = std::max(height, chip(scratch, found[i], {0, 0}, width));
            }
            for (qsizetype i = first; i < end; ++i) {
                const QRectF area(left + double(i - first) * (width + gap), m_y, width, height);
                m_builder.begin(found[i].subject, found[i].subjectName,
                                found[i].phrase + u'\n' + found[i].citation);
                m_builder.rect(area, 4, m_look.theme.node, {m_look.theme.hairline, 1});
                chip(m_builder, found[i], area.topLeft(), width);
            }
            m_y += height;
        }
    }

    double chip(PictureBuilder& builder, const AuditedFact& fact, const QPointF& corner, double width) const
    {
        const double edge = m_look.scaled(8);
        double y = corner.y() + edge;
        const auto write = [&](const QString& text, double size, bool bold, const QColor& colour, int lines) {
            y += builder.lines({corner.x() + edge, y}, text, m_look.text(size, bold), colour,
                               width - 2 * edge, lines);
        };
        QStringList head{fact.subjectName, fact.label};
        head.removeAll(QString());
        write(head.join(QStringLiteral(" · ")), 11, false, m_look.theme.secondary, 2);
        write(fact.value, 13, true, m_look.theme.ink, 3);
        // What qualifies it is said once.
        const QString basis = fact.basis == Basis::Reported ? QString() : FactPhrase::basis(fact.basis);
        const QString plain = basis.isEmpty() ? fact.value : fact.value + QStringLiteral(" (") + basis + u')';
        const bool saysMore = fact.phrase != fact.value && fact.phrase != plain;
        if (saysMore)
            write(fact.phrase, 11, false, m_look.theme.ink, 4);
        if (!basis.isEmpty() && !(saysMore && fact.phrase.contains(basis)))
            write(basis, 11, false, m_look.theme.secondary, 1);
        const QString section = citedSections(m_atlas, {fact.source});
        write(section.isEmpty() ? fact.citation : section, 11, false, m_look.theme.secondary, 3);
        return y + edge - corner.y();
    }

    PanelLook m_look;
    AuditedFacts m_facts;
    const Atlas& m_atlas;
    PictureBuilder m_builder;
    double m_y = 4;
};

} // namespace

DisplayList auditPicture(const Atlas& atlas, const QList<Finding>& findings, const PanelLook& look)
{
    return AuditPicture(atlas, look).draw(findings);
}
