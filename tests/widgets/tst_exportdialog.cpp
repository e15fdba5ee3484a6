// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportdialog.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QTest>

namespace {

const TypedId labsGroup{IdType::Group, QStringLiteral("labs")};

MapExportOptions unusual()
{
    MapExportOptions options;
    options.language = QStringLiteral("zh");
    options.theme = ColorTheme::Mode::Dark;
    options.level = DetailLevel::Cards;
    options.focus = labsGroup;
    options.size.scale = 2.5;
    options.transparent = true;
    options.format = MapExportOptions::Format::Png;
    return options;
}

QComboBox* boxNamed(const ExportDialog& dialog, const char* accessibleName)
{
    for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
        if (box->accessibleName() == QString::fromUtf8(accessibleName))
            return box;
    }
    return nullptr;
}

/// Chooses by keyboard the entry that has these words.
bool choose(QComboBox* box, const char* words)
{
    const int index = box ? box->findText(QString::fromUtf8(words), Qt::MatchStartsWith) : -1;
    if (index < 0)
        return false;
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < index; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    return box->currentIndex() == index;
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithWhatItIsGiven_data();
    void startsWithWhatItIsGiven();
    void offersThePartInFocus_data();
    void offersThePartInFocus();
    void givesWhatIsChosen();
    void canBeLeft();
    void everyFieldHasAName();
    void offersThePanel();
};

void ExportDialogTest::startsWithWhatItIsGiven_data()
{
    QTest::addColumn<bool>("usual");
    QTest::newRow("defaults") << true;
    QTest::newRow("anything else") << false;
}

void ExportDialogTest::startsWithWhatItIsGiven()
{
    QFETCH(const bool, usual);
    const MapExportOptions start = usual ? MapExportOptions() : unusual();
    const ExportDialog dialog(start, QStringLiteral("Labs"));
    const MapExportOptions options = dialog.options();
    QCOMPARE(options.language, start.language);
    QCOMPARE(options.theme, start.theme);
    QCOMPARE(options.level, start.level);
    QCOMPARE(options.focus, start.focus);
    QCOMPARE(options.size.scale, start.size.scale);
    QCOMPARE(options.transparent, start.transparent);
    QCOMPARE(options.format, start.format);
}

void ExportDialogTest::offersThePartInFocus_data()
{
    QTest::addColumn<QString>("focus");
    QTest::addColumn<QStringList>("parts");
    const QString whole = QStringLiteral("Whole map");
    QTest::newRow("nothing") << QString() << QStringList{whole};
    QTest::newRow("a group") << QStringLiteral("group:labs")
                             << QStringList{whole, QStringLiteral("Only Labs & %2 <b>")};
    QTest::newRow("a layer") << QStringLiteral("layer:models")
                             << QStringList{whole, QStringLiteral("Only Labs & %2 <b>")};
    QTest::newRow("an entity") << QStringLiteral("entity:kite")
                               << QStringList{whole, QStringLiteral("Whole map with Labs & %2 <b> lit up")};
}

void ExportDialogTest::offersThePartInFocus()
{
    QFETCH(const QString, focus);
    QFETCH(const QStringList, parts);
    MapExportOptions start;
    start.focus = TypedId::parse(focus);
    const ExportDialog dialog(start, QStringLiteral("Labs & %2 <b>"));
    const QComboBox* part = boxNamed(dialog, "Part of the map to export");
    QVERIFY(part);
    QStringList offered;
    for (int i = 0; i < part->count(); ++i)
        offered << part->itemText(i);
    QCOMPARE(offered, parts);
    QCOMPARE(part->currentIndex(), parts.size() - 1);
    QCOMPARE(dialog.options().focus, start.focus);
}

void ExportDialogTest::givesWhatIsChosen()
{
    MapExportOptions start;
    start.focus = labsGroup;
    ExportDialog dialog(start, QStringLiteral("Labs"));
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(choose(boxNamed(dialog, "Part of the map to export"), "Whole map"));
    QVERIFY(choose(boxNamed(dialog, "File format"), "PNG"));
    QVERIFY(choose(boxNamed(dialog, "Level of detail"), "Stack"));
    QVERIFY(choose(boxNamed(dialog, "Theme of the picture"), "Dark"));
    dialog.findChild<QDoubleSpinBox*>()->setValue(3);
    QVERIFY(choose(boxNamed(dialog, "Background"), "Transparent"));
    const MapExportOptions options = dialog.options();
    QVERIFY(!options.focus);
    QCOMPARE(options.format, MapExportOptions::Format::Png);
    QCOMPARE(options.level, DetailLevel::Stack);
    QCOMPARE(options.theme, ColorTheme::Mode::Dark);
    QCOMPARE(options.size.scale, 3.0);
    QVERIFY(options.transparent);
    QTest::keyClick(&dialog, Qt::Key_Return);
    QTRY_COMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(!dialog.isVisible());
}

void ExportDialogTest::canBeLeft()
{
    ExportDialog dialog({}, {});
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
}

void ExportDialogTest::everyFieldHasAName()
{
    const ExportDialog dialog(unusual(), QStringLiteral("Labs"));
    QCOMPARE(dialog.findChildren<QComboBox*>().size(), 5);
    for (const QComboBox* box : dialog.findChildren<QComboBox*>())
        QVERIFY(!box->accessibleName().isEmpty());
    QVERIFY(!dialog.findChild<QDoubleSpinBox*>()->accessibleName().isEmpty());
}

void ExportDialogTest::offersThePanel()
{
    ExportDialog dialog(unusual(), QStringLiteral("Labs"));
    QVERIFY(!dialog.panelOptions());
    PanelExportOptions start;
    start.panel = PanelKind::Sectors;
    start.format = PanelExportOptions::Csv;
    dialog.offerPanel(start);
    QVERIFY(dialog.panelOptions());
    QCOMPARE(dialog.panelOptions()->panel, PanelKind::Sectors);
    QCOMPARE(dialog.panelOptions()->format, PanelExportOptions::Csv);
    QVERIFY(!boxNamed(dialog, "Theme of the picture")->isEnabled()); // a table has no colours
    QVERIFY(!boxNamed(dialog, "Level of detail")->isEnabled());
    QVERIFY(choose(boxNamed(dialog, "File format"), "SVG drawing"));
    QCOMPARE(dialog.panelOptions()->format, PanelExportOptions::Svg);
    QVERIFY(boxNamed(dialog, "Theme of the picture")->isEnabled());
    QVERIFY(choose(boxNamed(dialog, "What to export"), "Map"));
    QVERIFY(!dialog.panelOptions());
    QCOMPARE(boxNamed(dialog, "File format")->count(), 2);
    QVERIFY(boxNamed(dialog, "Level of detail")->isEnabled());
    QCOMPARE(dialog.options().format, unusual().format);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
