// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/exportform.h"

#include "widgets/dialogs/exportrow.h"
#include "widgets/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

namespace {

QString wordsFor(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png:
        return ExportForm::tr("PNG picture");
    case ExportFormat::Svg:
        return ExportForm::tr("SVG drawing");
    case ExportFormat::Pdf:
        return ExportForm::tr("PDF document");
    case ExportFormat::Pptx:
        return ExportForm::tr("PowerPoint slides (PPTX)");
    case ExportFormat::Html:
        return ExportForm::tr("Web page (HTML)");
    case ExportFormat::Csv:
        return ExportForm::tr("Table as text (CSV)");
    case ExportFormat::Json:
        return ExportForm::tr("Data for programs (JSON)");
    case ExportFormat::Xlsx:
        return ExportForm::tr("Excel workbook (XLSX)");
    case ExportFormat::GraphMl:
        return ExportForm::tr("Graph for Gephi, yEd (GraphML)");
    case ExportFormat::Dot:
        return ExportForm::tr("Graph for Graphviz (DOT)");
    }
    Q_UNREACHABLE();
}

ExportSizeRows::Means meansOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png:
        return ExportSizeRows::Means::Pixels;
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        return ExportSizeRows::Means::Drawing;
    default:
        return ExportSizeRows::Means::None;
    }
}

bool canBeTransparent(ExportFormat format)
{
    return format == ExportFormat::Png || format == ExportFormat::Svg;
}

} // namespace

ExportForm::ExportForm(const ExportContext& context, const ExportOptions& start, QWidget* parent)
    : QScrollArea(parent)
    , m_start(start)
    , m_wanted(start.format)
    , m_wantedBackground(start.background)
    , m_page(new QWidget)
    , m_rows(new QFormLayout(m_page))
    , m_format(exportrow::combo(tr("File format")))
    , m_level(exportrow::combo(tr("Level of detail")))
    , m_language(exportrow::combo(tr("Language of names")))
    , m_theme(exportrow::combo(tr("Theme of the picture")))
    , m_background(exportrow::combo(tr("Background")))
    , m_handout(exportrow::combo(tr("Pages of the tour")))
    , m_outlines(new QCheckBox(tr("Text as &outlines")))
{
    m_rows->setContentsMargins(0, 0, 12, 0);
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(8);
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_subject = new ExportSubjectRows(context, *m_rows);
    addLookRows(*m_rows, context);
    m_size = new ExportSizeRows(*m_rows);
    m_frame = new ExportFrameRows(!context.atlas->licence.isEmpty(), *m_rows);

    setWidget(m_page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    connect(m_subject, &ExportSubjectRows::changed, this, &ExportForm::change);
    connect(m_size, &ExportSizeRows::changed, this, &ExportForm::change);
    connect(m_frame, &ExportFrameRows::changed, this, &ExportForm::change);
    connect(m_outlines, &QCheckBox::toggled, this, &ExportForm::change);
    for (QComboBox* box : {m_level, m_language, m_theme, m_handout})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::change);
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        m_wanted = format();
        change();
    });
    connect(m_background, &QComboBox::currentIndexChanged, this, [this] {
        m_wantedBackground = Background(m_background->currentData().toInt());
        change();
    });
    set(start);
}

void ExportForm::addLookRows(QFormLayout& form, const ExportContext& context)
{
    m_level->addItem(tr("Stack: layers and groups"), int(DetailLevel::Stack));
    m_level->addItem(tr("Groups: names and figures, large"), int(DetailLevel::Groups));
    m_level->addItem(tr("Entities: every name, figure and kind"), int(DetailLevel::Entities));
    m_level->addItem(tr("Cards: facts, for large prints"), int(DetailLevel::Cards));
    for (const QString& language : context.languages)
        m_language->addItem(SettingsDialog::ownName(language), language);
    if (m_language->findData(context.language) < 0)
        m_language->addItem(SettingsDialog::ownName(context.language), context.language);
    m_theme->addItem(tr("Light"), int(ColorTheme::Mode::Light));
    m_theme->addItem(tr("Dark"), int(ColorTheme::Mode::Dark));
    m_handout->addItem(tr("A slide a page"), int(Handout::Slides));
    m_handout->addItem(tr("Handout with notes"), int(Handout::Notes));
    m_handout->addItem(tr("Handout, six a page"), int(Handout::Six));
    const QString tip = tr("Looks the same without the fonts, but can neither be found nor edited");
    m_outlines->setToolTip(tip);
    m_outlines->setAccessibleDescription(tip);
    form.addRow(tr("&Format:"), m_format);
    form.addRow(tr("Pa&ges:"), m_handout);
    form.addRow(tr("&Detail:"), m_level);
    form.addRow(tr("&Language:"), m_language);
    form.addRow(tr("T&heme:"), m_theme);
    form.addRow(tr("&Background:"), m_background);
    form.addRow(QString(), m_outlines);
}

