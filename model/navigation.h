// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/deeplink.h"
#include "model/filterindexer.h"
#include "model/neighbourhood.h"
#include "model/passing.h"
#include "model/view.h"

#include <QObject>

/// What the user looks at: the one state that map, tree, panels and window observe and change. Knows no
/// widget. A view is where one is, and has a past and a future; a lens is how one looks, and has none.
class Navigation : public QObject
{
    Q_OBJECT

public:
    explicit Navigation(QObject* parent = nullptr);

    /// Looks at an atlas: another one from the start, another edition of the same (a file that was reloaded)
    /// as before, as far as its things are still there.
    void setAtlas(const AtlasPtr& atlas);

    [[nodiscard]] const AtlasPtr& atlas() const { return m_atlas; }

    [[nodiscard]] const View& view() const { return m_view; }

    [[nodiscard]] const Lens& lens() const { return m_lens; }

    /// The thing selected, or nothing.
    [[nodiscard]] const std::optional<TypedId>& selection() const { return m_view.selection; }

    /// What is lit for a moment instead of what is selected: the search result under the cursor.
    [[nodiscard]] const std::optional<TypedId>& preview() const { return m_preview; }

    /// What the filter lets through: every panel and every count shows these entities only.
    [[nodiscard]] const Passing& passing() const { return m_passing; }

    /// What the filter works with, and what can be asked for; null until it is made.
    [[nodiscard]] const std::shared_ptr<const FilterIndex>& filterIndex() const { return m_indexer.index(); }

    /// Layer, group and entity that were drilled into, outermost first; empty for the whole stack.
    [[nodiscard]] QList<TypedId> drillPath() const;

    /// What stands out: selection, its neighbours or its footprint, and pins; the preview instead, if there
    /// is one. `pointed` (hovered) counts while nothing is selected.
    [[nodiscard]] Neighbourhood lit(const std::optional<TypedId>& pointed = {}) const;

    [[nodiscard]] bool isPinned(const TypedId& id) const { return m_lens.pins.contains(id); }

    [[nodiscard]] bool canGoBack() const { return !m_past.isEmpty(); }

    [[nodiscard]] bool canGoForward() const { return !m_future.isEmpty(); }

    [[nodiscard]] bool canDrillOut() const { return m_view.focus.type != IdType::Atlas || m_view.camera; }

    /// Whether escape() would do something.
    [[nodiscard]] bool canEscape() const;

    /// Where one is and how one looks, as a link brings it back.
    [[nodiscard]] DeepLink link() const { return {m_view, m_lens}; }

    /// Goes where a link leads; what it names and the atlas does not have is left out and returned.
    QList<TypedId> follow(const DeepLink& link);

public Q_SLOTS:
    /// Selects a thing; the atlas itself stands for nothing in particular and clears the selection.
    void select(const TypedId& id);

    /// The same for one of many steps in a row (arrow keys): together they are one step of the past.
    void selectInPassing(const TypedId& id);

    void clearSelection();

    /// Shows a thing as large as it fits and selects it: an entity in its group first, and by itself when
    /// its group is in focus already.
    void drillInto(const TypedId& id);

    /// Goes where a thing is seen among its like: into its group, or to the whole stack if it stands in none.
    void goTo(const TypedId& id);

    /// Drills into what is selected.
    void drillIn();

    /// Shows what is around the focus; with the whole stack in focus, all of it.
    void drillOut();

    /// Puts something in view as large as it fits without selecting anything.
    void focusOn(const TypedId& id);

    void back();
    void forward();

    /// Undoes one step of standing out: preview, only, reach, degrees, selection, the last pin.
    void escape();

    void setDegrees(int degrees);
    void setReach(Reach reach);
    void setOnly(bool only);

    /// Opens a panel beside the map, another one, or closes it.
    void setPanel(const std::optional<PanelKind>& panel);

    /// Gives the open panel the room of the map as well, or the map its room again.
    void setPanelAlone(bool alone);

    void togglePin(const TypedId& id);
    void clearPins();
    void setKindHidden(const QString& relationKind, bool hidden);
    void setHiddenKinds(const QSet<QString>& relationKinds);
    void setLevel(const std::optional<DetailLevel>& level);
    void setPreview(const std::optional<TypedId>& id);

    /// Lets only some entities through. In a large atlas it may take a moment until passing() follows.
    void setFilter(const Filter& filter);
    void clearFilter();
    void setHidesFiltered(bool hides);
    void setByBasis(bool byBasis);

    /// Makes the filter index, if there is none yet: somebody is about to filter.
    void prepareFilter();

    /// The map was panned or zoomed by hand; `camera` nothing: all of the focus is in view again. No step of
    /// the past, but part of it.
    void setCamera(const std::optional<Camera>& camera);

Q_SIGNALS:
    void atlasChanged();
    void selectionChanged();
    void viewChanged();    ///< any of the view but its camera
    void lensChanged();    ///< any of the lens
    void litChanged();     ///< what stands out, whyever
    void passingChanged(); ///< what the filter lets through
    void filterIndexChanged();
    void cameraWanted(); ///< the map is to go to the view's camera, or to its focus without one
    void revealWanted(); ///< the map stays, but what was selected is to come into view
    void historyChanged();

private:
    enum class Step
    {
        New,     ///< goes into the past
        Passing, ///< goes into the past with those before it
        Silent   ///< is part of where one is
    };

    void go(const View& view, Step step);
    void travel(QList<View>& from, QList<View>& to);
    void apply(const View& view);
    void setLens(const Lens& lens);
    void updatePassing();
    [[nodiscard]] View pruned(View view) const;
    [[nodiscard]] Filter pruned(const Filter& filter) const;
    [[nodiscard]] bool exists(const TypedId& id) const;

    AtlasPtr m_atlas;
    View m_view;
    Lens m_lens;
    std::optional<TypedId> m_preview;
    QList<View> m_past;
    QList<View> m_future;
    bool m_wasPassing = false; ///< the last step was one in passing
    FilterIndexer m_indexer;
    Passing m_passing;
};
