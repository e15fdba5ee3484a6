// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/render/export/pngwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace {

/// How far pictures may differ before something has changed: font rasterisers round differently.
constexpr double mostMeanDifference = 0.3; ///< of 255, over all channels
constexpr int visible = 40;                ///< of 255, in one channel of a pixel
constexpr double mostVisibleShare = 0.002; ///< of all pixels

constexpr qsizetype largestFile = 60'000; ///< bytes: baselines are kept in git

struct Difference
{
    double mean = 0;
    double visibleShare = 0;
};

Difference differenceOf(const QImage& a, const QImage& b)
{
    qint64 sum = 0;
    qint64 seen = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int red = std::abs(qRed(p) - qRed(q));
            const int green = std::abs(qGreen(p) - qGreen(q));
            const int blue = std::abs(qBlue(p) - qBlue(q));
            sum += red + green + blue;
            seen += std::max({red, green, blue}) > visible;
        }
    }
    const double pixels = double(a.width()) * a.height();
    return {double(sum) / (3 * pixels), double(seen) / pixels};
}

} // namespace

/// Pictures of the small atlas against those that somebody looked at and found good. After a wanted change
/// run this with STACKATLAS_UPDATE_BASELINES=1, look at the new ones, and commit them.
class TestBaselines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences();
    void pictures_data();
    void pictures();
};

void TestBaselines::differences()
{
    QImage a(10, 10, QImage::Format_RGB32);
    a.fill(Qt::white);
    QImage b = a;
    QCOMPARE(differenceOf(a, b).mean, 0.0);
    QCOMPARE(differenceOf(a, b).visibleShare, 0.0);
    b.setPixelColor(3, 3, Qt::black);
    QCOMPARE(differenceOf(a, b).mean, 2.55);
    QCOMPARE(differenceOf(a, b).visibleShare, 0.01);
}

void TestBaselines::pictures_data()
{
    QTest::addColumn<ColorTheme::Mode>("mode");
    QTest::addColumn<DetailLevel>("level");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("focus");
    QTest::addColumn<double>("scale");
    const QString en = QStringLiteral("en");
    const auto light = ColorTheme::Mode::Light;
    const auto dark = ColorTheme::Mode::Dark;
    QTest::newRow("entities-light") << light << DetailLevel::Entities << en << QString() << 0.5;
    QTest::newRow("entities-dark") << dark << DetailLevel::Entities << en << QString() << 0.5;
    QTest::newRow("groups-light-zh") << light << DetailLevel::Groups << QStringLiteral("zh") << QString()
                                     << 0.4;
    QTest::newRow("stack-dark") << dark << DetailLevel::Stack << en << QString() << 0.4;
    QTest::newRow("kite-light") << light << DetailLevel::Entities << en << QStringLiteral("entity:kite")
                                << 0.5;
    QTest::newRow("compute-cards") << light << DetailLevel::Cards << en << QStringLiteral("layer:compute")
                                   << 0.8;
}

void TestBaselines::pictures()
{
    QFETCH(ColorTheme::Mode, mode);
    QFETCH(DetailLevel, level);
    QFETCH(QString, language);
    QFETCH(QString, focus);
    QFETCH(double, scale);
    const AtlasPtr atlas = smallAtlas();
    const DisplayList list = buildMapPicture(*atlas, layoutOf(*atlas, language),
                                             lookOf(mode, level, language), TypedId::parse(focus));
    const QImage actual = paintImage(list, (list.page.size() * scale).toSize(), list.background);

    const QString name = QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png");
    const QString baseline = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/render/baselines/") + name;
    if (qEnvironmentVariableIsSet("STACKATLAS_UPDATE_BASELINES")) {
        QVERIFY(QDir().mkpath(QFileInfo(baseline).path()));
        QVERIFY(actual.save(baseline));
    }
    QVERIFY2(QFileInfo::exists(baseline), qPrintable(baseline));
    QVERIFY(QFileInfo(baseline).size() < largestFile);

    const QImage expected(baseline);
    const Difference difference =
        expected.size() == actual.size() ? differenceOf(expected, actual) : Difference{255, 1};
    if (difference.mean <= mostMeanDifference && difference.visibleShare <= mostVisibleShare)
        return;
    const QString written = QStringLiteral(STACKATLAS_BIN_DIR "/../tests/") + name;
    QVERIFY(actual.save(written));
    QFAIL(qPrintable(
        QStringLiteral("mean difference %1, visible in %2 of all pixels; this is what was drawn: %3")
            .arg(difference.mean)
            .arg(difference.visibleShare)
            .arg(QFileInfo(written).canonicalFilePath())));
}

QTEST_MAIN(TestBaselines)
#include "tst_baselines.moc"
