// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <expected>
#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QSizeF>
#include <QString>
#include <string_view>

/// Reads what the helper says, piece by piece as it comes, and believes none of it: each reply must be about
/// as many nodes as were asked for, and each number finite and within the box that was named.
class HelperReply
{
public:
    /// Replies to graphs of these sizes are expected, in this order.
    explicit HelperReply(QList<qsizetype> nodeCounts);

    /// Takes in what came. False if it is not what the protocol allows; error() then says why.
    bool feed(QByteArrayView data);

    [[nodiscard]] QString error() const { return m_error; }

    /// How many graphs were answered so far.
    [[nodiscard]] qsizetype answered() const { return m_placements.size(); }

    /// Whether all were.
    [[nodiscard]] bool isComplete() const { return m_state == State::Complete; }

    /// The middles of all nodes by graph; once isComplete().
    [[nodiscard]] const QList<QList<QPointF>>& placements() const { return m_placements; }

private:
    enum class State
    {
        Greeting,
        Header,
        Nodes,
        Complete,
    };

    bool takeLine(std::string_view line);
    bool takeGreeting(std::string_view line);
    bool takeHeader(std::string_view line);
    bool takeNode(std::string_view line);
    void endGraphIfFull();
    bool fail(const QString& message);
    bool failAsGarbage();

    QList<qsizetype> m_counts;
    QList<QList<QPointF>> m_placements;
    QList<QPointF> m_current;
    QSizeF m_box;
    QByteArray m_rest; ///< the beginning of a line that is not whole yet
    QString m_error;
    State m_state = State::Greeting;
};
