// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/references.h"

#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"
#include "model/reader/suggestion.h"

namespace {

QString namesNothing(Space space)
{
    switch (space) {
    case Space::EntityKind:
        return ReaderText::tr("%1 is no kind of entity");
    case Space::RelationKind:
        return ReaderText::tr("%1 is no kind of relation");
    case Space::FactKind:
        return ReaderText::tr("%1 is no kind of fact");
    case Space::ThemeKind:
        return ReaderText::tr("%1 is no kind of theme");
    case Space::Source:
        return ReaderText::tr("%1 is no source");
    case Space::Section:
        return ReaderText::tr("%1 is no section of a source");
    case Space::Layer:
        return ReaderText::tr("%1 is no layer");
    case Space::Group:
        return ReaderText::tr("%1 is no group");
    case Space::Entity:
        return ReaderText::tr("%1 is no entity");
    case Space::Side:
        return ReaderText::tr("%1 is no side of the scorecard");
    case Space::Dimension:
        return ReaderText::tr("%1 is no dimension of the scorecard");
    case Space::Sector:
        return ReaderText::tr("%1 is no sector");
    case Space::Theme:
        return ReaderText::tr("%1 is no theme");
    case Space::Tension:
        return ReaderText::tr("%1 is no tension");
    case Space::Tour:
        return ReaderText::tr("%1 is no tour");
    case Space::Fact:
        return ReaderText::tr("%1 is the id of no fact");
    }
    Q_UNREACHABLE();
}

/// Where in the file things of a space are declared; empty where that is no single place.
QString placeOf(Space space)
{
    switch (space) {
    case Space::EntityKind:
        return QStringLiteral("/kinds/entities");
    case Space::RelationKind:
        return QStringLiteral("/kinds/relations");
    case Space::FactKind:
        return QStringLiteral("/kinds/facts");
    case Space::ThemeKind:
        return QStringLiteral("/kinds/themes");
    case Space::Source:
        return QStringLiteral("/sources");
    case Space::Layer:
        return QStringLiteral("/layers");
    case Space::Group:
        return QStringLiteral("/groups");
    case Space::Entity:
        return QStringLiteral("/entities");
    case Space::Side:
        return QStringLiteral("/scorecard/sides");
    case Space::Dimension:
        return QStringLiteral("/scorecard/dimensions");
    case Space::Sector:
        return QStringLiteral("/sectors");
    case Space::Theme:
        return QStringLiteral("/themes");
    case Space::Tension:
        return QStringLiteral("/tensions");
    case Space::Tour:
        return QStringLiteral("/tours");
    case Space::Section:
    case Space::Fact:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

bool References::add(Space space, const QString& id, const JsonValue& where)
{
    return add(Reference{.space = space, .id = id, .where = where});
}

void References::addKey(Space space, const QString& id, const JsonValue& where)
{
    add(Reference{.space = space, .id = id, .where = where, .atKey = true});
}

void References::addFactOrRound(const QString& id, const JsonValue& where)
{
    add(Reference{.space = Space::Fact, .id = id, .where = where, .withRounds = true});
}

bool References::accepts(const Reference& reference, const Declarations::Entry& entry)
{
    return !entry.round || reference.withRounds;
}

bool References::add(Reference reference)
{
    // What is declared already need not be remembered, and that is most of it.
    const auto* const found = m_declarations.find(reference.space, reference.id);
    if (found && accepts(reference, *found))
        return true;
    m_references.push_back(std::move(reference));
    return false;
}

void References::addHeadline(quint32 owner, const QString& id, const JsonValue& where)
{
    m_headlines.push_back({owner, id, where});
}

void References::check(const std::stop_token& stop)
{
    for (const Reference& reference : m_references) {
        if (stop.stop_requested())
            return;
        checkReference(reference);
    }
    for (const Headline& headline : m_headlines) {
        if (stop.stop_requested())
            return;
        checkHeadline(headline);
    }
}

void References::checkReference(const Reference& reference)
{
    const auto* const found = m_declarations.find(reference.space, reference.id);
    if (found && accepts(reference, *found))
        return;
    if (reference.space == Space::Section &&
        !m_declarations.find(Space::Source, reference.id.section(u'#', 0, 0)))
        return; // it is the source that is wrong
    const quint32 offset = reference.atKey ? reference.where.keyOffset() : reference.where.offset();
    // A message about a hundred thousand ids is costly, so it is made only to be shown.
    const QString suggestion = m_problems.wouldKeep(offset)
                                   ? suggest(reference.space, reference.id,
                                             [&](const auto& entry) { return accepts(reference, entry); })
                                   : QString();
    if (suggestion.isEmpty() && m_declarations.isIncomplete(reference.space))
        return; // it may well name what has no readable id, and that is reported there
    const QString nothing =
        found ? ReaderText::tr("%1 is a round of funding; expected a fact") : namesNothing(reference.space);
    m_problems.add(offset, reference.where,
                   nothing.arg(ReaderText::quoted(reference.id)) + whatToDo(reference.space, suggestion));
}

QString References::whatToDo(Space space, const QString& suggestion) const
{
    if (!suggestion.isEmpty())
        return ReaderText::didYouMean(suggestion);
    if (!m_atlas.isEmpty())
        return ReaderText::tr(" of the atlas %1").arg(ReaderText::quoted(m_atlas));
    if (placeOf(space).isEmpty())
        return {};
    return ReaderText::tr("; correct it, or declare it in %1").arg(placeOf(space));
}

void References::checkHeadline(const Headline& headline)
{
    const auto accepts = [&](const Declarations::Entry& entry) {
        return !entry.round && entry.subject == headline.owner;
    };
    const auto* const found = m_declarations.find(Space::Fact, headline.id);
    if (found && accepts(*found))
        return;
    const QString suggestion = m_problems.wouldKeep(headline.where.offset())
                                   ? suggest(Space::Fact, headline.id, accepts)
                                   : QString();
    if (suggestion.isEmpty() && !found && m_declarations.isIncomplete(Space::Fact))
        return;
    QString message;
    if (!found) {
        message = namesNothing(Space::Fact).arg(ReaderText::quoted(headline.id));
    } else if (found->round) {
        message = ReaderText::tr("%1 is a round of funding; a headline names a fact")
                      .arg(ReaderText::quoted(headline.id));
    } else {
        message = ReaderText::tr("%1 is a fact of %2; a headline names one of the thing's own")
                      .arg(ReaderText::quoted(headline.id),
                           ReaderText::quoted(m_declarations.subjectOf(*found).toString()));
    }
    m_problems.add(headline.where, message + ReaderText::didYouMean(suggestion));
}

template <typename Accept> QString References::suggest(Space space, const QString& id, Accept accept)
{
    const auto& entries = m_declarations.all(space);
    if (m_comparisonsLeft < entries.size())
        return {};
    m_comparisonsLeft -= entries.size();
    Suggestion suggestion(id);
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
        if (accept(*entry))
            suggestion.offer(entry.key());
    }
    return suggestion.best();
}
