// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlaslanguages.h"

namespace {

const QString english = QStringLiteral("en");

} // namespace

QStringList languagesOf(const Atlas& atlas)
{
    QMap<QString, QString> languages = atlas.title.all();
    for (const Layer& layer : atlas.layers)
        languages.insert(layer.name.all());
    for (const Group& group : atlas.groups)
        languages.insert(group.name.all());
    for (const Entity& entity : atlas.entities)
        languages.insert(entity.name.all());
    return languages.keys();
}

QString defaultLanguageOf(const Atlas& atlas)
{
    const QStringList languages = languagesOf(atlas);
    return languages.isEmpty() || languages.contains(english) ? english : languages.first();
}
