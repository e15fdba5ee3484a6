// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/exportcheck.h"

#include "model/neighbourhood.h"

#include <QCoreApplication>

namespace {

using Kind = ExportSubject::Kind;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)
};

QString missing(const TypedId& id)
{
    return Words::tr("There is no %1 in this atlas.").arg(id.toString());
}

/// The ids that a lens names; kinds that an atlas does not have hide nothing.
QString refusedLens(const Atlas& atlas, const Lens& lens)
{
    QList<TypedId> named = lens.pins;
    for (const FilterValue& value : lens.filter.values()) {
        if (value.dimension == FilterDimension::Layer && value.value != Filter::besideTheStack())
            named.append({IdType::Layer, value.value});
        else if (value.dimension == FilterDimension::Organisation)
            named.append({IdType::Entity, value.value});
    }
    for (const TypedId& id : std::as_const(named)) {
        if (!atlas.contains(id))
            return missing(id);
    }
    return {};
}

QString refusedView(const Atlas& atlas, const DeepLink& link)
{
    const View& view = link.view;
    if (view.focus.type != IdType::Atlas && !atlas.contains(view.focus))
        return missing(view.focus);
    if (view.selection && !atlas.contains(*view.selection))
        return missing(*view.selection);
    for (const TypedId& lit : view.lit) {
        if (!atlas.contains(lit))
            return missing(lit);
    }
    if (view.camera && !(view.camera->width > 0))
        return Words::tr("A view has to be wider than nothing.");
    return refusedLens(atlas, link.lens);
}

QString refusedSteps(const Atlas& atlas, const Tour& tour)
{
    if (tour.steps.isEmpty())
        return Words::tr("The tour %1 has no steps.").arg(tour.id);
    for (qsizetype i = 0; i < tour.steps.size(); ++i) {
        const QString why = refusedView(atlas, tour.steps[i].shown);
        if (!why.isEmpty())
            return Words::tr("Step %1: %2").arg(i + 1).arg(why);
    }
    return {};
}

QString refusedTour(const Atlas& atlas, const std::optional<TypedId>& thing)
{
    QStringList known;
    for (const Tour& tour : atlas.tours) {
        known << tour.id;
        if (thing && tour.id == thing->id)
            return refusedSteps(atlas, tour);
    }
    if (known.isEmpty())
        return Words::tr("This atlas has no tours.");
    const QString all = Words::tr("Its tours are: %1.").arg(known.join(QStringLiteral(", ")));
    return thing ? QString(Words::tr("There is no tour %1 in this atlas.").arg(thing->id) + u' ' + all)
                 : QString(Words::tr("Which tour? ") + all);
}

QString refusedThing(const Atlas& atlas, const ExportSubject& subject)
{
    const std::optional<TypedId>& thing = subject.thing;
    const bool needed = subject.kind == Kind::Part || subject.kind == Kind::Neighbours;
    if (!thing)
        return needed ? Words::tr("It has to be said of what.") : QString();
    if (!atlas.contains(*thing))
        return missing(*thing);
    if (subject.kind == Kind::Part && thing->type != IdType::Layer && thing->type != IdType::Group)
        return Words::tr("%1 is no part of the map: that is a layer or a group.").arg(thing->toString());
    if (subject.kind != Kind::Panel && neighbourhoodOf(atlas, *thing).isEmpty())
        return Words::tr("%1 does not stand on the map.").arg(thing->toString());
    if (subject.kind == Kind::Neighbours && (subject.degrees < 1 || subject.degrees > mostDegrees)) {
        return Words::tr("Neighbours can be shown up to 1 to %1 steps away, and not %2.")
            .arg(mostDegrees)
            .arg(subject.degrees);
    }
    return {};
}

QString formatsOf(const ExportSubject& subject)
{
    QStringList names;
    for (const ExportFormat format : exportFormats()) {
        if (canExport(subject, format))
            names << exportFormatName(format);
    }
    return names.join(QStringLiteral(", "));
}

QString refusedFormat(const ExportSubject& subject, ExportFormat format)
{
    return canExport(subject, format) ? QString()
                                      : Words::tr("This cannot be written as %1, but as %2.")
                                            .arg(exportFormatName(format), formatsOf(subject));
}

} // namespace

QString tourRefusal(const Atlas& atlas, const Tour& tour, const ExportOptions& options)
{
    const QString why = refusedFormat({.kind = Kind::Tour}, options.format);
    return why.isEmpty() ? refusedSteps(atlas, tour) : why;
}

QString exportRefusal(const Atlas& atlas, const ExportOptions& options)
{
    const ExportSubject& subject = options.subject;
    if (const QString why = refusedFormat(subject, options.format); !why.isEmpty())
        return why;
    switch (subject.kind) {
    case Kind::View:
        return refusedView(atlas, subject.link);
    case Kind::Tour:
        return refusedTour(atlas, subject.thing);
    case Kind::Table:
        return {};
    default:
        break;
    }
    const QString why = refusedThing(atlas, subject);
    return why.isEmpty() ? refusedLens(atlas, options.lens) : why;
}
