// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_search [RUNS]: from a keystroke to the rows of the results, over everything that is typed on the way
// to real queries, in the built-in atlas and in a generated one of 10,000 entities. The reference is the
// plainest search there is: whether each text contains what is typed, without ranking, readings or figures.

#include "app/atlasfile.h"
#include "model/items/resultsmodel.h"
#include "model/search/searchindex.h"
#include "report.h"

#include <chrono>
#include <functional>
#include <QCoreApplication>

namespace {

constexpr double frameLimit = 20; ///< ms from keystroke to results

double timed(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Everything that stands in the field while the queries are typed.
QStringList typedOnTheWay(const QStringList& queries)
{
    QStringList typed;
    for (const QString& query : queries) {
        for (qsizetype length = 1; length <= query.size(); ++length)
            typed.append(query.first(length));
    }
    return typed;
}

/// An atlas of groups of 12 in five layers, with names in two languages, and a fact and a relation an entity.
AtlasPtr generatedAtlas(int entities)
{
    AtlasData data;
    data.id = QStringLiteral("large");
    data.title = LocalizedText(QStringLiteral("Large"));
    data.entityKinds = {{QStringLiteral("company"), LocalizedText(QStringLiteral("Company")),
                         LocalizedText(QStringLiteral("Companies"))}};
    RelationKind makes;
    makes.id = QStringLiteral("makes");
    makes.label = LocalizedText(QStringLiteral("makes"));
    makes.inverse = LocalizedText(QStringLiteral("made by"));
    data.relationKinds = {makes};
    data.factKinds = {
        {QStringLiteral("users"), LocalizedText(QStringLiteral("Users")), FactKind::Type::Quantity}};
    for (int i = 0; i < 5; ++i) {
        Layer layer;
        layer.id = QStringLiteral("layer%1").arg(i);
        layer.order = i + 1;
        layer.name = LocalizedText(QStringLiteral("Layer %1").arg(i));
        data.layers.append(layer);
    }
    const QStringList syllables{QStringLiteral("bi"),  QStringLiteral("ren"), QStringLiteral("mo"),
                                QStringLiteral("xin"), QStringLiteral("da"),  QStringLiteral("tech")};
    const QString characters = QString::fromUtf8("壁仞科技摩尔线程华为云深度求索百川智能");
    for (int i = 0; i < entities; ++i) {
        const QString number = QString::number(i);
        if (i % 12 == 0) {
            Group group;
            group.id = QStringLiteral("group%1").arg(i / 12);
            group.layer = QStringLiteral("layer%1").arg(i / 12 % 5);
            group.name = LocalizedText(QStringLiteral("Group %1").arg(i / 12));
            data.groups.append(group);
        }
        Entity entity;
        entity.id = QStringLiteral("e") + number;
        entity.kind = QStringLiteral("company");
        entity.group = QStringLiteral("group%1").arg(i / 12);
        entity.name = LocalizedText(syllables[i % 6] + syllables[i / 6 % 6] + syllables[i / 36 % 6] +
                                    syllables[i / 216 % 6] + QStringLiteral(" Systems ") + number);
        entity.name.set(QStringLiteral("zh"), QString(characters[i % 19]) + characters[i / 19 % 19] +
                                                  characters[i / 361 % 19] + QString::fromUtf8("科技"));
        Fact fact;
        fact.id = QStringLiteral("f") + number;
        fact.key = QStringLiteral("users");
        fact.value = QStringLiteral("%1M+").arg(i % 900 + 1);
        fact.quantity = std::get<Quantity>(Quantity::parse(fact.value));
        entity.facts = {fact};
        data.entities.append(entity);
        if (i > 0) {
            Relation relation;
            relation.from = QStringLiteral("e%1").arg(i - 1);
            relation.to = entity.id;
            relation.kind = QStringLiteral("makes");
            data.relations.append(relation);
        }
    }
    return std::make_shared<const Atlas>(std::move(data));
}

/// How many texts contain what is typed, in any case.
qsizetype plainScan(const std::vector<SearchDocument>& documents, const QString& typed)
{
    qsizetype found = 0;
    for (const SearchDocument& document : documents) {
        for (const SearchDocument::Field& field : document.fields)
            found += field.text.contains(typed, Qt::CaseInsensitive) ? 1 : 0;
    }
    return found;
}

void measure(const std::string& what, const AtlasPtr& atlas, const QStringList& queries, int runs,
             std::optional<double> limit)
{
    const QString language = QStringLiteral("en");
    std::unique_ptr<const SearchIndex> index;
    const double made = timed([&] { index = std::make_unique<const SearchIndex>(atlas, language); });
    const std::vector<SearchDocument> documents = searchDocuments(*atlas, language);
    const QStringList typed = typedOnTheWay(queries);
    ResultsModel model;
    qsizetype sink = 0;
    std::vector<double> found, scanned;
    for (int run = 0; run < runs; ++run) {
        for (const QString& query : typed) {
            found.push_back(timed([&] { model.setRows(resultRows(index->find(query), query)); }));
            scanned.push_back(timed([&] { sink += plainScan(documents, query); }));
        }
    }
    const std::string count = std::to_string(typed.size()) + " queries, " + std::to_string(runs) + " runs";
    print({.what = "keystroke to results, " + what,
           .measured = percentile(found, 0.99),
           .limit = limit,
           .note = "99th percentile, " + count});
    print({.what = "  median, beside a plain scan of all texts",
           .measured = median(found),
           .reference = median(scanned),
           .note = sink > 0 ? "" : "the scan found nothing"});
    print({.what = "  99th percentile of both",
           .measured = percentile(found, 0.99),
           .reference = percentile(scanned, 0.99)});
    print({.what = "  making the index, in the background",
           .measured = made,
           .note = std::to_string(index->size()) + " things"});
}

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 5;
    const QCoreApplication application(argc, argv);
    QStringList queries;
    for (const char* query : {"biren technology", "壁仞科技", "bi ren ke ji", "brkj", "birne",
                              "huawei ascend", "$500M", "500 million", "hillhouse", "claimed", "gpu designer",
                              "makes", "deepsek r1", "foundation models", "nothing like this"})
        queries.append(QString::fromUtf8(query));
    measure("built-in atlas", readAtlas(*readAtlasFile(builtInAtlasPath())).atlas, queries, runs, frameLimit);
    queries +=
        {QStringLiteral("birenmo systems 1234"), QStringLiteral("company 500M"), QStringLiteral("techtch")};
    measure("10,000 entities", generatedAtlas(10'000), queries, runs, {});
}
