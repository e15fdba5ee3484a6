// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/panelexport.h"

#include "model/sheetwriter.h"
#include "widgets/panels/panelcontent.h"
#include "widgets/render/export/picturefile.h"
#include "widgets/render/export/xlsxwriter.h"
#include "widgets/render/panels/panelpage.h"

#include <array>
#include <QFileInfo>

namespace {

constexpr std::array formatNames{
    std::pair{PanelExportOptions::Svg, "svg"}, std::pair{PanelExportOptions::Png, "png"},
    std::pair{PanelExportOptions::Csv, "csv"}, std::pair{PanelExportOptions::Xlsx, "xlsx"}};

PanelLook lookOf(const PanelExportOptions& options)
{
    PanelLook look;
    look.theme = ColorTheme::of(options.theme);
    look.language = options.language;
    look.selected = options.selected;
    return look;
}

QByteArray csvOf(const QList<Sheet>& sheets)
{
    QByteArray csv;
    for (const Sheet& sheet : sheets) {
        if (sheets.size() > 1) {
            Sheet title; // a line of its own, quoted like every cell
            title.columns = {{sheet.title.isEmpty() ? sheet.id : sheet.title, false, 0, {}}};
            csv += (csv.isEmpty() ? "" : "\r\n") + sheetCsv(title, {});
        }
        csv += sheetCsv(sheet, firstOrder(sheet));
    }
    return csv;
}

} // namespace

QString panelFormatName(PanelExportOptions::Format format)
{
    return QString::fromLatin1(formatNames[size_t(format)].second);
}

std::optional<PanelExportOptions::Format> panelFormatNamed(const QString& name)
{
    for (const auto& [format, word] : formatNames) {
        if (name == QLatin1String(word))
            return format;
    }
    return std::nullopt;
}

std::optional<PanelExportOptions::Format> panelFormatOfFile(const QString& fileName)
{
    return panelFormatNamed(QFileInfo(fileName).suffix().toLower());
}

PanelPrint printPanel(const AtlasPtr& atlas, const Passing& passing, const PanelExportOptions& options)
{
    return {atlas, partsOf(options.panel, *atlas, passing, lookOf(options)), options};
}

std::expected<QByteArray, QString> writePanel(const PanelPrint& print)
{
    const PanelExportOptions& options = print.options;
    switch (options.format) {
    case PanelExportOptions::Csv:
        return csvOf(print.parts.sheets);
    case PanelExportOptions::Xlsx:
        return xlsxOf(print.parts.sheets, *print.atlas, print.parts.title);
    case PanelExportOptions::Svg:
        return svgFile(panelPage(print.parts, *print.atlas, lookOf(options)), options.size,
                       options.transparent);
    case PanelExportOptions::Png:
        return pngFile(panelPage(print.parts, *print.atlas, lookOf(options)), options.size,
                       options.transparent);
    }
    Q_UNREACHABLE();
}

std::expected<QByteArray, QString> exportPanel(const AtlasPtr& atlas, const Passing& passing,
                                               const PanelExportOptions& options)
{
    return writePanel(printPanel(atlas, passing, options));
}
