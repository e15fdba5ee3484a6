// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/detailview.h"

#include "widgets/panels/factlist.h"
#include "widgets/panels/fundingchart.h"
#include "widgets/panels/fundingtable.h"
#include "widgets/panels/linkbutton.h"
#include "widgets/panels/linklist.h"
#include "widgets/panels/textblock.h"

#include <algorithm>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace {

/// Links keep this much room for the ring of the focus; their text is flush with all other text.
constexpr int linkPadding = 2;

qsizetype sizeOf(const QList<FactLine>& facts)
{
    return facts.size();
}

qsizetype sizeOf(const QList<LinkGroup>& groups)
{
    qsizetype count = 0;
    for (const LinkGroup& group : groups) // a paragraph with links is one thing
        count += group.folded && !group.text.isEmpty() ? 1 : group.links.size();
    return count;
}

qsizetype sizeOf(const FundingDetail& funding)
{
    return std::ranges::count(funding.lines, FundingLine::Kind::Round, &FundingLine::kind);
}

qsizetype sizeOf(const QString&)
{
    return 0;
}

} // namespace

DetailView::DetailView(AtlasPtr atlas, const DetailContent& content, const ColorTheme& theme, QWidget* parent)
    : QWidget(parent)
    , m_atlas(std::move(atlas))
    , m_theme(theme)
    , m_style(PanelStyle::of(theme))
    , m_layer(content.layer)
    , m_subject(content.name)
    , m_column(new QVBoxLayout)
{
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(panel::margin - linkPadding, panel::margin - 4, panel::margin, panel::margin);
    page->setSpacing(0);
    addCrumbs(content, *page);
    page->addLayout(m_column, 1);
    m_column->setContentsMargins(linkPadding, 0, 0, 0);
    m_column->setSpacing(0);
    addHeader(content);
    for (const DetailSection& section : content.sections)
        addSection(section);
    m_column->addStretch(1);
    if (!content.source.isEmpty()) {
        addGap(panel::sectionGap);
        auto* line = new QFrame(this);
        line->setFixedHeight(1);
        line->setAutoFillBackground(true);
        QPalette palette;
        palette.setColor(QPalette::Window, m_style.hairline);
        line->setPalette(palette);
        m_column->addWidget(line);
        addGap(8);
        addText(tr("Source: %1").arg(content.source), panel::small, m_style.secondary);
    }
}

void DetailView::setEvidenceShown(bool shown)
{
    for (PanelTable* table : findChildren<PanelTable*>())
        table->setEvidenceShown(shown);
    for (LinkList* list : findChildren<LinkList*>())
        list->setEvidenceShown(shown);
}

QColor DetailView::accent(const QString& layer) const
{
    const Layer* found = m_atlas->layer(layer);
    return found ? m_theme.accent(*found) : m_theme.outsideAccent();
}

void DetailView::addGap(int height)
{
    m_column->addSpacing(height);
}

void DetailView::addText(const QString& text, const panel::TextLook& look, const QColor& colour)
{
    if (!text.isEmpty())
        m_column->addWidget(new TextBlock({{text, fontFor(look), colour}}, this));
}

void DetailView::addCrumbs(const DetailContent& content, QVBoxLayout& page)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 2);
    row->setSpacing(4);
    for (const DetailLink& crumb : content.crumbs) {
        if (row->count() > 0) {
            auto* arrow =
                new TextBlock({{QStringLiteral("›"), panel::headingFont(), m_style.secondary}}, this);
            arrow->setFixedWidth(8);
            row->addWidget(arrow, 0, Qt::AlignVCenter);
        }
        auto* link = new LinkButton(crumb.name, m_style, LinkButton::Look::Heading, this);
        connect(link, &LinkButton::clicked, this, [this, id = crumb.target] { Q_EMIT linkActivated(id); });
        row->addWidget(link);
    }
    if (!content.place.isEmpty())
        row->addWidget(new TextBlock({{content.place, panel::headingFont(), m_style.secondary}}, this), 1);
    if (row->count() == 0) {
        delete row;
        return;
    }
    row->addStretch();
    page.addLayout(row);
}

