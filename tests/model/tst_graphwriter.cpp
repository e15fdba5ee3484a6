// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/graphwriter.h"

#include "model/reader/reader.h"
#include "support/program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QStringList atlases{QStringLiteral("tests/model/valid/hostile"),
                          QStringLiteral("tests/model/valid/tour"),
                          QStringLiteral("tests/model/valid/minimal"),
                          QStringLiteral("tests/model/valid/full"), QStringLiteral("seeds/china-ai-2026")};

AtlasPtr atlasOf(const QString& name)
{
    return readAtlas(
               bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/") + name + QStringLiteral(".atlas.json")))
        .atlas;
}

/// The text as a graph can hold it: what XML forbids is left out.
QString kept(QString text)
{
    return text.remove(QChar(0xfffe)).remove(QChar(0xffff));
}

/// What another program makes of a file; nothing where it fails.
QJsonObject readBy(const QString& program, const QStringList& arguments, const QByteArray& bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("graph")));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QProcess process;
    process.start(program, arguments + QStringList{file.fileName()});
    process.waitForFinished(60'000);
    const QByteArray said = process.readAllStandardError();
    if (process.exitCode() != 0 || !said.isEmpty())
        qWarning("%s", said.constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

/// A label as Graphviz keeps it, as it is drawn.
QString drawn(const QString& label)
{
    QString text;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label[i] == u'\\' && i + 1 < label.size())
            text += label[++i] == u'n' ? QChar(u'\n') : label[i];
        else
            text += label[i];
    }
    return text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
}

} // namespace

class GraphWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void graphMl_data();
    void graphMl();
    void figures();
    void dot_data();
    void dot();
    void dotNeedsNoQuotes();
    void dotOfLongTexts_data();
    void dotOfLongTexts();
};

void GraphWriterTest::graphMl_data()
{
    QTest::addColumn<QString>("language");
    for (const QString& atlas : atlases) {
        QTest::newRow(qPrintable(atlas)) << QStringLiteral("en");
        QTest::newRow(qPrintable(QString(atlas + QStringLiteral(" zh")))) << QStringLiteral("zh");
    }
}

