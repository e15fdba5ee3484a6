// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/panels/sectorsheet.h"

#include "model/factphrase.h"

namespace {

enum Column
{
    SectorColumn,
    PlayerColumn,
    LabelColumn,
    DoesColumn,
    FigureColumn,
    BasisColumn,
    SourceColumn,
    columnCount
};

class SectorSheet
{
    Q_DECLARE_TR_FUNCTIONS(SectorSheet)

public:
    static Sheet make(const QList<SectorProfile>& sectors)
    {
        SectorSheet maker;
        Sheet& sheet = maker.m_sheet;
        sheet.id = QStringLiteral("sectors");
        sheet.title = tr("Sectors");
        sheet.columns = {{tr("Sector"), false, 0, {}}, {tr("Player"), false, 0, {}},
                         {tr("What"), false, 0, {}},   {tr("What it does"), false, 40, {}},
                         {tr("Figure"), true, 0, {}},  {tr("Basis"), false, 0, {}},
                         {tr("Source"), false, 44, {}}};
        bool isFiltered = false;
        for (const SectorProfile& sector : sectors) {
            maker.add(sector);
            isFiltered = isFiltered || sector.players.size() != sector.allPlayers;
        }
        if (isFiltered)
            sheet.notes << tr("Filtered: players that do not pass are left out.");
        sheet.totals = totals;
        return finished(std::move(sheet));
    }

private:
    void add(const SectorProfile& sector)
    {
        for (const SectorPlayer& player : sector.players)
            addPlayer(sector, player);
        addList(sector, tr("Application"), sector.applications);
        addList(sector, tr("Regulation"), sector.regulation);
    }

    void addPlayer(const SectorProfile& sector, const SectorPlayer& player)
    {
        if (player.does.isEmpty() && player.figures.isEmpty()) {
            SheetRow row = rowFor(sector, &player);
            row.cells[DoesColumn] = textCell(player.summary);
            m_sheet.rows.append(row);
        }
        for (const SectorLine& line : player.does)
            addLine(rowFor(sector, &player), line, line.line.label, DoesColumn);
        for (const SectorLine& line : player.figures)
            addLine(rowFor(sector, &player), line, line.line.label, FigureColumn);
    }

    void addList(const SectorProfile& sector, const QString& label,
                 const std::optional<QList<SectorLine>>& lines)
    {
        if (!lines) {
            SheetRow row = rowFor(sector, nullptr);
            row.cells[LabelColumn] = textCell(label);
            row.cells[DoesColumn] = textCell(SectorWords::missing());
            m_sheet.rows.append(row);
            return;
        }
        for (const SectorLine& line : *lines)
            addLine(rowFor(sector, nullptr), line, label, line.line.quantity ? FigureColumn : DoesColumn);
    }

    void addLine(SheetRow row, const SectorLine& line, const QString& label, Column column)
    {
        row.cells[LabelColumn] = textCell(label);
        row.cells[column] = figureCell(line.line);
        row.cells[column].basis = line.basis;
        row.cells[BasisColumn] = textCell(FactPhrase::basis(line.basis));
        row.cells[SourceColumn] =
            textCell(line.line.ownSource.isEmpty() ? line.line.source : line.line.ownSource);
        row.figureId = line.line.id;
        row.evidence = line.line.evidence;
        row.citation = row.cells[PlayerColumn].text.isEmpty() ? row.cells[SectorColumn].text
                                                              : row.cells[PlayerColumn].text;
        row.citation += QStringLiteral(" — ") +
                        citation(label, line.line.phrase, SectorWords::caution(line.line), line.line.source);
        m_sheet.rows.append(row);
    }

    static SheetRow rowFor(const SectorProfile& sector, const SectorPlayer* player)
    {
        SheetRow row;
        row.layer = sector.layer;
        row.cells.resize(columnCount);
        row.cells[SectorColumn] = textCell(sector.name);
        row.cells[SectorColumn].thing = TypedId{IdType::Sector, sector.id};
        row.thing = row.cells[SectorColumn].thing;
        if (player) {
            row.cells[PlayerColumn] = textCell(player->name);
            row.cells[PlayerColumn].thing = TypedId{IdType::Entity, player->id};
            row.thing = row.cells[PlayerColumn].thing;
        }
        return row;
    }

    /// What is shown is counted and never added up: figures of players are not of one measure.
    static QList<SheetRow> totals(const Sheet& sheet, std::span<const qsizetype> shown)
    {
        QSet<TypedId> sectors;
        QSet<TypedId> players;
        int figures = 0;
        int statements = 0;
        for (const qsizetype index : shown) {
            const SheetRow& row = sheet.rows[index];
            sectors.insert(*row.cells[SectorColumn].thing);
            if (const auto& player = row.cells[PlayerColumn].thing)
                players.insert(*player);
            figures += row.cells[FigureColumn].text.isEmpty() ? 0 : 1;
            statements +=
                row.cells[SourceColumn].text.isEmpty() || !row.cells[FigureColumn].text.isEmpty() ? 0 : 1;
        }
        SheetRow total;
        total.isTotal = true;
        total.cells.resize(columnCount);
        total.cells[SectorColumn] = textCell(tr("%n sectors", nullptr, int(sectors.size())));
        total.cells[PlayerColumn] = textCell(tr("%n players", nullptr, int(players.size())));
        total.cells[DoesColumn] = textCell(tr("%n statements", nullptr, statements));
        total.cells[FigureColumn] = textCell(tr("%n figures", nullptr, figures));
        return {total};
    }

    Sheet m_sheet;
};

} // namespace

Sheet sectorSheet(const QList<SectorProfile>& sectors)
{
    return SectorSheet::make(sectors);
}

Sheet sectorSheet(const Atlas& atlas, const Passing& passing, const QString& language)
{
    return SectorSheet::make(sectorProfiles(atlas, passing, language));
}
