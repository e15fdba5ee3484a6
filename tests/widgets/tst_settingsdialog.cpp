// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/settingsdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace {

const QStringList languages{QStringLiteral("en"), QStringLiteral("zh")};

/// The box that the label with this text is for.
template <typename T> T* boxOf(const SettingsDialog& dialog, const char* name)
{
    for (T* box : dialog.findChildren<T*>()) {
        if (box->accessibleName().startsWith(QString::fromLatin1(name)))
            return box;
    }
    return nullptr;
}

Settings lastOf(QSignalSpy& spy)
{
    return spy.takeLast().first().value<Settings>();
}

} // namespace

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsSet();
    void tellsEveryChangeAtOnce();
    void followsOtherChangesSilently();
    void languagesHaveTheirOwnNames();
    void offersTheLanguageThatIsSet();
    void worksByKeyboard();
    void isNamedForScreenReaders();
};

void SettingsDialogTest::showsWhatIsSet()
{
    Settings settings;
    settings.theme = Settings::Theme::Dark;
    settings.language = QStringLiteral("zh");
    settings.motion = Settings::Motion::Reduced;
    settings.fontScale = 130;
    const SettingsDialog dialog(settings, languages);
    QCOMPARE(boxOf<QComboBox>(dialog, "Theme")->currentText(), QStringLiteral("Dark"));
    QCOMPARE(boxOf<QComboBox>(dialog, "Language")->currentText(), QStringLiteral("中文"));
    QCOMPARE(boxOf<QComboBox>(dialog, "Motion")->currentText(), QStringLiteral("Nothing moves by itself"));
    QCOMPARE(boxOf<QSpinBox>(dialog, "Text size")->value(), 130);
}

void SettingsDialogTest::tellsEveryChangeAtOnce()
{
    Settings settings;
    settings.hintsSeen = true; // has no control here, and stays
    SettingsDialog dialog(settings, languages);
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    boxOf<QComboBox>(dialog, "Theme")->setCurrentIndex(2);
    settings.theme = Settings::Theme::Dark;
    QCOMPARE(changed.size(), 1);
    QCOMPARE(lastOf(changed), settings);
    boxOf<QComboBox>(dialog, "Language")->setCurrentIndex(1);
    settings.language = QStringLiteral("zh");
    QCOMPARE(lastOf(changed), settings);
    boxOf<QComboBox>(dialog, "Motion")->setCurrentIndex(1);
    settings.motion = Settings::Motion::Full;
    QCOMPARE(lastOf(changed), settings);
    boxOf<QSpinBox>(dialog, "Text size")->stepUp();
    settings.fontScale = 110;
    QCOMPARE(lastOf(changed), settings);
    QCOMPARE(dialog.settings(), settings);
}

void SettingsDialogTest::followsOtherChangesSilently()
{
    SettingsDialog dialog({}, languages);
    const QSignalSpy changed(&dialog, &SettingsDialog::changed);
    Settings settings;
    settings.fontScale = 90;
    settings.theme = Settings::Theme::Light;
    dialog.setSettings(settings);
    QCOMPARE(boxOf<QSpinBox>(dialog, "Text size")->value(), 90);
    QCOMPARE(boxOf<QComboBox>(dialog, "Theme")->currentText(), QStringLiteral("Light"));
    dialog.setLanguages({QStringLiteral("de"), QStringLiteral("en")});
    QCOMPARE(boxOf<QComboBox>(dialog, "Language")->currentText(), QStringLiteral("English"));
    QVERIFY(changed.isEmpty());
}

void SettingsDialogTest::languagesHaveTheirOwnNames()
{
    QCOMPARE(SettingsDialog::ownName(QStringLiteral("en")), QStringLiteral("English"));
    QCOMPARE(SettingsDialog::ownName(QStringLiteral("zh")), QStringLiteral("中文"));
    QCOMPARE(SettingsDialog::ownName(QStringLiteral("de")), QStringLiteral("Deutsch"));
    QCOMPARE(SettingsDialog::ownName(QStringLiteral("qqq")), QStringLiteral("qqq"));
}

void SettingsDialogTest::offersTheLanguageThatIsSet()
{
    Settings settings;
    settings.language = QStringLiteral("fr");
    const SettingsDialog dialog(settings, languages);
    const auto* box = boxOf<QComboBox>(dialog, "Language");
    QCOMPARE(box->count(), 3);
    QCOMPARE(box->currentData().toString(), QStringLiteral("fr"));
}

void SettingsDialogTest::worksByKeyboard()
{
    SettingsDialog dialog({}, languages);
    QSignalSpy changed(&dialog, &SettingsDialog::changed);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTest::keyClick(&dialog, Qt::Key_L, Qt::AltModifier);
    auto* language = boxOf<QComboBox>(dialog, "Language");
    QTRY_VERIFY(language->hasFocus());
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(lastOf(changed).language, QStringLiteral("zh"));
    QTest::keyClick(&dialog, Qt::Key_X, Qt::AltModifier);
    auto* size = boxOf<QSpinBox>(dialog, "Text size");
    QTRY_VERIFY(size->hasFocus());
    QTest::keyClick(size, Qt::Key_Up);
    QCOMPARE(lastOf(changed).fontScale, 110);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void SettingsDialogTest::isNamedForScreenReaders()
{
    const SettingsDialog dialog({}, languages);
    for (const QComboBox* box : dialog.findChildren<QComboBox*>())
        QVERIFY(!box->accessibleName().isEmpty());
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        QVERIFY(label->buddy() || label->textFormat() == Qt::PlainText);
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
