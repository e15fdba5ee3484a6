// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_model [RUNS]: reading a generated atlas of 100,000 entities, and laying out the built-in one.

#include "app/atlasfile.h"
#include "app/helperlocation.h"
#include "model/layout/layoutengine.h"
#include "report.h"
#include "widgets/render/mapmeasure.h"

#include <chrono>
#include <functional>
#include <QGuiApplication>
#include <QTemporaryDir>

namespace {

double timed(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double medianOf(int runs, const std::function<void()>& work)
{
    work(); // warms up
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(timed(work));
    return median(times);
}

/// An atlas of groups of 12 in five layers, one fact an entity and one relation for each but the last.
QByteArray generatedAtlas(int entities)
{
    const int groups = (entities + 11) / 12;
    QByteArray json =
        R"({"format": "stackatlas/1", "id": "large", "edition": "2026-03-31", "title": {"en": "Large"},
"defaults": {"source": "s", "basis": "reported"},
"sources": [{"id": "s", "title": "Generated", "published": "2026-03-31"}],
"kinds": {"entities": [{"id": "company", "label": {"en": "Company"}, "plural": {"en": "Companies"}}],
"relations": [{"id": "makes", "label": {"en": "makes"}, "inverse": {"en": "made by"}}],
"facts": [{"key": "users", "label": {"en": "Users"}, "type": "quantity"}]},
"layers": [)";
    const auto list = [&](int count, const std::function<QByteArray(const QByteArray&, int)>& item) {
        for (int i = 0; i < count; ++i)
            json += (i > 0 ? ",\n" : "\n") + item(QByteArray::number(i), i);
        json += "]";
    };
    list(5, [](const QByteArray& n, int i) -> QByteArray {
        return R"({"id": "layer)" + n + R"(", "order": )" + QByteArray::number(i + 1) +
               R"(, "name": {"en": "Layer )" + n + R"("}})";
    });
    json += R"(, "groups": [)";
    list(groups, [](const QByteArray& n, int i) -> QByteArray {
        return R"({"id": "group)" + n + R"(", "layer": "layer)" + QByteArray::number(i % 5) +
               R"(", "name": {"en": "Group )" + n + R"("}})";
    });
    json += R"(, "entities": [)";
    list(entities, [](const QByteArray& n, int i) -> QByteArray {
        return R"({"id": "e)" + n + R"(", "kind": "company", "group": "group)" + QByteArray::number(i / 12) +
               R"(", "name": {"en": "Entity )" + n + R"(", "zh": "企业)" + n + R"("}, "facts": [{"id": "f)" +
               n + R"(", "key": "users", "value": "~)" + n + R"(M+"}]})";
    });
    json += R"(, "relations": [)";
    list(entities - 1, [](const QByteArray& n, int i) -> QByteArray {
        return R"({"from": "e)" + n + R"(", "to": "e)" + QByteArray::number(i + 1) + R"(", "kind": "makes"})";
    });
    json += "}";
    return json;
}

void measureReader(int runs)
{
    const QByteArray large = generatedAtlas(100'000);
    const ReadResult read = readAtlas(large);
    if (!read.atlas) {
        std::fprintf(stderr, "the generated atlas has errors: %s\n",
                     qPrintable(read.problems.first().message));
        std::exit(1);
    }
    const double time = medianOf(runs, [&] { readAtlas(large); });
    const std::string size = std::to_string(large.size() / 1'000'000) + " MB";
    print({.what = "reading 100,000 entities",
           .measured = time,
           .note = "median of " + std::to_string(runs) + ", " + size});
    print({.what = "  speed", .measured = double(large.size()) / 1e3 / time, .unit = "MB/s"});
}

void measureLayout(int runs)
{
    const AtlasPtr atlas = readAtlas(*readAtlasFile(builtInAtlasPath())).atlas;
    const QString language = QStringLiteral("en");
    const std::string note = "median of " + std::to_string(runs);
    print({.what = "measuring the built-in atlas",
           .measured = medianOf(runs, [&] { measureMap(*atlas, language); }),
           .note = note});
    const LayoutInput input = measureMap(*atlas, language);
    const auto layOut = [&](const HelperOptions& helper, bool needsHelper) {
        return medianOf(runs, [&] {
            if (computeLayout(input, helper).helperError.isEmpty() != needsHelper)
                std::exit(1);
        });
    };
    const QTemporaryDir cache;
    HelperOptions helper = installedHelper();
    helper.cacheFolder.clear();
    const double fresh = layOut(helper, true);
    helper.cacheFolder = cache.path();
    print({.what = "layout of it, arrangements from the cache",
           .measured = layOut(helper, true),
           .note = note});
    print({.what = "  from the helper", .measured = fresh, .note = note});
    print({.what = "  without the helper", .measured = layOut({}, false), .note = note});
}

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 9;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    measureReader(runs);
    measureLayout(runs);
}
