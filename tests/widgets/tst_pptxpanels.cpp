// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/layout/layoutengine.h"
#include "model/reader/reader.h"
#include "render/scenesupport.h"
#include "support/pptxcheck.h"
#include "widgets/panels/panelcontent.h"
#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/pptxwriter.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

/// The built-in atlas as slides: its map at every level, and every panel.
class PptxPanelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void mapAndPanels_data();
    void mapAndPanels();
    void chartsAreNative();

private:
    AtlasPtr m_atlas;
};

void PptxPanelsTest::initTestCase()
{
    QFile file(QStringLiteral(":/seeds/china-ai-2026.atlas.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_atlas = readAtlas(file.readAll()).atlas;
    QVERIFY(m_atlas);
}

void PptxPanelsTest::mapAndPanels_data()
{
    QTest::addColumn<ColorTheme::Mode>("mode");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << ColorTheme::Mode::Light << QStringLiteral("en");
    QTest::newRow("dark") << ColorTheme::Mode::Dark << QStringLiteral("zh");
}

void PptxPanelsTest::mapAndPanels()
{
    QFETCH(ColorTheme::Mode, mode);
    QFETCH(QString, language);
    ExportDocument document;
    document.atlas = m_atlas;
    document.title = m_atlas->title.in(language);
    document.language = language;
    document.theme = ColorTheme::of(mode);
    const auto layout =
        computeLayout(measureMap(*m_atlas, language),
                      {.program = QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas-layout"), .cacheFolder = {}})
            .layout;
    for (const DetailLevel level : allLevels) {
        ExportPage page;
        page.title = QStringLiteral(
            "Five layers of artificial intelligence stand on a handful of chips that few make");
        page.message = m_atlas->title.in(language);
        page.notes = QStringLiteral("Speak slowly.");
        page.sources = {QStringLiteral("Source: a document of March 2026.")};
        page.map = buildMapScene(*m_atlas, *layout, lookOf(mode, level, language));
        document.pages.append(page);
        if (const QString kept = qEnvironmentVariable("STACKATLAS_KEEP"); !kept.isEmpty()) {
            const QSize size(1600, int(1600 / page.map->page.width() * page.map->page.height()));
            const QString name = QStringLiteral("/map-%1-%2.png").arg(int(mode)).arg(int(level));
            paintImage(*page.map, size, document.theme.canvas).save(kept + name);
        }
    }
    PanelLook look;
    look.theme = document.theme;
    look.language = language;
    for (const PanelKind kind : panelKinds()) {
        ExportPage page;
        page.panel = partsOf(kind, *m_atlas, Passing(), look);
        page.title = page.panel->title;
        document.pages.append(page);
    }
    QElapsedTimer timer;
    timer.start();
    const auto deck = writePptx(document);
    QVERIFY(deck);
    qInfo("%lld pages, %lld KB, %lld ms", qint64(document.pages.size()), qint64(deck->size() / 1024),
          timer.elapsed());
    const QString name = QTest::currentDataTag() == QByteArray("dark") ? QStringLiteral("atlas-dark")
                                                                       : QStringLiteral("atlas-light");
    const QString problems = pptxProblems(*deck, name);
    QVERIFY2(problems.isEmpty(), qPrintable(problems));
    QVERIFY(*writePptx(document) == *deck);
}

void PptxPanelsTest::chartsAreNative()
{
    const PanelLook look;
    for (const PanelKind kind : {PanelKind::Funding, PanelKind::Valuations, PanelKind::Techniques}) {
        const PanelParts parts = partsOf(kind, *m_atlas, Passing(), look);
        QVERIFY2(!parts.charts.isEmpty(), qPrintable(panelName(kind)));
        for (const ChartData& chart : parts.charts) {
            QVERIFY(chart.picture >= 0 && chart.picture < parts.pictures.size());
            qsizetype bars = 0;
            for (const ChartData::Series& series : chart.series) {
                QCOMPARE(series.values.size(), chart.categories.size());
                QCOMPARE(series.labels.size(), chart.categories.size());
                QVERIFY(!series.name.isEmpty());
                for (qsizetype i = 0; i < series.values.size(); ++i) {
                    QCOMPARE(series.values[i].has_value(), !series.labels[i].isEmpty());
                    bars += series.values[i] ? 1 : 0;
                }
            }
            QCOMPARE(bars, chart.categories.size());
        }
    }
    const ChartData valuations = partsOf(PanelKind::Valuations, *m_atlas, Passing(), look).charts.at(0);
    QCOMPARE(valuations.axis, QStringLiteral("USD billion"));
}

QTEST_MAIN(PptxPanelsTest)
#include "tst_pptxpanels.moc"
