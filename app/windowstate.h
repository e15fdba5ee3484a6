// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMainWindow>
#include <QSettings>

/// Where the parts of a window are: its place and size, docks, tool bars and splitters. All of them are known
/// by their object names.
class WindowState
{
public:
    WindowState(QMainWindow& window, QSettings& store)
        : m_window(window)
        , m_store(store)
    {
    }

    /// Remembers how everything is now as what reset() brings back, then brings back what was stored, as far
    /// as it fits this version of the window. To be called when everything is built.
    void restore();

    void save() const;

    /// Everything as at the first start.
    void reset();

private:
    struct Splitter
    {
        QString name;
        QByteArray state;
    };

    QMainWindow& m_window;
    QSettings& m_store;
    QSize m_firstSize;
    QByteArray m_firstState;
    QList<Splitter> m_firstSplitters;
};
