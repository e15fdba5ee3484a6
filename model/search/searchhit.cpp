// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/search/searchhit.h"

#include <QCoreApplication>

QString hitTypeName(HitType type)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Search", text); };
    switch (type) {
    case HitType::Layer:
        return tr("Layers");
    case HitType::Group:
        return tr("Groups");
    case HitType::Entity:
        return tr("Entities");
    case HitType::Investor:
        return tr("Investors");
    case HitType::Sector:
        return tr("Sectors");
    case HitType::Theme:
        return tr("Themes");
    case HitType::Dimension:
        return tr("Scorecard");
    case HitType::Fact:
        return tr("Facts");
    case HitType::Relation:
        return tr("Relations");
    }
    Q_UNREACHABLE();
}
