// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/tours/toureditor.h"

/// From one book to another: lists are shared, so that both cost little.
class TourChange : public QUndoCommand
{
public:
    TourChange(TourEditor& editor, const TourBook& after, const QString& what, const QString& merging)
        : QUndoCommand(what)
        , m_editor(editor)
        , m_before(editor.book())
        , m_after(after)
        , m_merging(merging)
    {
    }

    void undo() override { m_editor.set(m_before); }

    void redo() override { m_editor.set(m_after); }

    [[nodiscard]] int id() const override { return m_merging.isEmpty() ? -1 : 1; }

    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = dynamic_cast<const TourChange*>(other);
        if (!next || next->m_merging != m_merging)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    TourEditor& m_editor;
    TourBook m_before;
    TourBook m_after;
    QString m_merging;
};

TourEditor::TourEditor(QObject* parent)
    : QObject(parent)
{
    connect(&m_undo, &QUndoStack::cleanChanged, this, &TourEditor::savedChanged);
}

void TourEditor::open(const TourBook& book)
{
    if (book == m_book) {
        setSaved();
        return;
    }
    m_undo.clear();
    set(book);
}

void TourEditor::change(const TourBook& after, const QString& what, const QString& merging)
{
    if (after != m_book)
        m_undo.push(new TourChange(*this, after, what, merging));
}

void TourEditor::set(const TourBook& book)
{
    m_book = book;
    Q_EMIT bookChanged();
}
