// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/searchfield.h"

#include "support/smallatlas.h"

#include <QAccessible>
#include <QAction>
#include <QMainWindow>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>

Q_DECLARE_METATYPE(TypedId)
Q_DECLARE_METATYPE(std::optional<TypedId>)

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

TypedId entityId(const char* id)
{
    return {IdType::Entity, text(id)};
}

/// A window with a field in its tool bar, and something else that can have the focus.
struct Window
{
    explicit Window(const QSize& size = {1000, 700})
    {
        window.resize(size);
        window.setCentralWidget(canvas);
        canvas->setFocusPolicy(Qt::StrongFocus);
        window.addToolBar(QStringLiteral("bar"))->addWidget(field);
        field->setMaximumWidth(300);
        field->setIndex(std::make_shared<const SearchIndex>(smallAtlas(), text("en")));
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        canvas->setFocus();
    }

    [[nodiscard]] ResultList& list() const { return *window.findChild<ResultList*>(); }

    [[nodiscard]] ResultRow current() const
    {
        const ResultRow* row = list().currentRow();
        return row ? *row : ResultRow();
    }

    void type(const char* query)
    {
        field->activate();
        QTest::keyClicks(field, text(query));
    }

    QMainWindow window;
    QWidget* canvas = new QWidget;
    SearchField* field = new SearchField;
    QSignalSpy previews{field, &SearchField::previewed};
    QSignalSpy choices{field, &SearchField::chosen};
};

std::optional<TypedId> lastPreview(const Window& shown)
{
    return shown.previews.last().first().value<std::optional<TypedId>>();
}

} // namespace

class TestSearchField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWhileTyping();
    void arrowsPreviewAndEnterChooses();
    void arrowsGoAround();
    void pagesMoveByAView();
    void pointerPreviewsAndClickChooses();
    void headingsAreNoChoice();
    void showsMoreOfAGroupByTheKeyboard_data();
    void showsMoreOfAGroupByTheKeyboard();
    void followsThemeAndTextSize();
    void escapeClosesThenLeaves();
    void escapeGoesBeforeShortcutsOfTheWindow();
    void closesWhenTheFocusGoes();
    void saysThatNothingWasFound();
    void anotherIndexIsSearchedAtOnce();
    void worksWithoutAnIndex();
    void largeAtlasesAreSearchedInAThread();
    void enterWaitsForTheResultsOfALargeAtlas();
    void staysInsideTheWindow();
    void isLegible_data();
    void isLegible();
    void marksMoreThanByColour();
    void isAccessible();
};

void TestSearchField::opensWhileTyping()
{
    Window shown;
    QVERIFY(!shown.field->isOpen());
    shown.type("k");
    QVERIFY(shown.field->isOpen());
    QVERIFY(shown.field->hasFocus());
    QVERIFY(shown.current().isChoice());
    QVERIFY(shown.previews.isEmpty()); // the map does not flicker with each letter
    QTest::keyClick(shown.field, Qt::Key_Backspace);
    QVERIFY(!shown.field->isOpen());
    QCOMPARE(shown.canvas->hasFocus(), false);
}

void TestSearchField::arrowsPreviewAndEnterChooses()
{
    Window shown;
    shown.type("kite");
    const TypedId first = shown.current().target;
    QTest::keyClick(shown.field, Qt::Key_Down);
    const TypedId second = shown.current().target;
    QVERIFY(first != second || shown.current().title != QString());
    QCOMPARE(lastPreview(shown), std::optional(second));
    QTest::keyClick(shown.field, Qt::Key_Up);
    QCOMPARE(lastPreview(shown), std::optional(first));
    QTest::keyClick(shown.field, Qt::Key_Return);
    QCOMPARE(shown.choices.size(), 1);
    QCOMPARE(shown.choices.first().first().value<TypedId>(), first);
    QCOMPARE(lastPreview(shown), std::nullopt);
    QVERIFY(!shown.field->isOpen());
    QVERIFY(shown.canvas->hasFocus());
    QCOMPARE(shown.field->text(), text("kite"));

    shown.field->activate(); // shows what was found before
    QVERIFY(shown.field->isOpen());
    QCOMPARE(shown.field->selectedText(), text("kite"));
}

void TestSearchField::arrowsGoAround()
{
    Window shown;
    shown.type("e");
    const int first = shown.list().currentIndex().row();
    QTest::keyClick(shown.field, Qt::Key_Up);
    const int last = shown.list().currentIndex().row();
    QCOMPARE(last, shown.list().model()->rowCount() - 1);
    QTest::keyClick(shown.field, Qt::Key_Down);
    QCOMPARE(shown.list().currentIndex().row(), first);
    QCOMPARE(shown.list().verticalScrollBar()->value(), 0); // with its heading
}