void GraphWriterTest::graphMl()
{
    QFETCH(QString, language);
    const AtlasPtr atlas = atlasOf(QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0));
    QVERIFY(atlas);
    const QByteArray bytes = graphMlOf(*atlas, language);
    QCOMPARE(graphMlOf(*atlas, language), bytes);
    const QJsonObject read = readBy(
        QStringLiteral("python3"),
        {QStringLiteral("-B"), QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/check_graphml.py")}, bytes);
    QVERIFY(read[QStringLiteral("directed")].toBool());
    const QJsonObject about = read[QStringLiteral("graph")].toObject();
    QCOMPARE(about[QStringLiteral("title")].toString(), kept(atlas->title.in(language)));
    QCOMPARE(about[QStringLiteral("licence")].toString(), kept(atlas->licence));
    const QJsonObject nodes = read[QStringLiteral("nodes")].toObject();
    QCOMPARE(nodes.size(), atlas->entities.size());
    for (const Entity& entity : atlas->entities) {
        const QJsonObject node = nodes[entity.id].toObject();
        const auto text = [&node](const QString& name) { return node[name].toString(); };
        QCOMPARE(text(QStringLiteral("name")), kept(entity.name.in(language)));
        QCOMPARE(text(QStringLiteral("label")), text(QStringLiteral("name")));
        for (const auto& [tag, name] : entity.name.all().asKeyValueRange())
            QCOMPARE(text(QStringLiteral("name-") + tag), kept(name));
        QCOMPARE(text(QStringLiteral("kind-id")), entity.kind);
        QCOMPARE(text(QStringLiteral("kind")), kept(atlas->entityKind(entity.kind)->label.in(language)));
        QCOMPARE(text(QStringLiteral("group-id")), entity.group);
        QCOMPARE(node.contains(QStringLiteral("layer")), !entity.group.isEmpty());
        if (const Group* group = atlas->group(entity.group)) {
            QCOMPARE(text(QStringLiteral("group")), kept(group->name.in(language)));
            QCOMPARE(text(QStringLiteral("layer-id")), group->layer);
            QCOMPARE(node[QStringLiteral("layer-order")].toInt(), atlas->layer(group->layer)->order);
        }
        const Fact* headline = atlas->fact(entity.headline).fact;
        QCOMPARE(text(QStringLiteral("figure")), headline ? kept(headline->value) : QString());
        QCOMPARE(text(QStringLiteral("figure-basis")), headline ? basisName(headline->basis) : QString());
    }
    const QJsonArray edges = read[QStringLiteral("edges")].toArray();
    QCOMPARE(edges.size(), atlas->relations.size());
    for (qsizetype i = 0; i < edges.size(); ++i) {
        const Relation& relation = atlas->relations[i];
        const QJsonObject edge = edges[i].toObject();
        QCOMPARE(edge[QStringLiteral("from")].toString(), relation.from);
        QCOMPARE(edge[QStringLiteral("to")].toString(), relation.to);
        QCOMPARE(edge[QStringLiteral("kind")].toString(), relation.kind);
        QCOMPARE(edge[QStringLiteral("label")].toString(),
                 kept(atlas->relationKind(relation.kind)->label.in(language)));
        QCOMPARE(edge[QStringLiteral("detail")].toString(), kept(relation.detail));
        QCOMPARE(edge[QStringLiteral("basis")].toString(), basisName(relation.basis));
        QCOMPARE(edge[QStringLiteral("source")].toString(), kept(atlas->sourceLine(relation.source)));
    }
}

void GraphWriterTest::figures()
{
    const QByteArray bytes =
        graphMlOf(*atlasOf(QStringLiteral("tests/model/valid/tour")), QStringLiteral("en"));
    const QJsonObject nodes =
        readBy(QStringLiteral("python3"),
               {QStringLiteral("-B"), QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/check_graphml.py")},
               bytes)[QStringLiteral("nodes")]
            .toObject();
    const QJsonObject biren = nodes[QStringLiteral("biren")].toObject();
    QCOMPARE(biren[QStringLiteral("figure")].toString(), QStringLiteral("$780M+"));
    QCOMPARE(biren[QStringLiteral("figure-low")].toDouble(), 780e6);
    QVERIFY(!biren.contains(QStringLiteral("figure-high"))); // at least
    QCOMPARE(nodes[QStringLiteral("deep")].toObject()[QStringLiteral("figure-basis")].toString(),
             QStringLiteral("estimated"));
}

void GraphWriterTest::dot_data()
{
    graphMl_data();
}

void GraphWriterTest::dot()
{
    QFETCH(QString, language);
    const AtlasPtr atlas = atlasOf(QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0));
    QVERIFY(atlas);
    const QByteArray bytes = dotOf(*atlas, language);
    QCOMPARE(dotOf(*atlas, language), bytes);
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dot"));
    if (program.isEmpty())
        QSKIP("Graphviz is not installed");
    const QJsonObject read = readBy(program, {QStringLiteral("-Tdot_json")}, bytes);
    QCOMPARE(drawn(read[QStringLiteral("label")].toString()), kept(atlas->title.in(language)));
    QHash<QString, QJsonObject> nodes;
    QHash<QString, QJsonObject> clusters;
    QList<QString> names; // by number
    for (const QJsonValue& value : read[QStringLiteral("objects")].toArray()) {
        const QJsonObject object = value.toObject();
        const QString name = object[QStringLiteral("name")].toString();
        names.append(name);
        (name.startsWith(QStringLiteral("cluster_")) ? clusters : nodes).insert(name, object);
    }
    QCOMPARE(nodes.size(), atlas->entities.size());
    QCOMPARE(clusters.size(), atlas->layers.size() + atlas->groups.size());
    for (const Entity& entity : atlas->entities)
        QCOMPARE(drawn(nodes[entity.id][QStringLiteral("label")].toString()), kept(entity.name.in(language)));
    for (const Layer& layer : atlas->layers) {
        const QJsonObject cluster = clusters[QStringLiteral("cluster_layer_") + layer.id];
        QCOMPARE(drawn(cluster[QStringLiteral("label")].toString()), kept(layer.name.in(language)));
        QCOMPARE(cluster[QStringLiteral("subgraphs")].toArray().size(), atlas->groupsOf(layer.id).size());
    }
    for (const Group& group : atlas->groups) {
        const QJsonObject cluster = clusters[QStringLiteral("cluster_group_") + group.id];
        QCOMPARE(drawn(cluster[QStringLiteral("label")].toString()), kept(group.name.in(language)));
        QCOMPARE(cluster[QStringLiteral("nodes")].toArray().size(), atlas->entitiesOf(group.id).size());
    }
    QStringList wanted;
    for (const Relation& relation : atlas->relations)
        wanted << relation.id() + kept(atlas->relationKind(relation.kind)->label.in(language));
    QStringList found;
    for (const QJsonValue& value : read[QStringLiteral("edges")].toArray()) {
        const QJsonObject edge = value.toObject();
        found << names.value(edge[QStringLiteral("tail")].toInt()) + u'>' +
                     edge[QStringLiteral("class")].toString() + u'>' +
                     names.value(edge[QStringLiteral("head")].toInt()) +
                     drawn(edge[QStringLiteral("label")].toString());
    }
    wanted.sort();
    found.sort();
    QCOMPARE(found, wanted);
}

/// Without Graphviz at hand: no text ends its quotation marks before its end.
void GraphWriterTest::dotNeedsNoQuotes()
{
    for (const QString& name : atlases) {
        const AtlasPtr atlas = atlasOf(name);
        const QString dot = QString::fromUtf8(dotOf(*atlas, QStringLiteral("en")));
        QString outside;
        bool inside = false;
        for (qsizetype i = 0; i < dot.size(); ++i) {
            if (inside && dot[i] == u'\\')
                ++i;
            else if (dot[i] == u'"')
                inside = !inside;
            else if (!inside)
                outside += dot[i];
        }
        QVERIFY(!inside);
        for (const char* forbidden : {"<", "script", "onerror", "\\", "&", "../"})
            QVERIFY2(!outside.contains(QLatin1String(forbidden)), forbidden);
        QCOMPARE(outside.count(u'{'), 1 + atlas->layers.size() + atlas->groups.size());
        QCOMPARE(outside.count(QStringLiteral("->")), atlas->relations.size());
    }
}

/// Graphviz reads no string of more than 16,384 bytes in one go.
void GraphWriterTest::dotOfLongTexts_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("one word") << QStringLiteral("W");
    QTest::newRow("words") << QStringLiteral("word ");
    QTest::newRow("three bytes") << QStringLiteral("字");
    QTest::newRow("four bytes") << QStringLiteral("a😀");
    QTest::newRow("ampersands") << QStringLiteral("&");
    QTest::newRow("quotation marks") << QStringLiteral("\"");
    QTest::newRow("backslashes") << QStringLiteral("ab\\");
}

void GraphWriterTest::dotOfLongTexts()
{
    QFETCH(QString, part);
    AtlasData data = *atlasOf(QStringLiteral("tests/model/valid/minimal"));
    const QString name = part.repeated(21'000 / part.size());
    data.title = LocalizedText(name);
    const QJsonObject graph = readBy(QStringLiteral("dot"), {QStringLiteral("-Tdot_json")},
                                     dotOf(Atlas(data), QStringLiteral("en")));
    QCOMPARE(drawn(graph.value(QStringLiteral("label")).toString()), name);
}

QTEST_GUILESS_MAIN(GraphWriterTest)
#include "tst_graphwriter.moc"
