// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/exportplan.h"

#include "app/atlaslanguages.h"
#include "app/commands/exportarguments.h"
#include "app/commands/exportsubjects.h"
#include "model/reader/readertext.h"

#include <algorithm>
#include <QRegularExpression>

namespace {

namespace option = exportoption;
using Kind = ExportSubject::Kind;

/// Something to look at, and the word for all of its sort.
struct ExportView
{
    QString word;
    QString sort;
    ExportSubject subject;
};

/// Everything that an atlas has to show.
QList<ExportView> viewsOf(const Atlas& atlas)
{
    QList<ExportView> views;
    const auto add = [&](const QString& word, const QString& sort, const ExportSubject& subject) {
        views.append({word, sort, subject});
    };
    ExportSubject subject;
    add(QStringLiteral("map"), QStringLiteral("map"), subject);
    subject.kind = Kind::Part;
    for (const Layer& layer : atlas.layers) {
        subject.thing = TypedId{IdType::Layer, layer.id};
        add(subject.thing->toString(), QStringLiteral("layers"), subject);
    }
    subject.thing.reset();
    subject.kind = Kind::Panel;
    for (const PanelKind panel : panelKinds()) {
        subject.panel = panel;
        add(panelName(panel), QStringLiteral("panels"), subject);
    }
    for (const Tour& tour : atlas.tours)
        add(QStringLiteral("tour:") + tour.id, QStringLiteral("tours"), *tourSubject(atlas, tour.id));
    subject = {};
    subject.kind = Kind::Table;
    for (const DataTable table : {DataTable::Facts, DataTable::Rounds, DataTable::Relations}) {
        subject.table = table;
        add(dataTableName(table), QStringLiteral("tables"), subject);
    }
    return views;
}

/// Those that are asked for, in the order in which an atlas has them.
std::expected<QList<ExportView>, QString> chosenViews(const Atlas& atlas, const QStringList& words)
{
    QList<ExportView> views = viewsOf(atlas);
    if (words.isEmpty())
        return views;
    QStringList known{QStringLiteral("layers"), QStringLiteral("panels"), QStringLiteral("tours"),
                      QStringLiteral("tables")};
    for (const ExportView& view : std::as_const(views))
        known << view.word;
    for (const QString& word : words) {
        if (const auto one = oneOf(option::view, word, known); !one)
            return std::unexpected(one.error());
    }
    views.removeIf(
        [&](const ExportView& view) { return !words.contains(view.word) && !words.contains(view.sort); });
    return views;
}

std::expected<QStringList, QString> chosenLanguages(const Atlas& atlas, const QStringList& words)
{
    const QStringList all = languagesOf(atlas);
    if (words.isEmpty())
        return all;
    QStringList chosen;
    for (const QString& word : words) {
        const auto one = oneOf(option::language, word, all);
        if (!one)
            return std::unexpected(one.error());
        if (!chosen.contains(word))
            chosen << word;
    }
    return chosen;
}

/// Plans the exports of one view in one language.
class Planner
{
public:
    Planner(const ExportSelection& selection, const ExportOptions& look)
        : m_formats(selection.formats.isEmpty() ? exportFormats() : selection.formats)
        , m_themes(selection.themes)
        , m_look(look)
    {
        if (m_themes.isEmpty())
            m_themes = {ColorTheme::Mode::Light, ColorTheme::Mode::Dark};
    }

    /// Why the look does not go with the themes; empty if it does.
    [[nodiscard]] QString objection() const
    {
        for (const ColorTheme::Mode theme : m_themes) {
            if (const QString problem = misfit(m_look.background, theme); !problem.isEmpty())
                return problem + CommandParser::tr("; say --theme light as well");
        }
        return {};
    }

    void plan(const ExportView& view, const QString& language)
    {
        for (const ExportFormat format : std::as_const(m_formats)) {
            if (!canExport(view.subject, format))
                continue;
            if (!isPicture(format))
                add(view, language, format, ColorTheme::Mode::Light);
            else
                for (const ColorTheme::Mode theme : std::as_const(m_themes))
                    add(view, language, format, theme);
        }
    }

    [[nodiscard]] const QList<PlannedExport>& planned() const { return m_planned; }

private:
    void add(const ExportView& view, const QString& language, ExportFormat format, ColorTheme::Mode theme)
    {
        PlannedExport planned{QString(), view.word, m_look};
        planned.options.subject = view.subject;
        planned.options.format = format;
        planned.options.theme = theme;
        planned.options.language = language;
        planned.options.outlines = m_look.outlines && format == ExportFormat::Svg;
        QStringList parts{QString(view.word).replace(u':', u'-')};
        if (isPicture(format))
            parts << themeName(theme);
        planned.name = (parts << language).join(u'-') + u'.' + exportFormatName(format);
        m_planned << planned;
    }

    QList<ExportFormat> m_formats;
    QList<ColorTheme::Mode> m_themes;
    ExportOptions m_look;
    QList<PlannedExport> m_planned;
};

/// The reader lets no other ids through; here it is made sure that none leads out of the folder.
QString unsafeName(const QList<PlannedExport>& planned)
{
    static const QRegularExpression safe(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9.-]*$"));
    QSet<QString> names;
    for (const PlannedExport& each : planned) {
        if (!safe.match(each.name).hasMatch() || names.contains(each.name))
            return each.name;
        names << each.name;
    }
    return {};
}

} // namespace

std::expected<QList<PlannedExport>, QString> planExports(const Atlas& atlas, const ExportSelection& selection,
                                                         const ExportOptions& look)
{
    const auto views = chosenViews(atlas, selection.views);
    if (!views)
        return std::unexpected(views.error());
    const auto languages = chosenLanguages(atlas, selection.languages);
    if (!languages)
        return std::unexpected(languages.error());
    Planner planner(selection, look);
    if (const QString objection = planner.objection(); !objection.isEmpty())
        return std::unexpected(objection);
    for (const QString& language : *languages) {
        for (const ExportView& view : *views)
            planner.plan(view, language);
    }
    if (planner.planned().isEmpty()) {
        return std::unexpected(CommandParser::tr("there is nothing to write: none of what --view names is in "
                                                 "the atlas and fits one of these formats"));
    }
    if (const QString name = unsafeName(planner.planned()); !name.isEmpty())
        return std::unexpected(
            CommandParser::tr("%1 is no name for a file of its own").arg(ReaderText::quoted(name)));
    return planner.planned();
}
