// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/fact.h"

QString basisName(Basis basis)
{
    switch (basis) {
    case Basis::Reported:
        return QStringLiteral("reported");
    case Basis::Claimed:
        return QStringLiteral("claimed");
    case Basis::Estimated:
        return QStringLiteral("estimated");
    case Basis::Judged:
        return QStringLiteral("judged");
    case Basis::Derived:
        return QStringLiteral("derived");
    }
    Q_UNREACHABLE();
}

QString stageName(Stage stage)
{
    switch (stage) {
    case Stage::Actual:
        return QStringLiteral("actual");
    case Stage::Target:
        return QStringLiteral("target");
    case Stage::Committed:
        return QStringLiteral("committed");
    case Stage::Forecast:
        return QStringLiteral("forecast");
    }
    Q_UNREACHABLE();
}
