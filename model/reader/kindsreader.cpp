// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/kindsreader.h"

#include "model/reader/readertext.h"

namespace {

EntityKind readEntityKind(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("label"), optionalKey("plural")};
    EntityKind kind;
    const ObjectReader object(context.problems, value, keys);
    kind.id = context.declare(Space::EntityKind, object["id"]).id;
    kind.label = readLocalizedText(context.problems, object["label"]);
    kind.plural = readLocalizedText(context.problems, object["plural"]);
    return kind;
}

RelationKind readRelationKind(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("label"), requiredKey("inverse"),
                                     optionalKey("footprint"), optionalKey("line")};
    static constexpr std::array<std::string_view, 3> lines{"solid", "dashed", "dotted"};
    RelationKind kind;
    const ObjectReader object(context.problems, value, keys);
    kind.id = context.declare(Space::RelationKind, object["id"]).id;
    kind.label = readLocalizedText(context.problems, object["label"]);
    kind.inverse = readLocalizedText(context.problems, object["inverse"]);
    kind.footprint = readBoolean(context.problems, object["footprint"], false);
    kind.line =
        LineStyle(readWord(context.problems, object["line"], lines).value_or(size_t(LineStyle::Solid)));
    return kind;
}

FactKind readFactKind(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("key"), requiredKey("label"), optionalKey("type")};
    static constexpr std::array<std::string_view, 2> types{"text", "quantity"};
    FactKind kind;
    const ObjectReader object(context.problems, value, keys);
    kind.key = context.declare(Space::FactKind, object["key"]).id;
    kind.label = readLocalizedText(context.problems, object["label"]);
    kind.type = FactKind::Type(
        readWord(context.problems, object["type"], types).value_or(size_t(FactKind::Type::Text)));
    return kind;
}

ThemeKind readThemeKind(ReadContext& context, const JsonValue& value)
{
    static constexpr std::array keys{requiredKey("id"), requiredKey("label"), optionalKey("opposes")};
    ThemeKind kind;
    const ObjectReader object(context.problems, value, keys);
    kind.id = context.declare(Space::ThemeKind, object["id"]).id;
    kind.label = readLocalizedText(context.problems, object["label"]);
    kind.opposes = context.refer(Space::ThemeKind, object["opposes"]);
    if (!kind.opposes.isEmpty() && kind.opposes == kind.id)
        context.problems.add(object["opposes"], ReaderText::tr("a kind of theme cannot oppose itself"));
    return kind;
}

void addBuiltIn(ReadContext& context, AtlasData& data, const QString& key, FactKind::Type type,
                const QString& english, const QString& chinese)
{
    if (context.declarations.declare(Space::FactKind, key, {}))
        return;
    LocalizedText label(english);
    label.set(QStringLiteral("zh"), chinese);
    data.factKinds.append({key, label, type});
}

void addBuiltIns(ReadContext& context, AtlasData& data)
{
    using enum FactKind::Type;
    const auto add = [&](const QString& key, FactKind::Type type, const QString& english,
                         const QString& chinese) { addBuiltIn(context, data, key, type, english, chinese); };
    add(QStringLiteral("point"), Text, QStringLiteral("Point"), QStringLiteral("要点"));
    add(QStringLiteral("application"), Text, QStringLiteral("Application"), QStringLiteral("应用"));
    add(QStringLiteral("regulation"), Text, QStringLiteral("Regulation"), QStringLiteral("监管"));
    add(QStringLiteral("score"), Text, QStringLiteral("Score"), QStringLiteral("评分"));
    add(QStringLiteral("total-raised"), Quantity, QStringLiteral("Total raised"), QStringLiteral("融资总额"));
    add(QStringLiteral("valuation"), Quantity, QStringLiteral("Valuation"), QStringLiteral("估值"));
}

} // namespace

void readKinds(ReadContext& context, const JsonValue& value, AtlasData& data)
{
    static constexpr std::array keys{optionalKey("entities"), optionalKey("relations"), optionalKey("facts"),
                                     optionalKey("themes")};
    const ObjectReader object(context.problems, value, keys);
    if (value && !object) {
        for (const Space space : {Space::EntityKind, Space::RelationKind, Space::FactKind, Space::ThemeKind})
            context.declarations.markIncomplete(space);
    }
    for (const JsonValue& kind : context.declarationsIn(Space::EntityKind, object["entities"]))
        data.entityKinds.append(readEntityKind(context, kind));
    for (const JsonValue& kind : context.declarationsIn(Space::RelationKind, object["relations"]))
        data.relationKinds.append(readRelationKind(context, kind));
    for (const JsonValue& kind : context.declarationsIn(Space::FactKind, object["facts"]))
        data.factKinds.append(readFactKind(context, kind));
    for (const JsonValue& kind : context.declarationsIn(Space::ThemeKind, object["themes"]))
        data.themeKinds.append(readThemeKind(context, kind));
    addBuiltIns(context, data);
    for (const FactKind& kind : std::as_const(data.factKinds)) {
        if (kind.type == FactKind::Type::Quantity)
            context.quantityKeys.insert(kind.key);
    }
}