void ExportForm::set(const ExportOptions& options)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_subject->setSubject(options.subject);
    exportrow::choose(m_level, int(options.level));
    exportrow::choose(m_language, options.language);
    exportrow::choose(m_theme, int(options.theme));
    exportrow::choose(m_handout, int(options.handout));
    m_outlines->setChecked(options.outlines);
    m_frame->setFrame(options.frame);
    m_size->setSize(options.size);
    fillFormats();
    showWhatFits();
}

ExportFormat ExportForm::format() const
{
    return ExportFormat(m_format->currentData().toInt());
}

ColorTheme::Mode ExportForm::theme() const
{
    return ColorTheme::Mode(m_theme->currentData().toInt());
}

/// Those that the subject has; the one that was chosen before, if it is among them.
void ExportForm::fillFormats()
{
    const QList<ExportFormat> formats = m_subject->formats();
    QList<ExportFormat> before;
    for (int i = 0; i < m_format->count(); ++i)
        before << ExportFormat(m_format->itemData(i).toInt());
    const QSignalBlocker blocker(m_format);
    if (formats != before) {
        m_format->clear();
        for (const ExportFormat one : formats)
            m_format->addItem(wordsFor(one), int(one));
    }
    exportrow::choose(m_format, int(m_wanted));
}

void ExportForm::fillBackgrounds()
{
    const QSignalBlocker blocker(m_background);
    m_background->clear();
    m_background->addItem(tr("In the colour of the theme"), int(Background::Theme));
    if (theme() == ColorTheme::Mode::Light) // light text on white is for nobody
        m_background->addItem(tr("White"), int(Background::White));
    if (canBeTransparent(format()))
        m_background->addItem(tr("Transparent"), int(Background::Transparent));
    exportrow::choose(m_background, int(m_wantedBackground));
}

void ExportForm::showWhatFits()
{
    const bool picture = isPicture(format());
    fillBackgrounds();
    m_rows->setRowVisible(m_level, picture && m_subject->isMap());
    m_rows->setRowVisible(m_theme, picture);
    m_rows->setRowVisible(m_background, picture);
    m_rows->setRowVisible(m_handout, canBeHandout(m_subject->subject(), format()));
    m_rows->setRowVisible(m_outlines, format() == ExportFormat::Svg);
    m_frame->setVisible(picture);
    m_size->setMeans(meansOf(format()));
}

void ExportForm::change()
{
    if (m_isSetting)
        return;
    fillFormats();
    showWhatFits();
    Q_EMIT changed();
}

ExportOptions ExportForm::options() const
{
    ExportOptions options = m_start;
    options.subject = m_subject->subject();
    options.format = format();
    options.level = DetailLevel(m_level->currentData().toInt());
    options.frame = m_frame->frame();
    options.theme = theme();
    options.language = m_language->currentData().toString();
    options.background = Background(m_background->currentData().toInt());
    options.size = m_size->size();
    if (canBeHandout(options.subject, options.format))
        options.handout = Handout(m_handout->currentData().toInt());
    options.outlines = m_outlines->isChecked() && format() == ExportFormat::Svg;
    return options;
}

QSize ExportForm::sizeHint() const
{
    return {m_page->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width() + 4,
            m_page->sizeHint().height()};
}
