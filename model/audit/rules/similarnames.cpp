// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audittext.h"
#include "model/audit/rules/rules.h"

#include <algorithm>

namespace {

bool isPlainAscii(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isHan(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// The words of a name without case, accents and punctuation. Most names need no Unicode tables for that, and
/// there may be hundreds of thousands.
QStringList wordsOf(const QString& name)
{
    if (isHan(name))
        return {name};
    const QString folded =
        isPlainAscii(name) ? name.toLower() : name.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QStringList words;
    QString word;
    for (const QChar c : folded) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!c.isMark() && c != u'.' && c != u'\'' && c != u'’' && !word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

/// What two spellings of one name share: the words without those that only tell the form of a company.
QString keyOf(const QString& name)
{
    static const QSet<QString> forms{
        QStringLiteral("inc"),     QStringLiteral("incorporated"), QStringLiteral("ltd"),
        QStringLiteral("limited"), QStringLiteral("llc"),          QStringLiteral("corp"),
        QStringLiteral("co"),      QStringLiteral("corporation"),  QStringLiteral("company"),
        QStringLiteral("gmbh"),    QStringLiteral("plc"),          QStringLiteral("group"),
        QStringLiteral("holding"), QStringLiteral("holdings"),     QStringLiteral("technology"),
        QStringLiteral("tech"),    QStringLiteral("technologies"), QStringLiteral("the")};
    QStringList words = wordsOf(name);
    while (words.size() > 1 && forms.contains(words.last()))
        words.removeLast();
    if (words.size() > 1 && words.first() == u"the")
        words.removeFirst();
    return words.join(QString());
}

QStringList keysOf(const Entity& entity)
{
    QStringList keys;
    const auto add = [&](const QString& name) {
        const QString key = keyOf(name);
        if (!key.isEmpty() && !keys.contains(key))
            keys << key;
    };
    for (const QString& name : entity.name.all())
        add(name);
    for (const QString& alias : entity.aliases)
        add(alias);
    return keys;
}

/// Entities by shared key, in file order. Only keys that are shared get a list.
QList<QList<qsizetype>> namesakes(const Atlas& atlas)
{
    QHash<QString, qsizetype> first;
    QHash<QString, qsizetype> lists;
    QList<QList<qsizetype>> result;
    first.reserve(atlas.entities.size() * 2);
    for (qsizetype i = 0; i < atlas.entities.size(); ++i) {
        for (const QString& key : keysOf(atlas.entities[i])) {
            const auto known = first.constFind(key);
            if (known == first.cend()) {
                first.insert(key, i);
            } else if (const auto list = lists.constFind(key); list != lists.cend()) {
                result[*list].append(i);
            } else {
                lists.insert(key, result.size());
                result.append({*known, i});
            }
        }
    }
    return result;
}

bool areTied(const Atlas& atlas, const Entity& a, const Entity& b)
{
    return std::ranges::any_of(atlas.relationsOf(a.id), [&](const Relation* relation) {
        return relation->from == b.id || relation->to == b.id;
    });
}

/// Whether all are of one organisation: a company and its model of the same name. Of many it is not asked.
bool areAllTied(const Atlas& atlas, const QList<const Entity*>& entities)
{
    constexpr qsizetype most = 8;
    if (entities.size() > most)
        return false;
    for (qsizetype i = 1; i < entities.size(); ++i) {
        if (entities[i]->kind == entities[0]->kind || !areTied(atlas, *entities[0], *entities[i]))
            return false;
    }
    return true;
}

QList<Finding> find(const Atlas& atlas, const QString& language)
{
    QList<Finding> findings;
    QSet<QList<qsizetype>> told; // the same ones in English and in Chinese
    for (const QList<qsizetype>& indices : namesakes(atlas)) {
        if (told.contains(indices))
            continue;
        told.insert(indices);
        QList<const Entity*> entities;
        for (const qsizetype index : indices)
            entities << &atlas.entities[index];
        if (areAllTied(atlas, entities))
            continue;
        Finding finding;
        QStringList names;
        for (const Entity* entity : entities) {
            names << entity->name.in(language) + QStringLiteral(" (") + entity->id + u')';
            finding.about.append({IdType::Entity, entity->id});
        }
        const bool oneKind = std::ranges::all_of(
            entities, [&](const Entity* entity) { return entity->kind == entities[0]->kind; });
        finding.severity = oneKind ? Severity::Warning : Severity::Note;
        finding.subject = {IdType::Entity, entities[0]->id};
        finding.title = AuditText::tr("Names that look alike: %1").arg(AuditText::listed(names));
        finding.explanation =
            oneKind
                ? AuditText::tr("They share a name but for case, punctuation or the form of the company, and "
                                "are of one kind: an organisation stands once on a map.")
                : AuditText::tr(
                      "They share a name but for case, punctuation or the form of the company, and no "
                      "relation ties them.");
        findings.append(std::move(finding));
    }
    return findings;
}

} // namespace

AuditRule AuditRules::similarNames()
{
    return {
        QStringLiteral("similar-names"), AuditText::tr("Names that look like duplicates"),
        AuditText::tr("Two entities share a name or an alias: one organisation may stand on the map twice."),
        find};
}
