// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/randombook.h"

#include "model/basismark.h"

namespace {

class BookMaker
{
public:
    BookMaker(const Atlas& atlas, std::mt19937& random)
        : m_atlas(atlas)
        , m_random(random)
    {
        for (const Entity& entity : atlas.entities)
            m_things.append({IdType::Entity, entity.id});
        for (const Group& group : atlas.groups)
            m_things.append({IdType::Group, group.id});
        for (const Layer& layer : atlas.layers)
            m_things.append({IdType::Layer, layer.id});
        for (const Relation& relation : atlas.relations)
            m_things.append({IdType::Relation, relation.id()});
        for (const QString& ribbon : atlas.ribbons())
            m_things.append({IdType::Ribbon, ribbon});
    }

    TourBook book()
    {
        TourBook book;
        const int tours = below(4);
        for (int i = 0; i < tours; ++i) {
            Tour tour{QStringLiteral("t%1").arg(i), title(), {}};
            const int steps = 1 + below(5);
            for (int j = 0; j < steps; ++j)
                tour.steps.append(step());
            book.tours.append(tour);
        }
        const int bookmarks = below(3);
        for (int i = 0; i < bookmarks; ++i)
            book.bookmarks.append({shown(), theme(), title()});
        return book;
    }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    bool sometimes() { return below(3) == 0; }

    QString text()
    {
        static const QStringList words{QStringLiteral("stack"), QStringLiteral("“quoted”"),
                                       QStringLiteral("\"\\"),  QStringLiteral("壁仞科技"),
                                       QStringLiteral("😀"),    QStringLiteral("a\tb"),
                                       QStringLiteral("}],{"),  QStringLiteral("\\u0041"),
                                       QStringLiteral("/* */"), QString(QChar(0x2028))};
        QString result = words[below(int(words.size()))];
        for (int i = below(6); i > 0; --i)
            result += (sometimes() ? u'\n' : u' ') + words[below(int(words.size()))];
        return result + u'.';
    }

    LocalizedText title()
    {
        LocalizedText result(text());
        if (sometimes())
            result.set(QStringLiteral("zh"), text());
        if (sometimes())
            result.set(QStringLiteral("de"), sometimes() ? QString() : text());
        return result;
    }

    StepTheme theme() { return StepTheme(below(3)); }

    TypedId thing() { return m_things[below(int(m_things.size()))]; }

    QList<TypedId> things()
    {
        QList<TypedId> result;
        for (int i = below(4); i > 0; --i)
            result.append(thing()); // maybe the same again
        return result;
    }

    double number() { return (double(m_random()) / 4e9 - 0.5) * (sometimes() ? 1e-3 : 1e5); }

    DeepLink shown()
    {
        DeepLink shown;
        if (sometimes())
            return shown;
        View& view = shown.view;
        if (sometimes())
            view.focus = thing(); // a relation cannot be
        if (sometimes())
            view.selection = thing();
        view.degrees = 1 + below(mostDegrees);
        view.reach = sometimes() ? Reach::Footprint : Reach::Neighbours;
        view.only = sometimes();
        view.lit = things();
        if (sometimes())
            view.camera = Camera{{number(), number()}, number()};
        if (sometimes())
            view.panel = panelKinds()[below(int(panelKinds().size()))];
        view.alone = sometimes();
        fillLens(shown.lens);
        return shown;
    }

    void fillLens(Lens& lens)
    {
        lens.pins = things();
        if (sometimes())
            lens.hiddenKinds.insert(m_atlas.relationKinds.first().id);
        if (sometimes())
            lens.level = DetailLevel(below(4));
        lens.byBasis = sometimes();
        lens.hidesFiltered = sometimes();
        if (sometimes())
            lens.filter.layers = {m_atlas.layers.first().id, Filter::besideTheStack()};
        if (sometimes())
            lens.filter.kinds.insert(m_atlas.entityKinds.first().id);
        if (sometimes())
            lens.filter.organisations.insert(m_atlas.entities.first().id);
        if (sometimes())
            lens.filter.bases.insert(basisMarkName(basisMarks.front()));
        lens.filter.hasFunding = sometimes();
        if (sometimes())
            lens.filter.text = sometimes() ? QStringLiteral(" ") : text();
    }

    TourStep step() { return {shown(), theme(), title(), sometimes() ? title() : LocalizedText(), notes()}; }

    QString notes() { return sometimes() ? text() : QString(); }

    const Atlas& m_atlas;
    std::mt19937& m_random;
    QList<TypedId> m_things;
};

} // namespace

TourBook randomBook(const Atlas& atlas, std::mt19937& random)
{
    return BookMaker(atlas, random).book();
}