void TestSearchField::pagesMoveByAView()
{
    Window shown({1000, 400});
    shown.type("e");
    const int first = shown.list().currentIndex().row();
    QTest::keyClick(shown.field, Qt::Key_PageDown);
    const int paged = shown.list().currentIndex().row();
    QVERIFY(paged > first + 1);
    QVERIFY(shown.list().viewport()->rect().contains(
        shown.list().visualRect(shown.list().currentIndex()).center()));
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(shown.field, Qt::Key_PageDown);
    QCOMPARE(shown.list().currentIndex().row(), shown.list().model()->rowCount() - 1);
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(shown.field, Qt::Key_PageUp);
    QCOMPARE(shown.list().currentIndex().row(), first);
}

void TestSearchField::pointerPreviewsAndClickChooses()
{
    Window shown;
    shown.type("e");
    QWidget* viewport = shown.list().viewport();
    const int row = qobject_cast<ResultsModel*>(shown.list().model())->nextChoice(1, 1);
    const QPoint place = shown.list().visualRect(shown.list().model()->index(row, 0)).center();
    QTest::mouseMove(viewport, place);
    QTRY_COMPARE(shown.list().currentIndex().row(), row);
    const TypedId target = shown.current().target;
    QCOMPARE(lastPreview(shown), std::optional(target));
    QTest::mouseClick(viewport, Qt::LeftButton, {}, place);
    QCOMPARE(shown.choices.size(), 1);
    QCOMPARE(shown.choices.first().first().value<TypedId>(), target);
    QVERIFY(!shown.field->isOpen());
}

void TestSearchField::headingsAreNoChoice()
{
    Window shown;
    shown.type("e");
    const QPoint place = shown.list().visualRect(shown.list().model()->index(0, 0)).center();
    QTest::mouseClick(shown.list().viewport(), Qt::LeftButton, {}, place);
    QVERIFY(shown.field->isOpen());
    QVERIFY(shown.choices.isEmpty());
    // Neither are the edges of the card, nor does a press that is let go elsewhere choose.
    QTest::mouseClick(shown.list().parentWidget(), Qt::LeftButton, {}, {20, 20});
    QTest::mousePress(shown.list().viewport(), Qt::LeftButton, {},
                      shown.list().visualRect(shown.list().model()->index(1, 0)).center());
    QTest::mouseRelease(shown.list().viewport(), Qt::LeftButton, {},
                        shown.list().visualRect(shown.list().model()->index(2, 0)).center());
    QVERIFY(shown.choices.isEmpty());
    QVERIFY(shown.field->hasFocus());
}

void TestSearchField::showsMoreOfAGroupByTheKeyboard_data()
{
    QTest::addColumn<int>("things");
    QTest::newRow("at once") << 60;
    QTest::newRow("in a thread") << 6000;
}

void TestSearchField::showsMoreOfAGroupByTheKeyboard()
{
    QFETCH(const int, things);
    AtlasData data = smallAtlasData();
    for (int i = 0; i < things; ++i) {
        Entity entity = data.entities.first();
        entity.id = text("quux%1").arg(i);
        entity.name = LocalizedText();
        entity.name.set(text("en"), text("Quux %1").arg(i));
        data.entities.append(entity);
    }
    Window shown;
    shown.field->setIndex(
        std::make_shared<const SearchIndex>(std::make_shared<const Atlas>(std::move(data)), text("en")));
    shown.type("quux");
    QTRY_VERIFY(shown.field->isOpen());
    const auto rows = [&] { return shown.list().model()->rowCount(); };
    QTRY_COMPARE(rows(), 10); // a heading, eight hits and the row for more
    QTest::keyClick(shown.field, Qt::Key_Up);
    QCOMPARE(shown.current().kind, ResultRow::Kind::More);
    QVERIFY(shown.current().title.contains(QString::number(things - 8)));
    QVERIFY(shown.previews.isEmpty() || !lastPreview(shown)); // it leads nowhere
    QTest::keyClick(shown.field, Qt::Key_Return);
    QTRY_VERIFY(rows() > 60);
    QCOMPARE(shown.choices.size(), 0);
    QCOMPARE(shown.list().currentIndex().row(), 9); // the first of those that came
    QCOMPARE(shown.current().kind, ResultRow::Kind::Hit);
    QVERIFY(shown.field->isOpen());
    QTest::keyClick(shown.field, Qt::Key_Backspace); // another question begins anew
    QTRY_COMPARE(rows(), 10);
}

