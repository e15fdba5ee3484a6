// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/map/viewport.h"

#include <cmath>
#include <QTest>
#include <random>

namespace {

constexpr int rounds = 500;

bool near(const QPointF& a, const QPointF& b, double tolerance = 1e-6)
{
    return (a - b).manhattanLength() < tolerance;
}

bool holds(const QRectF& outer, const QRectF& inner)
{
    return outer.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(inner);
}

class RandomView
{
public:
    explicit RandomView(unsigned seed)
        : m_random(seed)
    {
    }

    double between(double low, double high)
    {
        return std::uniform_real_distribution<double>(low, high)(m_random);
    }

    Viewport fitted()
    {
        content = {between(-500, 500), between(-500, 500), between(1, 20'000), between(1, 20'000)};
        Viewport viewport;
        viewport.setContent(content);
        viewport.setViewSize({between(50, 4000), between(50, 3000)});
        viewport.fitContent();
        return viewport;
    }

    QPointF pointIn(const QSizeF& size) { return {between(0, size.width()), between(0, size.height())}; }

    QRectF content;

private:
    std::mt19937 m_random;
};

/// A view of 800 × 500 on a map of 1600 × 1000 at 100 %, in its middle.
Viewport plain()
{
    Viewport viewport;
    viewport.setContent({0, 0, 1600, 1000});
    viewport.setViewSize({800, 500});
    viewport.fit({400, 250, 800, 500}, 0);
    return viewport;
}

/// At least a quarter of the view shows content (a fifth, to allow for rounding), across and down.
bool showsEnough(const Viewport& viewport, const QRectF& content)
{
    const QRectF seen = viewport.visibleRect();
    const double width = std::min(seen.right(), content.right()) - std::max(seen.left(), content.left());
    const double height = std::min(seen.bottom(), content.bottom()) - std::max(seen.top(), content.top());
    return width >= std::min(0.2 * seen.width(), 0.99 * content.width()) &&
           height >= std::min(0.2 * seen.height(), 0.99 * content.height());
}

} // namespace

class TestViewport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coordinatesGoThereAndBack();
    void transformIsToView();
    void fitShowsEverythingCentred();
    void fitKeepsTheMargin();
    void fitNeverExceedsMostScale();
    void fitOfNothingChangesNothing();
    void zoomKeepsTheAnchor();
    void zoomThereAndBack();
    void zoomHasLimits();
    void panFollowsTheDrag();
    void panCannotLoseTheContent();
    void anyUseKeepsContentInView();
    void revealOfWhatIsSeenMovesNothing();
    void revealMovesAsLittleAsNeeded();
    void revealOfWhatIsTooLargeShowsItsBeginning();
    void wholeContent();
    void withoutContent();
};

void TestViewport::coordinatesGoThereAndBack()
{
    RandomView random(1);
    for (int i = 0; i < rounds; ++i) {
        const Viewport viewport = random.fitted();
        const QPointF point = random.pointIn(viewport.viewSize());
        QVERIFY(near(viewport.toView(viewport.toLayout(point)), point));
        QVERIFY(near(viewport.toLayout({0, 0}), viewport.visibleRect().topLeft()));
        const QSizeF size = viewport.viewSize();
        QVERIFY(near(viewport.toLayout({size.width(), size.height()}), viewport.visibleRect().bottomRight(),
                     1e-3));
    }
}

void TestViewport::transformIsToView()
{
    RandomView random(2);
    for (int i = 0; i < rounds; ++i) {
        const Viewport viewport = random.fitted();
        const QPointF point = random.pointIn({20'000, 20'000});
        QVERIFY(near(viewport.transform().map(point), viewport.toView(point), 1e-5));
    }
}

void TestViewport::fitShowsEverythingCentred()
{
    RandomView random(3);
    for (int i = 0; i < rounds; ++i) {
        const Viewport viewport = random.fitted();
        QVERIFY(viewport.showsWholeContent());
        QVERIFY(near(viewport.visibleRect().center(), random.content.center(), 1e-4));
        // As large as it can be.
        const QSizeF shown = random.content.size() * viewport.scale();
        QVERIFY(viewport.scale() == Viewport::largestScale ||
                std::abs(shown.width() - (viewport.viewSize().width() - 32)) < 1e-6 ||
                std::abs(shown.height() - (viewport.viewSize().height() - 32)) < 1e-6);
    }
}

