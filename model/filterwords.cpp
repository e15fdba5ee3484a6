// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/filterwords.h"

#include "model/filterindex.h"

#include <QCoreApplication>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

} // namespace

QString filterWords(const Atlas& atlas, const Filter& filter, const QString& language)
{
    QStringList parts;
    for (const FilterDimension dimension : filterDimensions) {
        QStringList labels;
        for (const FilterValue& value : filter.values()) {
            if (value.dimension == dimension)
                labels << filterValueLabel(atlas, value, language);
        }
        if (dimension == FilterDimension::Funding)
            parts << labels; // it says itself what it is
        else if (!labels.isEmpty())
            parts << Words::tr("%1: %2").arg(filterDimensionLabel(dimension), labels.join(Words::tr(" or ")));
    }
    if (const QString text = filter.text.simplified(); !text.isEmpty())
        parts << Words::tr("text “%1”").arg(text);
    return parts.join(QStringLiteral("; "));
}
