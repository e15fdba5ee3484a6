// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportsubjectrows.h"

#include "widgets/dialogs/exportrow.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

namespace {

using Kind = ExportSubject::Kind;

constexpr int wholeAtlas = -1; ///< among the tables

bool isPart(const TypedId& id)
{
    return id.type == IdType::Layer || id.type == IdType::Group;
}

} // namespace

ExportSubjectRows::ExportSubjectRows(const ExportContext& context, QFormLayout& form)
    : QObject(form.parentWidget())
    , m_context(context)
    , m_form(form)
    , m_what(exportrow::combo(tr("What to export")))
    , m_part(exportrow::combo(tr("Layer or group to export")))
    , m_degrees(new QSpinBox)
    , m_panel(exportrow::combo(tr("Panel to export")))
    , m_tour(exportrow::combo(tr("Tour to export")))
    , m_data(exportrow::combo(tr("Data to export")))
    , m_lit(new QCheckBox)
{
    fillWhat();
    fillParts();
    for (const PanelKind panel : panelKinds())
        m_panel->addItem(panelTitle(panel), int(panel));
    for (const Tour& tour : context.atlas->tours)
        m_tour->addItem(tour.title.in(context.language), tour.id);
    m_data->addItem(tr("The whole atlas"), wholeAtlas);
    m_data->addItem(tr("All facts"), int(DataTable::Facts));
    m_data->addItem(tr("All funding rounds"), int(DataTable::Rounds));
    m_data->addItem(tr("All relations"), int(DataTable::Relations));
    m_degrees->setRange(1, mostDegrees);
    m_degrees->setAccessibleName(tr("How many steps away neighbours are"));
    addRows();
    for (QComboBox* box : {m_part, m_panel, m_tour, m_data})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportSubjectRows::changed);
    connect(m_degrees, &QSpinBox::valueChanged, this, &ExportSubjectRows::changed);
    connect(m_lit, &QCheckBox::toggled, this, &ExportSubjectRows::changed);
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        showWhatFits();
        Q_EMIT changed();
    });
    showWhatFits();
}

QString ExportSubjectRows::name(const TypedId& id) const
{
    return exportrow::shortened(m_context.atlas->nameOf(id, m_context.language));
}

/// What there is to be exported in this atlas at this moment.
void ExportSubjectRows::fillWhat()
{
    const Atlas& atlas = *m_context.atlas;
    m_what->addItem(tr("Whole map"), WholeMap);
    m_what->addItem(tr("Present view"), PresentView);
    if (m_context.thing && m_context.thing->type == IdType::Entity)
        m_what->addItem(tr("%1 with its neighbours").arg(name(*m_context.thing)), Neighbours);
    if (!atlas.layers.isEmpty())
        m_what->addItem(tr("One layer or group"), Part);
    m_what->addItem(tr("Panel"), Panel);
    if (!atlas.tours.isEmpty())
        m_what->addItem(tr("Tour, step by step"), TourSteps);
    m_what->addItem(tr("Data"), Data);
}

/// From the top of the stack, groups beneath their layers.
void ExportSubjectRows::fillParts()
{
    const Atlas& atlas = *m_context.atlas;
    for (auto layer = atlas.layers.crbegin(); layer != atlas.layers.crend(); ++layer) {
        const TypedId layerId{IdType::Layer, layer->id};
        m_part->addItem(tr("Layer %1: %2").arg(layer->order).arg(name(layerId)), layerId.toString());
        for (const Group* group : atlas.groupsOf(layer->id)) {
            const TypedId groupId{IdType::Group, group->id};
            m_part->addItem(QStringLiteral("    ") + name(groupId), groupId.toString());
        }
    }
    // What is looked at, else where the selection stands.
    QList<TypedId> wanted{m_context.thing.value_or(TypedId()), m_context.shown.view.focus};
    for (const TypedId& id : QList(wanted)) {
        if (const Entity* entity = id.type == IdType::Entity ? atlas.entity(id.id) : nullptr)
            wanted.append({IdType::Group, entity->group});
    }
    for (const TypedId& id : std::as_const(wanted)) {
        const int index = isPart(id) ? m_part->findData(id.toString()) : -1;
        if (index >= 0) {
            m_part->setCurrentIndex(index);
            break;
        }
    }
}