void DetailView::addHeader(const DetailContent& content)
{
    QList<TextRun> name{{content.name, fontFor(panel::name), m_style.ink}};
    if (!content.otherName.isEmpty())
        name.append({u' ' + content.otherName, fontFor(panel::otherName), m_style.secondary});
    auto* title = new TextBlock(name, this);
    if (!content.otherName.isEmpty()) {
        name.last().text = QChar(QChar::LineSeparator) + content.otherName;
        title->setNarrowRuns(name);
    }
    m_column->addWidget(title);
    addText(content.kind, panel::label, m_style.secondary);
    if (!content.summary.isEmpty())
        addGap(6);
    addText(content.summary, panel::body, m_style.ink);
    if (content.headline) {
        addGap(8);
        addTable(new FactList({*content.headline}, m_style, tr("Headline figure of %1").arg(content.name),
                              this, CellDelegate::Size::Headline));
    }
    if (!content.hint.isEmpty()) {
        addGap(12);
        addNote({DetailNote::Weight::Note, content.hint});
    }
}

void DetailView::addSection(const DetailSection& section)
{
    std::visit(
        [&](const auto& body) {
            addHeading(section.title, sizeOf(body));
            addBody(body, section.title);
        },
        section.body);
}

void DetailView::addHeading(const QString& title, qsizetype count)
{
    addGap(panel::sectionGap);
    QList<TextRun> runs{{title, panel::headingFont(), m_style.secondary}};
    if (count > 0)
        runs.append(
            {QStringLiteral("  ") + QString::number(count), fontFor(panel::small), m_style.secondary});
    m_column->addWidget(new TextBlock(runs, this));
    addGap(2);
}

void DetailView::addBody(const QList<FactLine>& facts, const QString& title)
{
    addTable(new FactList(facts, m_style, title + QStringLiteral(": ") + m_subject, this));
}

void DetailView::addBody(const QList<LinkGroup>& groups, const QString& title)
{
    Q_UNUSED(title)
    for (const LinkGroup& group : groups) {
        auto* list =
            new LinkList(group, m_style, [this](const QString& layer) { return accent(layer); }, this);
        connect(list, &LinkList::linkActivated, this, &DetailView::linkActivated);
        m_column->addWidget(list);
    }
}

void DetailView::addBody(const FundingDetail& funding, const QString& title)
{
    Q_UNUSED(title)
    if (funding.isChartable) {
        addGap(4);
        m_column->addWidget(new FundingChart(funding, accent(m_layer), m_style, this));
        addGap(10);
    }
    auto* table = new FundingTable(funding.lines, m_style, this);
    connect(table, &FundingTable::linkActivated, this, &DetailView::linkActivated);
    addTable(table);
    if (funding.note) {
        addGap(8);
        addNote(*funding.note);
    }
}

void DetailView::addBody(const QString& text, const QString& title)
{
    Q_UNUSED(title)
    addText(text, panel::body, m_style.secondary);
}

void DetailView::addNote(const DetailNote& note)
{
    const bool warns = note.weight == DetailNote::Weight::Warning;
    const QString word = (warns ? tr("Check") : tr("Note")) + QStringLiteral("  ");
    auto* box = new TextBlock(
        {{word, fontFor(panel::labelStrong), m_style.ink}, {note.text, fontFor(panel::label), m_style.ink}},
        this);
    box->setBox(warns ? m_style.warningFill : m_style.noteFill,
                warns ? m_style.warningLine : m_style.noteLine);
    m_column->addWidget(box);
}

void DetailView::addTable(PanelTable* table)
{
    connect(table, &PanelTable::rowReached, this, [this, table](const QRect& area) {
        Q_EMIT areaReached(QRect(table->viewport()->mapTo(this, area.topLeft()), area.size()));
    });
    table->setSubject(m_subject);
    m_column->addWidget(table);
}
