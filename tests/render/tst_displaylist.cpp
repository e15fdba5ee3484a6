// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/displaylist.h"

#include <QTest>

namespace {

TextItem textItem(TextItem::Anchor anchor, double angle = 0)
{
    return {QPointF(100, 50), QStringLiteral("Kite"), textstyle::name, Qt::black, anchor, 40, angle};
}

} // namespace

class TestDisplayList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundsOfRectIncludeTheLine();
    void boundsOfPathIncludeTheLine();
    void boundsOfTextFollowTheAnchor();
    void boundsOfTurnedText();
    void boundsOfTextIncludeItsPlate();
};

void TestDisplayList::boundsOfRectIncludeTheLine()
{
    const QRectF rect(10, 20, 30, 40);
    QCOMPARE(boundsOf(RectItem{rect, 5, Qt::red, {}}), rect);
    QCOMPARE(boundsOf(RectItem{rect, 5, {}, {Qt::red, 4}}), rect.adjusted(-2, -2, 2, 2));
}

void TestDisplayList::boundsOfPathIncludeTheLine()
{
    QPainterPath path(QPointF(0, 10));
    path.lineTo(100, 10);
    const QRectF bounds = boundsOf(PathItem{path, {}, {Qt::red, 2}});
    QCOMPARE(bounds, QRectF(-1, 9, 102, 2)); // a level line has a height, or it would be culled
    QVERIFY(boundsOf(PathItem{{}, Qt::red, {}}).isNull());
}

void TestDisplayList::boundsOfTextFollowTheAnchor()
{
    const QRectF start = boundsOf(textItem(TextItem::Anchor::Start));
    QCOMPARE(start.left(), 100.0);
    QCOMPARE(start.width(), 40.0);
    QVERIFY(start.top() < 50 - 0.7 * textstyle::name.pixelSize);
    QVERIFY(start.bottom() > 50 && start.bottom() < 50 + textstyle::name.pixelSize);
    QCOMPARE(boundsOf(textItem(TextItem::Anchor::Middle)), start.translated(-20, 0));
    QCOMPARE(boundsOf(textItem(TextItem::Anchor::End)), start.translated(-40, 0));
}

void TestDisplayList::boundsOfTurnedText()
{
    const QRectF flat = boundsOf(textItem(TextItem::Anchor::Start));
    const QRectF turned = boundsOf(textItem(TextItem::Anchor::Start, 90)); // reads downwards
    QVERIFY(std::abs(turned.top() - 50) < 1e-6 && std::abs(turned.height() - flat.width()) < 1e-6);
    QVERIFY(std::abs(turned.width() - flat.height()) < 1e-6);
    QVERIFY(turned.left() < 100 && turned.right() > 100);
}

void TestDisplayList::boundsOfTextIncludeItsPlate()
{
    TextItem item = textItem(TextItem::Anchor::Middle);
    const QRectF bare = boundsOf(item);
    const QRectF plate = plateOf(item);
    QVERIFY(plate.left() < bare.left() && plate.right() > bare.right());
    QVERIFY(plate.top() < 50 - 0.7 * textstyle::name.pixelSize && plate.bottom() > 50); // behind the letters
    item.plate = Qt::white;
    QCOMPARE(boundsOf(item), bare.united(plate));
}

QTEST_MAIN(TestDisplayList)
#include "tst_displaylist.moc"
