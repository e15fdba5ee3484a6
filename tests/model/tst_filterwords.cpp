// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/filterwords.h"

#include "support/smallatlas.h"

#include <QTest>

class TestFilterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words();
};

void TestFilterWords::words()
{
    const AtlasPtr atlas = smallAtlas();
    const QString en = QStringLiteral("en");
    Filter filter;
    QCOMPARE(filterWords(*atlas, filter, en), QString());
    filter.text = QStringLiteral("  ");
    QCOMPARE(filterWords(*atlas, filter, en), QString());
    filter.layers = {QStringLiteral("compute"), QStringLiteral("models")};
    filter.kinds = {QStringLiteral("company")};
    filter.hasFunding = true;
    filter.text = QStringLiteral(" %1 chip ");
    const QString words = filterWords(*atlas, filter, en);
    QVERIFY2(words.startsWith(QStringLiteral("Layer: Compute or Models; Kind: Company")) ||
                 words.startsWith(QStringLiteral("Layer: Compute or Models; Kind: company")),
             qPrintable(words));
    QVERIFY(words.endsWith(QStringLiteral("has funding; text “%1 chip”")));
    QVERIFY(filterWords(*atlas, filter, QStringLiteral("zh")).contains(QStringLiteral("公司")));
}

QTEST_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
