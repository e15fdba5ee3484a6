// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/ownership.h"

#include "model/reader/problemlist.h"
#include "model/reader/readertext.h"

#include <QHash>
#include <QSet>

namespace {

/// Walks from owners to what they own, depth first, without recursion: a chain may be as long as the file.
class OwnershipWalk
{
public:
    OwnershipWalk(const AtlasData& data, const std::vector<JsonValue>& where, ProblemList& problems)
        : m_data(data)
        , m_where(where)
        , m_problems(problems)
    {
        QSet<QString> owning;
        for (const RelationKind& kind : data.relationKinds) {
            if (kind.footprint)
                owning.insert(kind.id);
        }
        for (qsizetype i = 0; i < data.relations.size(); ++i) {
            const Relation& relation = data.relations[i];
            if (!owning.contains(relation.kind) || relation.from == relation.to) // that is reported as it is
                continue;
            const size_t owner = number(relation.from);
            const size_t owned = number(relation.to);
            m_owned[owner].push_back({.owned = owned, .relation = i});
        }
    }

    void run(const std::stop_token& stop)
    {
        for (size_t start = 0; start < m_owned.size() && !stop.stop_requested(); ++start) {
            if (m_states[start] == State::Unseen)
                walkFrom(start);
        }
    }

private:
    enum class State : quint8
    {
        Unseen,
        OnPath,
        Done
    };

    struct Tie
    {
        size_t owned = 0;
        qsizetype relation = 0;
    };

    struct Step
    {
        size_t entity = 0;
        size_t next = 0; ///< which of its ties to follow next
    };

    /// The number of an entity, in the order in which relations name them: so messages are always the same.
    size_t number(const QString& entity)
    {
        const auto found = m_numbers.constFind(entity);
        if (found != m_numbers.cend())
            return *found;
        m_numbers.insert(entity, m_owned.size());
        m_owned.emplace_back();
        m_states.push_back(State::Unseen);
        return m_owned.size() - 1;
    }

    void walkFrom(size_t start)
    {
        enter(start);
        while (!m_path.empty()) {
            Step& step = m_path.back();
            if (step.next == m_owned[step.entity].size()) {
                m_states[step.entity] = State::Done;
                m_path.pop_back();
                continue;
            }
            const Tie tie = m_owned[step.entity][step.next++];
            if (m_states[tie.owned] == State::Unseen)
                enter(tie.owned);
            else if (m_states[tie.owned] == State::OnPath)
                report(tie);
        }
    }

    void enter(size_t entity)
    {
        m_states[entity] = State::OnPath;
        m_path.push_back({.entity = entity});
    }

    void report(const Tie& closing)
    {
        const JsonValue& where = m_where[size_t(closing.relation)];
        // The path may be as long as the file: it is walked only for a message that will be shown.
        m_problems.add(where, m_problems.wouldKeep(where.offset()) ? message(closing) : QString());
    }

    [[nodiscard]] QString message(const Tie& closing) const
    {
        constexpr size_t longest = 8;
        const QString self = ReaderText::quoted(m_data.relations[closing.relation].to);
        size_t first = m_path.size() - 1;
        while (m_path[first].entity != closing.owned)
            --first;
        QStringList circle{self};
        for (size_t i = first; i + 1 < m_path.size() && i < first + longest; ++i) {
            const Tie& followed = m_owned[m_path[i].entity][m_path[i].next - 1];
            circle.append(ReaderText::quoted(m_data.relations[followed.relation].to));
        }
        if (m_path.size() - first > longest)
            circle.append(QString(QChar(0x2026)));
        circle.append(self);
        return ReaderText::tr("%1 belongs to itself: %2; remove one of these relations")
            .arg(self, circle.join(QStringLiteral(" > ")));
    }

    const AtlasData& m_data;
    const std::vector<JsonValue>& m_where;
    ProblemList& m_problems;
    QHash<QString, size_t> m_numbers;
    std::vector<std::vector<Tie>> m_owned; ///< by number
    std::vector<State> m_states;           ///< by number
    std::vector<Step> m_path;
};

} // namespace

void checkOwnership(const AtlasData& data, const std::vector<JsonValue>& where, ProblemList& problems,
                    const std::stop_token& stop)
{
    OwnershipWalk(data, where, problems).run(stop);
}
