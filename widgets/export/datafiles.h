// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/export/exportjob.h"

/// The file of a job whose format holds no picture; in any thread.
std::expected<QByteArray, ExportError> dataFile(const ExportJob& job);
