// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/tourreader.h"

#include "model/basismark.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

namespace {

constexpr qsizetype mostComparisons = 5'000'000; // as of all other references

/// The ids of the ribbons, as Atlas makes them.
QSet<QString> ribbonsOf(const AtlasData& data)
{
    QHash<QString, QString> placeOf;
    for (const Entity& entity : data.entities)
        placeOf.insert(entity.id, Atlas::placeOf(entity));
    QSet<QString> ribbons;
    for (const Relation& relation : data.relations) {
        QString a = placeOf.value(relation.from);
        QString b = placeOf.value(relation.to);
        if (a.isEmpty() || b.isEmpty() || a == b)
            continue;
        if (b < a)
            std::swap(a, b);
        ribbons.insert(a + u'>' + b);
    }
    return ribbons;
}

QSet<QString> relationsOf(const AtlasData& data)
{
    QSet<QString> relations;
    for (const Relation& relation : data.relations)
        relations.insert(relation.id());
    return relations;
}

/// The one of `known` that a word was meant to be, as long as that is not too much work.
QString nearest(const QString& word, const QSet<QString>& known, qsizetype& comparisonsLeft)
{
    if (comparisonsLeft < known.size())
        return {};
    comparisonsLeft -= known.size();
    Suggestion suggestion(word);
    for (const QString& candidate : known)
        suggestion.offer(candidate);
    return suggestion.best();
}

/// Whether something was left out of the relations for being wrong, so that one cannot be missed.
bool haveGaps(const AtlasData& data)
{
    return std::ranges::any_of(data.relations, [](const Relation& relation) {
        return relation.from.isEmpty() || relation.to.isEmpty() || relation.kind.isEmpty();
    });
}

/// Reads the steps of tours and the bookmarks.
class StepReader
{
public:
    StepReader(ReadContext& context, LateReferences& late)
        : m_context(context)
        , m_problems(context.problems)
        , m_late(late)
    {
    }

    TourStep step(const JsonValue& value)
    {
        static constexpr std::array keys{requiredKey("title"), optionalKey("message"), optionalKey("notes"),
                                         optionalKey("lit"),   optionalKey("theme"),   optionalKey("view")};
        TourStep step;
        const ObjectReader object(m_problems, value, keys);
        step.title = readLocalizedText(m_problems, object["title"]);
        step.message = readLocalizedText(m_problems, object["message"]);
        step.notes = readText(m_problems, object["notes"]);
        step.theme = theme(object["theme"]);
        step.shown = shown(object["view"], object["lit"]);
        return step;
    }

    Bookmark bookmark(const JsonValue& value)
    {
        static constexpr std::array keys{requiredKey("title"), optionalKey("lit"), optionalKey("theme"),
                                         optionalKey("view")};
        Bookmark bookmark;
        const ObjectReader object(m_problems, value, keys);
        bookmark.title = readLocalizedText(m_problems, object["title"]);
        bookmark.theme = theme(object["theme"]);
        bookmark.shown = shown(object["view"], object["lit"]);
        return bookmark;
    }

private:
    StepTheme theme(const JsonValue& value)
    {
        static constexpr std::array<std::string_view, 2> themes{"light", "dark"};
        const auto word = readWord(m_problems, value, themes);
        if (!word)
            return StepTheme::AsShown;
        return *word == 0 ? StepTheme::Light : StepTheme::Dark;
    }

    DeepLink shown(const JsonValue& value, const JsonValue& lit)
    {
        static constexpr std::array keys{optionalKey("focus"), optionalKey("select"), optionalKey("degrees"),
                                         optionalKey("reach"), optionalKey("only"),   optionalKey("camera"),
                                         optionalKey("panel"), optionalKey("alone"),  optionalKey("level"),
                                         optionalKey("hide"),  optionalKey("pins"),   optionalKey("by-basis"),
                                         optionalKey("filter")};
        const ObjectReader object(m_problems, value, keys);
        DeepLink link;
        readView(object, link.view);
        link.lens.pins = things(object["pins"]);
        const QStringList hidden = m_context.referAll(Space::RelationKind, object["hide"]);
        link.lens.hiddenKinds = {hidden.cbegin(), hidden.cend()};
        link.lens.level = named(object["level"], levels, detailLevelNamed);
        link.lens.byBasis = readBoolean(m_problems, object["by-basis"], false);
        readFilter(object["filter"], link.lens);
        link.view.lit = things(lit);
        checkTogether(object, link, bool(lit));
        return link;
    }

