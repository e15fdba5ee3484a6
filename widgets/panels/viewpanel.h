// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/panels/panelstyle.h"

#include <functional>
#include <QThreadPool>
#include <QWidget>

class PictureView;
class QBoxLayout;
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class SheetBox;

/// What the panels beside the map have in common: what they count, pages to choose from, the line of sources,
/// and being in step with the navigation. A panel that is hidden costs nothing: it catches up when it is
/// shown.
class ViewPanel : public QWidget
{
    Q_OBJECT

public:
    ViewPanel(Navigation& navigation, PanelKind kind, QWidget* parent = nullptr);
    ~ViewPanel() override;

    [[nodiscard]] PanelKind kind() const { return m_kind; }

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    /// Whether all that was asked for is shown: nothing is being made in the background.
    [[nodiscard]] bool isReady() const { return m_pending == 0 && !m_isStale; }

    /// Which page is shown, from 0.
    [[nodiscard]] int currentPage() const;
    void setCurrentPage(int page);

Q_SIGNALS:
    void exportRequested(const TypedId& id);
    void neighboursExportRequested(const TypedId& id);
    void linkCopyRequested(const TypedId& id);
    void ready(); ///< what was made in the background is shown

protected:
    /// Adds a page; one page alone has no button.
    void addPage(const QString& title, QWidget* page);

    /// A sheet box, resp. a picture, with its signals connected, following theme and language. Choosing a
    /// block of the picture selects its thing, opening drills into it.
    SheetBox* makeSheetBox();
    PictureView* makePictureView(const QString& accessibleName);

    /// Follows the theme: called on each change of it.
    void onTheme(std::function<void(const ColorTheme&)> follow);

    void setSubtitle(const QString& text);
    void setSources(const QString& text);

    /// Makes what is shown anew, since atlas, language, theme or filter changed. Called while visible only.
    virtual void refresh() = 0;

    /// The selection is another one; sheet boxes and pictures follow by themselves.
    virtual void followSelection() {}

    /// Runs `make`, for a large atlas in the background, then what it returned, in this thread. What was
    /// asked for before and is not ready is forgotten. `make` may use only what it captured by value.
    void load(std::function<std::function<void()>()> make);

    [[nodiscard]] Navigation& navigation() const { return m_navigation; }

    [[nodiscard]] const AtlasPtr& atlas() const { return m_navigation.atlas(); }

    [[nodiscard]] const QString& language() const { return m_language; }

    [[nodiscard]] const ColorTheme& theme() const { return m_theme; }

    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void invalidate();
    void openMenu(const TypedId& id, const QPoint& globalPosition);

    Navigation& m_navigation;
    PanelKind m_kind;
    QString m_language = QStringLiteral("en");
    ColorTheme m_theme = ColorTheme::light();
    QLabel* m_subtitle;
    QLabel* m_sources;
    QBoxLayout* m_head;
    QHBoxLayout* m_buttons;
    QButtonGroup* m_pageButtons;
    QStackedWidget* m_pages;
    QList<std::function<void(const ColorTheme&)>> m_themeFollowers;
    QList<SheetBox*> m_boxes;
    QList<PictureView*> m_pictures;
    bool m_isStale = true;
    int m_latest = 0;
    int m_pending = 0;
    QThreadPool m_pool; ///< of its own: waited for at the end
};
