// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/helperprocess.h"

#include "model/layout/helperreply.h"
#include "model/layout/worker/protocol.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

namespace {

constexpr int sliceMs = 20;           // how long a stop request may go unnoticed
constexpr qint64 writeAhead = 65'536; // bytes; more is written once the helper has read these
constexpr int farewellMs = 1'000;     // for a process that was killed

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(HelperProcess)
};

double sendable(double size)
{
    return std::isfinite(size) ? std::clamp(size, protocol::minSize, protocol::maxSize) : protocol::minSize;
}

std::string request(const GroupGraph& graph)
{
    std::string text(protocol::graphWord);
    protocol::append(text, graph.sizes.size());
    protocol::append(text, graph.edges.size());
    text += '\n';
    for (const QSizeF& size : graph.sizes) {
        protocol::append(text, sendable(size.width()));
        protocol::append(text, sendable(size.height()));
        text += '\n';
    }
    for (const auto& [from, to] : graph.edges) {
        protocol::append(text, from);
        protocol::append(text, to);
        text += '\n';
    }
    return text;
}

bool isTooLarge(const GroupGraph& graph)
{
    return graph.sizes.size() > protocol::maxNodes || graph.edges.size() > protocol::maxEdges;
}

QList<qsizetype> nodeCounts(const QList<GroupGraph>& graphs)
{
    QList<qsizetype> result;
    result.reserve(graphs.size());
    for (const GroupGraph& graph : graphs)
        result.append(graph.sizes.size());
    return result;
}

// Nothing of ours but where libraries are, for a bundle that brings its own.
QProcessEnvironment closedEnvironment()
{
    QProcessEnvironment result;
    result.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const QString libraries = QStringLiteral("LD_LIBRARY_PATH");
    if (qEnvironmentVariableIsSet("LD_LIBRARY_PATH"))
        result.insert(libraries, qEnvironmentVariable("LD_LIBRARY_PATH"));
    return result;
}

/// One conversation with one process.
class Conversation
{
public:
    Conversation(const QList<GroupGraph>& graphs, int timeoutMs)
        : m_graphs(graphs)
        , m_timeoutMs(timeoutMs)
        , m_reply(nodeCounts(graphs))
    {
    }

    ~Conversation() { end(); }

    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    QString hold(const QString& program, const std::stop_token& stop);

    [[nodiscard]] const QList<QList<QPointF>>& placements() const { return m_reply.placements(); }

private:
    bool start(const QString& program);
    void send();
    QString receive();
    [[nodiscard]] QString whyItEnded() const;
    void end();

    const QList<GroupGraph>& m_graphs;
    int m_timeoutMs;
    HelperReply m_reply;
    QProcess m_process;
    QElapsedTimer m_silence;
    qsizetype m_sent = 0;
};

// Speaks and listens by turns until all is answered; returns what went wrong.
QString Conversation::hold(const QString& program, const std::stop_token& stop)
{
    if (!start(program))
        return Messages::tr("The layout helper could not be started: %1").arg(m_process.errorString());
    m_silence.start();
    while (!m_reply.isComplete()) {
        if (stop.stop_requested())
            return Messages::tr("Cancelled.");
        if (m_silence.hasExpired(m_timeoutMs))
            return Messages::tr("The layout helper did not answer within %1 s.").arg(m_timeoutMs / 1000.0);
        send();
        m_process.waitForReadyRead(sliceMs);
        const bool hasEnded = m_process.state() == QProcess::NotRunning;
        if (const QString problem = receive(); !problem.isEmpty())
            return problem;
        if (hasEnded && !m_reply.isComplete())
            return whyItEnded();
    }
    return {};
}

bool Conversation::start(const QString& program)
{
    m_process.setProgram(program);
    m_process.setProcessEnvironment(closedEnvironment());
    m_process.setWorkingDirectory(QDir::rootPath());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start();
    if (!m_process.waitForStarted(m_timeoutMs))
        return false;
    m_process.write(std::string(protocol::greeting).append("\n").c_str());
    return true;
}

// Whole graphs, so that whatever the helper has read ends with something that it answers.
void Conversation::send()
{
    while (m_sent < m_graphs.size() && m_process.bytesToWrite() < writeAhead) {
        const std::string text = request(m_graphs.at(m_sent++));
        m_process.write(text.data(), qint64(text.size()));
    }
}

QString Conversation::receive()
{
    const qsizetype before = m_reply.answered();
    if (!m_reply.feed(m_process.readAllStandardOutput()))
        return m_reply.error();
    if (m_reply.answered() > before)
        m_silence.restart();
    return {};
}

QString Conversation::whyItEnded() const
{
    const QString text =
        m_process.exitStatus() == QProcess::CrashExit
            ? Messages::tr("The layout helper crashed (signal %1) with %2 of %3 groups arranged.")
            : Messages::tr("The layout helper ended (code %1) with %2 of %3 groups arranged.");
    return text.arg(m_process.exitCode()).arg(m_reply.answered()).arg(m_graphs.size());
}

// It holds nothing that would need saving.
void Conversation::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(farewellMs);
}

} // namespace

QString helperProblem(const QString& program)
{
    const QFileInfo info(program);
    if (!info.isAbsolute() || !info.isFile())
        return Messages::tr("The layout helper is missing: %1").arg(QDir::toNativeSeparators(program));
    if (!info.isExecutable())
        return Messages::tr("The layout helper may not be executed: %1")
            .arg(QDir::toNativeSeparators(program));
    return {};
}

std::expected<QList<QList<QPointF>>, QString> placeWithHelper(const QList<GroupGraph>& graphs,
                                                              const QString& program, int timeoutMs,
                                                              const std::stop_token& stop)
{
    if (std::any_of(graphs.cbegin(), graphs.cend(), isTooLarge))
        return std::unexpected(Messages::tr("A group is too large for the layout helper."));
    Conversation conversation(graphs, timeoutMs);
    if (const QString problem = conversation.hold(program, stop); !problem.isEmpty())
        return std::unexpected(problem);
    return conversation.placements();
}
