// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/exportcontext.h"
#include "widgets/render/export/exportoptions.h"

#include <QObject>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

/// The rows of the export form that say what is exported.
class ExportSubjectRows : public QObject
{
    Q_OBJECT

public:
    /// Puts its rows at the end of a form.
    ExportSubjectRows(const ExportContext& context, QFormLayout& form);

    [[nodiscard]] ExportSubject subject() const;
    void setSubject(const ExportSubject& subject);

    /// The formats that there are for it.
    [[nodiscard]] QList<ExportFormat> formats() const;

    /// Whether the subject is drawn at a level of detail.
    [[nodiscard]] bool isMap() const;

Q_SIGNALS:
    void changed();

private:
    enum What
    {
        WholeMap,
        PresentView,
        Neighbours,
        Part,
        Panel,
        TourSteps,
        Data
    };

    [[nodiscard]] What what() const;
    [[nodiscard]] QString name(const TypedId& id) const;
    void fillWhat();
    void fillParts();
    void addRows();
    void showWhatFits();

    ExportContext m_context;
    QFormLayout& m_form;
    QComboBox* m_what;
    QComboBox* m_part;
    QSpinBox* m_degrees;
    QComboBox* m_panel;
    QComboBox* m_tour;
    QComboBox* m_data;
    QCheckBox* m_lit; ///< lets what is selected stand out
};
