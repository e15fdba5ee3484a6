// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportdialog.h"

#include "render/scenesupport.h"
#include "support/smallatlas.h"
#include "widgets/dialogs/exportchoices.h"
#include "widgets/dialogs/exportpageview.h"
#include "widgets/dialogs/exportpreview.h"

#include <atomic>
#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolButton>

namespace {

using Kind = ExportSubject::Kind;

const TypedId labsGroup{IdType::Group, QStringLiteral("labs")};
const TypedId kite{IdType::Entity, QStringLiteral("kite")};

/// The small atlas in a dialog, with an entity selected.
ExportContext contextOf(AtlasData data = smallAtlasData())
{
    const auto atlas = std::make_shared<const Atlas>(std::move(data));
    ExportContext context;
    context.atlas = atlas;
    context.layout = std::make_shared<const MapLayout>(layoutOf(*atlas));
    context.languages = {QStringLiteral("en"), QStringLiteral("zh")};
    context.thing = kite;
    context.shown.view.selection = kite;
    context.layOut = [atlas](const QString& language, const std::stop_token&) {
        return std::make_shared<const MapLayout>(layoutOf(*atlas, language));
    };
    return context;
}

AtlasData withTour()
{
    AtlasData data = smallAtlasData();
    Tour tour;
    tour.id = QStringLiteral("briefing");
    tour.title = data.title;
    tour.steps.resize(3);
    data.tours << tour;
    data.licence = QStringLiteral("CC BY 4.0");
    return data;
}

template <typename T = QComboBox> T* named(const ExportDialog& dialog, const char* accessibleName)
{
    for (T* box : dialog.findChildren<T*>()) {
        if (box->accessibleName().startsWith(QString::fromUtf8(accessibleName)))
            return box;
    }
    qFatal("there is no %s", accessibleName);
}

/// Chooses by keyboard the entry that has these words.
bool choose(QComboBox* box, const char* words)
{
    const int index = box->findText(QString::fromUtf8(words), Qt::MatchStartsWith);
    if (index < 0 || !box->isVisible())
        return false;
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    return box->currentIndex() == index;
}

template <typename Box> void type(Box* box, const char* number)
{
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, QString::fromLatin1(number));
    QTest::keyClick(box, Qt::Key_Tab);
}

void click(QCheckBox* box)
{
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
}

QStringList entriesOf(const QComboBox* box)
{
    QStringList entries;
    for (int i = 0; i < box->count(); ++i)
        entries << box->itemText(i).trimmed();
    return entries;
}

