// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/colortheme.h"

#include <optional>
#include <QScrollArea>
#include <QWidget>

/// Everything about the thing that is selected, with the source of each figure. Knows no other panel: what is
/// to be shown it is told, and where a link leads it tells.
class DetailPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPanel(QWidget* parent = nullptr);

    /// What to read from, and in which language. Shows the atlas until something else is asked for.
    void setAtlas(AtlasPtr atlas, const QString& language);

    void setTheme(const ColorTheme& theme);

    /// Shows a thing; the atlas when it is nothing.
    void showThing(const std::optional<TypedId>& id);

    /// What is shown.
    [[nodiscard]] const std::optional<TypedId>& thing() const { return m_thing; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user followed a link.
    void linkActivated(const TypedId& id);

private:
    void rebuild();
    void applyTheme();

    AtlasPtr m_atlas;
    QString m_language;
    ColorTheme m_theme;
    std::optional<TypedId> m_thing;
    QScrollArea* m_scroll;
};