    void readView(const ObjectReader& object, View& view)
    {
        static constexpr std::array<std::string_view, 2> reaches{"neighbours", "footprint"};
        view.focus = thing(object["focus"], TourTypes::places).value_or(TypedId{});
        view.selection = thing(object["select"], TourTypes::selectable);
        view.degrees = readInteger(m_problems, object["degrees"], 1, mostDegrees).value_or(1);
        if (readWord(m_problems, object["reach"], reaches) == 1)
            view.reach = Reach::Footprint;
        view.only = readBoolean(m_problems, object["only"], false);
        view.camera = camera(object["camera"]);
        view.panel = named(object["panel"], panels, panelNamed);
        view.alone = readBoolean(m_problems, object["alone"], false);
    }

    /// What says how something is shown needs that it is shown: else a step shows other than it reads.
    void checkTogether(const ObjectReader& object, const DeepLink& link, bool lit)
    {
        const auto needs = [&](std::string_view key, const QString& what) {
            m_problems.addAtKey(
                object[key], ReaderText::tr("%1 is of no use without %2").arg(ReaderText::quoted(key), what));
        };
        const QString select = ReaderText::quoted(std::string_view("select"));
        if (object["degrees"] && !object["select"])
            needs("degrees", select);
        if (object["reach"] && !object["select"])
            needs("reach", select);
        if (link.view.only && !lit && !object["select"] && !object["pins"]) {
            needs("only", ReaderText::tr("%1, %2 or %3")
                              .arg(select, ReaderText::quoted(std::string_view("pins")),
                                   ReaderText::quoted(std::string_view("lit"))));
        }
        if (link.view.alone && !object["panel"])
            needs("alone", ReaderText::quoted(std::string_view("panel")));
        if (link.view.reach == Reach::Footprint && link.view.selection &&
            link.view.selection->type != IdType::Entity) {
            m_problems.add(object["reach"], ReaderText::tr("%1 has no footprint; only an entity has")
                                                .arg(ReaderText::quoted(link.view.selection->toString())));
        }
    }

    std::optional<Camera> camera(const JsonValue& value)
    {
        static constexpr std::array keys{requiredKey("x"), requiredKey("y"), requiredKey("width")};
        if (!value)
            return std::nullopt;
        const ObjectReader object(m_problems, value, keys);
        const auto x = readNumber(m_problems, object["x"], TourTypes::furthest);
        const auto y = readNumber(m_problems, object["y"], TourTypes::furthest);
        const auto width = readNumber(m_problems, object["width"], TourTypes::furthest);
        if (width && *width <= 0) {
            m_problems.add(object["width"], ReaderText::tr("%1 is no width; it has to be greater than 0")
                                                .arg(ReaderText::visible(toQString(object["width"].text()))));
        }
        if (!x || !y || !width)
            return std::nullopt;
        return Camera{.centre = {*x, *y}, .width = *width};
    }

    void readFilter(const JsonValue& value, Lens& lens)
    {
        static constexpr std::array keys{optionalKey("layers"),        optionalKey("kinds"),
                                         optionalKey("organisations"), optionalKey("bases"),
                                         optionalKey("statuses"),      optionalKey("funded"),
                                         optionalKey("text"),          optionalKey("hides")};
        const ObjectReader object(m_problems, value, keys);
        Filter& filter = lens.filter;
        filter.layers = layers(object["layers"]);
        filter.kinds = ids(Space::EntityKind, object["kinds"]);
        filter.organisations = ids(Space::Entity, object["organisations"]);
        for (const JsonValue& basis : readSet(m_problems, object["bases"])) {
            if (const auto mark = named(basis, bases, basisMarkNamed))
                filter.bases.insert(basisMarkName(*mark));
        }
        filter.statuses = statuses(object["statuses"]);
        filter.hasFunding = readBoolean(m_problems, object["funded"], false);
        filter.text = readText(m_problems, object["text"]);
        lens.hidesFiltered = readBoolean(m_problems, object["hides"], false);
        if (lens.hidesFiltered && object.object().size() == 1) {
            m_problems.addAtKey(object["hides"],
                                ReaderText::tr("there is nothing to filter by, so nothing is hidden"));
        }
    }

    QSet<QString> ids(Space space, const JsonValue& array)
    {
        const QStringList list = m_context.referAll(space, array);
        return {list.cbegin(), list.cend()};
    }

    QSet<QString> layers(const JsonValue& array)
    {
        QSet<QString> result;
        for (const JsonValue& value : readSet(m_problems, array)) {
            if (value.type() == JsonType::String && toQString(value.text()) == Filter::besideTheStack())
                result.insert(Filter::besideTheStack());
            else if (const QString id = m_context.refer(Space::Layer, value); !id.isEmpty())
                result.insert(id);
        }
        return result;
    }

    QSet<QString> statuses(const JsonValue& array)
    {
        QSet<QString> result;
        for (const JsonValue& value : readSet(m_problems, array)) {
            const QString status = readText(m_problems, value);
            if (status.trimmed().isEmpty())
                continue; // that is reported
            result.insert(status);
            m_late.addStatus(status, value);
        }
        return result;
    }

