// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportsizerows.h"

#include "widgets/dialogs/exportrow.h"

#include <array>
#include <QCheckBox>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace {

struct PaperSize
{
    const char* name;
    double width; ///< upright, in millimetres
    double height;
};

constexpr std::array papers{PaperSize{"A4", 210, 297},         PaperSize{"A3", 297, 420},
                            PaperSize{"A2", 420, 594},         PaperSize{"A1", 594, 841},
                            PaperSize{"A0", 841, 1189},        PaperSize{"Letter", 215.9, 279.4},
                            PaperSize{"Tabloid", 279.4, 431.8}};

constexpr std::array presets{QSize(1920, 1080), QSize(3840, 2160), QSize(7680, 4320), QSize(16384, 10240)};

QSpinBox* spin(const QString& accessibleName, int least, int most, const QString& suffix)
{
    auto* box = new QSpinBox;
    box->setAccessibleName(accessibleName);
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false); // 3, 38, 384: only the last is meant
    return box;
}

QDoubleSpinBox* decimals(const QString& accessibleName, double least, double most, const QString& suffix)
{
    auto* box = new QDoubleSpinBox;
    box->setAccessibleName(accessibleName);
    box->setRange(least, most);
    box->setDecimals(1);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    return box;
}

/// Sets a field without having said so.
template <typename Box, typename T> void set(Box* box, T value)
{
    const QSignalBlocker blocker(box);
    box->setValue(value);
}

} // namespace

ExportSizeRows::ExportSizeRows(QFormLayout& form)
    : QObject(form.parentWidget())
    , m_form(form)
    , m_mode(exportrow::combo(tr("How the size is given")))
    , m_scale(decimals(tr("Scale"), 0.1, 16, tr(" ×")))
    , m_preset(exportrow::combo(tr("Usual sizes in pixels")))
    , m_width(spin(tr("Width in pixels"), 1, largestSide, tr(" px")))
    , m_height(spin(tr("Height in pixels"), 1, largestSide, tr(" px")))
    , m_across(decimals(tr("Width in millimetres"), 10, 5000, tr(" mm")))
    , m_down(decimals(tr("Height in millimetres"), 10, 5000, tr(" mm")))
    , m_linked(new QCheckBox(tr("&Keep the shape of the page")))
    , m_paper(exportrow::combo(tr("Sheet of paper")))
    , m_dpi(spin(tr("Resolution in dots an inch"), 30, 2400, tr(" dpi")))
{
    m_mode->addItem(tr("As drawn"), AsDrawn);
    m_mode->addItem(tr("In pixels"), Pixels);
    m_mode->addItem(tr("In millimetres"), Millimetres);
    m_mode->addItem(tr("Sheet of paper"), Paper);
    m_scale->setSingleStep(0.5);
    m_preset->addItem(tr("Other"), QSize());
    for (const QSize& preset : presets)
        m_preset->addItem(tr("%1 × %2").arg(preset.width()).arg(preset.height()), preset);
    for (const PaperSize& paper : papers) {
        const QString name = QString::fromLatin1(paper.name);
        m_paper->addItem(tr("%1 landscape").arg(name), QSizeF(paper.height, paper.width));
        m_paper->addItem(tr("%1 portrait").arg(name), QSizeF(paper.width, paper.height));
    }
    m_linked->setAccessibleName(tr("Keep the shape of the page"));
    m_linked->setChecked(true);
    addRows(form);
    setSize({});
    connectRows();
}

void ExportSizeRows::addRows(QFormLayout& form)
{
    form.addRow(tr("&Size:"), m_mode);
    form.addRow(tr("Scal&e:"), m_scale);
    form.addRow(tr("Usual si&zes:"), m_preset);
    form.addRow(tr("Paper si&ze:"), m_paper); // never together with the usual sizes
    form.addRow(tr("W&idth:"), m_width);
    form.addRow(tr("Hei&ght:"), m_height);
    form.addRow(tr("W&idth:"), m_across); // nor these with those in pixels
    form.addRow(tr("Hei&ght:"), m_down);
    form.addRow(QString(), m_linked);
    form.addRow(tr("&Resolution:"), m_dpi);
}

