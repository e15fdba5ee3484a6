// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

/// What tests/render/check_pptx.py finds wrong with a presentation; empty: nothing. With `seedsFaults` it
/// must find the faults that it seeds itself, for which the presentation needs a chart and notes.
///
/// Where STACKATLAS_KEEP names a folder, the file is left there as `name`.pptx for who wants to look at it.
QString pptxProblems(const QByteArray& file, const QString& name, bool seedsFaults = false);

/// A part of an Office file, read by another program.
QByteArray officePart(const QByteArray& file, const QString& part);
