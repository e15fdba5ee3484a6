// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QString>

/// One line on standard error that tells how far a long work is, written over and over and gone at the end.
/// Only on a terminal: in a file it would be noise.
class TerminalProgress
{
public:
    TerminalProgress();
    ~TerminalProgress();
    TerminalProgress(const TerminalProgress&) = delete;
    TerminalProgress& operator=(const TerminalProgress&) = delete;

    /// Tells `line` instead of the one before, not more often than can be read and not in the first moment:
    /// what is done at once needs no progress.
    void tell(const QString& line);

    /// Takes the line away, before something else is said.
    void clear();

private:
    bool m_isTerminal;
    bool m_isShown = false;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceTold;
};