void TestSearchField::followsThemeAndTextSize()
{
    Window shown;
    shown.type("k"); // the card is there while everything changes
    const auto backgroundOf = [&] {
        ResultList& list = shown.list();
        const QPoint corner = list.viewport()->mapTo(&shown.window, QPoint(list.viewport()->width() - 3, 3));
        return shown.window.grab().toImage().pixelColor(corner);
    };
    for (const ColorTheme& theme : {ColorTheme::dark(), ColorTheme::light(), ColorTheme::dark()}) {
        shown.field->setTheme(theme);
        QCOMPARE(backgroundOf(), SearchStyle::of(theme).panel.background);
    }
    for (const int percent : {80, 150, 200, 100}) {
        setWidgetFontScale(percent);
        shown.field->setTheme(ColorTheme::dark());
        QCoreApplication::processEvents();
        QCOMPARE(shown.field->font().pixelSize(), fontFor(searchlook::title).pixelSize());
        QVERIFY(shown.field->height() >= QFontMetrics(shown.field->font()).height());
        const int hit = shown.list().sizeHintForRow(1);
        QVERIFY(hit >= lineHeight(searchlook::title) + lineHeight(searchlook::context));
        QCOMPARE(shown.list().visualRect(shown.list().model()->index(1, 0)).height(), hit);
    }
}

void TestSearchField::escapeClosesThenLeaves()
{
    Window shown;
    shown.type("kite");
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Escape);
    QVERIFY(!shown.field->isOpen());
    QVERIFY(shown.field->text().isEmpty());
    QVERIFY(shown.field->hasFocus());
    QCOMPARE(lastPreview(shown), std::nullopt);
    QTest::keyClick(shown.field, Qt::Key_Escape);
    QVERIFY(shown.canvas->hasFocus());
    QVERIFY(shown.choices.isEmpty());
}

void TestSearchField::escapeGoesBeforeShortcutsOfTheWindow()
{
    Window shown;
    QAction escape;
    escape.setShortcut(Qt::Key_Escape);
    shown.window.addAction(&escape);
    const QSignalSpy triggered(&escape, &QAction::triggered);
    shown.type("kite");
    QTest::keyClick(shown.field, Qt::Key_Escape);
    QVERIFY(shown.field->text().isEmpty());
    QVERIFY(triggered.isEmpty());
}

void TestSearchField::closesWhenTheFocusGoes()
{
    Window shown;
    shown.type("kite");
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::mouseClick(shown.canvas, Qt::LeftButton, {}, {5, shown.canvas->height() - 5});
    shown.canvas->setFocus();
    QVERIFY(!shown.field->isOpen());
    QCOMPARE(lastPreview(shown), std::nullopt);
    shown.field->setText(text("e")); // from elsewhere
    QVERIFY(!shown.field->isOpen());
}

void TestSearchField::saysThatNothingWasFound()
{
    Window shown;
    shown.type("qwzx");
    QVERIFY(shown.field->isOpen());
    QCOMPARE(shown.list().model()->rowCount(), 1);
    QCOMPARE(shown.list().model()->index(0, 0).data().toString(), text("Nothing found for “qwzx”"));
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QVERIFY(shown.choices.isEmpty());
    QVERIFY(shown.previews.isEmpty());
}

void TestSearchField::anotherIndexIsSearchedAtOnce()
{
    Window shown;
    shown.type("kite");
    AtlasData data = smallAtlasData();
    data.entities.first().name = LocalizedText(text("Kitesurfing"));
    shown.field->setIndex(
        std::make_shared<const SearchIndex>(std::make_shared<const Atlas>(data), text("en")));
    QVERIFY(shown.field->isOpen());
    bool isThere = false;
    for (int row = 0; row < shown.list().model()->rowCount(); ++row)
        isThere = isThere || shown.list().model()->index(row, 0).data().toString() == text("Kitesurfing");
    QVERIFY(isThere);
}

void TestSearchField::worksWithoutAnIndex()
{
    Window shown;
    shown.field->setIndex(nullptr);
    shown.type("kite");
    QTest::keyClick(shown.field, Qt::Key_Down);
    QTest::keyClick(shown.field, Qt::Key_Return);
    QVERIFY(!shown.field->isOpen());
}

void TestSearchField::largeAtlasesAreSearchedInAThread()
{
    SearchRunner runner(0);
    runner.setIndex(std::make_shared<const SearchIndex>(smallAtlas(), text("en")));
    QStringList answered;
    connect(&runner, &SearchRunner::finished, this,
            [&](const QString& query, const QList<SearchGroup>& groups) {
                answered.append(query);
                QVERIFY(!groups.isEmpty());
            });
    for (const char* query : {"k", "ki", "kit", "kite"})
        runner.run(text(query));
    QVERIFY(runner.isBusy());
    QVERIFY(answered.isEmpty());
    QTRY_VERIFY(!runner.isBusy());
    QCOMPARE(answered, QStringList{text("kite")}); // the newest wins
    runner.run(text("k"));
    runner.cancel();
    QTest::qWait(50);
    QCOMPARE(answered.size(), 1);
}

