// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/layout/maplayout.h"
#include "widgets/panels/panelexport.h"
#include "widgets/render/export/mapexport.h"

#include <memory>
#include <QObject>
#include <QThreadPool>

/// Writes exports of the map and of panels in the background, atomically.
class ExportController : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ExportController() override;

    /// Starts writing a picture to `path`; `finished` follows.
    void start(const AtlasPtr& atlas, const std::shared_ptr<const MapLayout>& layout,
               const MapExportOptions& options, const QString& path);

    /// The same for a panel that printPanel() has made, in the thread of the interface.
    void start(const PanelPrint& print, const QString& path);

Q_SIGNALS:
    void finished(const QString& path, const QString& error); ///< an empty error: it was written

private:
    /// Writes what `make` gives; called in the background.
    void write(const std::expected<QByteArray, QString>& bytes, const QString& path);

    QThreadPool m_pool; ///< of its own: waited for at the end
};
