// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panelkind.h"

#include <array>
#include <QCoreApplication>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PanelKind)
};

struct Entry
{
    PanelKind panel;
    const char* name;
    const char* title;
};

constexpr std::array entries{
    Entry{PanelKind::Funding, "funding", QT_TRANSLATE_NOOP("PanelKind", "Funding")},
    Entry{PanelKind::Valuations, "valuations", QT_TRANSLATE_NOOP("PanelKind", "Valuations")},
    Entry{PanelKind::Scorecard, "scorecard", QT_TRANSLATE_NOOP("PanelKind", "Scorecard")},
    Entry{PanelKind::Sectors, "sectors", QT_TRANSLATE_NOOP("PanelKind", "Sectors")},
    Entry{PanelKind::Footprint, "footprint", QT_TRANSLATE_NOOP("PanelKind", "Footprint")},
    Entry{PanelKind::Techniques, "techniques", QT_TRANSLATE_NOOP("PanelKind", "Techniques and data")},
    Entry{PanelKind::Themes, "themes", QT_TRANSLATE_NOOP("PanelKind", "Themes")},
    Entry{PanelKind::Audit, "audit", QT_TRANSLATE_NOOP("PanelKind", "Audit")},
};

const Entry& entryOf(PanelKind panel)
{
    return entries.at(size_t(panel)); // a test holds the order
}

} // namespace

QList<PanelKind> panelKinds()
{
    QList<PanelKind> all;
    for (const Entry& entry : entries)
        all.append(entry.panel);
    return all;
}

QString panelName(PanelKind panel)
{
    return QString::fromLatin1(entryOf(panel).name);
}

std::optional<PanelKind> panelNamed(const QString& name)
{
    for (const Entry& entry : entries) {
        if (name == QLatin1String(entry.name))
            return entry.panel;
    }
    return {};
}

QString panelTitle(PanelKind panel)
{
    return Texts::tr(entryOf(panel).title);
}
