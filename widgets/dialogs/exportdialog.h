// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelexport.h"
#include "widgets/render/export/mapexport.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;

/// Asks what to export of the map, or of a panel, and how. Choosing the file is left to the caller.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `start` holds the first choices; its focus, if any, is offered as the part to export under
    /// `focusName`.
    ExportDialog(const MapExportOptions& start, const QString& focusName, QWidget* parent = nullptr);

    /// Offers the open panel next to the map, and chooses it.
    void offerPanel(const PanelExportOptions& start);

    [[nodiscard]] MapExportOptions options() const;

    /// How to export the panel; nothing where the map is chosen.
    [[nodiscard]] std::optional<PanelExportOptions> panelOptions() const;

private:
    [[nodiscard]] bool isPanel() const;
    void fillFormats();
    void showWhatFits();

    MapExportOptions m_start;
    std::optional<PanelExportOptions> m_panelStart;
    QFormLayout* m_form;
    QComboBox* m_what = nullptr; ///< only where there is a choice
    QComboBox* m_part;
    QComboBox* m_format;
    QComboBox* m_level;
    QComboBox* m_theme;
    QDoubleSpinBox* m_scale;
    QComboBox* m_background;
};
