// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/arrangementcache.h"

#include "model/layout/worker/protocol.h"

#include <bit>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QtEndian>

namespace {

// An entry: magic, key, the arrangements one after the other as 32-bit numbers, checksum over all before it.
constexpr QByteArrayView magic("StackAtlas arrangement 1\n");
constexpr qsizetype hashSize = 32;
constexpr qsizetype numberSize = sizeof(quint32);

QByteArray checksum(QByteArrayView data)
{
    return QCryptographicHash::hash(data.toByteArray(), QCryptographicHash::Sha256);
}

template <typename Number> void append(QByteArray& data, Number value)
{
    const Number little = qToLittleEndian(value);
    data.append(reinterpret_cast<const char*>(&little), sizeof little);
}

void appendGraph(QByteArray& data, const GroupGraph& graph)
{
    append(data, qint64(graph.sizes.size()));
    append(data, qint64(graph.edges.size()));
    for (const QSizeF& size : graph.sizes) {
        append(data, std::bit_cast<quint64>(double(size.width())));
        append(data, std::bit_cast<quint64>(double(size.height())));
    }
    for (const auto& [from, to] : graph.edges) {
        append(data, qint32(from));
        append(data, qint32(to));
    }
}

// Takes the next numbers off `numbers`: nothing unless they are 0 … count-1 in some order.
std::optional<GroupArrangement> takePermutation(QByteArrayView& numbers, qsizetype count)
{
    QList<bool> seen(count, false);
    GroupArrangement result;
    result.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const auto value = qFromLittleEndian<quint32>(numbers.sliced(i * numberSize).data());
        if (value >= size_t(count) || seen.at(value))
            return {};
        seen[value] = true;
        result.append(int(value));
    }
    numbers = numbers.sliced(count * numberSize);
    return result;
}

qsizetype nodeCount(const QList<GroupGraph>& graphs)
{
    qsizetype result = 0;
    for (const GroupGraph& graph : graphs)
        result += graph.sizes.size();
    return result;
}

// The whole file, if it is a plain file of exactly this size.
QByteArray readEntry(const QString& path, qsizetype size)
{
    const QFileInfo info(path);
    QFile file(path);
    if (!info.isFile() || info.size() != size || !file.open(QIODevice::ReadOnly))
        return {};
    return file.read(size);
}

} // namespace

ArrangementCache::ArrangementCache(QString folder)
    : m_folder(std::move(folder))
{
}

QByteArray ArrangementCache::key(const QList<GroupGraph>& graphs, const QString& program)
{
    const QFileInfo helper(program);
    QByteArray data;
    append(data, qint32(protocol::version));
    append(data, helper.size());
    append(data, helper.lastModified().toMSecsSinceEpoch());
    append(data, qint64(graphs.size()));
    for (const GroupGraph& graph : graphs)
        appendGraph(data, graph);
    return checksum(data);
}

std::optional<QList<GroupArrangement>> ArrangementCache::find(const QByteArray& key,
                                                              const QList<GroupGraph>& graphs) const
{
    if (m_folder.isEmpty())
        return {};
    const qsizetype bodySize = magic.size() + hashSize + nodeCount(graphs) * numberSize;
    const QByteArray entry = readEntry(path(key), bodySize + hashSize);
    const QByteArrayView body = QByteArrayView(entry).first(std::min(bodySize, entry.size()));
    if (entry.size() != bodySize + hashSize || !body.startsWith(magic) ||
        body.sliced(magic.size(), hashSize) != key || checksum(body) != entry.last(hashSize))
        return {};
    QByteArrayView numbers = body.sliced(magic.size() + hashSize);
    QList<GroupArrangement> result;
    result.reserve(graphs.size());
    for (const GroupGraph& graph : graphs) {
        const auto arrangement = takePermutation(numbers, graph.sizes.size());
        if (!arrangement)
            return {};
        result.append(*arrangement);
    }
    return result;
}

void ArrangementCache::store(const QByteArray& key, const QList<GroupArrangement>& arrangements) const
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    QByteArray data = magic.toByteArray() + key;
    for (const GroupArrangement& arrangement : arrangements) {
        for (const int node : arrangement)
            append(data, quint32(node));
    }
    data += checksum(data);
    QSaveFile file(path(key));
    if (file.open(QIODevice::WriteOnly) && file.write(data) == data.size() && file.commit())
        prune();
}

QString ArrangementCache::path(const QByteArray& key) const
{
    return m_folder + u'/' + QLatin1StringView(key.toHex()) + QStringLiteral(".arrangement");
}

void ArrangementCache::prune() const
{
    QDir folder(m_folder, QStringLiteral("*.arrangement"), QDir::Time, QDir::Files);
    for (const QString& name : folder.entryList().mid(maxEntries))
        folder.remove(name);
}