void ExportSizeRows::connectRows()
{
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        showWhatFits();
        keepShape(false);
        change();
    });
    connect(m_preset, &QComboBox::currentIndexChanged, this, &ExportSizeRows::takePreset);
    for (QSpinBox* box : {m_width, m_height}) {
        connect(box, &QSpinBox::valueChanged, this, [this, box] {
            keepShape(box == m_height);
            change();
        });
    }
    for (QDoubleSpinBox* box : {m_across, m_down}) {
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, box] {
            keepShape(box == m_down);
            change();
        });
    }
    connect(m_linked, &QCheckBox::toggled, this, [this] {
        keepShape(false);
        change();
    });
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportSizeRows::change);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &ExportSizeRows::change);
    connect(m_dpi, &QSpinBox::valueChanged, this, &ExportSizeRows::change);
}

ExportSizeRows::Mode ExportSizeRows::mode() const
{
    return Mode(m_mode->currentData().toInt());
}

void ExportSizeRows::setMeans(Means means)
{
    m_means = means;
    showWhatFits();
}

void ExportSizeRows::showWhatFits()
{
    const bool any = m_means != Means::None;
    const bool onPaper = mode() == Millimetres || mode() == Paper;
    m_form.setRowVisible(m_mode, any);
    m_form.setRowVisible(m_scale, any && mode() == AsDrawn);
    m_form.setRowVisible(m_preset, any && mode() == Pixels);
    m_form.setRowVisible(m_paper, any && mode() == Paper);
    m_form.setRowVisible(m_width, any && mode() == Pixels);
    m_form.setRowVisible(m_height, any && mode() == Pixels);
    m_form.setRowVisible(m_across, any && mode() == Millimetres);
    m_form.setRowVisible(m_down, any && mode() == Millimetres);
    m_form.setRowVisible(m_linked, any && (mode() == Pixels || mode() == Millimetres));
    m_form.setRowVisible(m_dpi, m_means == Means::Pixels && onPaper);
}

/// A usual size has a shape of its own.
void ExportSizeRows::takePreset()
{
    const QSize preset = m_preset->currentData().toSize();
    if (preset.isEmpty())
        return;
    const QSignalBlocker blocker(m_linked);
    m_linked->setChecked(false);
    set(m_width, preset.width());
    set(m_height, preset.height());
    change();
}

void ExportSizeRows::setPage(const QSizeF& page)
{
    if (page.isEmpty() || page == m_page)
        return;
    m_page = page;
    const PictureSize before = size();
    keepShape(false);
    if (size() != before)
        change();
}

void ExportSizeRows::keepShape(bool heightLeads)
{
    if (!m_linked->isChecked() || m_page.isEmpty())
        return;
    const double shape = m_page.height() / m_page.width();
    if (mode() == Pixels && heightLeads)
        set(m_width, qRound(m_height->value() / shape));
    else if (mode() == Pixels)
        set(m_height, qRound(m_width->value() * shape));
    else if (mode() == Millimetres && heightLeads)
        set(m_across, m_down->value() / shape);
    else if (mode() == Millimetres)
        set(m_down, m_across->value() * shape);
}

void ExportSizeRows::change()
{
    const QSignalBlocker blocker(m_preset);
    exportrow::choose(m_preset, QSize(m_width->value(), m_height->value()));
    Q_EMIT changed();
}

PictureSize ExportSizeRows::size() const
{
    PictureSize size;
    if (m_means == Means::None)
        return size;
    switch (mode()) {
    case AsDrawn:
        size.scale = m_scale->value();
        break;
    case Pixels:
        size.pixels = QSize(m_width->value(), m_height->value());
        break;
    case Millimetres:
        size.millimetres = QSizeF(m_across->value(), m_down->value());
        size.dpi = m_dpi->value();
        break;
    case Paper:
        size.millimetres = m_paper->currentData().toSizeF();
        size.dpi = m_dpi->value();
        break;
    }
    return size;
}

void ExportSizeRows::setSize(const PictureSize& size)
{
    const QSignalBlocker blocker(this);
    set(m_scale, size.scale);
    const QSize pixels = size.pixels.value_or(presets[1]);
    const QSizeF paper = size.millimetres.value_or(QSizeF(297, 210));
    const QSignalBlocker linked(m_linked);
    m_linked->setChecked(!size.pixels && !size.millimetres);
    set(m_width, pixels.width());
    set(m_height, pixels.height());
    set(m_across, paper.width());
    set(m_down, paper.height());
    exportrow::choose(m_preset, pixels);
    exportrow::choose(m_paper, paper);
    constexpr int printed = 300;
    set(m_dpi, size.millimetres ? qRound(size.dpi) : printed);
    Mode mode = AsDrawn;
    if (size.millimetres)
        mode = m_paper->findData(*size.millimetres) >= 0 ? Paper : Millimetres;
    else if (size.pixels)
        mode = Pixels;
    exportrow::choose(m_mode, mode);
    showWhatFits();
}
