// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportcontroller.h"

#include "app/atomicwrite.h"

ExportController::~ExportController()
{
    m_pool.waitForDone();
}

void ExportController::start(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout,
                             const MapExportOptions& options, const QString& path)
{
    m_pool.start([=, this] { write(exportMap(*atlas, *layout, options), path); });
}

void ExportController::start(const PanelPrint& print, const QString& path)
{
    m_pool.start([=, this] { write(writePanel(print), path); });
}

void ExportController::write(const std::expected<QByteArray, QString>& bytes, const QString& path)
{
    QString error;
    if (!bytes)
        error = bytes.error();
    else if (const auto written = writeAtomically(path, *bytes); !written)
        error = written.error();
    QMetaObject::invokeMethod(this, [=, this] { Q_EMIT finished(path, error); });
}
