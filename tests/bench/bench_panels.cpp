// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_panels [RUNS]: opening the funding panel of an atlas of 100,000 entities and 50,000 rounds, and
// typing into the filter of its table: the time that the thread of the window spends, since the rest goes on
// beside it. The reference is the same table as the plainest model through QSortFilterProxyModel.

#include "model/panels/moneysheets.h"
#include "report.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/views/fundingpanel.h"

#include <ctime>
#include <QApplication>
#include <QEventLoop>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>

namespace {

constexpr int entities = 100'000;
constexpr double openLimit = 100; ///< ms of the window's thread
constexpr double keyLimit = 50;   ///< ms of the window's thread a keystroke

/// What this thread has worked, in ms, whatever others did meanwhile.
double worked()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Every second entity raised a round of two investors.
AtlasPtr generatedAtlas()
{
    AtlasData data;
    data.id = QStringLiteral("large");
    data.edition = QStringLiteral("2026-03-31");
    data.sources = {{QStringLiteral("survey"), QStringLiteral("Survey"), {}, QStringLiteral("2026"), {}, {}}};
    data.entityKinds = {{QStringLiteral("company"), LocalizedText(QStringLiteral("Company")),
                         LocalizedText(QStringLiteral("Companies"))}};
    for (int i = 0; i < 5; ++i) {
        Layer layer;
        layer.id = QStringLiteral("layer%1").arg(i);
        layer.order = i + 1;
        layer.name = LocalizedText(QStringLiteral("Layer %1").arg(i));
        data.layers.append(layer);
    }
    for (int i = 0; i < entities; ++i) {
        if (i % 12 == 0) {
            Group group;
            group.id = QStringLiteral("group%1").arg(i / 12);
            group.layer = QStringLiteral("layer%1").arg(i / 12 % 5);
            group.name = LocalizedText(QStringLiteral("Group %1").arg(i / 12));
            data.groups.append(group);
        }
        Entity entity;
        entity.id = QStringLiteral("e%1").arg(i);
        entity.kind = QStringLiteral("company");
        entity.group = QStringLiteral("group%1").arg(i / 12);
        entity.name = LocalizedText(QStringLiteral("Deep Systems %1").arg(i));
        if (i % 2 == 0) {
            FundingRound round;
            round.id = QStringLiteral("r%1").arg(i);
            round.name = QStringLiteral("Series ") + QChar(u'A' + i / 2 % 5);
            round.date = QStringLiteral("20%1-0%2").arg(10 + i / 2 % 16).arg(1 + i / 2 % 9);
            round.amount = std::get<Quantity>(Quantity::parse(
                (i % 10 == 0 ? QStringLiteral("%1M+ yuan") : QStringLiteral("$%1M")).arg(1 + i % 977)));
            round.investors = {QStringLiteral("e%1").arg(i / 40 * 2 + 1),
                               QStringLiteral("e%1").arg(i % 400 + 1)};
            round.source = {QStringLiteral("survey"), {}};
            entity.funding.rounds = {round};
        }
        data.entities.append(entity);
    }
    return std::make_shared<const Atlas>(std::move(data));
}

/// Until nothing is left to do or to paint.
void settle(const FundingPanel& panel)
{
    if (!panel.isReady()) { // asleep until it is: looking for events costs time as well
        QEventLoop loop;
        QObject::connect(&panel, &ViewPanel::ready, &loop, &QEventLoop::quit);
        loop.exec();
    }
    QCoreApplication::processEvents();
}

/// The box with the table of all rounds.
SheetBox& roundsOf(const FundingPanel& panel)
{
    const auto boxes = panel.findChildren<SheetBox*>();
    return **std::ranges::find_if(boxes, [](SheetBox* box) {
        return box->table().sheetModel().sheet()->id == QLatin1String("rounds");
    });
}

struct Reference
{
    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    QTableView view;
};

/// The table as anyone would write it first.
std::unique_ptr<Reference> plainTable(const Sheet& sheet)
{
    auto reference = std::make_unique<Reference>();
    for (const SheetRow& row : sheet.rows) {
        QList<QStandardItem*> items;
        for (const SheetCell& cell : row.cells)
            items.append(new QStandardItem(cell.text));
        reference->model.appendRow(items);
    }
    reference->proxy.setSourceModel(&reference->model);
    reference->proxy.setFilterKeyColumn(-1);
    reference->proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    reference->view.setModel(&reference->proxy);
    reference->view.resize(760, 800);
    return reference;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const int runs = argc > 1 ? std::atoi(argv[1]) : 3;
    const AtlasPtr atlas = generatedAtlas();
    const QString typed = QStringLiteral("systems 4242");
    std::vector<double> opened, plainOpened, keys, plainKeys;
    for (int run = 0; run < runs; ++run) {
        Navigation navigation;
        navigation.setAtlas(atlas);
        double start = worked();
        FundingPanel panel(navigation);
        panel.resize(760, 800);
        panel.show();
        settle(panel);
        opened.push_back(worked() - start);
        FilterField& field = roundsOf(panel).filterField();
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            start = worked();
            field.setText(typed.first(length));
            QCoreApplication::processEvents();
            keys.push_back(worked() - start);
        }

        start = worked();
        const auto reference = plainTable(roundsSheet(*atlas, {}, QStringLiteral("en")));
        reference->view.show();
        QCoreApplication::processEvents();
        plainOpened.push_back(worked() - start);
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            start = worked();
            reference->proxy.setFilterFixedString(typed.first(length));
            QCoreApplication::processEvents();
            plainKeys.push_back(worked() - start);
        }
    }
    const std::string count = std::to_string(runs) + " runs";
    print({.what = "funding panel opens, 50,000 rounds, GUI thread",
           .measured = percentile(opened, 1),
           .limit = openLimit,
           .note = "slowest of " + count});
    print({.what = "  median, beside a plain table with a proxy",
           .measured = median(opened),
           .reference = median(plainOpened)});
    print({.what = "keystroke in its filter, GUI thread",
           .measured = percentile(keys, 1),
           .limit = keyLimit,
           .note = "slowest of " + std::to_string(keys.size())});
    print({.what = "  median, beside a plain table with a proxy",
           .measured = median(keys),
           .reference = median(plainKeys)});
}
