// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportcommand.h"

#include "app/commands/commandfiles.h"
#include "app/commands/commandlanguage.h"
#include "app/commands/console.h"
#include "app/commands/exportrequest.h"
#include "app/helperlocation.h"
#include "model/layout/layoutengine.h"
#include "widgets/render/mapmeasure.h"

namespace {

/// Completes a request by what only the atlas can tell.
std::expected<MapExportOptions, QString> completed(const ExportRequest& request, const CommandParser& parser,
                                                   const Atlas& atlas)
{
    MapExportOptions options = request.options;
    const auto language = chosenLanguage(atlas, parser, QStringLiteral("lang"));
    if (!language)
        return std::unexpected(language.error());
    options.language = *language;
    const auto focus = readFocus(parser, atlas);
    if (!focus)
        return std::unexpected(focus.error());
    options.focus = *focus;
    return options;
}

ExitCode writePanelOf(const AtlasPtr& atlas, const ExportRequest& request, const CommandParser& parser)
{
    PanelExportOptions options = *request.panel;
    const auto language = chosenLanguage(*atlas, parser, QStringLiteral("lang"));
    if (!language)
        return parser.fail(language.error());
    options.language = *language;
    const auto selected = readPanelFocus(parser, *atlas, options.panel);
    if (!selected)
        return parser.fail(selected.error());
    options.selected = *selected;
    const auto bytes = exportPanel(atlas, Passing(), options);
    if (!bytes) {
        say(bytes.error());
        return ExitCode::Usage;
    }
    return saveResult(*bytes, request.out);
}

ExitCode drawMap(const Atlas& atlas, const MapExportOptions& options, const QString& out)
{
    const LayoutResult layout = computeLayout(measureMap(atlas, options.language), installedHelper());
    if (!layout.helperError.isEmpty()) {
        say(layout.helperError);
        return ExitCode::FileError;
    }
    const auto picture = exportMap(atlas, *layout.layout, options);
    if (!picture) {
        say(picture.error());
        return ExitCode::Usage;
    }
    return saveResult(*picture, out);
}

} // namespace

ExitCode runExport(const QStringList& arguments)
{
    CommandParser parser(
        QStringLiteral("export"), QStringLiteral("export [FILE] -o OUT [options]"),
        CommandParser::tr(
            "Draws the map or a panel of an atlas into a file. Without FILE: of the built-in atlas.\n"
            "\n"
            "Exit codes: 0 done; 1 the atlas has errors; 2 wrong usage, or a view, format or size that\n"
            "cannot be had; 3 a file could not be read or written, or the layout helper not be run."));
    addExportOptions(parser);
    if (const auto code = parser.parse(arguments, {0, 1}))
        return *code;
    const auto request = readExportRequest(parser);
    if (!request)
        return parser.fail(request.error());
    const auto atlas = loadAtlas(request->file);
    if (!atlas)
        return atlas.error();
    if (request->panel)
        return writePanelOf(*atlas, *request, parser);
    const auto options = completed(*request, parser, **atlas);
    if (!options)
        return parser.fail(options.error());
    return drawMap(**atlas, *options, request->out);
}
