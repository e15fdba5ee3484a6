// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "widgets/render/colortheme.h"

#include <optional>
#include <QIcon>
#include <QScrollArea>
#include <QWidget>

class DetailBar;

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

    /// The icons of its buttons, which bear words until then.
    void setIcons(const QIcon& back, const QIcon& forward, const QIcon& pin, const QIcon& show);

    [[nodiscard]] bool isEvidenceShown() const { return m_isEvidenceShown; }

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    void setCanGoBack(bool can);
    void setCanGoForward(bool can);

    /// Whether the thing that is shown is pinned.
    void setPinned(bool pinned);

    /// Shows beneath every figure what it rests on; else beneath those that the user opens.
    void setEvidenceShown(bool shown);

Q_SIGNALS:
    /// The user followed a link.
    void linkActivated(const TypedId& id);

    void backRequested();
    void forwardRequested();

    /// The user wants this to be pinned, or no longer; setPinned() tells what came of it.
    void pinToggled(const TypedId& id);

    void showOnMapRequested(const TypedId& id);
    void evidenceShownChanged(bool shown);

private:
    void rebuild();
    void applyTheme();
    void connectBar();

    AtlasPtr m_atlas;
    QString m_language;
    ColorTheme m_theme;
    std::optional<TypedId> m_thing;
    TypedId m_shown; ///< what the page is about: the atlas where no thing is
    bool m_isEvidenceShown = false;
    DetailBar* m_bar;
    QScrollArea* m_scroll;
};
