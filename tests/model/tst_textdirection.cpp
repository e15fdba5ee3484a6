// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/textdirection.h"

#include "model/reader/reader.h"
#include "support/program.h"

#include <QTest>

namespace {

// Letters stand for the characters that change the direction: they can be read, and do not turn this file
// round.
const QString letters = QStringLiteral("erORpILFi");
constexpr char16_t characters[] = {0x202A, 0x202B, 0x202D, 0x202E, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069};

QString real(QString text)
{
    for (qsizetype i = 0; i < letters.size(); ++i)
        text.replace(letters[i], QChar(characters[i]));
    return text;
}

} // namespace

class TextDirectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ends_data();
    void ends();
    void ofAnAtlas();
};

void TextDirectionTest::ends_data()
{
    QTest::addColumn<QString>("ended");
    const auto row = [](const char* text, const char* ended) {
        QTest::newRow(text) << QString::fromLatin1(ended);
    };
    row("", "");
    row("abc", "abc");
    row("aRb", "aRbp");
    row("aOb", "aObp");
    row("aRbpc", "aRbpc");
    row("aeRb", "aeRbpp");
    row("aIb", "aIbi");
    row("aLFb", "aLFbii");
    row("aRIb", "aRIbip");
    row("aIRb", "aIRbpi");
    row("aIRbic", "aIRbic");   // the end of an isolate ends what is in it
    row("aIbpc", "aIbpci");    // an embedding outside an isolate is not ended from within
    row("aRIbpc", "aRIbpcip"); // nor is this one
    row("apbic", "apbic");     // ends of nothing do nothing
    row("IaIbicidi", "IaIbicidi");
    row("FeaFebiiRi", "FeaFebiiRip");
    row("aRb\nc", "aRbp\nc"); // in another paragraph all begins anew, until somebody joins them
    row("aRb\nIc", "aRbp\nIci");
}

void TextDirectionTest::ends()
{
    QFETCH(QString, ended);
    const QString text = QString::fromUtf8(QTest::currentDataTag());
    QCOMPARE(withDirectionsEnded(real(text)), real(ended));
    QCOMPARE(withDirectionsEnded(real(ended)), real(ended));
}

/// Whatever an atlas says is read this way.
void TextDirectionTest::ofAnAtlas()
{
    QByteArray file = trickyAtlasFile();
    file.replace("Tricky ", "Tricky \\u202e").replace("=1+1, ", "=1+1\\u2067, ");
    const AtlasPtr atlas = readAtlas(file).atlas;
    QVERIFY(atlas);
    QCOMPARE(atlas->title.in(QStringLiteral("en")),
             QString(QStringLiteral("Tricky ") + QChar(0x202E) + QStringLiteral("<b>&amp; small</b>") +
                     QChar(0x202C)));
    QCOMPARE(atlas->entities.first().facts.first().value,
             QString(QStringLiteral("=1+1") + QChar(0x2067) + QStringLiteral(", \"two\"") + QChar(0x2069)));
}

QTEST_GUILESS_MAIN(TextDirectionTest)
#include "tst_textdirection.moc"
