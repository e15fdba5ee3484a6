// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/printing.h"

#include "render/scenesupport.h"
#include "support/program.h"
#include "support/smallatlas.h"

#include <QPrinter>
#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QTest>
#include <QTimer>

namespace {

DisplayList mapPicture()
{
    const AtlasPtr atlas = smallAtlas();
    return buildMapPicture(*atlas, layoutOf(*atlas), plainLook());
}

} // namespace

class PrintingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paperTurnsWithTheShape();
    void printsLinesAndText();
    void nothingIsNotPrinted();
    void previewShowsThePage();
};

void PrintingTest::paperTurnsWithTheShape()
{
    QPrinter printer;
    DisplayList picture = mapPicture();
    setUpPage(printer, picture);
    QCOMPARE(printer.pageLayout().orientation(), QPageLayout::Landscape);
    QCOMPARE(printer.docName(), picture.title);
    picture.page.setHeight(picture.page.width() * 2);
    setUpPage(printer, picture);
    QCOMPARE(printer.pageLayout().orientation(), QPageLayout::Portrait);
    QVERIFY(printer.pageLayout().margins(QPageLayout::Millimeter).left() >= 9.9);
}

void PrintingTest::printsLinesAndText()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("map.pdf"));
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    const DisplayList picture = mapPicture();
    setUpPage(printer, picture);
    QVERIFY(printPicture(printer, picture));
    const QByteArray pdf = bytesOf(file);
    QVERIFY(pdf.startsWith("%PDF"));
    QVERIFY(pdf.contains("/Font"));            // text is text
    QVERIFY(!pdf.contains("/Subtype /Image")); // and nothing became pixels
    QVERIFY(pdf.contains("/Count 1"));
}

void PrintingTest::nothingIsNotPrinted()
{
    const QTemporaryDir folder;
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(QStringLiteral("none/map.pdf")));
    QVERIFY(!printPicture(printer, {}));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(".*")));
    QVERIFY(!printPicture(printer, mapPicture()));
}

void PrintingTest::previewShowsThePage()
{
    int pages = 0;
    QString title;
    QTimer user;
    user.callOnTimeout([&] {
        auto* dialog = qobject_cast<QPrintPreviewDialog*>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        pages = dialog->findChild<QPrintPreviewWidget*>()->pageCount();
        title = dialog->windowTitle();
        dialog->reject();
    });
    user.start(50);
    previewPrinting(mapPicture(), nullptr);
    QCOMPARE(pages, 1);
    QCOMPARE(title, QStringLiteral("Print"));
}

QTEST_MAIN(PrintingTest)
#include "tst_printing.moc"
