// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/mapaccessible.h"

#include "widgets/map/mapcanvas.h"

#include <algorithm>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace {

/// In which order what is drawn is read; -1 for what is not.
int rankOf(IdType type)
{
    switch (type) {
    case IdType::Layer:
        return 0;
    case IdType::Group:
        return 1;
    case IdType::Entity:
        return 2;
    case IdType::Relation:
    case IdType::Ribbon:
        return 3;
    default:
        return -1;
    }
}

/// One thing on the map.
class ThingAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
    Q_DECLARE_TR_FUNCTIONS(MapAccessible)

public:
    ThingAccessible(MapCanvas& canvas, const TypedId& id)
        : m_canvas(&canvas)
        , m_id(id)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_canvas && m_canvas->placeOf(m_id).has_value(); }

    [[nodiscard]] QObject* object() const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas.data());
    }

    [[nodiscard]] QAccessibleInterface* child(int /*index*/) const override { return nullptr; }

    [[nodiscard]] QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }

    [[nodiscard]] int childCount() const override { return 0; }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }

    [[nodiscard]] QAccessible::Role role() const override
    {
        switch (m_id.type) {
        case IdType::Layer:
        case IdType::Group:
            return QAccessible::Grouping;
        case IdType::Entity:
            return QAccessible::ListItem;
        default:
            return QAccessible::Link;
        }
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!m_canvas)
            return state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_canvas->navigation().selection() == m_id;
        state.focused = state.selected && m_canvas->hasFocus();
        const auto& lit = m_canvas->lit();
        state.active = lit && lit->entities.contains(m_id.id); // stands out with what is selected
        state.offscreen = !m_canvas->placeOf(m_id).has_value();
        return state;
    }

    [[nodiscard]] QRect rect() const override
    {
        const auto place = m_canvas ? m_canvas->placeOf(m_id) : std::nullopt;
        if (!place)
            return {};
        const QRect inView = place->toAlignedRect() & m_canvas->rect();
        return {m_canvas->mapToGlobal(inView.topLeft()), inView.size()};
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (!m_canvas || !m_canvas->atlas())
            return {};
        if (kind == QAccessible::Name)
            return m_canvas->atlas()->nameOf(m_id, m_canvas->language());
        return kind == QAccessible::Description ? description() : QString();
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
        if (!m_canvas)
            return;
        if (name == goInAction())
            m_canvas->navigation().drillInto(m_id);
        else if (name == pressAction() || name == setFocusAction())
            m_canvas->navigation().select(m_id);
        if (name == setFocusAction())
            m_canvas->setFocus(Qt::OtherFocusReason);
    }

    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == goInAction() ? QStringList{QKeySequence(Qt::Key_Return).toString()} : QStringList();
    }

private:
    static QString goInAction() { return QStringLiteral("GoIn"); }

    [[nodiscard]] QString description() const
    {
        QStringList parts;
        for (const DisplayBlock& block : m_canvas->blocksInView()) {
            if (block.id == m_id && !block.description.isEmpty()) {
                parts << block.description;
                break;
            }
        }
        if (m_id.type == IdType::Entity) {
            if (const int count = int(m_canvas->atlas()->relationsOf(m_id.id).size()); count > 0)
                parts << tr("%n relations", nullptr, count);
        }
        return parts.join(QStringLiteral(". "));
    }

    QPointer<MapCanvas> m_canvas;
    TypedId m_id;
};

/// The map as a whole: its children are what is drawn in view.
class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(MapCanvas& canvas)
        : QAccessibleWidget(&canvas, QAccessible::Graphic)
        , m_canvas(canvas)
    {
    }

    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_known))
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return int(things().size()); }

    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        const QList<TypedId> all = things();
        return index >= 0 && index < all.size() ? interfaceOf(all[index]) : nullptr;
    }

    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        const QList<TypedId> all = things();
        for (int i = 0; i < all.size(); ++i) {
            if (const auto known = m_known.constFind(all[i]);
                known != m_known.cend() && QAccessible::accessibleInterface(*known) == child)
                return i;
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto id = m_canvas.thingAt(m_canvas.mapFromGlobal(QPoint(x, y)));
        return id && rankOf(id->type) >= 0 ? interfaceOf(*id) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        const auto& selection = m_canvas.navigation().selection();
        if (!m_canvas.hasFocus() || !selection || !m_canvas.placeOf(*selection) ||
            rankOf(selection->type) < 0)
            return nullptr;
        return interfaceOf(*selection);
    }

private:
    /// What is in view, in reading order; each thing once, however many pieces it is drawn in.
    [[nodiscard]] QList<TypedId> things() const
    {
        QList<TypedId> result;
        QSet<TypedId> known;
        for (const DisplayBlock& block : m_canvas.blocksInView()) {
            if (rankOf(block.id.type) >= 0 && !known.contains(block.id)) {
                known.insert(block.id);
                result.append(block.id);
            }
        }
        std::ranges::stable_sort(result, {}, [](const TypedId& id) { return rankOf(id.type); });
        return result;
    }

    QAccessibleInterface* interfaceOf(const TypedId& id) const
    {
        if (const auto known = m_known.constFind(id); known != m_known.cend())
            return QAccessible::accessibleInterface(*known);
        auto* made = new ThingAccessible(m_canvas, id);
        m_known.insert(id, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    MapCanvas& m_canvas;
    mutable QHash<TypedId, QAccessible::Id> m_known;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* canvas = qobject_cast<MapCanvas*>(object);
    return canvas && className == QLatin1String("MapCanvas") ? new CanvasAccessible(*canvas) : nullptr;
}

} // namespace

void installMapAccessibility()
{
    QAccessible::installFactory(makeInterface);
}
