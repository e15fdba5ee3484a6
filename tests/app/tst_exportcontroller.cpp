// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportcontroller.h"

#include "render/scenesupport.h"
#include "support/program.h"
#include "support/smallatlas.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

namespace {

/// The small atlas, a folder to write to, and what the controller said.
class Exports
{
public:
    Exports()
        : atlas(smallAtlas())
        , layout(std::make_shared<const MapLayout>(layoutOf(*atlas)))
        , controller(std::make_unique<ExportController>())
        , finished(controller.get(), &ExportController::finished)
    {
    }

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

    [[nodiscard]] QByteArray expected(const MapExportOptions& options) const
    {
        return exportMap(*atlas, *layout, options).value_or(QByteArray());
    }

    void start(const MapExportOptions& options, const QString& file)
    {
        controller->start(atlas, layout, options, file);
    }

    /// The error of the next export that finishes.
    QString error()
    {
        if (!QTest::qWaitFor([this] { return !finished.isEmpty(); }, 30'000))
            return QStringLiteral("(it never finished)");
        return finished.takeFirst().at(1).toString();
    }

    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    QTemporaryDir folder;
    std::unique_ptr<ExportController> controller;
    QSignalSpy finished;
};

MapExportOptions optionsOf(MapExportOptions::Format format)
{
    MapExportOptions options;
    options.format = format;
    return options;
}

} // namespace

class ExportControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheCommandLineWrites_data();
    void writesWhatTheCommandLineWrites();
    void returnsAtOnce();
    void replacesAFile();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void failureLeavesTheOldFile();
    void writesSeveral();
    void finishesBeforeItGoes();
    void writesPanels();
};

void ExportControllerTest::writesPanels()
{
    Exports exports;
    PanelExportOptions options;
    options.format = PanelExportOptions::Xlsx;
    const PanelPrint print = printPanel(exports.atlas, {}, options);
    exports.controller->start(print, exports.path("funding.xlsx"));
    QCOMPARE(exports.error(), QString());
    QCOMPARE(bytesOf(exports.path("funding.xlsx")), *writePanel(print));
    exports.controller->start(print, exports.path("none/funding.xlsx"));
    QVERIFY(exports.error().contains(QStringLiteral("none/funding.xlsx")));
}

void ExportControllerTest::writesWhatTheCommandLineWrites_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("svg") << int(MapExportOptions::Svg);
    QTest::newRow("png") << int(MapExportOptions::Png);
}

void ExportControllerTest::writesWhatTheCommandLineWrites()
{
    QFETCH(const int, format);
    Exports exports;
    const MapExportOptions options = optionsOf(MapExportOptions::Format(format));
    exports.start(options, exports.path("map"));
    QCOMPARE(exports.error(), QString());
    QVERIFY(!exports.expected(options).isEmpty());
    QCOMPARE(bytesOf(exports.path("map")), exports.expected(options));
    QCOMPARE(QDir(exports.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{QStringLiteral("map")}); // and nothing beside it
}

void ExportControllerTest::returnsAtOnce()
{
    Exports exports;
    exports.start({}, exports.path("map.svg"));
    QVERIFY(exports.finished.isEmpty()); // told by the event loop, never within start()
    QCOMPARE(exports.error(), QString());
}

void ExportControllerTest::replacesAFile()
{
    Exports exports;
    QFile old(exports.path("map.svg"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write(QByteArray(1'000'000, 'x'));
    old.close();
    exports.start({}, exports.path("map.svg"));
    QCOMPARE(exports.error(), QString());
    QCOMPARE(bytesOf(exports.path("map.svg")), exports.expected({}));
}

void ExportControllerTest::saysWhatFailed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("says");
    QTest::newRow("no folder") << QStringLiteral("none/map.png") << 1.0 << QStringLiteral("none/map.png");
    QTest::newRow("a folder") << QStringLiteral(".") << 1.0 << QStringLiteral("cannot be written");
    QTest::newRow("too large") << QStringLiteral("map.png") << 1000.0 << QString::number(largestSide);
}

void ExportControllerTest::saysWhatFailed()
{
    QFETCH(const QString, file);
    QFETCH(const double, scale);
    QFETCH(const QString, says);
    Exports exports;
    MapExportOptions options = optionsOf(MapExportOptions::Png);
    options.size.scale = scale;
    exports.start(options, exports.folder.filePath(file));
    const QString error = exports.error();
    QVERIFY2(error.contains(says), qPrintable(error));
    QVERIFY(QDir(exports.folder.path()).isEmpty());
}

void ExportControllerTest::failureLeavesTheOldFile()
{
    Exports exports;
    QFile old(exports.path("map.png"));
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    MapExportOptions options = optionsOf(MapExportOptions::Png);
    options.size.scale = 1000;
    exports.start(options, exports.path("map.png"));
    QVERIFY(!exports.error().isEmpty());
    QCOMPARE(bytesOf(exports.path("map.png")), QByteArray("old"));
}

void ExportControllerTest::writesSeveral()
{
    Exports exports;
    MapExportOptions dark;
    dark.theme = ColorTheme::Mode::Dark;
    exports.start({}, exports.path("light.svg"));
    exports.start(dark, exports.path("dark.svg"));
    exports.start(optionsOf(MapExportOptions::Png), exports.path("map.png"));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(exports.error(), QString());
    QCOMPARE(bytesOf(exports.path("light.svg")), exports.expected({}));
    QCOMPARE(bytesOf(exports.path("dark.svg")), exports.expected(dark));
    QVERIFY(bytesOf(exports.path("map.png")).startsWith("\x89PNG"));
}

void ExportControllerTest::finishesBeforeItGoes()
{
    // Closing the window right after "Export": what was asked for is written.
    Exports exports;
    exports.start({}, exports.path("map.svg"));
    exports.controller.reset();
    QCOMPARE(bytesOf(exports.path("map.svg")), exports.expected({}));
    QCoreApplication::processEvents();
    QVERIFY(exports.finished.isEmpty());
}

QTEST_MAIN(ExportControllerTest)
#include "tst_exportcontroller.moc"
