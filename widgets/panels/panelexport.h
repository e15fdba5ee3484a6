// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panelkind.h"
#include "model/passing.h"
#include "widgets/render/export/picturesize.h"
#include "widgets/render/panels/panellook.h"
#include "widgets/render/panels/panelparts.h"

#include <expected>

/// What a file of a panel is to be like, on the command line as in the window.
struct PanelExportOptions
{
    enum Format
    {
        Svg,
        Png,
        Csv,
        Xlsx
    };

    PanelKind panel = PanelKind::Funding;
    QString language = QStringLiteral("en");
    ColorTheme::Mode theme = ColorTheme::Mode::Light;
    Format format = Svg;
    PictureSize size = {};
    bool transparent = false;
    std::optional<TypedId> selected = {}; ///< what stands out in a picture
};

/// The word and file extension of a format, and the format that a word or the extension of a file name stands
/// for.
QString panelFormatName(PanelExportOptions::Format format);
std::optional<PanelExportOptions::Format> panelFormatNamed(const QString& name);
std::optional<PanelExportOptions::Format> panelFormatOfFile(const QString& fileName);

/// A panel made ready for any format, with nothing left in it that needs the thread of the interface.
struct PanelPrint
{
    AtlasPtr atlas;
    PanelParts parts;
    PanelExportOptions options;
};

/// Makes what a panel shows of an atlas through a filter. Needs a QApplication and its thread.
PanelPrint printPanel(const AtlasPtr& atlas, const Passing& passing, const PanelExportOptions& options);

/// The bytes of the file, or why it cannot be made as asked; in any thread. The same panel gives the same
/// bytes. CSV with several tables has them one beneath the other, each under its title.
std::expected<QByteArray, QString> writePanel(const PanelPrint& print);

/// Both in one.
std::expected<QByteArray, QString> exportPanel(const AtlasPtr& atlas, const Passing& passing,
                                               const PanelExportOptions& options);
