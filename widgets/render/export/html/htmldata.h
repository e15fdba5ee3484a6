// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/exportdocument.h"

#include <QJsonObject>

/// What an HTML file knows besides its pictures: every thing of the atlas by its typed id, with its page of
/// details, names to search in, accents of the layers and titles of the pages.
QJsonObject htmlData(const ExportDocument& document);
