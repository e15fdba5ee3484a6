// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/pictureaccessible.h"

#include "widgets/panels/pictureview.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace {

/// Which block of a picture: the picture is drawn anew often, and its blocks come again in the same order.
struct BlockKey
{
    TypedId id;
    int which = 0; ///< of those that stand for the same thing
    bool operator==(const BlockKey&) const = default;
};

size_t qHash(const BlockKey& key, size_t seed = 0)
{
    return qHashMulti(seed, key.id, key.which);
}

/// The blocks that stand for things.
QList<BlockKey> keysOf(const DisplayList& picture)
{
    QList<BlockKey> result;
    QHash<TypedId, int> counts;
    for (const DisplayBlock& block : picture.blocks) {
        if (block.id.type != IdType::Atlas)
            result.append({block.id, counts[block.id]++});
    }
    return result;
}

/// The position of a block in a picture; -1 if it is not there any more.
qsizetype positionOf(const DisplayList& picture, const BlockKey& key)
{
    int which = 0;
    for (qsizetype i = 0; i < picture.blocks.size(); ++i) {
        if (picture.blocks[i].id == key.id && which++ == key.which)
            return i;
    }
    return -1;
}

/// One block.
class BlockAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(PictureAccessible)

public:
    BlockAccessible(PictureView& view, BlockKey key)
        : m_view(&view)
        , m_key(std::move(key))
    {
    }

    [[nodiscard]] bool isValid() const override { return block() != nullptr; }

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view.data());
    }

    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }

    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!m_view)
            return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_view->selection() == m_key.id;
        const qsizetype position = positionOf(m_view->picture(), m_key);
        state.focused = m_view->hasFocus() && position >= 0 && position == m_view->currentBlock();
        state.offscreen = rect().isEmpty();
        return state;
    }

    [[nodiscard]] QRect rect() const override
    {
        const DisplayBlock* found = block();
        if (!found)
            return {};
        const QRect inView = m_view->placeOfBlock(*found).toAlignedRect() & m_view->viewport()->rect();
        return inView.isEmpty() ? QRect()
                                : QRect(m_view->viewport()->mapToGlobal(inView.topLeft()), inView.size());
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const DisplayBlock* found = block();
        if (!found)
            return {};
        if (kind == QAccessible::Name)
            return found->title;
        return kind == QAccessible::Description ? found->description : QString();
    }

    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return {pressAction(), goInAction(), setFocusAction()};
    }

    [[nodiscard]] QString localizedActionName(const QString& name) const override
    {
        return name == goInAction() ? tr("Go in") : QAccessibleActionInterface::localizedActionName(name);
    }

    void doAction(const QString& name) override
    {
        const DisplayBlock* found = block();
        if (!found)
            return;
        if (name == goInAction()) {
            Q_EMIT m_view->opened(TypedId(found->id));
        } else if (name == pressAction() || name == setFocusAction()) {
            if (name == setFocusAction())
                m_view->setFocus(Qt::OtherFocusReason);
            m_view->goToBlock(positionOf(m_view->picture(), m_key));
        }
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == goInAction() ? QStringList{QKeySequence(Qt::Key_Return).toString()} : QStringList();
    }

private:
    static QString goInAction() { return QStringLiteral("GoIn"); }

    [[nodiscard]] const DisplayBlock* block() const
    {
        const qsizetype position = m_view ? positionOf(m_view->picture(), m_key) : -1;
        return position < 0 ? nullptr : &m_view->picture().blocks[position];
    }

    QPointer<PictureView> m_view;
    BlockKey m_key;
};

/// The picture as a whole: its children are all its blocks, for those who read it and do not look at it.
class PictureAccessible : public QAccessibleWidget
{
public:
    explicit PictureAccessible(PictureView& view)
        : QAccessibleWidget(&view, QAccessible::List)
        , m_view(view)
    {
    }

    ~PictureAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return int(keysOf(m_view.picture()).size()); }

    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const QList<BlockKey> all = keysOf(m_view.picture());
        return index >= 0 && index < all.size() ? interfaceOf(all[index]) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const QList<BlockKey> all = keysOf(m_view.picture());
        for (int i = 0; i < all.size(); ++i) {
            if (const auto known = m_known.constFind(all[i]);
                known != m_known.cend() && QAccessible::accessibleInterface(*known) == child)
                return i;
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = m_view.viewport()->mapFromGlobal(QPoint(x, y));
        return m_view.viewport()->rect().contains(point) ? at(m_view.blockPositionAt(point)) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return m_view.hasFocus() ? at(m_view.currentBlock()) : nullptr;
    }

private:
    [[nodiscard]] QAccessibleInterface* at(qsizetype position) const
    {
        if (position < 0)
            return nullptr;
        const auto& blocks = m_view.picture().blocks;
        int which = 0;
        for (qsizetype i = 0; i < position; ++i)
            which += blocks[i].id == blocks[position].id ? 1 : 0;
        return interfaceOf({blocks[position].id, which});
    }

    QAccessibleInterface* interfaceOf(const BlockKey& key) const
    {
        if (const auto known = m_known.constFind(key); known != m_known.cend())
            return QAccessible::accessibleInterface(*known);
        auto* made = new BlockAccessible(m_view, key);
        m_known.insert(key, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    PictureView& m_view;
    mutable QHash<BlockKey, QAccessible::Id> m_known;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* view = qobject_cast<PictureView*>(object);
    return view && className == QLatin1String("PictureView") ? new PictureAccessible(*view) : nullptr;
}

} // namespace

void installPictureAccessibility()
{
    QAccessible::installFactory(makeInterface);
}
