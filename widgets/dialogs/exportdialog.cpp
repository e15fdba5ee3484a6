// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>

namespace {

template <typename T> void choose(QComboBox* box, T value)
{
    box->setCurrentIndex(std::max(0, box->findData(int(value))));
}

} // namespace

ExportDialog::ExportDialog(const MapExportOptions& start, const QString& focusName, QWidget* parent)
    : QDialog(parent)
    , m_start(start)
    , m_form(new QFormLayout(this))
    , m_part(new QComboBox)
    , m_format(new QComboBox)
    , m_level(new QComboBox)
    , m_theme(new QComboBox)
    , m_scale(new QDoubleSpinBox)
    , m_background(new QComboBox)
{
    setWindowTitle(tr("Export the map"));
    setMinimumWidth(420);

    m_part->addItem(tr("Whole map"), false);
    if (start.focus) {
        const bool lit = start.focus->type == IdType::Entity || start.focus->type == IdType::Relation;
        m_part->addItem(lit ? tr("Whole map with %1 lit up").arg(focusName) : tr("Only %1").arg(focusName),
                        true);
        m_part->setCurrentIndex(1);
    }
    fillFormats();
    m_level->addItem(tr("Stack: layers and groups"), int(DetailLevel::Stack));
    m_level->addItem(tr("Groups: names and figures, large"), int(DetailLevel::Groups));
    m_level->addItem(tr("Entities: every name, figure and kind"), int(DetailLevel::Entities));
    m_level->addItem(tr("Cards: facts, for large prints"), int(DetailLevel::Cards));
    choose(m_level, start.level);
    m_theme->addItem(tr("Light"), int(ColorTheme::Mode::Light));
    m_theme->addItem(tr("Dark"), int(ColorTheme::Mode::Dark));
    choose(m_theme, start.theme);
    m_scale->setRange(0.1, 8);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setSuffix(tr(" ×"));
    m_scale->setValue(start.size.scale);
    m_background->addItem(tr("In the colour of the theme"), false);
    m_background->addItem(tr("Transparent"), true);
    m_background->setCurrentIndex(start.transparent ? 1 : 0);

    m_form->addRow(tr("&Part:"), m_part);
    m_form->addRow(tr("&Format:"), m_format);
    m_form->addRow(tr("&Detail:"), m_level);
    m_form->addRow(tr("T&heme:"), m_theme);
    m_form->addRow(tr("&Scale:"), m_scale);
    m_form->addRow(tr("&Background:"), m_background);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* chooseFile = buttons->addButton(tr("&Choose file…"), QDialogButtonBox::AcceptRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_form->addRow(buttons);
    chooseFile->setDefault(true); // not before it is part of the dialog, or else Return cancels

    m_part->setAccessibleName(tr("Part of the map to export"));
    m_format->setAccessibleName(tr("File format"));
    m_level->setAccessibleName(tr("Level of detail"));
    m_theme->setAccessibleName(tr("Theme of the picture"));
    m_scale->setAccessibleName(tr("Scale"));
    m_background->setAccessibleName(tr("Background"));
}

void ExportDialog::offerPanel(const PanelExportOptions& start)
{
    m_panelStart = start;
    m_what = new QComboBox;
    m_what->addItem(tr("Map"), false);
    m_what->addItem(tr("Panel: %1").arg(panelTitle(start.panel)), true);
    m_what->setCurrentIndex(1);
    m_what->setAccessibleName(tr("What to export"));
    m_form->insertRow(0, tr("&What:"), m_what);
    QWidget::setTabOrder(m_what, m_part);
    setWindowTitle(tr("Export"));
    connect(m_what, &QComboBox::currentIndexChanged, this, [this] {
        fillFormats();
        showWhatFits();
    });
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showWhatFits);
    fillFormats();
    showWhatFits();
}

bool ExportDialog::isPanel() const
{
    return m_what && m_what->currentData().toBool();
}

void ExportDialog::fillFormats()
{
    m_format->clear();
    if (!isPanel()) {
        m_format->addItem(tr("PNG picture"), int(MapExportOptions::Format::Png));
        m_format->addItem(tr("SVG drawing"), int(MapExportOptions::Format::Svg));
        choose(m_format, m_start.format);
        return;
    }
    m_format->addItem(tr("PNG picture"), int(PanelExportOptions::Png));
    m_format->addItem(tr("SVG drawing"), int(PanelExportOptions::Svg));
    m_format->addItem(tr("Excel workbook (XLSX)"), int(PanelExportOptions::Xlsx));
    m_format->addItem(tr("Table as text (CSV)"), int(PanelExportOptions::Csv));
    choose(m_format, m_panelStart->format);
}

void ExportDialog::showWhatFits()
{
    const int format = m_format->currentData().toInt();
    const bool isTable =
        isPanel() && (format == PanelExportOptions::Csv || format == PanelExportOptions::Xlsx);
    m_part->setEnabled(!isPanel());
    m_level->setEnabled(!isPanel());
    m_theme->setEnabled(!isTable);
    m_scale->setEnabled(!isTable);
    m_background->setEnabled(!isTable);
}

std::optional<PanelExportOptions> ExportDialog::panelOptions() const
{
    if (!isPanel())
        return {};
    PanelExportOptions options = *m_panelStart;
    options.format = PanelExportOptions::Format(m_format->currentData().toInt());
    options.theme = ColorTheme::Mode(m_theme->currentData().toInt());
    options.size.scale = m_scale->value();
    options.transparent = m_background->currentData().toBool();
    return options;
}

MapExportOptions ExportDialog::options() const
{
    MapExportOptions options = m_start;
    if (!m_part->currentData().toBool())
        options.focus.reset();
    options.format = MapExportOptions::Format(m_format->currentData().toInt());
    options.level = DetailLevel(m_level->currentData().toInt());
    options.theme = ColorTheme::Mode(m_theme->currentData().toInt());
    options.size.scale = m_scale->value();
    options.transparent = m_background->currentData().toBool();
    return options;
}
