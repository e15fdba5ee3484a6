// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportrun.h"

#include "app/helperlocation.h"
#include "model/layout/layoutengine.h"
#include "widgets/render/mapmeasure.h"

#include <algorithm>
#include <QFileInfo>

bool needsLayout(const ExportOptions& options)
{
    return isPicture(options.format) && options.subject.kind != ExportSubject::Kind::Panel;
}

ExportLayouts::ExportLayouts(AtlasPtr atlas)
    : m_atlas(std::move(atlas))
{
}

std::expected<std::shared_ptr<const MapLayout>, ExportError> ExportLayouts::in(const QString& language)
{
    if (const auto known = m_layouts.constFind(language); known != m_layouts.cend())
        return *known;
    const LayoutResult result = computeLayout(measureMap(*m_atlas, language), installedHelper());
    std::expected<std::shared_ptr<const MapLayout>, ExportError> layout = result.layout;
    if (!result.helperError.isEmpty())
        layout = std::unexpected(ExportError{ExportError::Failed, result.helperError});
    m_layouts.insert(language, layout);
    return layout;
}

std::expected<ExportJob, ExportError> preparedExport(const AtlasPtr& atlas, ExportLayouts& layouts,
                                                     const ExportOptions& options)
{
    if (!needsLayout(options))
        return prepareExport(atlas, nullptr, options);
    const auto layout = layouts.in(options.language);
    if (!layout)
        return std::unexpected(layout.error());
    return prepareExport(atlas, *layout, options);
}

QString nameOfPage(const QString& out, qsizetype page, qsizetype count)
{
    if (count < 2)
        return out;
    const auto digits = int(std::max<qsizetype>(2, QString::number(count).size()));
    const QString number = QStringLiteral("-%1").arg(page + 1, digits, 10, QLatin1Char('0'));
    const QString suffix = QFileInfo(out).suffix();
    if (suffix.isEmpty())
        return out + number;
    const qsizetype dot = out.size() - suffix.size() - 1;
    return out.first(dot) + number + out.sliced(dot);
}

ExitCode exitCodeOf(const ExportError& error)
{
    switch (error.kind) {
    case ExportError::Refused:
        return ExitCode::Usage;
    case ExportError::Failed:
        return ExitCode::FileError;
    case ExportError::Cancelled:
        return ExitCode::Interrupted;
    }
    Q_UNREACHABLE();
}
