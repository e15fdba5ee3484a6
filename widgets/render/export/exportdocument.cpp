// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/exportdocument.h"

#include <QDateTime>
#include <QTimeZone>

QDateTime exportTime(const Atlas& atlas)
{
    bool isNumber = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    if (isNumber && epoch > 0)
        return QDateTime::fromSecsSinceEpoch(epoch, QTimeZone::utc());
    const QDate edition = QDate::fromString(atlas.edition, Qt::ISODate);
    return (edition.isValid() ? edition : QDate(2000, 1, 1)).startOfDay(QTimeZone::utc());
}
