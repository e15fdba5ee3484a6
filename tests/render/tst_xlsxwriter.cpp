// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/xlsxwriter.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"

#include <clocale>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

Sheet hostileSheet()
{
    Sheet sheet;
    sheet.title = QStringLiteral("[Bad]/name: that is much longer than thirty-one");
    sheet.columns = {{QStringLiteral("=Name"), false, 0, {}}, {QStringLiteral("Amount"), true, 0, {}}};
    QStringList texts = hostileTexts();
    texts << QStringLiteral("=cmd|' /C calc'!A0") << QString(40'000, u'x') << QStringLiteral("+1")
          << QString();
    for (const QString& text : texts) {
        SheetRow row;
        row.cells = {textCell(text), figureCell(std::get<Quantity>(Quantity::parse(QStringLiteral("~$1.5B"))),
                                                Basis::Estimated)};
        sheet.rows.append(row);
    }
    return sheet;
}

/// A file of a workbook as another program reads it out of it.
QByteArray part(const QByteArray& book, const QString& name)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.xlsx"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(book);
    file.close();
    QProcess python;
    python.start(QStringLiteral("python3"),
                 {QStringLiteral("-c"),
                  QStringLiteral("import sys,zipfile,xml.dom.minidom as m; d=zipfile.ZipFile(sys.argv[1])"
                                 ".read(sys.argv[2]); m.parseString(d); sys.stdout.buffer.write(d)"),
                  path, name});
    return python.waitForFinished() && python.exitCode() == 0 ? python.readAllStandardOutput() : QByteArray();
}

} // namespace

class XlsxWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersAreNumbers();
    void textsAreNeverFormulas();
    void theSameBytes();
    void textsThatFit();
};

void XlsxWriterTest::numbersAreNumbers()
{
    setlocale(LC_ALL, "de_DE.UTF-8"); // a decimal comma would break the file
    const AtlasPtr atlas = smallAtlas();
    Sheet sheet = hostileSheet();
    sheet.rows[0].cells[1] =
        figureCell(std::get<Quantity>(Quantity::parse(QStringLiteral("0.5%"))), Basis::Reported);
    const auto book = xlsxOf({sheet, sheet}, *atlas, QStringLiteral("T"));
    setlocale(LC_ALL, "C.UTF-8");
    QVERIFY(book);
    const QByteArray page = part(*book, QStringLiteral("xl/worksheets/sheet1.xml"));
    QVERIFY2(page.contains("<v>0.5</v>"), page.left(3000).constData());
    QVERIFY(page.contains("<v>1500000000</v>"));
    QVERIFY(page.contains("<autoFilter"));
    QVERIFY(page.contains("state=\"frozen\""));
    const QByteArray strings = part(*book, QStringLiteral("xl/sharedStrings.xml"));
    QVERIFY(strings.contains("~$1.5B"));
    QVERIFY(strings.contains("estimated"));
    const QByteArray names = part(*book, QStringLiteral("xl/workbook.xml"));
    QVERIFY(names.contains("name=\"Sources\""));
    QCOMPARE(names.count("<sheet "), 3);
}

void XlsxWriterTest::textsAreNeverFormulas()
{
    const auto book = xlsxOf({hostileSheet()}, *smallAtlas(), QStringLiteral("=T"));
    QVERIFY(book);
    const QByteArray page = part(*book, QStringLiteral("xl/worksheets/sheet1.xml"));
    QVERIFY(!page.isEmpty());
    QVERIFY(!page.contains("<f>") && !page.contains("<hyperlink"));
    const QByteArray strings = part(*book, QStringLiteral("xl/sharedStrings.xml"));
    QVERIFY(strings.contains("=cmd|"));
    QVERIFY(strings.contains("&lt;b&gt;bold&lt;/b&gt;"));
}

void XlsxWriterTest::theSameBytes()
{
    const AtlasPtr atlas = smallAtlas();
    const auto first = xlsxOf({hostileSheet()}, *atlas, QStringLiteral("T"));
    QTest::qSleep(1'100); // the clock has gone on by a second
    QVERIFY(first && xlsxOf({hostileSheet()}, *atlas, QStringLiteral("T")) == first);
}

void XlsxWriterTest::textsThatFit()
{
    QCOMPARE(xlsxText(QString(40'000, u'x')).size(), 32'767);
    QCOMPARE(xlsxText(QString::fromUtf16(u"a\u0001b\uFFFF\n", 5)), QStringLiteral("ab\n"));
    const QString emoji = QString::fromUcs4(U"𠮷").repeated(20'000);
    QCOMPARE(xlsxText(emoji).size(), 32'766); // no half a character
}

QTEST_MAIN(XlsxWriterTest)
#include "tst_xlsxwriter.moc"
