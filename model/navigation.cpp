// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/navigation.h"

#include "model/ancestry.h"
#include "model/basismark.h"
#include "model/lit.h"

#include <algorithm>

namespace {

constexpr qsizetype longestPast = 500;

bool canBeFocus(const TypedId& id)
{
    return id.type == IdType::Layer || id.type == IdType::Group || id.type == IdType::Entity;
}

/// Whether they differ in nothing that decides what stands out.
bool lightsTheSame(const Lens& a, const Lens& b)
{
    return a.pins == b.pins && a.hiddenKinds == b.hiddenKinds && a.level == b.level;
}

} // namespace

Navigation::Navigation(QObject* parent)
    : QObject(parent)
{
    connect(&m_indexer, &FilterIndexer::ready, this, [this] {
        updatePassing();
        Q_EMIT filterIndexChanged();
    });
}

void Navigation::setAtlas(const AtlasPtr& atlas)
{
    const bool same = m_atlas && atlas && m_atlas->id == atlas->id;
    const AtlasPtr before = m_atlas; // observers let go of it below
    m_atlas = atlas;
    m_preview.reset();
    m_past.clear();
    m_future.clear();
    if (!same)
        m_lens = {};
    m_lens.pins.removeIf([this](const TypedId& pin) { return !exists(pin); });
    m_lens.filter = pruned(m_lens.filter);
    m_indexer.setAtlas(atlas);
    m_passing = {}; // of the other atlas
    Q_EMIT atlasChanged();
    updatePassing();
    Q_EMIT lensChanged();
    Q_EMIT filterIndexChanged();
    apply(same ? pruned(m_view) : View{});
    Q_EMIT historyChanged();
}

bool Navigation::exists(const TypedId& id) const
{
    return m_atlas && id.type != IdType::Tour && m_atlas->contains(id); // a tour is nowhere on the map
}

/// The view without what the atlas does not have.
View Navigation::pruned(View view) const
{
    if (view.selection && !exists(*view.selection))
        view.selection.reset();
    if (view.focus.type != IdType::Atlas && !exists(view.focus))
        view.focus = {};
    if (!view.selection) {
        view.reach = Reach::Neighbours;
        view.degrees = 1;
        view.only = view.only && (!m_lens.pins.isEmpty() || !view.lit.isEmpty());
    }
    view.lit.removeIf([this](const TypedId& id) { return !exists(id); });
    view.alone = view.alone && view.panel;
    return view;
}

QList<TypedId> Navigation::drillPath() const
{
    return m_atlas ? pathTo(*m_atlas, m_view.focus) : QList<TypedId>();
}

Neighbourhood Navigation::lit(const std::optional<TypedId>& pointed) const
{
    if (!m_atlas)
        return {};
    if (m_preview)
        return neighbourhoodOf(*m_atlas, *m_preview, 1, m_lens.hiddenKinds);
    View view = m_view;
    if (!view.selection && pointed) {
        view.selection = pointed;
        view.lit.clear();
    }
    return litIn(*m_atlas, view, m_lens);
}

// ---- steps

void Navigation::go(const View& view, Step step)
{
    if (view == m_view)
        return;
    const bool merges = step == Step::Passing && m_wasPassing;
    if (step != Step::Silent && !merges) {
        m_past.append(m_view);
        if (m_past.size() > longestPast)
            m_past.removeFirst();
        m_future.clear();
    }
    m_wasPassing = step == Step::Passing;
    const View before = m_view;
    apply(view);
    // Only on the way forward: going back ends exactly where one was.
    if (view.selection && view.selection != before.selection && view.focus == before.focus &&
        view.camera == before.camera)
        Q_EMIT revealWanted();
    Q_EMIT historyChanged();
}

void Navigation::apply(const View& view)
{
    const View before = m_view;
    m_view = view;
    if (before.selection != view.selection)
        Q_EMIT selectionChanged();
    Q_EMIT viewChanged();
    Q_EMIT litChanged();
    if (before.focus != view.focus || before.camera != view.camera)
        Q_EMIT cameraWanted();
}

void Navigation::travel(QList<View>& from, QList<View>& to)
{
    if (from.isEmpty())
        return;
    to.append(m_view);
    m_wasPassing = false;
    apply(pruned(from.takeLast()));
    Q_EMIT historyChanged();
}

void Navigation::back()
{
    travel(m_past, m_future);
}

