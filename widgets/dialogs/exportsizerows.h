// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/picturesize.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

/// The rows of the export form that say how large a picture is: as drawn, in pixels, in millimetres, or a
/// sheet of paper.
class ExportSizeRows : public QObject
{
    Q_OBJECT

public:
    /// What a format has of a size.
    enum class Means
    {
        Pixels,  ///< dots an inch make pixels of paper
        Drawing, ///< no dots: a size on paper or in pixels, as sharp as you like
        None     ///< a size of its own
    };

    /// Puts its rows at the end of a form.
    explicit ExportSizeRows(QFormLayout& form);

    [[nodiscard]] PictureSize size() const;
    void setSize(const PictureSize& size);

    void setMeans(Means means);

    /// The shape of the page, which width and height keep while they are tied to it.
    void setPage(const QSizeF& page);

Q_SIGNALS:
    void changed();

private:
    enum Mode
    {
        AsDrawn,
        Pixels,
        Millimetres,
        Paper
    };

    [[nodiscard]] Mode mode() const;
    void addRows(QFormLayout& form);
    void connectRows();
    void showWhatFits();
    void takePreset();
    void keepShape(bool heightLeads);
    void change();

    QFormLayout& m_form;
    Means m_means = Means::Pixels;
    QSizeF m_page;
    QComboBox* m_mode;
    QDoubleSpinBox* m_scale;
    QComboBox* m_preset; ///< of pixels
    QSpinBox* m_width;
    QSpinBox* m_height;
    QDoubleSpinBox* m_across; ///< in millimetres
    QDoubleSpinBox* m_down;
    QCheckBox* m_linked;
    QComboBox* m_paper;
    QSpinBox* m_dpi;
};
