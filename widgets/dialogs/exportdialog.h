// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/mapexport.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;

/// Asks what to export of the map and how. Choosing the file is left to the caller.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `start` holds the first choices; its focus, if any, is offered as the part to export under
    /// `focusName`.
    ExportDialog(const MapExportOptions& start, const QString& focusName, QWidget* parent = nullptr);

    [[nodiscard]] MapExportOptions options() const;

private:
    MapExportOptions m_start;
    QComboBox* m_part;
    QComboBox* m_format;
    QComboBox* m_level;
    QComboBox* m_theme;
    QDoubleSpinBox* m_scale;
    QComboBox* m_background;
};
