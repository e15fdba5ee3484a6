// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowstate.h"

#include <QSplitter>

namespace {

/// To be raised when docks or tool bars change so much that an old arrangement would not fit.
constexpr int version = 1;

const QString group = QStringLiteral("window");
const QString geometryKey = QStringLiteral("window/geometry");
const QString stateKey = QStringLiteral("window/state");
const QString splitterKey = QStringLiteral("window/splitter-%1");

QList<QSplitter*> splittersOf(const QMainWindow& window)
{
    QList<QSplitter*> result = window.findChildren<QSplitter*>();
    result.removeIf([](const QSplitter* splitter) { return splitter->objectName().isEmpty(); });
    return result;
}

} // namespace

void WindowState::restore()
{
    m_firstSize = m_window.size();
    m_firstState = m_window.saveState(version);
    for (const QSplitter* splitter : splittersOf(m_window))
        m_firstSplitters.append({splitter->objectName(), splitter->saveState()});

    m_window.restoreGeometry(m_store.value(geometryKey).toByteArray());
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowFullScreen); // nobody expects that of a start
    if (!m_window.restoreState(m_store.value(stateKey).toByteArray(), version))
        m_window.restoreState(m_firstState, version);
    for (QSplitter* splitter : splittersOf(m_window))
        splitter->restoreState(m_store.value(splitterKey.arg(splitter->objectName())).toByteArray());
}

void WindowState::save() const
{
    m_store.setValue(geometryKey, m_window.saveGeometry());
    m_store.setValue(stateKey, m_window.saveState(version));
    for (const QSplitter* splitter : splittersOf(m_window))
        m_store.setValue(splitterKey.arg(splitter->objectName()), splitter->saveState());
}

void WindowState::reset()
{
    m_store.remove(group);
    m_window.setWindowState(m_window.windowState() & ~(Qt::WindowFullScreen | Qt::WindowMaximized));
    m_window.resize(m_firstSize);
    m_window.restoreState(m_firstState, version);
    for (const Splitter& first : std::as_const(m_firstSplitters)) {
        if (auto* splitter = m_window.findChild<QSplitter*>(first.name))
            splitter->restoreState(first.state);
    }
}