void ExportSubjectRows::addRows()
{
    m_form.addRow(tr("&What:"), m_what);
    m_form.addRow(tr("&Part:"), m_part);
    m_form.addRow(tr("Steps awa&y:"), m_degrees);
    m_form.addRow(tr("Pa&nel:"), m_panel);
    m_form.addRow(tr("To&ur:"), m_tour);
    m_form.addRow(tr("D&ata:"), m_data);
    m_form.addRow(QString(), m_lit);
    if (m_context.thing) {
        QString plain = name(*m_context.thing);
        m_lit->setAccessibleName(tr("Let %1 stand out").arg(plain));
        m_lit->setText(tr("Le&t %1 stand out").arg(plain.replace(u'&', QStringLiteral("&&"))));
    }
}

ExportSubjectRows::What ExportSubjectRows::what() const
{
    return What(m_what->currentData().toInt());
}

bool ExportSubjectRows::isMap() const
{
    return what() != Panel && what() != Data;
}

void ExportSubjectRows::showWhatFits()
{
    m_form.setRowVisible(m_part, what() == Part);
    m_form.setRowVisible(m_degrees, what() == Neighbours);
    m_form.setRowVisible(m_panel, what() == Panel);
    m_form.setRowVisible(m_tour, what() == TourSteps);
    m_form.setRowVisible(m_data, what() == Data);
    const auto& thing = m_context.thing;
    const bool standsOut = thing && (thing->type == IdType::Entity || thing->type == IdType::Relation);
    m_form.setRowVisible(m_lit, standsOut && (what() == WholeMap || what() == Panel));
}

ExportSubject ExportSubjectRows::subject() const
{
    ExportSubject subject;
    const std::optional<TypedId> lit =
        m_form.isRowVisible(m_lit) && m_lit->isChecked() ? m_context.thing : std::nullopt;
    switch (what()) {
    case WholeMap:
        subject.thing = lit;
        break;
    case PresentView:
        subject.kind = Kind::View;
        subject.link = m_context.shown;
        break;
    case Neighbours:
        subject.kind = Kind::Neighbours;
        subject.thing = m_context.thing;
        subject.degrees = m_degrees->value();
        break;
    case Part:
        subject.kind = Kind::Part;
        subject.thing = TypedId::parse(m_part->currentData().toString());
        break;
    case Panel:
        subject.kind = Kind::Panel;
        subject.panel = PanelKind(m_panel->currentData().toInt());
        subject.thing = lit;
        break;
    case TourSteps:
        subject.kind = Kind::Tour;
        subject.thing = TypedId{IdType::Tour, m_tour->currentData().toString()};
        break;
    case Data:
        if (const int table = m_data->currentData().toInt(); table != wholeAtlas) {
            subject.kind = Kind::Table;
            subject.table = DataTable(table);
        }
        break;
    }
    return subject;
}

void ExportSubjectRows::setSubject(const ExportSubject& subject)
{
    m_lit->setChecked(subject.thing.has_value());
    switch (subject.kind) {
    case Kind::Map:
        exportrow::choose(m_what, WholeMap);
        break;
    case Kind::View:
        exportrow::choose(m_what, PresentView);
        break;
    case Kind::Neighbours:
        exportrow::choose(m_what, Neighbours);
        m_degrees->setValue(subject.degrees);
        break;
    case Kind::Part:
        exportrow::choose(m_what, Part);
        if (subject.thing)
            exportrow::choose(m_part, subject.thing->toString());
        break;
    case Kind::Panel:
        exportrow::choose(m_what, Panel);
        exportrow::choose(m_panel, int(subject.panel));
        break;
    case Kind::Tour:
        exportrow::choose(m_what, TourSteps);
        if (subject.thing)
            exportrow::choose(m_tour, subject.thing->id);
        break;
    case Kind::Table:
        exportrow::choose(m_what, Data);
        exportrow::choose(m_data, int(subject.table));
        break;
    }
}

QList<ExportFormat> ExportSubjectRows::formats() const
{
    const ExportSubject now = subject();
    QList<ExportFormat> formats = exportFormats();
    formats.removeIf([&](ExportFormat format) {
        return !canExport(now, format) || (what() == Data && isPicture(format));
    });
    return formats;
}