void TestViewport::fitKeepsTheMargin()
{
    Viewport viewport = plain();
    viewport.fit({100, 100, 200, 50}, 40);
    QVERIFY(near(viewport.toView({100, 125}), {40, 250}));
    QVERIFY(near(viewport.toView({300, 125}), {760, 250}));
}

void TestViewport::fitNeverExceedsMostScale()
{
    Viewport viewport = plain();
    viewport.fit({100, 100, 1, 1}, 0, 1.5);
    QCOMPARE(viewport.scale(), 1.5);
    viewport.fit({100, 100, 1, 1}, 0);
    QCOMPARE(viewport.scale(), Viewport::largestScale);
    QVERIFY(near(viewport.visibleRect().center(), {100.5, 100.5}));
    viewport.fit({0, 0, 1600, 1000}, 10'000); // a margin larger than the view
    QVERIFY(viewport.scale() > 0);
}

void TestViewport::fitOfNothingChangesNothing()
{
    Viewport viewport = plain();
    viewport.fit({}, 10);
    QCOMPARE(viewport, plain());
    viewport.setViewSize({});
    viewport.fit({0, 0, 10, 10}, 10);
    QCOMPARE(viewport.scale(), plain().scale());
}

void TestViewport::zoomKeepsTheAnchor()
{
    Viewport viewport = plain();
    for (const QPointF& anchor : {QPointF(400, 250), QPointF(0, 0), QPointF(800, 500), QPointF(13, 470)}) {
        for (const double factor : {1.1, 2.0, 0.9, 0.8}) {
            viewport = plain();
            const QPointF fixed = viewport.toLayout(anchor);
            viewport.zoomAt(anchor, factor);
            QCOMPARE(viewport.scale(), factor);
            QVERIFY(near(viewport.toView(fixed), anchor));
        }
    }
    // Wherever the limits of panning are not met.
    RandomView random(4);
    int kept = 0;
    for (int i = 0; i < rounds; ++i) {
        Viewport view = random.fitted();
        const QPointF anchor = view.toView(random.content.center() + QPointF(random.between(-0.2, 0.2), 0));
        const QPointF fixed = view.toLayout(anchor);
        view.zoomAt(anchor, random.between(1, 50));
        QVERIFY(near(view.toView(fixed), anchor, 1e-4));
        kept += view.scale() > 0;
    }
    QCOMPARE(kept, rounds);
}

void TestViewport::zoomThereAndBack()
{
    Viewport viewport = plain();
    viewport.zoomAt({123, 456}, 1.7);
    viewport.zoomAt({123, 456}, 1 / 1.7);
    QVERIFY(std::abs(viewport.scale() - 1) < 1e-9);
    QVERIFY(near(viewport.origin(), plain().origin()));
}

void TestViewport::zoomHasLimits()
{
    Viewport viewport = plain();
    viewport.zoomAt({400, 250}, 1e9);
    QCOMPARE(viewport.scale(), Viewport::largestScale);
    viewport.zoomAt({400, 250}, 1e-9);
    QCOMPARE(viewport.scale(), 0.25); // half of what shows everything
    QVERIFY(viewport.showsWholeContent());
    // A map that is tiny even at the largest scale can still be zoomed to it.
    viewport.setContent({0, 0, 4, 4});
    viewport.zoomAt({400, 250}, 1e9);
    QCOMPARE(viewport.scale(), Viewport::largestScale);
    viewport.zoomAt({400, 250}, 1e-9);
    QCOMPARE(viewport.scale(), Viewport::largestScale);
}

void TestViewport::panFollowsTheDrag()
{
    Viewport viewport = plain();
    const QPointF held = viewport.toLayout({100, 100});
    viewport.panBy({37, -21});
    QVERIFY(near(viewport.toView(held), {137, 79}));
    viewport.zoomAt({400, 250}, 3);
    const QPointF other = viewport.toLayout({100, 100});
    viewport.panBy({-12, 30});
    QVERIFY(near(viewport.toView(other), {88, 130}));
}

void TestViewport::panCannotLoseTheContent()
{
    for (const QPointF& way :
         {QPointF(1e7, 0), QPointF(-1e7, 0), QPointF(0, 1e7), QPointF(0, -1e7), QPointF(1e7, 1e7)}) {
        Viewport viewport = plain();
        viewport.panBy(way);
        QVERIFY(showsEnough(viewport, {0, 0, 1600, 1000}));
        // At the limit a quarter of the view shows the edge of the map.
        const QRectF seen = viewport.visibleRect().intersected({0, 0, 1600, 1000});
        if (way.x() != 0)
            QVERIFY(std::abs(seen.width() - 200) < 1e-6);
        if (way.y() != 0)
            QVERIFY(std::abs(seen.height() - 125) < 1e-6);
    }
}

void TestViewport::anyUseKeepsContentInView()
{
    RandomView random(5);
    for (int i = 0; i < 100; ++i) {
        Viewport viewport = random.fitted();
        for (int step = 0; step < 40; ++step) {
            if (step % 2 == 0)
                viewport.zoomAt(random.pointIn(viewport.viewSize()), std::exp(random.between(-1.5, 1.5)));
            else
                viewport.panBy({random.between(-2000, 2000), random.between(-2000, 2000)});
            QVERIFY(std::isfinite(viewport.origin().x()) && std::isfinite(viewport.origin().y()));
            QVERIFY(viewport.scale() > 0 && viewport.scale() <= Viewport::largestScale);
            QVERIFY(showsEnough(viewport, random.content));
        }
    }
}

void TestViewport::revealOfWhatIsSeenMovesNothing()
{
    Viewport viewport = plain();
    viewport.reveal({500, 300, 100, 100}, 20);
    QCOMPARE(viewport, plain());
}

void TestViewport::revealMovesAsLittleAsNeeded()
{
    Viewport viewport = plain(); // sees 400…1200, 250…750
    viewport.reveal({1150, 300, 100, 100}, 0);
    QVERIFY(near(viewport.origin(), {450, 250}));
    viewport = plain();
    viewport.reveal({1150, 300, 100, 100}, 20);
    QVERIFY(near(viewport.origin(), {470, 250}));
    viewport = plain();
    viewport.reveal({300, 700, 100, 100}, 10);
    QVERIFY(near(viewport.origin(), {290, 310}));

    RandomView random(6);
    for (int i = 0; i < rounds; ++i) {
        viewport = random.fitted();
        viewport.zoomAt(random.pointIn(viewport.viewSize()), random.between(1, 10));
        const QSizeF seen = viewport.visibleRect().size();
        const QRectF rect(
            random.pointIn(random.content.size()) + random.content.topLeft(),
            QSizeF(seen.width() * random.between(0.01, 0.9), seen.height() * random.between(0.01, 0.9)));
        const QRectF before = viewport.visibleRect();
        const double scale = viewport.scale();
        viewport.reveal(rect, 0);
        QCOMPARE(viewport.scale(), scale);
        QVERIFY(viewport.visibleRect().adjusted(-1e-3, -1e-3, 1e-3, 1e-3).contains(rect));
        // An axis along which it could be seen does not move.
        if (rect.left() >= before.left() && rect.right() <= before.right())
            QVERIFY(std::abs(viewport.origin().x() - before.x()) < 1e-6);
        if (rect.top() >= before.top() && rect.bottom() <= before.bottom())
            QVERIFY(std::abs(viewport.origin().y() - before.y()) < 1e-6);
    }
}

void TestViewport::revealOfWhatIsTooLargeShowsItsBeginning()
{
    Viewport viewport = plain();
    viewport.reveal({0, 0, 1600, 1000}, 0);
    QVERIFY(near(viewport.origin(), {0, 0}));
}

void TestViewport::wholeContent()
{
    Viewport viewport = plain();
    QVERIFY(!viewport.showsWholeContent());
    viewport.fitContent();
    QVERIFY(viewport.showsWholeContent());
    QVERIFY(holds(viewport.visibleRect(), {0, 0, 1600, 1000}));
    viewport.panBy({100, 0});
    QVERIFY(!viewport.showsWholeContent());
}

void TestViewport::withoutContent()
{
    Viewport viewport;
    viewport.fitContent();
    viewport.setViewSize({800, 500});
    viewport.fitContent();
    viewport.zoomAt({400, 250}, 2);
    viewport.panBy({10, 10});
    QVERIFY(std::isfinite(viewport.origin().x()) && std::isfinite(viewport.origin().y()));
    QCOMPARE(viewport.scale(), 2.0);
}

QTEST_APPLESS_MAIN(TestViewport)
#include "tst_viewport.moc"
