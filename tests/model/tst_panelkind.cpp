// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panelkind.h"

#include <QSet>
#include <QTest>

class TestPanelKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyKindHasItsWords()
    {
        QSet<QString> names;
        for (const PanelKind kind : panelKinds()) {
            QCOMPARE(panelNamed(panelName(kind)), std::optional(kind));
            QVERIFY(!panelTitle(kind).isEmpty());
            names.insert(panelName(kind));
        }
        QCOMPARE(names.size(), panelKinds().size());
        QCOMPARE(panelName(PanelKind::Funding), QStringLiteral("funding"));
        QCOMPARE(panelName(PanelKind::Audit), QStringLiteral("audit"));
    }

    void otherWordsNameNothing()
    {
        QVERIFY(!panelNamed(QStringLiteral("map")));
        QVERIFY(!panelNamed(QStringLiteral("Funding")));
        QVERIFY(!panelNamed({}));
    }
};

QTEST_APPLESS_MAIN(TestPanelKind)
#include "tst_panelkind.moc"
