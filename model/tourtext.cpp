// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tourtext.h"

namespace {

JsonText jsonOf(const QList<TypedId>& things)
{
    QStringList ids;
    for (const TypedId& thing : things)
        ids << thing.toString();
    return JsonText::texts(ids);
}

/// In the order of the alphabet: the order of a set is another in each run.
JsonText jsonOf(const QSet<QString>& words)
{
    QStringList sorted(words.cbegin(), words.cend());
    sorted.sort();
    return JsonText::texts(sorted);
}

JsonText jsonOf(const Camera& camera)
{
    JsonText json = JsonText::object();
    json.add("x", JsonText::number(camera.centre.x()));
    json.add("y", JsonText::number(camera.centre.y()));
    json.add("width", JsonText::number(camera.width));
    return json;
}

template <typename List> void addList(JsonText& json, const char* key, const List& list)
{
    if (!list.isEmpty())
        json.add(key, jsonOf(list));
}

void addFlag(JsonText& json, const char* key, bool value)
{
    if (value)
        json.add(key, JsonText::boolean(true));
}

JsonText jsonOf(const Filter& filter, bool hides)
{
    JsonText json = JsonText::object();
    addList(json, "layers", filter.layers);
    addList(json, "kinds", filter.kinds);
    addList(json, "organisations", filter.organisations);
    addList(json, "bases", filter.bases);
    addList(json, "statuses", filter.statuses);
    addFlag(json, "funded", filter.hasFunding);
    if (!filter.text.isEmpty())
        json.add("text", JsonText::text(filter.text));
    addFlag(json, "hides", hides);
    return json;
}

void addPlace(JsonText& json, const View& view)
{
    if (view.focus.type != IdType::Atlas)
        json.add("focus", JsonText::text(view.focus.toString()));
    if (view.selection)
        json.add("select", JsonText::text(view.selection->toString()));
    if (view.degrees != 1)
        json.add("degrees", JsonText::number(view.degrees));
    if (view.reach == Reach::Footprint)
        json.add("reach", JsonText::text(QStringLiteral("footprint")));
    addFlag(json, "only", view.only);
    if (view.camera)
        json.add("camera", jsonOf(*view.camera));
    if (view.panel)
        json.add("panel", JsonText::text(panelName(*view.panel)));
    addFlag(json, "alone", view.alone);
}

JsonText jsonOf(const DeepLink& shown)
{
    JsonText json = JsonText::object();
    addPlace(json, shown.view);
    const Lens& lens = shown.lens;
    if (lens.level)
        json.add("level", JsonText::text(detailLevelName(*lens.level)));
    addList(json, "hide", lens.hiddenKinds);
    addList(json, "pins", lens.pins);
    addFlag(json, "by-basis", lens.byBasis);
    if (const JsonText filter = jsonOf(lens.filter, lens.hidesFiltered); filter.size() > 0)
        json.add("filter", filter);
    return json;
}

/// What steps and bookmarks have in common, after their texts.
void addShown(JsonText& json, const DeepLink& shown, StepTheme theme)
{
    addList(json, "lit", shown.view.lit);
    if (theme != StepTheme::AsShown) {
        json.add("theme",
                 JsonText::text(theme == StepTheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")));
    }
    if (const JsonText view = jsonOf(shown); view.size() > 0)
        json.add("view", view);
    if (json.size() > 1)
        json.setTall();
}

} // namespace

JsonText jsonOf(const LocalizedText& text)
{
    const QString english = QStringLiteral("en");
    JsonText json = JsonText::object();
    if (text.all().contains(english))
        json.add(english, JsonText::text(text.only(english)));
    for (auto each = text.all().cbegin(); each != text.all().cend(); ++each) {
        if (each.key() != english)
            json.add(each.key(), JsonText::text(each.value()));
    }
    return json;
}

JsonText jsonOf(const TourStep& step)
{
    JsonText json = JsonText::object();
    json.add("title", jsonOf(step.title));
    if (!step.message.isEmpty())
        json.add("message", jsonOf(step.message));
    if (!step.notes.isEmpty())
        json.add("notes", JsonText::text(step.notes));
    addShown(json, step.shown, step.theme);
    return json;
}

JsonText jsonOf(const Tour& tour)
{
    JsonText json = JsonText::object();
    json.add("id", JsonText::text(tour.id));
    json.add("title", jsonOf(tour.title));
    json.add("steps", jsonOf(tour.steps));
    json.setTall();
    return json;
}

JsonText jsonOf(const Bookmark& bookmark)
{
    JsonText json = JsonText::object();
    json.add("title", jsonOf(bookmark.title));
    addShown(json, bookmark.shown, bookmark.theme);
    return json;
}
