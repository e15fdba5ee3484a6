// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/typedid.h"

#include <array>
#include <utility>

namespace {

constexpr std::array<std::pair<IdType, const char*>, 12> typeNames{{{IdType::Atlas, "atlas"},
                                                                    {IdType::Layer, "layer"},
                                                                    {IdType::Group, "group"},
                                                                    {IdType::Entity, "entity"},
                                                                    {IdType::Relation, "relation"},
                                                                    {IdType::Fact, "fact"},
                                                                    {IdType::Sector, "sector"},
                                                                    {IdType::Theme, "theme"},
                                                                    {IdType::Dimension, "dimension"},
                                                                    {IdType::Source, "source"},
                                                                    {IdType::Tour, "tour"},
                                                                    {IdType::Ribbon, "ribbon"}}};

} // namespace

QString idTypeName(IdType type)
{
    for (const auto& [candidate, name] : typeNames) {
        if (candidate == type)
            return QString::fromLatin1(name);
    }
    Q_UNREACHABLE();
}

std::optional<TypedId> TypedId::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1 || colon + 1 == text.size())
        return std::nullopt;
    const QStringView word = text.first(colon);
    for (const auto& [type, name] : typeNames) {
        if (word == QLatin1String(name))
            return TypedId{type, text.sliced(colon + 1).toString()};
    }
    return std::nullopt;
}

QString TypedId::toString() const
{
    return idTypeName(type) + u':' + id;
}
