// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/export/handoutpages.h"

#include "model/layout/layoutengine.h"
#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/export/exportjob.h"
#include "widgets/render/mapmeasure.h"

#include <QTest>

namespace {

Tour tourOf(qsizetype steps, const QString& notes)
{
    Tour tour{QStringLiteral("talk"), LocalizedText(QStringLiteral("A talk")), {}};
    for (qsizetype i = 0; i < steps; ++i) {
        TourStep step;
        step.title = LocalizedText(QStringLiteral("Statement %1 on 星野").arg(i + 1));
        step.notes = notes;
        tour.steps.append(step);
    }
    return tour;
}

ExportDocument handout(Handout how, qsizetype steps, const QString& notes,
                       const std::optional<QSizeF>& paper = {})
{
    const AtlasPtr atlas = smallAtlas();
    ExportOptions options;
    options.format = ExportFormat::Pdf;
    options.handout = how;
    options.size.millimetres = paper;
    const auto job =
        prepareTourExport(atlas, computeLayout(measureMap(*atlas, QStringLiteral("en")), {}, {}).layout,
                          options, tourOf(steps, notes));
    return documentOf(*job);
}

QString wordsOf(const ExportPage& page)
{
    QStringList words;
    for (const TextItem& text : textsOf(page.picture))
        words << text.text;
    return words.join(u' ');
}

} // namespace

class TestHandoutPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slidesStayAsTheyAre();
    void aStepASheet();
    void longNotesGoOn();
    void longParagraphsAreWhole();
    void sixASheet_data();
    void sixASheet();
    void paperIsAsAsked();
};

void TestHandoutPages::slidesStayAsTheyAre()
{
    const ExportDocument slides = handout(Handout::Slides, 3, {});
    QCOMPARE(slides.pages.size(), 3);
    QCOMPARE(slides.pages.first().picture.page.size(), QSizeF(1600, 900));
}

void TestHandoutPages::aStepASheet()
{
    const ExportDocument sheets = handout(Handout::Notes, 3, QStringLiteral("Say this.\nAnd that."));
    QCOMPARE(sheets.pages.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        const ExportPage& sheet = sheets.pages[i];
        const QString words = wordsOf(sheet);
        for (const QString& text : {QStringLiteral("%1. Statement %1 on 星野").arg(i + 1),
                                    QStringLiteral("Say this."), QStringLiteral("And that.")})
            QVERIFY2(words.contains(text), qPrintable(words));
        for (const DisplayBlock& block : sheet.picture.blocks)
            QVERIFY2(sheet.picture.page.adjusted(-1, -1, 1, 1).contains(block.bounds),
                     qPrintable(block.id.toString()));
    }
}

void TestHandoutPages::longNotesGoOn()
{
    QString notes;
    for (int i = 0; i < 90; ++i)
        notes += QStringLiteral("Line %1 of what is said.\n").arg(i);
    const ExportDocument sheets = handout(Handout::Notes, 1, notes);
    QVERIFY(sheets.pages.size() >= 2);
    QString all;
    for (const ExportPage& sheet : sheets.pages) {
        for (const TextItem& text : textsOf(sheet.picture))
            QVERIFY(text.position.y() < sheet.picture.page.bottom());
        all += wordsOf(sheet) + u' ';
    }
    for (int i = 0; i < 90; ++i)
        QVERIFY2(all.contains(QStringLiteral("Line %1 of").arg(i)), qPrintable(QString::number(i)));
}

void TestHandoutPages::longParagraphsAreWhole()
{
    QStringList words;
    for (int i = 0; i < 1200; ++i)
        words << QStringLiteral("word%1").arg(i);
    QString all;
    for (const ExportPage& sheet : handout(Handout::Notes, 1, words.join(u' ')).pages)
        all += wordsOf(sheet) + u' ';
    qsizetype from = 0;
    for (const QString& word : words) {
        from = all.indexOf(word + u' ', from);
        QVERIFY2(from >= 0, qPrintable(word));
    }
}

void TestHandoutPages::sixASheet_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("sheets");
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("six") << 6 << 1;
    QTest::newRow("seven") << 7 << 2;
    QTest::newRow("twelve") << 12 << 2;
}

void TestHandoutPages::sixASheet()
{
    QFETCH(int, steps);
    QFETCH(int, sheets);
    const ExportDocument document = handout(Handout::Six, steps, {});
    QCOMPARE(document.pages.size(), sheets);
    QString all;
    for (const ExportPage& sheet : document.pages)
        all += wordsOf(sheet) + u' ';
    for (int i = 1; i <= steps; ++i)
        QVERIFY(all.contains(QStringLiteral("%1. Statement %1").arg(i)));
}

void TestHandoutPages::paperIsAsAsked()
{
    const QSizeF letter(215.9, 279.4);
    const QSizeF page = handout(Handout::Six, 2, {}, letter).pages.first().picture.page.size();
    QVERIFY(std::abs(page.width() / page.height() - letter.width() / letter.height()) < 1e-6);
}

QTEST_MAIN(TestHandoutPages)
#include "tst_handoutpages.moc"
