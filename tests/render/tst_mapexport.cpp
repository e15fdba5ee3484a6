// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/layoutengine.h"
#include "support/smallatlas.h"
#include "widgets/render/export/mapexport.h"
#include "widgets/render/mapmeasure.h"

#include <algorithm>
#include <QImage>
#include <QTest>
#include <thread>

namespace {

/// The small atlas as it is exported, laid out without the helper.
class Map
{
public:
    explicit Map(const QString& language = QStringLiteral("en"))
        : atlas(smallAtlas())
        , layout(computeLayout(measureMap(*atlas, language), {}).layout)
    {
    }

    [[nodiscard]] QByteArray bytes(const MapExportOptions& options) const
    {
        return exportMap(*atlas, *layout, options).value_or(QByteArray());
    }

    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
};

MapExportOptions png()
{
    MapExportOptions options;
    options.format = MapExportOptions::Png;
    return options;
}

} // namespace

class MapExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfFormats();
    void focus();
    void sameOptionsSameBytes_data();
    void sameOptionsSameBytes();
    void everyOptionShows();
    void pictureSizes_data();
    void pictureSizes();
    void tooLargeAPicture();
    void aDrawingIsNeverTooLarge();
    void transparentBackground();
    void strangersInFocusAreRefused();
};

void MapExportTest::namesOfFormats()
{
    for (const auto format : {MapExportOptions::Svg, MapExportOptions::Png})
        QCOMPARE(formatNamed(formatName(format)), std::optional(format));
    QCOMPARE(formatNamed(QStringLiteral("pdf")), std::nullopt);
    QCOMPARE(formatOfFile(QStringLiteral("/a.b/Map.PNG")), std::optional(MapExportOptions::Png));
    QCOMPARE(formatOfFile(QStringLiteral("a.png.svg")), std::optional(MapExportOptions::Svg));
    QCOMPARE(formatOfFile(QStringLiteral("svg")), std::nullopt);
    QCOMPARE(formatOfFile(QString()), std::nullopt);
}

void MapExportTest::focus()
{
    const AtlasPtr atlas = smallAtlas();
    QVERIFY(canFocus(*atlas, {IdType::Layer, atlas->layers.first().id}));
    QVERIFY(canFocus(*atlas, {IdType::Group, atlas->groups.first().id}));
    QVERIFY(canFocus(*atlas, {IdType::Entity, atlas->entities.first().id}));
    QVERIFY(canFocus(*atlas, {IdType::Relation, atlas->relations.first().id()}));
    QVERIFY(!canFocus(*atlas, {IdType::Group, atlas->entities.first().id}));
    QVERIFY(!canFocus(*atlas, {IdType::Theme, atlas->themes.first().id}));
}

void MapExportTest::sameOptionsSameBytes_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("svg") << int(MapExportOptions::Svg);
    QTest::newRow("png") << int(MapExportOptions::Png);
}

void MapExportTest::sameOptionsSameBytes()
{
    QFETCH(int, format);
    MapExportOptions options;
    options.format = MapExportOptions::Format(format);
    const QByteArray first = Map().bytes(options);
    QVERIFY(!first.isEmpty());
    QCOMPARE(Map().bytes(options), first);
    QByteArray fromThread;
    std::thread([&] { fromThread = Map().bytes(options); }).join();
    QCOMPARE(fromThread, first);
}

void MapExportTest::everyOptionShows()
{
    const Map map;
    QList<MapExportOptions> variants(8);
    variants[1].theme = ColorTheme::Mode::Dark;
    variants[2].level = DetailLevel::Stack;
    variants[3].level = DetailLevel::Cards;
    variants[4].language = QStringLiteral("zh");
    variants[5].transparent = true;
    variants[6].focus = TypedId{IdType::Entity, map.atlas->entities.first().id};
    variants[7].focus = TypedId{IdType::Layer, map.atlas->layers.first().id};
    QSet<QByteArray> pictures;
    for (const MapExportOptions& options : std::as_const(variants))
        pictures << map.bytes(options);
    QCOMPARE(pictures.size(), variants.size());
    QVERIFY(!pictures.contains(QByteArray()));
}

void MapExportTest::pictureSizes_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("expected");
    const QSizeF page = Map().layout->size;
    const auto rounded = [](QSizeF size) { return QSize(qCeil(size.width()), qCeil(size.height())); };
    QTest::newRow("page") << QSize() << 1.0 << rounded(page);
    QTest::newRow("half page") << QSize() << 0.5 << rounded(page / 2);
    QTest::newRow("size") << QSize(640, 480) << 1.0 << QSize(640, 480);
    QTest::newRow("size times scale") << QSize(640, 480) << 1.5 << QSize(960, 720);
    QTest::newRow("least") << QSize(1, 1) << 1.0 << QSize(1, 1);
}

void MapExportTest::pictureSizes()
{
    QFETCH(QSize, pixels);
    QFETCH(double, scale);
    QFETCH(QSize, expected);
    MapExportOptions options = png();
    if (!pixels.isEmpty())
        options.size.pixels = pixels;
    options.size.scale = scale;
    QCOMPARE(QImage::fromData(Map().bytes(options)).size(), expected);
    options.format = MapExportOptions::Svg;
    const QString start =
        QStringLiteral("width=\"%1\" height=\"%2\"").arg(expected.width()).arg(expected.height());
    QVERIFY(Map().bytes(options).contains(start.toUtf8()));
}

void MapExportTest::tooLargeAPicture()
{
    const Map map;
    MapExportOptions options = png();
    options.size.scale = 1000;
    const auto result = exportMap(*map.atlas, *map.layout, options);
    QVERIFY(!result && result.error().contains(QString::number(largestSide)));
}

void MapExportTest::aDrawingIsNeverTooLarge()
{
    MapExportOptions options;
    options.size.scale = 1e300;
    QVERIFY(Map().bytes(options).contains("width=\"1000000\" height=\"1000000\""));
    options.size.scale = 1e-300;
    QVERIFY(Map().bytes(options).contains("width=\"1\" height=\"1\""));
}

void MapExportTest::transparentBackground()
{
    MapExportOptions options = png();
    options.theme = ColorTheme::Mode::Dark;
    const QImage opaque = QImage::fromData(Map().bytes(options));
    QVERIFY(!opaque.hasAlphaChannel());
    QCOMPARE(opaque.pixelColor(1, 1), ColorTheme::dark().canvas);
    options.transparent = true;
    const QImage transparent = QImage::fromData(Map().bytes(options));
    QVERIFY(transparent.hasAlphaChannel());
    QCOMPARE(transparent.pixelColor(1, 1).alpha(), 0);
}

void MapExportTest::strangersInFocusAreRefused()
{
    const Map map;
    MapExportOptions options;
    options.focus = TypedId{IdType::Entity, QStringLiteral("nobody")};
    const auto result = exportMap(*map.atlas, *map.layout, options);
    QVERIFY(!result && result.error().contains(QStringLiteral("entity:nobody")));
}

QTEST_MAIN(MapExportTest)
#include "tst_mapexport.moc"
