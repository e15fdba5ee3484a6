// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/picturesizeargument.h"

#include "app/commands/exportarguments.h"
#include "model/reader/readertext.h"

#include <array>
#include <cmath>
#include <QLocale>
#include <QRegularExpression>

namespace {

namespace option = exportoption;

struct Paper
{
    const char* name;
    double width; ///< upright, in millimetres
    double height;
};

constexpr std::array papers{
    Paper{"a0", 841, 1189},        Paper{"a1", 594, 841},        Paper{"a2", 420, 594},
    Paper{"a3", 297, 420},         Paper{"a4", 210, 297},        Paper{"a5", 148, 210},
    Paper{"letter", 215.9, 279.4}, Paper{"legal", 215.9, 355.6}, Paper{"tabloid", 279.4, 431.8}};
constexpr double largestPaper = 5000; ///< millimetres; PDF knows no larger page
constexpr double paperDpi = 300;
constexpr double leastDpi = 10;
constexpr double mostDpi = 2400;

std::optional<QSizeF> paperNamed(const QString& text)
{
    const QString landscape = QStringLiteral("-landscape");
    const bool isLandscape = text.endsWith(landscape);
    const QString name = isLandscape ? text.chopped(landscape.size()) : text;
    for (const Paper& paper : papers) {
        const QSizeF size(paper.width, paper.height);
        if (name == QLatin1String(paper.name))
            return isLandscape ? size.transposed() : size;
    }
    return std::nullopt;
}

std::optional<QSizeF> millimetresOf(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9]{1,4}(?:\\.[0-9]{1,2})?)x([0-9]{1,4}(?:\\.[0-9]{1,2})?)mm$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const QSizeF size(match.captured(1).toDouble(), match.captured(2).toDouble());
    const bool isUsable = match.hasMatch() && size.width() >= 1 && size.height() >= 1 &&
                          size.width() <= largestPaper && size.height() <= largestPaper;
    return isUsable ? std::optional(size) : std::nullopt;
}

std::optional<QSize> pixelsOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool isUsable = !size.isEmpty() && size.width() <= largestSide && size.height() <= largestSide;
    return isUsable ? std::optional(size) : std::nullopt;
}

QString readSize(const CommandParser& parser, PictureSize& size)
{
    if (!parser.isSet(option::size))
        return {};
    const QString text = parser.value(option::size).toLower();
    size.millimetres = paperNamed(text);
    if (!size.millimetres)
        size.millimetres = millimetresOf(text);
    if (size.millimetres) {
        size.dpi = paperDpi;
        return {};
    }
    size.pixels = pixelsOf(text);
    if (size.pixels)
        return {};
    return CommandParser::tr("--size cannot be %1; write WIDTHxHEIGHT in pixels, each from 1 to %2, or a "
                             "size of paper, like 210x297mm, a4 or a3-landscape")
        .arg(ReaderText::quoted(parser.value(option::size)))
        .arg(largestSide);
}

/// A number as everybody writes it to programs, whatever the language of the desktop.
double numberIn(const QString& text)
{
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text, &isNumber);
    return isNumber ? number : std::nan("");
}

QString readDpi(const CommandParser& parser, PictureSize& size)
{
    if (!parser.isSet(option::dpi))
        return {};
    const double dpi = numberIn(parser.value(option::dpi));
    if (!(dpi >= leastDpi && dpi <= mostDpi)) {
        return CommandParser::tr("--dpi cannot be %1; write a number from %2 to %3")
            .arg(ReaderText::quoted(parser.value(option::dpi)))
            .arg(leastDpi)
            .arg(mostDpi);
    }
    size.dpi = dpi;
    return {};
}

QString readScale(const CommandParser& parser, PictureSize& size)
{
    if (!parser.isSet(option::scale))
        return {};
    if (size.millimetres)
        return CommandParser::tr("--scale does not go with a size on paper; --dpi makes that finer");
    const double factor = numberIn(parser.value(option::scale));
    if (!std::isfinite(factor) || factor <= 0) {
        return CommandParser::tr("--scale cannot be %1; write a number above 0, like 2 or 0.5")
            .arg(ReaderText::quoted(parser.value(option::scale)));
    }
    size.scale = factor;
    return {};
}

} // namespace

std::expected<PictureSize, QString> readPictureSize(const CommandParser& parser)
{
    PictureSize size;
    for (const auto read : {readSize, readDpi, readScale}) {
        if (const QString problem = read(parser, size); !problem.isEmpty())
            return std::unexpected(problem);
    }
    return size;
}
