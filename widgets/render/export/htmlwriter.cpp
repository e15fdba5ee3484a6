// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/htmlwriter.h"

#include "widgets/render/export/html/htmldata.h"
#include "widgets/render/export/html/htmltext.h"
#include "widgets/render/export/svgtext.h"
#include "widgets/render/export/svgwriter.h"

#include <QCoreApplication>
#include <QFile>

namespace {

/// A file of the program, compiled in.
QByteArray part(const char* name)
{
    QFile file(QStringLiteral(":/html/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The colours of the theme, for the style sheet.
QByteArray colours(const ColorTheme& theme)
{
    const auto variable = [](const char* name, const QColor& colour) -> QByteArray {
        return QByteArray("  --") + name + ": " + colour.name().toLatin1() + ";\n";
    };
    return ":root {\n  color-scheme: " + QByteArray(theme.mode == ColorTheme::Mode::Dark ? "dark" : "light") +
           ";\n" + variable("canvas", theme.canvas) + variable("panel", theme.panel) +
           variable("node", theme.node) + variable("hairline", theme.hairline) + variable("ink", theme.ink) +
           variable("secondary", theme.secondary) + variable("accent", theme.outsideAccent()) + "}\n";
}

/// A picture in its place; ids begin with the number of the page, since each may show the same things.
QByteArray section(const ExportPage& page, qsizetype index, const QString& language)
{
    const QString prefix = QStringLiteral("p%1-").arg(index + 1);
    return "<section class=\"page\" aria-label=\"" + xmlText(page.title).toHtmlEscaped().toUtf8() + "\">\n" +
           svgElement(page.picture, language, prefix) + "</section>\n";
}

} // namespace

std::expected<QByteArray, ExportError> writeHtml(const ExportDocument& document,
                                                 const ExportProgress& progress)
{
    const QByteArray frame = part("viewer.html");
    if (frame.isEmpty()) {
        return std::unexpected(ExportError{
            ExportError::Failed,
            QCoreApplication::translate("HtmlWriter", "The parts of HTML files are not in this program.")});
    }
    QByteArray pages;
    for (qsizetype i = 0; i < document.pages.size(); ++i) {
        pages += section(document.pages[i], i, document.language);
        if (progress && !progress(double(i + 1) / double(document.pages.size() + 1)))
            return std::unexpected(ExportError{ExportError::Cancelled, {}});
    }
    const QByteArray style = colours(document.theme) + part("viewer.css");
    const QByteArray script = part("viewer.js");
    const QByteArray file =
        filledTemplate(frame,
                       {{"language", document.language.toHtmlEscaped().toUtf8()},
                        {"title", xmlText(document.title).toHtmlEscaped().toUtf8()},
                        {"policy", "default-src 'none'; style-src " + policyHash(style) + "; script-src " +
                                       policyHash(script) + "; base-uri 'none'; form-action 'none'"},
                        {"style", style},
                        {"script", script},
                        {"data", jsonForScript(htmlData(document))},
                        {"content", pages}},
                       htmlStrings());
    if (progress && !progress(1))
        return std::unexpected(ExportError{ExportError::Cancelled, {}});
    return file;
}
