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
    m_pool.start([=, this] {
        QString error;
        if (const auto bytes = exportMap(*atlas, *layout, options); !bytes)
            error = bytes.error();
        else if (const auto written = writeAtomically(path, *bytes); !written)
            error = written.error();
        QMetaObject::invokeMethod(this, [=, this] { Q_EMIT finished(path, error); });
    });
}