void Navigation::forward()
{
    travel(m_future, m_past);
}

QList<TypedId> Navigation::follow(const DeepLink& link)
{
    QList<TypedId> missing;
    const auto keep = [&](const TypedId& id) {
        const bool there = exists(id);
        if (!there)
            missing << id;
        return there;
    };
    Lens lens = link.lens;
    lens.pins.removeIf([&](const TypedId& pin) { return !keep(pin); });
    for (const FilterValue& value : lens.filter.values()) {
        if (value.dimension == FilterDimension::Layer && value.value != Filter::besideTheStack())
            keep({IdType::Layer, value.value});
        else if (value.dimension == FilterDimension::Organisation)
            keep({IdType::Entity, value.value});
    }
    lens.filter = pruned(lens.filter);
    View view = link.view;
    if (view.selection && !keep(*view.selection))
        view.selection.reset();
    view.lit.removeIf([&](const TypedId& id) { return !keep(id); });
    if (view.focus.type != IdType::Atlas && !keep(view.focus))
        view.focus = {};
    setLens(lens);
    go(pruned(view), Step::New);
    return missing;
}

// ---- selecting

void Navigation::select(const TypedId& id)
{
    View view = m_view;
    view.selection = id.type == IdType::Atlas ? std::nullopt : std::optional(id);
    view.lit.clear();
    go(pruned(view), Step::New);
}

void Navigation::selectInPassing(const TypedId& id)
{
    View view = m_view;
    view.selection = id;
    view.lit.clear();
    go(pruned(view), Step::Passing);
}

void Navigation::clearSelection()
{
    View view = m_view;
    view.selection.reset();
    view.lit.clear();
    go(pruned(view), Step::New);
}

// ---- drilling

void Navigation::drillInto(const TypedId& id)
{
    if (!exists(id))
        return;
    View view = m_view;
    view.selection = id;
    view.lit.clear();
    view.camera.reset();
    const QList<TypedId> path = pathTo(*m_atlas, id);
    const qsizetype here = path.indexOf(m_view.focus);
    if (id.type == IdType::Entity && path.size() == 3 && here < 1)
        view.focus = path[1]; // its group
    else if (!path.isEmpty() && canBeFocus(path.last()))
        view.focus = path.last();
    if (view == m_view)
        Q_EMIT cameraWanted(); // it is there already, but may have been moved away from
    go(view, Step::New);
}

void Navigation::goTo(const TypedId& id)
{
    if (!m_atlas || id.type == IdType::Layer || pathTo(*m_atlas, id).size() > 1) {
        drillInto(id);
        return;
    }
    View view = m_view;
    view.selection = id;
    view.lit.clear();
    view.focus = {};
    view.camera.reset();
    if (exists(id))
        go(view, Step::New);
}

void Navigation::drillIn()
{
    if (m_view.selection)
        drillInto(*m_view.selection);
}

void Navigation::drillOut()
{
    View view = m_view;
    const QList<TypedId> path = drillPath();
    view.focus = path.size() > 1 ? path[path.size() - 2] : TypedId{};
    view.camera.reset();
    go(view, Step::New);
}

void Navigation::focusOn(const TypedId& id)
{
    View view = m_view;
    view.focus = canBeFocus(id) && exists(id) ? id : TypedId{};
    view.camera.reset();
    if (view == m_view)
        Q_EMIT cameraWanted();
    go(view, Step::New);
}

void Navigation::setCamera(const std::optional<Camera>& camera)
{
    m_view.camera = camera; // the map is there already: nobody has to follow
}

// ---- standing out

bool Navigation::canEscape() const
{
    return m_preview || !m_view.lit.isEmpty() || m_view.only || m_view.reach != Reach::Neighbours ||
           m_view.degrees != 1 || m_view.selection || !m_lens.pins.isEmpty();
}

void Navigation::escape()
{
    View view = m_view;
    if (m_preview) {
        setPreview({});
        return;
    }
    if (!view.lit.isEmpty())
        view.lit.clear();
    else if (view.only)
        view.only = false;
    else if (view.reach != Reach::Neighbours)
        view.reach = Reach::Neighbours;
    else if (view.degrees != 1)
        view.degrees = 1;
    else if (view.selection)
        view.selection.reset();
    else if (!m_lens.pins.isEmpty())
        togglePin(m_lens.pins.last());
    go(view, Step::New);
}

