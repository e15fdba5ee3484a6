// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"
#include "widgets/render/export/pptx/deckcolours.h"
#include "widgets/render/export/pptx/officepackage.h"
#include "widgets/render/export/pptx/slidecanvas.h"
#include "widgets/render/export/pptx/slideframe.h"

/// A presentation slide by slide: the parts, their relationships, and what all slides share.
class Deck
{
public:
    explicit Deck(const ExportDocument& document);

    /// Draws into the body of a slide.
    using Body = std::function<void(SlideCanvas& canvas, const EmuRect& place)>;

    void addSlide(const SlideFrame& frame, const Body& body);

    /// Adds a chart with its workbook and gives the path of its part, to be related to a slide.
    QString addChart(const ChartData& chart);

    [[nodiscard]] const DeckColours& colours() const { return m_colours; }

    /// The file. On failure says why.
    std::expected<QByteArray, QString> take();

private:
    QByteArray slidePart(const QString& path, const FramePlaces& places, const Body& body);
    void addNotes(const QString& slide, const QString& text);
    void addShared();
    void addPresentation();
    void addProperties();

    const ExportDocument& m_document;
    DeckColours m_colours;
    OfficePackage m_package;
    QStringList m_slides;
    qsizetype m_notes = 0;
    qsizetype m_charts = 0;
    QString m_failure;
};
