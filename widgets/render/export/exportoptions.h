// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/deeplink.h"
#include "model/detaillevel.h"
#include "model/panelkind.h"
#include "widgets/render/colortheme.h"
#include "widgets/render/export/picturesize.h"
#include "widgets/render/frameoptions.h"

enum class ExportFormat
{
    Png,
    Svg,
    Pdf,
    Pptx,
    Html,
    Csv,
    Json,
    Xlsx,
    GraphMl,
    Dot
};

/// The tables that a whole atlas can be exported as.
enum class DataTable
{
    Facts,
    Rounds,
    Relations
};

/// What is exported of an atlas.
struct ExportSubject
{
    enum class Kind
    {
        Map,        ///< all of it; `thing`, if any, is lit up with its neighbours
        View,       ///< what `link` shows, cut where its camera ends
        Neighbours, ///< only `thing` and what is tied to it, up to `degrees`
        Part,       ///< only `thing`, a layer or a group
        Panel,      ///< `panel`; `thing`, if any, stands out
        Tour,       ///< every step of `thing`, a tour
        Table,      ///< `table`: data formats only
    };

    Kind kind = Kind::Map;
    std::optional<TypedId> thing = {};
    int degrees = 1; ///< 1 to mostDegrees
    PanelKind panel = PanelKind::Funding;
    DataTable table = DataTable::Facts;
    DeepLink link = {};
    bool operator==(const ExportSubject&) const = default;
};

enum class Background
{
    Theme,
    White,
    Transparent
};

/// How a tour stands on the pages of a PDF file.
enum class Handout
{
    Slides, ///< a step fills a page
    Notes,  ///< a step with its notes on a sheet, to take home
    Six     ///< six steps on a sheet
};

/// All there is to say about an export: the same on the command line as in the window.
struct ExportOptions
{
    ExportSubject subject = {};
    ExportFormat format = ExportFormat::Png;
    DetailLevel level = DetailLevel::Entities; ///< of maps
    FrameOptions frame = {};
    ColorTheme::Mode theme = ColorTheme::Mode::Light;
    QString language = QStringLiteral("en"); ///< the one in which the layout was measured
    Background background = Background::Theme;
    PictureSize size = {};
    Handout handout = Handout::Slides; ///< of tours as PDF
    bool outlines =
        false;      ///< texts of SVG as shapes: the same without the fonts, but neither found nor edited
    Lens lens = {}; ///< filter, hidden relations, colour by basis; a view and a tour have their own
    bool operator==(const ExportOptions&) const = default;
};

/// Whether a subject can be written in a format, so that nothing is offered that cannot be had.
bool canExport(const ExportSubject& subject, ExportFormat format);

/// Whether files of the format hold a picture, which has a theme and a size, and not tables or a graph alone.
bool isPicture(ExportFormat format);

/// Whether they hold all pages of a tour in one file; the others hold one each.
bool holdsPages(ExportFormat format);

/// The word and file extension of a format, and the format that a word or the extension of a file name stands
/// for.
QString exportFormatName(ExportFormat format);
std::optional<ExportFormat> exportFormatNamed(const QString& name);
std::optional<ExportFormat> exportFormatOfFile(const QString& fileName);
QList<ExportFormat> exportFormats();

/// "slides", "notes", "six".
QString handoutName(Handout handout);
std::optional<Handout> handoutNamed(const QString& name);

/// Whether an export can be a handout.
bool canBeHandout(const ExportSubject& subject, ExportFormat format);

/// "facts", "rounds", "relations".
QString dataTableName(DataTable table);
std::optional<DataTable> dataTableNamed(const QString& name);