void Navigation::setDegrees(int degrees)
{
    View view = m_view;
    view.degrees = std::clamp(degrees, 1, mostDegrees);
    view.reach = Reach::Neighbours;
    go(pruned(view), Step::Passing);
}

void Navigation::setReach(Reach reach)
{
    View view = m_view;
    view.reach = reach;
    go(pruned(view), Step::New);
}

void Navigation::setOnly(bool only)
{
    View view = m_view;
    view.only = only;
    go(pruned(view), Step::New);
}

void Navigation::setPanel(const std::optional<PanelKind>& panel)
{
    View view = m_view;
    view.panel = panel;
    go(pruned(view), Step::New);
}

void Navigation::setPanelAlone(bool alone)
{
    View view = m_view;
    view.alone = alone;
    go(pruned(view), Step::New);
}

void Navigation::togglePin(const TypedId& id)
{
    if (!exists(id))
        return;
    Lens lens = m_lens;
    if (lens.pins.removeAll(id) == 0)
        lens.pins.append(id);
    setLens(lens);
}

void Navigation::clearPins()
{
    Lens lens = m_lens;
    lens.pins.clear();
    setLens(lens);
}

void Navigation::setKindHidden(const QString& relationKind, bool hidden)
{
    Lens lens = m_lens;
    if (hidden)
        lens.hiddenKinds.insert(relationKind);
    else
        lens.hiddenKinds.remove(relationKind);
    setLens(lens);
}

void Navigation::setHiddenKinds(const QSet<QString>& relationKinds)
{
    Lens lens = m_lens;
    lens.hiddenKinds = relationKinds;
    setLens(lens);
}

void Navigation::setLevel(const std::optional<DetailLevel>& level)
{
    Lens lens = m_lens;
    lens.level = level;
    setLens(lens);
}

void Navigation::setLens(const Lens& lens)
{
    if (lens == m_lens)
        return;
    const Lens before = m_lens;
    m_lens = lens;
    if (before.filter != lens.filter)
        updatePassing();
    Q_EMIT lensChanged();
    if (!lightsTheSame(before, lens))
        Q_EMIT litChanged();
    go(pruned(m_view), Step::Silent);
}

void Navigation::setPreview(const std::optional<TypedId>& id)
{
    if (m_preview == id)
        return;
    m_preview = id;
    Q_EMIT litChanged();
}

// ---- filtering

void Navigation::setFilter(const Filter& filter)
{
    Lens lens = m_lens;
    lens.filter = filter;
    setLens(lens);
}

void Navigation::clearFilter()
{
    setFilter({});
}

void Navigation::setHidesFiltered(bool hides)
{
    Lens lens = m_lens;
    lens.hidesFiltered = hides;
    setLens(lens);
}

void Navigation::setByBasis(bool byBasis)
{
    Lens lens = m_lens;
    lens.byBasis = byBasis;
    setLens(lens);
}

void Navigation::prepareFilter()
{
    const bool had = m_indexer.index() != nullptr;
    m_indexer.prepare();
    if (!had && m_indexer.index())
        Q_EMIT filterIndexChanged();
}

/// What the filter lets through; while there is no index, what it let through before.
void Navigation::updatePassing()
{
    Passing passing;
    if (!m_lens.filter.isEmpty()) {
        prepareFilter();
        if (!filterIndex())
            return;
        passing = filterIndex()->pass(m_lens.filter);
    }
    if (passing == m_passing)
        return;
    m_passing = passing;
    Q_EMIT passingChanged();
}

/// The filter without what the atlas does not have.
Filter Navigation::pruned(const Filter& filter) const
{
    Filter result = filter;
    const auto isThere = [this](const FilterValue& value) {
        switch (value.dimension) {
        case FilterDimension::Layer:
            return value.value == Filter::besideTheStack() || exists({IdType::Layer, value.value});
        case FilterDimension::Kind:
            return m_atlas && m_atlas->entityKind(value.value);
        case FilterDimension::Organisation:
            return exists({IdType::Entity, value.value});
        case FilterDimension::Basis:
            return basisMarkNamed(value.value).has_value();
        case FilterDimension::Status:
        case FilterDimension::Funding:
            return true; // one that nothing has any more lets nothing through, and is seen in the bar
        }
        Q_UNREACHABLE();
    };
    for (const FilterValue& value : filter.values()) {
        if (!isThere(value))
            result = result.with(value, false);
    }
    return result;
}
