// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/exportoptions.h"

#include <array>
#include <QFileInfo>

namespace {

using Kind = ExportSubject::Kind;

constexpr std::array formatNames{
    std::pair{ExportFormat::Png, "png"},         std::pair{ExportFormat::Svg, "svg"},
    std::pair{ExportFormat::Pdf, "pdf"},         std::pair{ExportFormat::Pptx, "pptx"},
    std::pair{ExportFormat::Html, "html"},       std::pair{ExportFormat::Csv, "csv"},
    std::pair{ExportFormat::Json, "json"},       std::pair{ExportFormat::Xlsx, "xlsx"},
    std::pair{ExportFormat::GraphMl, "graphml"}, std::pair{ExportFormat::Dot, "dot"}};

constexpr std::array tableNames{std::pair{DataTable::Facts, "facts"}, std::pair{DataTable::Rounds, "rounds"},
                                std::pair{DataTable::Relations, "relations"}};

template <typename Names> auto named(const Names& names, const QString& wanted)
{
    std::optional<decltype(names[0].first)> found;
    for (const auto& [value, word] : names) {
        if (wanted == QLatin1String(word))
            found.emplace(value);
    }
    return found;
}

} // namespace

bool isPicture(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
    case ExportFormat::Pptx:
    case ExportFormat::Html:
        return true;
    case ExportFormat::Csv:
    case ExportFormat::Json:
    case ExportFormat::Xlsx:
    case ExportFormat::GraphMl:
    case ExportFormat::Dot:
        return false;
    }
    Q_UNREACHABLE();
}

bool canExport(const ExportSubject& subject, ExportFormat format)
{
    if (isPicture(format))
        return subject.kind != Kind::Table;
    switch (format) {
    case ExportFormat::Csv:
    case ExportFormat::Json:
        return subject.kind == Kind::Panel || subject.kind == Kind::Table;
    case ExportFormat::Xlsx: // of the map: all tables
        return subject.kind == Kind::Panel || subject.kind == Kind::Table || subject.kind == Kind::Map;
    default:
        return subject.kind == Kind::Map;
    }
}

bool holdsPages(ExportFormat format)
{
    return format == ExportFormat::Pdf || format == ExportFormat::Pptx || format == ExportFormat::Html;
}

QString exportFormatName(ExportFormat format)
{
    return QString::fromLatin1(formatNames[size_t(format)].second);
}

std::optional<ExportFormat> exportFormatNamed(const QString& name)
{
    return named(formatNames, name);
}

std::optional<ExportFormat> exportFormatOfFile(const QString& fileName)
{
    return exportFormatNamed(QFileInfo(fileName).suffix().toLower());
}

QList<ExportFormat> exportFormats()
{
    QList<ExportFormat> all;
    for (const auto& [format, word] : formatNames)
        all << format;
    return all;
}

QString dataTableName(DataTable table)
{
    return QString::fromLatin1(tableNames[size_t(table)].second);
}

std::optional<DataTable> dataTableNamed(const QString& name)
{
    return named(tableNames, name);
}

QString handoutName(Handout handout)
{
    switch (handout) {
    case Handout::Slides:
        return QStringLiteral("slides");
    case Handout::Notes:
        return QStringLiteral("notes");
    case Handout::Six:
        return QStringLiteral("six");
    }
    Q_UNREACHABLE();
}

std::optional<Handout> handoutNamed(const QString& name)
{
    for (const Handout handout : {Handout::Slides, Handout::Notes, Handout::Six}) {
        if (handoutName(handout) == name)
            return handout;
    }
    return std::nullopt;
}

bool canBeHandout(const ExportSubject& subject, ExportFormat format)
{
    return subject.kind == ExportSubject::Kind::Tour && format == ExportFormat::Pdf;
}
