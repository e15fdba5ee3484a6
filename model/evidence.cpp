// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/evidence.h"

#include "model/factphrase.h"

#include <QCoreApplication>

namespace {

class EvidenceWords
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)

public:
    explicit EvidenceWords(const Atlas& atlas)
        : m_atlas(atlas)
    {
    }

    void add(const QString& label, const QString& text)
    {
        if (!text.isEmpty())
            m_lines.append({label, text});
    }

    void addBasis(Basis basis) { add(tr("Basis"), FactPhrase::basis(basis)); }

    void addStage(Stage stage) { add(tr("Stage"), FactPhrase::stage(stage)); }

    void addDate(const QString& date) { add(tr("Date"), date); }

    void addSource(const SourceRef& source) { add(tr("Source"), m_atlas.sourceLine(source)); }

    /// What names no date of its own was known to hold when the atlas was.
    void addAsOf(const QString& asOf)
    {
        const bool isEdition = asOf.isEmpty() && !m_atlas.edition.isEmpty();
        add(tr("As of"), isEdition ? tr("%1, the edition").arg(m_atlas.edition) : asOf);
    }

    void addFact(const Fact& fact)
    {
        addBasis(fact.basis);
        addStage(fact.stage);
        add(tr("Scope"), fact.scope);
        add(tr("Period"), fact.period);
        addDate(fact.date);
        addAsOf(fact.asOf);
        addSource(fact.source);
    }

    void addRound(const FundingRound& round)
    {
        addBasis(round.basis);
        if (!round.investors.isEmpty())
            add(tr("Scope"), tr("all investors together, not split"));
        addDate(round.date);
        addSource(round.source);
    }

    [[nodiscard]] const Evidence& lines() const { return m_lines; }

private:
    const Atlas& m_atlas;
    Evidence m_lines;
};

} // namespace

Evidence evidenceOf(const Atlas& atlas, const Fact& fact)
{
    EvidenceWords words(atlas);
    words.addFact(fact);
    return words.lines();
}

Evidence evidenceOf(const Atlas& atlas, const FundingRound& round)
{
    EvidenceWords words(atlas);
    words.addRound(round);
    return words.lines();
}

Evidence evidenceOf(const Atlas& atlas, Basis basis, const SourceRef& source)
{
    EvidenceWords words(atlas);
    words.addBasis(basis);
    words.addSource(source);
    return words.lines();
}

QString spokenEvidence(const Evidence& evidence)
{
    QStringList parts;
    for (const EvidenceLine& line : evidence)
        parts << QString(line.label + QStringLiteral(": ") + line.text);
    return parts.join(QStringLiteral("; "));
}
