// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detail/detailpage.h"

// One writer a kind of thing. Each fills a page that is empty but for its id and the way to it.

struct AtlasPage
{
    Q_DECLARE_TR_FUNCTIONS(AtlasPage)

public:
    static void write(DetailPage& page);
};

struct LayerPage
{
    Q_DECLARE_TR_FUNCTIONS(LayerPage)

public:
    static void write(DetailPage& page, const Layer& layer);
};

struct GroupPage
{
    Q_DECLARE_TR_FUNCTIONS(GroupPage)

public:
    static void write(DetailPage& page, const Group& group);
};

struct EntityPage
{
    Q_DECLARE_TR_FUNCTIONS(EntityPage)

public:
    static void write(DetailPage& page, const Entity& entity);
};

struct RelationPage
{
    Q_DECLARE_TR_FUNCTIONS(RelationPage)

public:
    static void write(DetailPage& page, const Relation& relation);
};

struct RibbonPage
{
    Q_DECLARE_TR_FUNCTIONS(RibbonPage)

public:
    static void write(DetailPage& page, const QString& ribbon);
};

struct SectorPage
{
    Q_DECLARE_TR_FUNCTIONS(SectorPage)

public:
    static void write(DetailPage& page, const Sector& sector);

    /// Applications and regulation, which the page of its group shows as well.
    static void writeLists(DetailPage& page, const Sector& sector);
};

struct ThemePage
{
    Q_DECLARE_TR_FUNCTIONS(ThemePage)

public:
    static void write(DetailPage& page, const Theme& theme);
};

struct DimensionPage
{
    Q_DECLARE_TR_FUNCTIONS(DimensionPage)

public:
    static void write(DetailPage& page, const Dimension& dimension);
};

struct SourcePage
{
    Q_DECLARE_TR_FUNCTIONS(SourcePage)

public:
    static void write(DetailPage& page, const Source& source);
};
