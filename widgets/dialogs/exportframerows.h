// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportoptions.h"

#include <QList>
#include <QObject>

class QCheckBox;
class QComboBox;
class QFormLayout;

/// The rows of the export form that say what stands around a picture.
class ExportFrameRows : public QObject
{
    Q_OBJECT

public:
    /// Puts its rows at the end of a form. Without a licence in the atlas there is none to show.
    ExportFrameRows(bool hasLicence, QFormLayout& form);

    [[nodiscard]] FrameOptions frame() const;
    void setFrame(const FrameOptions& frame);
    void setVisible(bool visible);

Q_SIGNALS:
    void changed();

private:
    struct Part
    {
        QCheckBox* box;
        bool FrameOptions::* option;
    };

    QFormLayout& m_form;
    QWidget* m_boxes;
    QList<Part> m_parts;
    QComboBox* m_marking;
    bool m_licence = true; ///< what was chosen, while the atlas has none
    bool m_hasLicence;
};
