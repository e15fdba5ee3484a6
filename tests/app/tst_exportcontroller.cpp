// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exportcontroller.h"

#include "app/exportfiles.h"
#include "app/exportstatus.h"
#include "render/scenesupport.h"
#include "support/program.h"
#include "support/smallatlas.h"

#include <QDir>
#include <QProgressBar>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

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
        , progressed(controller.get(), &ExportController::progressed)
    {
    }

    [[nodiscard]] QString path(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

    [[nodiscard]] ExportJob job(const ExportOptions& options) const
    {
        return prepareExport(atlas, layout, options).value();
    }

    void start(const ExportOptions& options, const char* file)
    {
        controller->start(job(options), path(file));
    }

    /// How the next export ends.
    ExportOutcome outcome()
    {
        if (!QTest::qWaitFor([this] { return !finished.isEmpty(); }, 60'000))
            return {{}, {}, ExportError{ExportError::Failed, QStringLiteral("(it never finished)")}};
        return finished.takeFirst().first().value<ExportOutcome>();
    }

    void writeOld(const char* name, const QByteArray& bytes = "old") const
    {
        QFile old(path(name));
        if (!old.open(QIODevice::WriteOnly) || old.write(bytes) != bytes.size())
            qFatal("cannot write %s", name);
    }

    [[nodiscard]] QStringList listing() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    AtlasPtr atlas;
    std::shared_ptr<const MapLayout> layout;
    QTemporaryDir folder;
    std::unique_ptr<ExportController> controller;
    QSignalSpy finished;
    QSignalSpy progressed;
};

ExportOptions optionsOf(ExportFormat format)
{
    ExportOptions options;
    options.format = format;
    return options;
}

/// A picture that takes its time.
ExportOptions large()
{
    ExportOptions options;
    options.size.pixels = QSize(8000, 5000);
    return options;
}

} // namespace

class ExportControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheJobGives_data();
    void writesWhatTheJobGives();
    void returnsAtOnce();
    void replacesAFile();
    void progressNeverFalls();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void cancelLeavesTheOldFile();
    void cancelGivesUpWhatWaits();
    void writesSeveralOneAfterTheOther();
    void closingCancels();
    void severalFilesAreNumbered();
    void severalFilesAreWrittenTogether();
    void statusShowsWhatIsSlow();
    void statusIsSilentWhenQuick();
};

void ExportControllerTest::writesWhatTheJobGives_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("svg") << ExportFormat::Svg;
    QTest::newRow("png") << ExportFormat::Png;
}

void ExportControllerTest::writesWhatTheJobGives()
{
    QFETCH(const ExportFormat, format);
    Exports exports;
    exports.start(optionsOf(format), "map");
    const ExportOutcome outcome = exports.outcome();
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.files, QStringList{exports.path("map")});
    QCOMPARE(bytesOf(exports.path("map")), writeExport(exports.job(optionsOf(format))).value());
    QCOMPARE(exports.listing(), QStringList{QStringLiteral("map")}); // and nothing beside it
}

void ExportControllerTest::returnsAtOnce()
{
    Exports exports;
    exports.start(optionsOf(ExportFormat::Svg), "map.svg");
    QVERIFY(exports.finished.isEmpty()); // told by the event loop, never within start()
    QVERIFY(exports.controller->isRunning());
    QVERIFY(!exports.outcome().error);
    QVERIFY(!exports.controller->isRunning());
}

void ExportControllerTest::replacesAFile()
{
    Exports exports;
    exports.writeOld("map.svg", QByteArray(1'000'000, 'x'));
    exports.start(optionsOf(ExportFormat::Svg), "map.svg");
    QVERIFY(!exports.outcome().error);
    QCOMPARE(bytesOf(exports.path("map.svg")),
             writeExport(exports.job(optionsOf(ExportFormat::Svg))).value());
}

void ExportControllerTest::progressNeverFalls()
{
    Exports exports;
    ExportOptions options;
    options.size.pixels = QSize(4000, 2500);
    exports.start(options, "map.png");
    QVERIFY(!exports.outcome().error);
    double before = 0;
    for (const QList<QVariant>& told : std::as_const(exports.progressed)) {
        QVERIFY(told.first().toDouble() > before);
        before = told.first().toDouble();
    }
    QVERIFY(before <= 1);
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
    exports.writeOld("map.png");
    ExportOptions options;
    options.size.scale = scale;
    exports.controller->start(exports.job(options), exports.folder.filePath(file));
    const ExportOutcome outcome = exports.outcome();
    QVERIFY(outcome.error);
    QVERIFY2(outcome.error->text.contains(says), qPrintable(outcome.error->text));
    QVERIFY(outcome.files.isEmpty());
    QCOMPARE(exports.listing(), QStringList{QStringLiteral("map.png")});
    QCOMPARE(bytesOf(exports.path("map.png")), QByteArray("old"));
}

void ExportControllerTest::cancelLeavesTheOldFile()
{
    Exports exports;
    exports.writeOld("map.png");
    exports.start(large(), "map.png");
    QTest::qWait(20);
    exports.controller->cancel();
    const ExportOutcome outcome = exports.outcome();
    QVERIFY(outcome.error);
    QCOMPARE(outcome.error->kind, ExportError::Cancelled);
    QCOMPARE(bytesOf(exports.path("map.png")), QByteArray("old"));
    QCOMPARE(exports.listing().size(), 1);
    exports.start(optionsOf(ExportFormat::Svg), "map.svg"); // what comes after is not cancelled
    QVERIFY(!exports.outcome().error);
}