QPushButton* exportButton(const ExportDialog& dialog)
{
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

/// Shows a dialog and waits for its first sample.
bool start(ExportDialog& dialog)
{
    dialog.show();
    return QTest::qWaitForWindowActive(&dialog) &&
           QTest::qWaitFor([&] { return dialog.preview().sample().has_value(); }, 30'000);
}

/// Waits until the last change is seen.
bool settled(const ExportDialog& dialog)
{
    QTest::qWait(120);
    return QTest::qWaitFor(
        [&] { return dialog.preview().sample().has_value() || !dialog.preview().reason().isEmpty(); },
        30'000);
}

ExportOptions unusual()
{
    ExportOptions options;
    options.subject = {.kind = Kind::Part, .thing = labsGroup};
    options.format = ExportFormat::Svg;
    options.level = DetailLevel::Cards;
    options.frame.legend = false;
    options.frame.edition = false;
    options.frame.marking = QStringLiteral("Not for the press");
    options.theme = ColorTheme::Mode::Dark;
    options.language = QStringLiteral("zh");
    options.background = Background::Transparent;
    options.size.millimetres = QSizeF(594, 420);
    options.size.dpi = 150;
    options.outlines = true;
    options.lens.byBasis = true;
    return options;
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithWhatItIsGiven_data();
    void startsWithWhatItIsGiven();
    void offersWhatThereIs();
    void everySubjectCanBeChosen();
    void offersOnlyFormatsThatCanBeHad();
    void hidesWhatDoesNotApply();
    void licenceNeedsOne();
    void handlingMarkIsAnyText();
    void sizesInPixelsKeepTheShape();
    void paperHasItsResolution();
    void refusedSizeIsToldInPlace();
    void showsWhatWillBeWritten();
    void transparentIsSeen();
    void otherLanguageIsLaidOutAnew();
    void waitsForTheLayoutBeforeItIsDone();
    void returnExportsAndEscapeLeaves();
    void everyControlHasANameAndAKeyOfItsOwn();
    void fitsASmallScreen();
    void choicesSurviveARestart();
    void damagedChoicesFallBack();
    void momentsAreNotRemembered();
};

void ExportDialogTest::startsWithWhatItIsGiven_data()
{
    QTest::addColumn<ExportOptions>("start");
    QTest::newRow("defaults") << ExportOptions();
    QTest::newRow("anything else") << unusual();
    ExportOptions pixels;
    pixels.size.pixels = QSize(1000, 333);
    pixels.subject = {.kind = Kind::Neighbours, .thing = kite, .degrees = 3};
    QTest::newRow("pixels") << pixels;
    ExportOptions panel;
    panel.subject = {.kind = Kind::Panel, .thing = kite, .panel = PanelKind::Sectors};
    panel.format = ExportFormat::Xlsx;
    QTest::newRow("panel") << panel;
    ExportOptions table;
    table.subject = {.kind = Kind::Table, .table = DataTable::Rounds};
    table.format = ExportFormat::Json;
    QTest::newRow("table") << table;
    ExportOptions scaled;
    scaled.subject.thing = kite;
    scaled.size.scale = 2.5;
    scaled.background = Background::White;
    QTest::newRow("scaled") << scaled;
}

void ExportDialogTest::startsWithWhatItIsGiven()
{
    QFETCH(const ExportOptions, start);
    const ExportDialog dialog(contextOf(), start);
    const ExportOptions options = dialog.options();
    QCOMPARE(options.subject, start.subject);
    QCOMPARE(options.size, start.size);
    QCOMPARE(options.frame, start.frame);
    QVERIFY(options == start);
}

void ExportDialogTest::offersWhatThereIs()
{
    const ExportDialog plain(contextOf(), {});
    const QStringList things = entriesOf(named(plain, "What to export"));
    QCOMPARE(things, QStringList({QStringLiteral("Whole map"), QStringLiteral("Present view"),
                                  QStringLiteral("Kite Semiconductor with its neighbours"),
                                  QStringLiteral("One layer or group"), QStringLiteral("Panel"),
                                  QStringLiteral("Data")}));
    ExportContext context = contextOf(withTour());
    context.thing.reset();
    const ExportDialog other(context, {});
    QVERIFY(entriesOf(named(other, "What to export")).contains(QStringLiteral("Tour, step by step")));
    QVERIFY(entriesOf(named(other, "What to export")).filter(QStringLiteral("neighbours")).isEmpty());
    const qsizetype parts = context.atlas->layers.size() + context.atlas->groups.size();
    QCOMPARE(named(other, "Layer or group")->count(), int(parts));
    QCOMPARE(named(other, "Panel to export")->count(), int(panelKinds().size()));
}

void ExportDialogTest::everySubjectCanBeChosen()
{
    ExportContext context = contextOf(withTour());
    ExportDialog dialog(context, {});
    QVERIFY(start(dialog));
    QComboBox* what = named(dialog, "What to export");
    QVERIFY(!dialog.options().subject.thing);
    click(named<QCheckBox>(dialog, "Let Kite Semiconductor stand out"));
    QCOMPARE(dialog.options().subject, (ExportSubject{.thing = kite}));
    QVERIFY(choose(what, "Present view"));
    QCOMPARE(dialog.options().subject, (ExportSubject{.kind = Kind::View, .link = context.shown}));
    QVERIFY(choose(what, "Kite"));
    QTest::keyClick(named<QSpinBox>(dialog, "How many steps"), Qt::Key_Up);
    QCOMPARE(dialog.options().subject,
             (ExportSubject{.kind = Kind::Neighbours, .thing = kite, .degrees = 2}));
    QVERIFY(choose(what, "One layer"));
    QComboBox* part = named(dialog, "Layer or group");
    part->setCurrentIndex(part->findData(labsGroup.toString()));
    QCOMPARE(dialog.options().subject, (ExportSubject{.kind = Kind::Part, .thing = labsGroup}));
    QVERIFY(choose(what, "Panel"));
    QVERIFY(choose(named(dialog, "Panel to export"), "Sectors"));
    QCOMPARE(dialog.options().subject,
             (ExportSubject{.kind = Kind::Panel, .thing = kite, .panel = PanelKind::Sectors}));
    QVERIFY(choose(what, "Tour"));
    QCOMPARE(dialog.options().subject.kind, Kind::Tour);
    QCOMPARE(dialog.options().subject.thing->id, QStringLiteral("briefing"));
    QVERIFY(choose(what, "Data"));
    QCOMPARE(dialog.options().subject, ExportSubject());
    QVERIFY(!isPicture(dialog.options().format));
    QVERIFY(choose(named(dialog, "Data to export"), "All relations"));
    QCOMPARE(dialog.options().subject, (ExportSubject{.kind = Kind::Table, .table = DataTable::Relations}));
}

void ExportDialogTest::offersOnlyFormatsThatCanBeHad()
{
    ExportDialog dialog(contextOf(withTour()), {});
    QVERIFY(start(dialog));
    QComboBox* what = named(dialog, "What to export");
    const QComboBox* format = named(dialog, "File format");
    for (int i = 0; i < what->count(); ++i) {
        what->setCurrentIndex(i);
        QVERIFY(format->count() > 0);
        for (int f = 0; f < format->count(); ++f)
            QVERIFY(canExport(dialog.options().subject, ExportFormat(format->itemData(f).toInt())));
    }
    // What was wanted comes back where it can be had again.
    QVERIFY(choose(what, "Whole map"));
    QVERIFY(choose(named(dialog, "File format"), "SVG"));
    QVERIFY(choose(what, "Data"));
    QVERIFY(dialog.options().format != ExportFormat::Svg);
    QVERIFY(choose(what, "Panel"));
    QCOMPARE(dialog.options().format, ExportFormat::Svg);
}

void ExportDialogTest::hidesWhatDoesNotApply()
{
    ExportDialog dialog(contextOf(), {});
    QVERIFY(start(dialog));
    QVERIFY(named(dialog, "Level of detail")->isVisible());
    QVERIFY(!named<QSpinBox>(dialog, "How many steps")->isVisible());
    QVERIFY(choose(named(dialog, "What to export"), "Panel"));
    QVERIFY(!named(dialog, "Level of detail")->isVisible());
    QVERIFY(named(dialog, "Theme of the picture")->isVisible());
    QVERIFY(choose(named(dialog, "File format"), "Table as text"));
    for (const char* name : {"Theme of the picture", "Background", "How the size", "Handling mark"})
        QVERIFY2(!named(dialog, name)->isVisible(), name);
    QVERIFY(choose(named(dialog, "File format"), "SVG"));
    QVERIFY(entriesOf(named(dialog, "Background")).contains(QStringLiteral("Transparent")));
    QVERIFY(choose(named(dialog, "File format"), "PDF"));
    QVERIFY(!entriesOf(named(dialog, "Background")).contains(QStringLiteral("Transparent")));
    QVERIFY(choose(named(dialog, "Theme of the picture"), "Dark"));
    QVERIFY(!entriesOf(named(dialog, "Background")).contains(QStringLiteral("White"))); // light on white
}

void ExportDialogTest::licenceNeedsOne()
{
    const ExportDialog without(contextOf(), {});
    const auto* box = named<QCheckBox>(without, "Show in the picture: Licence");
    QVERIFY(!box->isEnabled());
    QVERIFY(!box->isChecked());
    QVERIFY(!box->accessibleDescription().isEmpty());
    QVERIFY(without.options().frame.licence); // the wish of the last time is not lost with this atlas
    const ExportDialog with(contextOf(withTour()), {});
    QVERIFY(named<QCheckBox>(with, "Show in the picture: Licence")->isEnabled());
    QVERIFY(named<QCheckBox>(with, "Show in the picture: Licence")->isChecked());
}

void ExportDialogTest::handlingMarkIsAnyText()
{
    ExportDialog dialog(contextOf(), {});
    QVERIFY(start(dialog));
    QComboBox* mark = named(dialog, "Handling mark");
    QVERIFY(dialog.options().frame.marking.isEmpty());
    QTest::keyClick(mark, Qt::Key_Down);
    QCOMPARE(dialog.options().frame.marking, QStringLiteral("Internal"));
    mark->lineEdit()->selectAll();
    QTest::keyClicks(mark->lineEdit(), QStringLiteral(" <b>eyes only "));
    QCOMPARE(dialog.options().frame.marking, QStringLiteral("<b>eyes only"));
    click(named<QCheckBox>(dialog, "Show in the picture: Legend"));
    QVERIFY(!dialog.options().frame.legend);
    QVERIFY(dialog.options().frame.sources);
}

void ExportDialogTest::sizesInPixelsKeepTheShape()
{
    ExportDialog dialog(contextOf(), {});
    QVERIFY(start(dialog));
    const QSizeF page = dialog.preview().sample()->document->pages.first().picture.page.size();
    QVERIFY(choose(named(dialog, "How the size"), "In pixels"));
    type(named<QSpinBox>(dialog, "Width in pixels"), "1000");
    QCOMPARE(dialog.options().size.pixels, QSize(1000, qRound(1000 * page.height() / page.width())));
    click(named<QCheckBox>(dialog, "Keep the shape"));
    type(named<QSpinBox>(dialog, "Height in pixels"), "200");
    QCOMPARE(dialog.options().size.pixels, QSize(1000, 200));
    QVERIFY(choose(named(dialog, "Usual sizes"), "16384 × 10240"));
    QCOMPARE(dialog.options().size.pixels, QSize(16384, 10240));
    QVERIFY(settled(dialog));
    QCOMPARE(dialog.preview().sizeText(), QStringLiteral("16384 × 10240 pixels"));
}

void ExportDialogTest::paperHasItsResolution()
{
    ExportDialog dialog(contextOf(), {});
    QVERIFY(start(dialog));
    QVERIFY(choose(named(dialog, "How the size"), "Sheet of paper"));
    QVERIFY(choose(named(dialog, "Sheet of paper"), "A4 portrait"));
    type(named<QSpinBox>(dialog, "Resolution"), "150");
    QCOMPARE(dialog.options().size.millimetres, QSizeF(210, 297));
    QCOMPARE(dialog.options().size.dpi, 150.0);
    QVERIFY(settled(dialog));
    QVERIFY2(dialog.preview().sizeText().endsWith(QStringLiteral("1241 × 1754 pixels")),
             qPrintable(dialog.preview().sizeText()));
    QVERIFY(choose(named(dialog, "File format"), "SVG"));
    QVERIFY(!named<QSpinBox>(dialog, "Resolution")->isVisible()); // lines have none
    QVERIFY(settled(dialog));
    QCOMPARE(dialog.preview().sizeText(), QStringLiteral("210 × 297 mm"));
}

void ExportDialogTest::refusedSizeIsToldInPlace()
{
    ExportOptions options;
    options.size.millimetres = QSizeF(1189, 841);
    options.size.dpi = 1200;
    ExportDialog dialog(contextOf(), options);
    QVERIFY(start(dialog));
    QVERIFY2(dialog.preview().reason().contains(QString::number(largestSide)),
             qPrintable(dialog.preview().reason()));
    QVERIFY(!exportButton(dialog)->isEnabled());
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    type(named<QSpinBox>(dialog, "Resolution"), "100");
    QVERIFY(settled(dialog));
    QTRY_VERIFY(exportButton(dialog)->isEnabled());
    QVERIFY(dialog.preview().reason().isEmpty());
}

void ExportDialogTest::showsWhatWillBeWritten()
{
    ExportOptions options;
    options.subject = {.kind = Kind::Panel, .panel = PanelKind::Scorecard};
    ExportDialog dialog(contextOf(), options);
    QVERIFY(start(dialog));
    QVERIFY(dialog.preview().reason().isEmpty());
    const ExportSample before = *dialog.preview().sample();
    QCOMPARE(before.document->pages.size(), 1);
    QVERIFY(!before.picture.isNull());
    QVERIFY(choose(named(dialog, "Theme of the picture"), "Dark"));
    QVERIFY(settled(dialog));
    const ExportSample dark = *dialog.preview().sample();
    QVERIFY(dark.picture.pixelColor(2, 2).lightness() < 80);
    QVERIFY(before.picture.pixelColor(2, 2).lightness() > 200);
    QVERIFY(dialog.job());
    QVERIFY(dialog.job()->options == dialog.options());
}

void ExportDialogTest::transparentIsSeen()
{
    ExportOptions options;
    options.background = Background::Transparent;
    ExportDialog dialog(contextOf(), options);
    QVERIFY(start(dialog));
    auto* view = dialog.findChild<ExportPageView*>();
    const QImage seen = view->grab().toImage();
    QSet<QRgb> colours; // squares along the upper edge of the page
    const QSize page = dialog.preview().sample()->picture.size();
    const int left = (seen.width() - page.width()) / 2;
    const int top = (seen.height() - page.height()) / 2 + 3;
    for (int x = left + 2; x < left + 40; ++x)
        colours << seen.pixel(x, top);
    QCOMPARE(colours.size(), 2);
}

void ExportDialogTest::otherLanguageIsLaidOutAnew()
{
    ExportContext context = contextOf();
    QStringList asked;
    const Qt::HANDLE here = QThread::currentThreadId();
    Qt::HANDLE there = here;
    context.layOut = [&](const QString& language, const std::stop_token&) {
        asked << language;
        there = QThread::currentThreadId();
        return std::make_shared<const MapLayout>(layoutOf(*context.atlas, language));
    };
    ExportDialog dialog(context, {});
    QVERIFY(start(dialog));
    QVERIFY(asked.isEmpty());
    QVERIFY(choose(named(dialog, "Language of names"), "中文"));
    QVERIFY(settled(dialog));
    QVERIFY(dialog.job());
    QCOMPARE(asked, QStringList{QStringLiteral("zh")});
    QVERIFY(there != here);
    QVERIFY(dialog.job()->layout != context.layout);
    QVERIFY(choose(named(dialog, "Language of names"), "English"));
    QVERIFY(settled(dialog));
    QCOMPARE(dialog.job()->layout, context.layout);
    QVERIFY(choose(named(dialog, "Language of names"), "中文"));
    QVERIFY(settled(dialog));
    QCOMPARE(asked.size(), 1); // and kept
}

void ExportDialogTest::waitsForTheLayoutBeforeItIsDone()
{
    ExportContext context = contextOf();
    std::atomic<bool> goOn = false;
    context.layOut = [&](const QString& language, const std::stop_token& stop) {
        while (!goOn && !stop.stop_requested())
            QThread::msleep(1);
        return std::make_shared<const MapLayout>(layoutOf(*context.atlas, language));
    };
    ExportDialog dialog(context, {});
    QVERIFY(start(dialog));
    QVERIFY(choose(named(dialog, "Language of names"), "中文"));
    QTest::keyClick(&dialog, Qt::Key_Return);
    QVERIFY(dialog.isVisible());
    goOn = true;
    QTRY_VERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.job()->options.language, QStringLiteral("zh"));
}

void ExportDialogTest::returnExportsAndEscapeLeaves()
{
    ExportDialog dialog(contextOf(), {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Return); // before there is anything to be seen
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(dialog.job());
    ExportDialog other(contextOf(), {});
    other.show();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTest::keyClick(&other, Qt::Key_Escape);
    QVERIFY(!other.isVisible());
    QCOMPARE(other.result(), int(QDialog::Rejected));
}

void ExportDialogTest::everyControlHasANameAndAKeyOfItsOwn()
{
    ExportDialog dialog(contextOf(withTour()), {});
    QVERIFY(start(dialog));
    for (const QWidget* control : dialog.findChildren<QWidget*>()) {
        if (control->isVisible() && control->focusPolicy() != Qt::NoFocus &&
            (qobject_cast<const QComboBox*>(control) || qobject_cast<const QAbstractSpinBox*>(control) ||
             qobject_cast<const QCheckBox*>(control) || qobject_cast<const QToolButton*>(control)))
            QVERIFY2(!control->accessibleName().isEmpty() ||
                         !qobject_cast<const QCheckBox*>(control)->text().isEmpty(),
                     control->metaObject()->className());
    }
    QComboBox* what = named(dialog, "What to export");
    QComboBox* mode = named(dialog, "How the size");
    for (int i = 0; i < what->count(); ++i) {
        for (int m = 0; m < mode->count(); ++m) {
            what->setCurrentIndex(i);
            mode->setCurrentIndex(m);
            QStringList keys;
            for (const QLabel* label : dialog.findChildren<QLabel*>()) {
                if (label->isVisible() && label->buddy())
                    keys << QKeySequence::mnemonic(label->text()).toString();
            }
            for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>()) {
                if (button->isVisible())
                    keys << QKeySequence::mnemonic(button->text()).toString();
            }
            keys.removeAll(QString());
            const QSet<QString> different(keys.begin(), keys.end());
            QVERIFY2(different.size() == keys.size(), qPrintable(keys.join(u' ')));
        }
    }
}

void ExportDialogTest::fitsASmallScreen()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 1.5);
    QApplication::setFont(large);
    ExportDialog dialog(contextOf(withTour()), unusual());
    const QSize least = dialog.minimumSizeHint();
    QApplication::setFont(before);
    QVERIFY2(least.width() <= 1240 && least.height() <= 740,
             qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
}

// ---- what is remembered

void ExportDialogTest::choicesSurviveARestart()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("settings.ini"));
    ExportOptions chosen = unusual();
    chosen.subject = {};
    chosen.lens = {};
    chosen.language = ExportOptions().language;
    ExportOptions pixels;
    pixels.size.pixels = QSize(1920, 1080);
    ExportOptions scaled;
    scaled.size.scale = 2.5;
    for (const ExportOptions& options : {chosen, pixels, scaled, ExportOptions()}) {
        QSettings store(file, QSettings::IniFormat);
        rememberExport(store, options);
        store.sync();
        QVERIFY(rememberedExport(QSettings(file, QSettings::IniFormat), {}) == options);
    }
}

void ExportDialogTest::damagedChoicesFallBack()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    for (const char* key : {"format", "level", "theme", "background", "title", "legend", "outlines", "dpi",
                            "scale", "width", "height", "across", "down"}) {
        for (const char* value : {"", "purple", "-1", "nan", "1e300"}) {
            store.setValue(QStringLiteral("export/") + QLatin1String(key), QString::fromLatin1(value));
            QVERIFY2(rememberedExport(store, {}) == ExportOptions(), key);
        }
    }
    store.setValue(QStringLiteral("export/marking"), QString(100'000, u'x'));
    QVERIFY(rememberedExport(store, {}).frame.marking.size() < 1000);
}

void ExportDialogTest::momentsAreNotRemembered()
{
    const QTemporaryDir folder;
    QSettings store(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    rememberExport(store, unusual());
    const ExportOptions start;
    const ExportOptions now = rememberedExport(store, start);
    QCOMPARE(now.subject, start.subject);
    QCOMPARE(now.language, start.language);
    QVERIFY(now.lens == start.lens);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
