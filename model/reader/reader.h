// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"
#include "model/problem.h"

#include <QByteArray>
#include <stop_token>

/// Bounds on what the reader takes, so that a hostile file gets an error and not the machine's memory.
struct ReadLimits
{
    qint64 bytes = qint64(1) << 30;
    int depth = 64;
    qsizetype entities = 2'000'000;
    qsizetype stringBytes = 64 * 1024;
    qsizetype problems = 1000; ///< further ones are counted in a last line
};

/// An atlas, or the problems why there is none. Never both, never neither (but for a cancelled read:
/// neither).
struct ReadResult
{
    AtlasPtr atlas;
    QList<Problem> problems;
};

/// Reads the bytes of an atlas file. Reports all problems of the file, in file order; after a syntax error it
/// stops. Pure: touches no file. Returns neither atlas nor problems when `stop` is requested meanwhile.
ReadResult readAtlas(const QByteArray& bytes, const ReadLimits& limits = {}, std::stop_token stop = {});
