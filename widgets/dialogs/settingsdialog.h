// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/dialogs/settings.h"

#include <QDialog>

class QComboBox;
class QSpinBox;

/// What can be set about the program. Every change takes effect at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `languages` are those of the atlas, as tags; the one that is set is offered in any case.
    SettingsDialog(const Settings& settings, const QStringList& languages, QWidget* parent = nullptr);

    [[nodiscard]] const Settings& settings() const { return m_settings; }

    /// Shows settings that were changed elsewhere.
    void setSettings(const Settings& settings);

    /// Offers the languages of another atlas.
    void setLanguages(const QStringList& languages);

    /// A language by its own name: English, 中文.
    static QString ownName(const QString& language);

Q_SIGNALS:
    void changed(const Settings& settings);

private:
    void take();

    Settings m_settings;
    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_motion;
    QSpinBox* m_fontScale;
};
