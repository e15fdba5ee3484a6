// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exporting.h"

#include "app/atlaslanguages.h"
#include "app/exportfiles.h"
#include "app/exportstatus.h"
#include "model/layout/layoutengine.h"
#include "widgets/dialogs/exportchoices.h"
#include "widgets/dialogs/exportdialog.h"
#include "widgets/dialogs/printing.h"
#include "widgets/render/mapmeasure.h"

#include <algorithm>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>

namespace {

using Kind = ExportSubject::Kind;

const QString exportFolderKey = QStringLiteral("exportFolder");

bool isPart(const TypedId& id)
{
    return id.type == IdType::Layer || id.type == IdType::Group;
}

LayoutMaker layoutMaker(const AtlasPtr& atlas, const HelperOptions& helper)
{
    return [atlas, helper](const QString& language, const std::stop_token& stop) {
        return computeLayout(measureMap(*atlas, language), helper, stop).layout;
    };
}

} // namespace

QString exportName(const Atlas& atlas, const ExportSubject& subject)
{
    QStringList parts{atlas.id};
    if (subject.kind == Kind::View)
        parts << QStringLiteral("view");
    if (subject.kind == Kind::Panel)
        parts << panelName(subject.panel);
    if (subject.kind == Kind::Table)
        parts << dataTableName(subject.table);
    if (subject.thing && subject.kind != Kind::Panel)
        parts << subject.thing->id;
    QString name = parts.join(u'-');
    for (QChar& c : name) {
        if (c == u'>' || c == u'/' || c == u'\\')
            c = u'_';
    }
    return name;
}

Exporting::Exporting(QMainWindow& window, Navigation& navigation, QSettings& store, HelperOptions helper)
    : QObject(&window)
    , m_window(window)
    , m_navigation(navigation)
    , m_store(store)
    , m_helper(std::move(helper))
    , m_status(new ExportStatus(*window.statusBar(), m_exports))
    , m_printing(*this)
{
    connect(&m_exports, &ExportController::finished, this, &Exporting::tellFailure);
}

Exporting::~Exporting() = default;

ExportOptions Exporting::startOptions() const
{
    ExportOptions options;
    options.theme = m_theme;
    options = rememberedExport(m_store, options);
    options.language = m_loaded.language;
    options.lens = m_navigation.lens();
    return options;
}

ExportContext Exporting::contextOf(const std::optional<TypedId>& thing) const
{
    return {.atlas = m_withTours ? m_withTours() : m_loaded.atlas,
            .layout = m_loaded.layout,
            .language = m_loaded.language,
            .languages = languagesOf(*m_loaded.atlas),
            .shown = m_navigation.link(),
            .thing = thing,
            .layOut = layoutMaker(m_loaded.atlas, m_helper)};
}

void Exporting::ask()
{
    const std::optional<TypedId> selection = m_navigation.selection();
    if (const auto& panel = m_navigation.view().panel)
        ask({.kind = Kind::Panel, .thing = selection, .panel = *panel}, selection);
    else if (selection)
        askFor(*selection);
    else
        ask(ExportSubject(), {});
}

void Exporting::askFor(const TypedId& thing)
{
    ask({.kind = isPart(thing) ? Kind::Part : Kind::Map, .thing = thing}, thing);
}

void Exporting::askForNeighbours(const TypedId& thing)
{
    const View& view = m_navigation.view();
    ask({.kind = Kind::Neighbours,
         .thing = thing,
         .degrees = view.selection == thing ? view.degrees : ExportSubject().degrees},
        thing);
}

void Exporting::ask(const ExportSubject& subject, const std::optional<TypedId>& thing)
{
    if (!m_loaded.atlas)
        return;
    ExportOptions start = startOptions();
    start.subject = subject;
    ExportDialog dialog(contextOf(thing), start, &m_window);
    if (dialog.exec() != QDialog::Accepted || !dialog.job())
        return;
    rememberExport(m_store, dialog.options());
    const QString path = askWhere(*dialog.job());
    if (path.isEmpty() || !mayReplace(exportFileNames(path, fileCount(*dialog.job()))))
        return;
    m_exports.start(*dialog.job(), path);
    m_status->begin();
}

/// Where an export is to go; empty where the user thought better of it.
QString Exporting::askWhere(const ExportJob& job)
{
    const QString suffix = exportFormatName(job.options.format);
    QFileDialog files(&m_window, tr("Save the export"), m_store.value(exportFolderKey).toString(),
                      QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    files.setAcceptMode(QFileDialog::AcceptSave);
    files.setDefaultSuffix(suffix);
    files.selectFile(exportName(*job.atlas, job.options.subject) + u'.' + suffix);
    if (files.exec() != QDialog::Accepted)
        return {};
    m_store.setValue(exportFolderKey, files.directory().absolutePath());
    return files.selectedFiles().first();
}

/// Of several files the system has asked about none.
bool Exporting::mayReplace(const QStringList& files)
{
    const auto there = std::ranges::count_if(files, [](const QString& file) { return QFile::exists(file); });
    if (files.size() == 1 || there == 0)
        return true;
    QMessageBox box(
        QMessageBox::Question, tr("Replace files?"),
        tr("%n files of these names exist, from %1 on. They will be replaced.", nullptr, int(there))
            .arg(QFileInfo(files.first()).fileName()),
        QMessageBox::Cancel, &m_window);
    box.setTextFormat(Qt::PlainText);
    const QAbstractButton* replace = box.addButton(tr("&Replace"), QMessageBox::AcceptRole);
    box.exec();
    return box.clickedButton() == replace;
}

void Exporting::tellFailure(const ExportOutcome& outcome)
{
    if (!outcome.error || outcome.error->kind == ExportError::Cancelled)
        return;
    auto* box = new QMessageBox(QMessageBox::Warning, tr("The export was not written"), outcome.error->text,
                                QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

// ---- paper

void Exporting::print(bool panel)
{
    if (!m_loaded.atlas)
        return;
    ExportOptions options = startOptions();
    options.theme = ColorTheme::Mode::Light; // a dark page is much ink
    options.format = ExportFormat::Png;
    options.level =
        m_navigation.lens().level.value_or(ExportOptions().level); // as seen, not as last exported
    const View& view = m_navigation.view();
    if (panel && view.panel)
        options.subject = {.kind = Kind::Panel, .thing = view.selection, .panel = *view.panel};
    else
        options.subject = {.kind = Kind::View, .link = m_navigation.link()};
    const auto job = prepareExport(m_loaded.atlas, m_loaded.layout, options);
    if (!job) {
        tellFailure({{}, {}, job.error()});
        return;
    }
    m_window.statusBar()->showMessage(tr("Making the page ready…"));
    m_printing.start([job = *job] { return std::make_shared<const ExportDocument>(documentOf(job)); },
                     [this](const std::shared_ptr<const ExportDocument>& document) {
                         m_window.statusBar()->clearMessage();
                         if (!document->pages.isEmpty())
                             previewPrinting(document->pages.first().picture, &m_window);
                     });
}