    QList<TypedId> things(const JsonValue& array)
    {
        QList<TypedId> result;
        for (const JsonValue& value : readSet(m_problems, array)) {
            if (const auto id = thing(value, TourTypes::lightable))
                result.append(*id);
        }
        return result;
    }

    std::optional<TypedId> thing(const JsonValue& value, std::span<const IdType> types)
    {
        const auto id = m_context.typedId(value, types);
        if (id && (id->type == IdType::Relation || id->type == IdType::Ribbon))
            m_late.addTie(*id, value);
        else if (id)
            m_context.references.add(*spaceOf(id->type), id->id, value);
        return id;
    }

    /// What a word means that has to be one of `words`.
    template <typename T>
    std::optional<T> named(const JsonValue& value, std::span<const std::string_view> words,
                           std::optional<T> (*meaning)(const QString&))
    {
        const auto word = readWord(m_problems, value, words);
        return word ? meaning(toQString(words[*word])) : std::nullopt;
    }

    // As links write them: a test holds that none is missing.
    static constexpr std::array<std::string_view, 4> levels{"stack", "groups", "entities", "cards"};
    static constexpr std::array<std::string_view, 8> panels{"funding",   "valuations", "scorecard", "sectors",
                                                            "footprint", "techniques", "themes",    "audit"};
    static constexpr std::array<std::string_view, 6> bases{"reported", "claimed", "estimated",
                                                           "judged",   "derived", "unsourced"};

    ReadContext& m_context;
    ProblemList& m_problems;
    LateReferences& m_late;
};

Tour readTour(ReadContext& context, const JsonValue& value, LateReferences& late)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("title"), requiredKey("steps")};
    constexpr quint32 fewestSteps = 1;
    Tour tour;
    const ObjectReader object(context.problems, value, keys);
    tour.id = context.declare(Space::Tour, object["id"]).id;
    tour.title = readLocalizedText(context.problems, object["title"]);
    for (const JsonValue& step : readArray(context.problems, object["steps"], fewestSteps))
        tour.steps.append(StepReader(context, late).step(step));
    return tour;
}

} // namespace

void LateReferences::check(const AtlasData& data, ProblemList& problems, const std::stop_token& stop) const
{
    if (!m_ties.empty() && !haveGaps(data))
        checkTies(data, problems, stop);
    if (!m_statuses.empty())
        checkStatuses(data, problems);
}

void LateReferences::checkTies(const AtlasData& data, ProblemList& problems,
                               const std::stop_token& stop) const
{
    const QSet<QString> relations = relationsOf(data);
    const QSet<QString> ribbons = ribbonsOf(data);
    qsizetype comparisonsLeft = mostComparisons;
    for (const Tie& tie : m_ties) {
        const bool isRelation = tie.id.type == IdType::Relation;
        const QSet<QString>& known = isRelation ? relations : ribbons;
        if (stop.stop_requested())
            return;
        if (known.contains(tie.id.id))
            continue;
        const QString meant = nearest(tie.id.id, known, comparisonsLeft);
        const QString message = isRelation
                                    ? ReaderText::tr("%1 is no relation; one is written FROM>KIND>TO")
                                    : ReaderText::tr("%1 is no ribbon; one is written PLACE>PLACE, the "
                                                     "places in the order of the alphabet");
        problems.add(tie.where, message.arg(ReaderText::quoted(tie.id.id)) + ReaderText::didYouMean(meant));
    }
}

void LateReferences::checkStatuses(const AtlasData& data, ProblemList& problems) const
{
    const QString key = QStringLiteral("status"); // what the filter goes by
    QSet<QString> known;
    for (const Entity& entity : data.entities) {
        for (const Fact& fact : entity.facts) {
            if (fact.key == key)
                known.insert(fact.value);
        }
    }
    qsizetype comparisonsLeft = mostComparisons;
    for (const Status& status : m_statuses) {
        if (known.contains(status.text))
            continue;
        problems.add(status.where,
                     ReaderText::tr("no entity has the status %1").arg(ReaderText::quoted(status.text)) +
                         ReaderText::didYouMean(nearest(status.text, known, comparisonsLeft)));
    }
}

QList<Tour> readTours(ReadContext& context, const JsonValue& array, LateReferences& late)
{
    QList<Tour> tours;
    for (const JsonValue& value : context.declarationsIn(Space::Tour, array)) {
        if (context.stop.stop_requested())
            break;
        tours.append(readTour(context, value, late));
    }
    return tours;
}

QList<Bookmark> readBookmarks(ReadContext& context, const JsonValue& array, LateReferences& late)
{
    QList<Bookmark> bookmarks;
    for (const JsonValue& value : readArray(context.problems, array)) {
        if (context.stop.stop_requested())
            break;
        bookmarks.append(StepReader(context, late).bookmark(value));
    }
    return bookmarks;
}
