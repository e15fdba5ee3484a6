// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/exportframerows.h"
#include "widgets/dialogs/exportsizerows.h"
#include "widgets/dialogs/exportsubjectrows.h"

#include <QScrollArea>

/// Everything that can be said about an export. What does not apply to what is chosen is hidden; what the
/// atlas does not have is disabled and says why.
class ExportForm : public QScrollArea
{
    Q_OBJECT

public:
    ExportForm(const ExportContext& context, const ExportOptions& start, QWidget* parent = nullptr);

    [[nodiscard]] ExportOptions options() const;

    /// The size of the page as drawn, known once it was.
    void setPage(const QSizeF& page) { m_size->setPage(page); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

private:
    void addLookRows(QFormLayout& form, const ExportContext& context);
    void set(const ExportOptions& options);
    void fillFormats();
    void fillBackgrounds();
    void showWhatFits();
    void change();
    [[nodiscard]] ExportFormat format() const;
    [[nodiscard]] ColorTheme::Mode theme() const;

    ExportOptions m_start;
    ExportFormat m_wanted;                             ///< format, whether the subject has it or not
    Background m_wantedBackground = Background::Theme; ///< likewise
    bool m_isSetting = false;
    QWidget* m_page;
    QFormLayout* m_rows;
    ExportSubjectRows* m_subject;
    QComboBox* m_format;
    QComboBox* m_level;
    QComboBox* m_language;
    QComboBox* m_theme;
    QComboBox* m_background;
    QComboBox* m_handout;
    QCheckBox* m_outlines;
    ExportFrameRows* m_frame = nullptr;
    ExportSizeRows* m_size = nullptr;
};
