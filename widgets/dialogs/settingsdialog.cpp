// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/settingsdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>

namespace {

void choose(QComboBox* box, const QVariant& value)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

SettingsDialog::SettingsDialog(const Settings& settings, const QStringList& languages, QWidget* parent)
    : QDialog(parent)
    , m_theme(new QComboBox)
    , m_language(new QComboBox)
    , m_motion(new QComboBox)
    , m_fontScale(new QSpinBox)
{
    setWindowTitle(tr("Settings"));
    m_theme->addItem(tr("As the desktop"), int(Settings::Theme::System));
    m_theme->addItem(tr("Light"), int(Settings::Theme::Light));
    m_theme->addItem(tr("Dark"), int(Settings::Theme::Dark));
    m_motion->addItem(tr("As the desktop"), int(Settings::Motion::System));
    m_motion->addItem(tr("Things may move"), int(Settings::Motion::Full));
    m_motion->addItem(tr("Nothing moves by itself"), int(Settings::Motion::Reduced));
    m_fontScale->setRange(Settings::smallestFont, Settings::largestFont);
    m_fontScale->setSingleStep(Settings::fontStep);
    m_fontScale->setSuffix(tr(" %"));
    m_fontScale->setKeyboardTracking(false); // 1, 15, 150: only the last is meant

    auto* form = new QFormLayout(this);
    form->setSizeConstraint(QLayout::SetFixedSize); // grows with the text
    form->setContentsMargins(20, 20, 20, 16);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(12);
    form->addRow(tr("&Theme:"), m_theme);
    form->addRow(tr("&Language of names:"), m_language);
    form->addRow(tr("&Motion:"), m_motion);
    form->addRow(tr("Te&xt size:"), m_fontScale);
    auto* remark = new QLabel(tr("The size of text on the map and in pictures follows the zoom."));
    remark->setTextFormat(Qt::PlainText);
    remark->setWordWrap(true);
    remark->setForegroundRole(QPalette::PlaceholderText);
    form->addRow(QString(), remark);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);

    m_theme->setAccessibleName(tr("Theme"));
    m_language->setAccessibleName(tr("Language of names"));
    m_motion->setAccessibleName(tr("Motion"));
    m_fontScale->setAccessibleName(tr("Text size in percent"));
    m_fontScale->setAccessibleDescription(remark->text());
    for (QComboBox* box : {m_theme, m_language, m_motion}) {
        box->setMinimumContentsLength(22);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::take);
    }
    connect(m_fontScale, &QSpinBox::valueChanged, this, &SettingsDialog::take);
    m_settings = settings;
    setLanguages(languages);
    setSettings(settings);
}

void SettingsDialog::setSettings(const Settings& settings)
{
    m_settings = settings;
    choose(m_theme, int(settings.theme));
    choose(m_language, settings.language);
    choose(m_motion, int(settings.motion));
    const QSignalBlocker blocker(m_fontScale);
    m_fontScale->setValue(settings.fontScale);
}

void SettingsDialog::setLanguages(const QStringList& languages)
{
    const QSignalBlocker blocker(m_language);
    m_language->clear();
    QStringList offered = languages;
    if (!offered.contains(m_settings.language))
        offered.append(m_settings.language);
    for (const QString& language : std::as_const(offered))
        m_language->addItem(ownName(language), language);
    choose(m_language, m_settings.language);
}

QString SettingsDialog::ownName(const QString& language)
{
    // Qt names these together with a country or a script that nobody has asked for.
    if (language == QStringLiteral("en"))
        return QStringLiteral("English");
    if (language == QStringLiteral("zh"))
        return QStringLiteral("中文");
    if (language == QStringLiteral("es"))
        return QStringLiteral("español");
    const QLocale locale(language);
    const QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    return name.isEmpty() ? language : name;
}

void SettingsDialog::take()
{
    Settings settings = m_settings;
    settings.theme = Settings::Theme(m_theme->currentData().toInt());
    settings.motion = Settings::Motion(m_motion->currentData().toInt());
    settings.language = m_language->currentData().toString();
    settings.fontScale = m_fontScale->value();
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT changed(settings);
}