void TestSearchField::enterWaitsForTheResultsOfALargeAtlas()
{
    AtlasData data = smallAtlasData();
    for (int i = 0; i < 6000; ++i) {
        Entity entity;
        entity.id = QStringLiteral("many%1").arg(i);
        entity.kind = data.entities.first().kind;
        entity.group = data.groups.first().id;
        entity.name = LocalizedText(QStringLiteral("Many %1").arg(i));
        data.entities.append(entity);
    }
    Window shown;
    shown.field->setIndex(
        std::make_shared<const SearchIndex>(std::make_shared<const Atlas>(data), text("en")));
    shown.type("many 4711");
    QTest::keyClick(shown.field, Qt::Key_Return);
    QVERIFY(shown.choices.isEmpty());
    QTRY_COMPARE(shown.choices.size(), 1);
    QCOMPARE(shown.choices.first().first().value<TypedId>(), entityId("many4711"));
    // What is typed on while a search runs is searched in the end, and leaving asks for nothing more.
    shown.type("many 12");
    QTRY_VERIFY(shown.field->isOpen());
    QTRY_VERIFY(shown.current().title.startsWith(text("Many 12")));
    QTest::keyClicks(shown.field, text("3"));
    shown.canvas->setFocus();
    QTest::qWait(100);
    QVERIFY(!shown.field->isOpen());
}

void TestSearchField::staysInsideTheWindow()
{
    Window shown({560, 300});
    shown.type("e");
    const QWidget* popup = shown.list().parentWidget();
    const auto card = [&] { return popup->geometry().adjusted(16, 16, -16, -16); };
    QVERIFY(shown.window.rect().contains(card()));
    shown.window.resize(400, 260);
    QTRY_VERIFY(shown.window.rect().contains(card()));
    QVERIFY(card().top() >= shown.field->mapTo(&shown.window, QPoint(0, shown.field->height())).y());
}

void TestSearchField::isLegible_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("typed");
    QTest::newRow("light, placeholder") << false << QString();
    QTest::newRow("light, typed") << false << text("mmmmmmmm");
    QTest::newRow("dark, placeholder") << true << QString();
    QTest::newRow("dark, typed") << true << text("mmmmmmmm");
}

void TestSearchField::isLegible()
{
    QFETCH(const bool, dark);
    QFETCH(const QString, typed);
    Window shown;
    shown.field->setTheme(dark ? ColorTheme::dark() : ColorTheme::light());
    shown.field->setText(typed);
    const QImage image = shown.field->grab().toImage();
    const QColor behind = image.pixelColor(8, image.height() / 2);
    double best = 1;
    for (int y = 6; y < image.height() - 6; ++y) {
        for (int x = 30; x < 100; ++x)
            best = std::max(best, contrastRatio(behind, image.pixelColor(x, y)));
    }
    QVERIFY2(best >= 4.5, qPrintable(QString::number(best)));
    QCOMPARE(behind.lightness() < 128, dark);
}

/// The marked letters differ from the others where all colours are taken away: they are bold and underlined.
void TestSearchField::marksMoreThanByColour()
{
    const auto inkOf = [](const QString& line, const QList<TextRange>& marks) {
        QImage image(200, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const QColor underline = SearchStyle::of(ColorTheme::light()).markLine;
        const QFont font = fontFor(searchlook::title);
        MarkedText{line, marks, font, Qt::black, Qt::black, Qt::white, underline}.draw(painter,
                                                                                       QRectF(0, 0, 200, 30));
        painter.end();
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        }
        return dark;
    };
    const auto grey = [&](const QList<TextRange>& marks) { return inkOf(text("Biren"), marks); };
    QVERIFY(grey({{0, 5}}) > grey({}) + 25);
    // A mark that would be cut off is brought into view.
    const QString far = text("many words ").repeated(20) + text("MARK and more of them");
    const int hidden = inkOf(far, {});
    QVERIFY(inkOf(far, {{220, 4}}) > 0 && inkOf(far, {{220, 4}}) != hidden);
    // Ranges that lie outside the text do no harm.
    QVERIFY(grey({{-3, 2}, {4, 100}, {200, 1}}) > grey({}));
}

void TestSearchField::isAccessible()
{
    Window shown;
    QVERIFY(!shown.field->accessibleName().isEmpty());
    shown.type("kite");
    QVERIFY(!shown.list().accessibleName().isEmpty());
    QCOMPARE(shown.field->accessibleDescription(), shown.list().currentText());
    QVERIFY(shown.field->accessibleDescription().startsWith(shown.current().title));
    QTest::keyClick(shown.field, Qt::Key_Down);
    QVERIFY(shown.field->accessibleDescription().startsWith(shown.current().title));
    QTest::keyClick(shown.field, Qt::Key_Escape);
    QVERIFY(shown.field->accessibleDescription().isEmpty());
}

QTEST_MAIN(TestSearchField)
#include "tst_searchfield.moc"
