// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panelsfor.h"
#include "support/smallatlas.h"

#include <QTest>

class TestPanelsFor : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void tellMoreOfAThing_data()
    {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QList<PanelKind>>("panels");
        using Panels = QList<PanelKind>;
        QTest::newRow("raised money, is valued and makes things")
            << QStringLiteral("entity:kite")
            << Panels{PanelKind::Funding, PanelKind::Valuations, PanelKind::Footprint};
        QTest::newRow("investor") << QStringLiteral("entity:north-fund") << Panels{PanelKind::Funding};
        QTest::newRow("player of a sector") << QStringLiteral("entity:clinic") << Panels{PanelKind::Sectors};
        QTest::newRow("group of a sector") << QStringLiteral("group:health") << Panels{PanelKind::Sectors};
        QTest::newRow("another group") << QStringLiteral("group:chips") << Panels{};
        QTest::newRow("dimension") << QStringLiteral("dimension:cost") << Panels{PanelKind::Scorecard};
        QTest::newRow("theme") << QStringLiteral("theme:price-war") << Panels{PanelKind::Themes};
        QTest::newRow("nothing") << QStringLiteral("entity:nobody") << Panels{};
    }

    void tellMoreOfAThing()
    {
        QFETCH(const QString, thing);
        QFETCH(const QList<PanelKind>, panels);
        QCOMPARE(panelsFor(*smallAtlas(), *TypedId::parse(thing)), panels);
    }
};

QTEST_APPLESS_MAIN(TestPanelsFor)
#include "tst_panelsfor.moc"