void ExportControllerTest::cancelGivesUpWhatWaits()
{
    Exports exports;
    for (const char* name : {"a.png", "b.png", "c.png"})
        exports.start(large(), name);
    exports.controller->cancel();
    for (int i = 0; i < 3; ++i)
        QCOMPARE(exports.outcome().error->kind, ExportError::Cancelled);
    QVERIFY(exports.listing().isEmpty());
    QVERIFY(!exports.controller->isRunning());
}

void ExportControllerTest::writesSeveralOneAfterTheOther()
{
    Exports exports;
    ExportOptions dark = optionsOf(ExportFormat::Svg);
    dark.theme = ColorTheme::Mode::Dark;
    exports.start(optionsOf(ExportFormat::Svg), "light.svg");
    exports.start(dark, "dark.svg");
    QCOMPARE(exports.outcome().path, exports.path("light.svg"));
    QCOMPARE(exports.outcome().path, exports.path("dark.svg"));
    QCOMPARE(bytesOf(exports.path("dark.svg")), writeExport(exports.job(dark)).value());
}

void ExportControllerTest::closingCancels()
{
    Exports exports;
    exports.writeOld("map.png");
    exports.start(large(), "map.png");
    exports.controller.reset();
    QCOMPARE(bytesOf(exports.path("map.png")), QByteArray("old"));
    QCoreApplication::processEvents();
    QVERIFY(exports.finished.isEmpty());
    QCOMPARE(exports.listing().size(), 1);
}

// ---- several files

void ExportControllerTest::severalFilesAreNumbered()
{
    const auto names = [](const char* path, qsizetype count) {
        return exportFileNames(QString::fromUtf8(path), count);
    };
    QCOMPARE(names("/tmp/tour.svg", 1), QStringList{QStringLiteral("/tmp/tour.svg")});
    QCOMPARE(names("/tmp/my.tour.svg", 2),
             QStringList({QStringLiteral("/tmp/my.tour-01.svg"), QStringLiteral("/tmp/my.tour-02.svg")}));
    QCOMPARE(names("/tmp/tour", 2).last(), QStringLiteral("/tmp/tour-02"));
    QCOMPARE(names("/tmp/tour.png", 120).first(), QStringLiteral("/tmp/tour-001.png"));
}

void ExportControllerTest::severalFilesAreWrittenTogether()
{
    const Exports exports;
    exports.writeOld("a-01");
    exports.writeOld("a-02");
    const QStringList good{exports.path("a-01"), exports.path("a-02")};
    const QStringList bad{exports.path("a-01"), exports.path("none/a-02")};
    const auto failed = writeTogether(bad, {"1", "2"});
    QVERIFY(!failed);
    QVERIFY(failed.error().contains(bad.last()));
    QCOMPARE(bytesOf(good.first()), QByteArray("old"));
    QCOMPARE(exports.listing().size(), 2);
    QVERIFY(writeTogether(good, {"1", "2"}));
    QCOMPARE(bytesOf(good.first()), QByteArray("1"));
    QCOMPARE(bytesOf(good.last()), QByteArray("2"));
}

// ---- what the status bar shows

void ExportControllerTest::statusShowsWhatIsSlow()
{
    Exports exports;
    QStatusBar bar;
    ExportStatus status(bar, *exports.controller);
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    const auto* progress = bar.findChild<QProgressBar*>();
    QToolButton* cancel = nullptr;
    for (auto* button : bar.findChildren<QToolButton*>()) {
        if (button->accessibleName().startsWith(QStringLiteral("Cancel")))
            cancel = button;
    }
    QVERIFY(cancel);
    exports.start(large(), "map.png");
    status.begin();
    QVERIFY(!progress->isVisible());
    QTRY_VERIFY(progress->isVisible());
    QVERIFY(!progress->accessibleName().isEmpty());
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Space);
    QCOMPARE(exports.outcome().error->kind, ExportError::Cancelled);
    QVERIFY(!progress->isVisible());
    QVERIFY(!cancel->isVisible());
    QVERIFY(!bar.currentMessage().isEmpty());
}

void ExportControllerTest::statusIsSilentWhenQuick()
{
    Exports exports;
    QStatusBar bar;
    ExportStatus status(bar, *exports.controller);
    bar.show();
    QVERIFY(QTest::qWaitForWindowActive(&bar));
    exports.start(optionsOf(ExportFormat::Svg), "map.svg");
    status.begin();
    QVERIFY(!exports.outcome().error);
    QVERIFY(bar.currentMessage().contains(exports.path("map.svg")));
    QTest::qWait(400);
    QVERIFY(!bar.findChild<QProgressBar*>()->isVisible());
    const auto buttons = bar.findChildren<QToolButton*>();
    QCOMPARE(std::ranges::count_if(buttons, [](const QToolButton* one) { return one->isVisible(); }), 1);
}

QTEST_MAIN(ExportControllerTest)
#include "tst_exportcontroller.moc"
