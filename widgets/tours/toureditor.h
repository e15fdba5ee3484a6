// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/tour.h"

#include <QUndoStack>

/// The tours and bookmarks of the open atlas while they are edited: what there is, what can be undone, and
/// whether it is saved. The one place where they change.
class TourEditor : public QObject
{
    Q_OBJECT

public:
    explicit TourEditor(QObject* parent = nullptr);

    [[nodiscard]] const TourBook& book() const { return m_book; }

    /// What was read from a file: nothing of before can be undone. If it says what there is already, as after
    /// saving, everything stays.
    void open(const TourBook& book);

    /// Makes this of it, as a step that can be undone; `what` names the step ("Delete step"). Steps with the
    /// same `merging` text in a row are one (typing); empty: a step of its own.
    void change(const TourBook& after, const QString& what, const QString& merging = {});

    /// What there is now is what the file says.
    void setSaved() { m_undo.setClean(); }

    [[nodiscard]] bool isSaved() const { return m_undo.isClean(); }

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

Q_SIGNALS:
    void bookChanged();
    void savedChanged(bool saved);

private:
    friend class TourChange;
    void set(const TourBook& book);

    TourBook m_book;
    QUndoStack m_undo;
};
