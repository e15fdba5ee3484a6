// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tourinfile.h"

#include "model/reader/textdirection.h"
#include "model/reader/tourreader.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(TourInFile)
};

QString asText(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    text.removeIf([](QChar c) { return (c < u' ' && c != u'\n' && c != u'\t') || c == QChar(0x7F); });
    return text.trimmed().isEmpty() ? QString() : withDirectionsEnded(text);
}

LocalizedText asText(const LocalizedText& text)
{
    const QString english = QStringLiteral("en");
    LocalizedText result;
    for (auto each = text.all().cbegin(); each != text.all().cend(); ++each) {
        if (const QString clean = asText(each.value()); !clean.isEmpty())
            result.set(each.key(), clean);
    }
    if (!result.isEmpty() && result.only(english).isEmpty())
        result.set(english, result.in(english));
    return result;
}

bool isOneOf(const TypedId& id, std::span<const IdType> types)
{
    return std::ranges::find(types, id.type) != types.end();
}

QList<TypedId> asThings(const QList<TypedId>& things)
{
    QList<TypedId> result;
    for (const TypedId& thing : things) {
        if (isOneOf(thing, TourTypes::lightable) && !result.contains(thing))
            result.append(thing);
    }
    return result;
}

bool canBeWritten(const Camera& camera)
{
    const auto fits = [](double value) { return std::abs(value) <= TourTypes::furthest; }; // no NaN does
    return fits(camera.centre.x()) && fits(camera.centre.y()) && fits(camera.width) && camera.width > 0;
}

void tidy(View& view, bool hasPins)
{
    if (!isOneOf(view.focus, TourTypes::places))
        view.focus = {};
    const IdType selected = view.selection ? view.selection->type : IdType::Atlas;
    if (std::ranges::find(TourTypes::selectable, selected) == TourTypes::selectable.end())
        view.selection.reset();
    view.degrees = view.selection ? std::clamp(view.degrees, 1, mostDegrees) : 1;
    if (selected != IdType::Entity)
        view.reach = Reach::Neighbours;
    view.lit = asThings(view.lit);
    view.only = view.only && (view.selection || hasPins || !view.lit.isEmpty());
    if (view.camera && !canBeWritten(*view.camera))
        view.camera.reset();
    view.alone = view.alone && view.panel;
}

void tidy(DeepLink& shown)
{
    Lens& lens = shown.lens;
    lens.pins = asThings(lens.pins);
    lens.filter.text = asText(lens.filter.text);
    QSet<QString> statuses;
    for (const QString& status : std::as_const(lens.filter.statuses)) {
        if (const QString clean = asText(status); !clean.isEmpty())
            statuses.insert(clean);
    }
    lens.filter.statuses = statuses;
    lens.hidesFiltered = lens.hidesFiltered && !lens.filter.isEmpty();
    tidy(shown.view, !lens.pins.isEmpty());
}

QString nameOf(const LocalizedText& title)
{
    return title.in(QStringLiteral("en"));
}

QString whatIsMissing(const Tour& tour)
{
    if (tour.title.isEmpty())
        return Messages::tr("A tour has no title; give it one.");
    if (tour.steps.isEmpty()) {
        return Messages::tr("The tour “%1” has no steps; add a view to it, or delete the tour.")
            .arg(nameOf(tour.title));
    }
    for (qsizetype i = 0; i < tour.steps.size(); ++i) {
        if (tour.steps[i].title.isEmpty()) {
            return Messages::tr("Step %1 of the tour “%2” has no title; give it one.")
                .arg(i + 1)
                .arg(nameOf(tour.title));
        }
    }
    return {};
}

} // namespace

TourBook asInFile(const TourBook& book)
{
    TourBook result = book;
    for (Tour& tour : result.tours) {
        tour.title = asText(tour.title);
        for (TourStep& step : tour.steps) {
            step.title = asText(step.title);
            step.message = asText(step.message);
            step.notes = asText(step.notes);
            tidy(step.shown);
        }
    }
    for (Bookmark& bookmark : result.bookmarks) {
        bookmark.title = asText(bookmark.title);
        tidy(bookmark.shown);
    }
    return result;
}

QString whatIsMissing(const TourBook& book)
{
    const TourBook written = asInFile(book);
    for (const Tour& tour : written.tours) {
        if (const QString missing = whatIsMissing(tour); !missing.isEmpty())
            return missing;
    }
    const bool named = std::ranges::none_of(
        written.bookmarks, [](const Bookmark& bookmark) { return bookmark.title.isEmpty(); });
    return named ? QString() : Messages::tr("A bookmark has no name; give it one.");
}
