// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/citationpopup.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Citing citing()
{
    return {text("Kite, Users: 100M+ (claimed) — <b>Survey</b>, 2026, § Main"),
            {{text("Basis"), text("claimed")},
             {text("Source"), text("<b>Survey</b>")},
             {text("Address"), text("https://example.org/survey")}}};
}

} // namespace

class TestCitationPopup : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QGuiApplication::clipboard()->clear(); }

    void saysWhatItRestsOn();
    void keys_data();
    void keys();
    void buttonCopies();
    void staysOnTheScreen();
    void followsTheTheme();
    void longTextsStayOnAPage();

private:
    QWidget m_window;
};

void TestCitationPopup::saysWhatItRestsOn()
{
    const QPointer popup = CitationPopup::open(citing(), {100, 100, 80, 20}, &m_window);
    QStringList shown;
    for (const QLabel* label : popup->findChildren<QLabel*>()) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        shown << label->text();
    }
    for (const EvidenceLine& line : citing().evidence)
        QVERIFY(shown.contains(line.label) && shown.contains(line.text));
    QVERIFY(shown.contains(citing().sentence));
    QVERIFY(!popup->accessibleName().isEmpty());
    QVERIFY(popup->accessibleDescription().contains(text("Basis: claimed")));
    popup->close();
    QTRY_VERIFY(!popup);
}

void TestCitationPopup::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("copies");
    QTest::newRow("Enter") << int(Qt::Key_Return) << int(Qt::NoModifier) << true;
    QTest::newRow("Enter of the keypad") << int(Qt::Key_Enter) << int(Qt::KeypadModifier) << true;
    QTest::newRow("Ctrl+C") << int(Qt::Key_C) << int(Qt::ControlModifier) << true;
    QTest::newRow("Space, on the button") << int(Qt::Key_Space) << int(Qt::NoModifier) << true;
    QTest::newRow("Esc") << int(Qt::Key_Escape) << int(Qt::NoModifier) << false;
}

void TestCitationPopup::keys()
{
    QFETCH(const int, key);
    QFETCH(const int, modifiers);
    QFETCH(const bool, copies);
    const QPointer popup = CitationPopup::open(citing(), {100, 100, 80, 20}, &m_window);
    auto* button = popup->findChild<QPushButton*>();
    QVERIFY(popup->focusWidget() == button);
    QTest::keyClick(button, Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QTRY_VERIFY(!popup);
    QCOMPARE(QGuiApplication::clipboard()->text(), copies ? citing().sentence : QString());
}

void TestCitationPopup::buttonCopies()
{
    const QPointer popup = CitationPopup::open(citing(), {100, 100, 80, 20}, &m_window);
    QTest::mouseClick(popup->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!popup);
    QCOMPARE(QGuiApplication::clipboard()->text(), citing().sentence);
}

void TestCitationPopup::staysOnTheScreen()
{
    const QRect screen(0, 0, 1000, 800);
    const QSize size(400, 200);
    for (const QRect& area : {QRect(10, 10, 50, 20), QRect(980, 10, 50, 20), QRect(10, 770, 50, 20),
                              QRect(-300, 300, 900, 20), QRect(980, 780, 500, 500)}) {
        const QRect popup(CitationPopup::placeBeside(area, size, screen), size);
        QVERIFY(screen.contains(popup));
        QVERIFY(!popup.intersects(area));
    }
    const QRect all(0, 0, 1000, 800); // there is nothing beside it
    QVERIFY(screen.contains(QRect(CitationPopup::placeBeside(all, size, screen), size)));
}

void TestCitationPopup::followsTheTheme()
{
    for (const ColorTheme& theme : {ColorTheme::light(), ColorTheme::dark()}) {
        QWidget owner;
        owner.setPalette(PanelStyle::of(theme).palette());
        const QPointer popup = CitationPopup::open(citing(), {100, 100, 80, 20}, &owner);
        QCOMPARE(popup->palette().color(QPalette::Window), PanelStyle::of(theme).background);
        const QString folder = qEnvironmentVariable("STACKATLAS_PICTURES"); // to look at it
        if (!folder.isEmpty())
            popup->grab().save(folder +
                               text(theme.mode == ColorTheme::Mode::Dark ? "/dark.png" : "/light.png"));
        popup->close();
    }
}

void TestCitationPopup::longTextsStayOnAPage()
{
    Citing endless{QString(5000, u'x'), {}};
    for (int i = 0; i < 400; ++i)
        endless.evidence.append({text("Source"), QString::number(i)});
    const CitationPopup popup(endless, PanelStyle::of(ColorTheme::light()), nullptr);
    QVERIFY2(popup.height() < 900, qPrintable(QString::number(popup.height())));
}

QTEST_MAIN(TestCitationPopup)
#include "tst_citationpopup.moc"
