// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <QColor>
#include <QList>
#include <QString>

/// A bar chart as numbers, for programs that draw it themselves.
struct ChartData
{
    struct Series
    {
        QString name; ///< plain text
        QColor colour;
        QList<std::optional<double>> values; ///< one a category; nothing: no bar
        QStringList labels;                  ///< figures as published, one a category
    };

    QString title; ///< plain text
    QString axis;  ///< what the values count: "USD billion"
    QStringList categories;
    QList<Series> series;
    bool isStacked = false;
    qsizetype picture = 0; ///< index of the picture in PanelParts that it stands for
};
