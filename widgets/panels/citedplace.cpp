// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/citedplace.h"

#include "model/items/itemroles.h"
#include "widgets/panels/paneltable.h"
#include "widgets/panels/pictureview.h"
#include "widgets/panels/rowtable.h"
#include "widgets/panels/views/moneychartview.h"

#include <QCoreApplication>

namespace {

class Citer
{
    Q_DECLARE_TR_FUNCTIONS(CitedPlace)

public:
    Citer(const Atlas& atlas, const QString& language)
        : m_atlas(atlas)
        , m_language(language)
    {
    }

    [[nodiscard]] std::optional<CitedPlace> row(const QTableView& table, const QModelIndex& current,
                                                const QString& whose) const
    {
        if (!current.isValid())
            return std::nullopt;
        const QModelIndex first = current.siblingAtColumn(0);
        const QString sentence = first.data(CitationRole).toString();
        std::optional<Citing> citing = citingOf(m_atlas, sentence.isEmpty() ? QString() : whose + sentence,
                                                first.data(EvidenceRole).value<Evidence>());
        if (const QVariant thing = first.data(ThingRole); !citing && thing.isValid())
            citing = citingOf(m_atlas, thing.value<TypedId>(), m_language);
        QRect area = table.visualRect(current);
        area.setLeft(0);
        area.setRight(table.viewport()->width() - 1);
        return placed(citing, *table.viewport(), area);
    }

    [[nodiscard]] std::optional<CitedPlace> block(const PictureView& view) const
    {
        if (!view.current() || view.currentBlock() < 0)
            return std::nullopt;
        const QRectF area = view.placeOfBlock(view.picture().blocks[view.currentBlock()]);
        return placed(citingOf(m_atlas, *view.current(), m_language), *view.viewport(), area.toAlignedRect());
    }

    [[nodiscard]] std::optional<CitedPlace> target(const MoneyChartView& view) const
    {
        if (view.current() < 0 || view.current() >= view.chart().targets.size())
            return std::nullopt;
        const MoneyChart::Target& target = view.chart().targets[view.current()];
        const QString separator = QStringLiteral(" — "); // as citation() has it
        const QString source =
            target.citation.contains(separator) ? target.citation.section(separator, -1) : QString();
        const Evidence evidence = source.isEmpty() ? Evidence() : Evidence{{tr("Source"), source}};
        return placed(citingOf(m_atlas, target.citation, evidence), *view.viewport(),
                      view.mapFromScene(target.area).boundingRect());
    }

private:
    static std::optional<CitedPlace> placed(const std::optional<Citing>& citing, const QWidget& in,
                                            QRect area)
    {
        if (!citing)
            return std::nullopt;
        if (const QRect seen = area & in.rect(); !seen.isEmpty())
            area = seen;
        return CitedPlace{*citing, QRect(in.mapToGlobal(area.topLeft()), area.size())};
    }

    const Atlas& m_atlas;
    QString m_language;
};

} // namespace

std::optional<CitedPlace> citedPlace(QWidget* focus, const Atlas& atlas, const QString& language)
{
    const Citer citer(atlas, language);
    for (const QWidget* widget = focus; widget && !widget->isWindow(); widget = widget->parentWidget()) {
        if (const auto* table = qobject_cast<const RowTable*>(widget))
            return citer.row(*table, table->currentIndex(), {});
        if (const auto* figures = qobject_cast<const PanelTable*>(widget)) {
            const QString& subject = figures->subject();
            return citer.row(*figures, figures->currentIndex(),
                             subject.isEmpty() ? QString() : subject + QStringLiteral(", "));
        }
        if (const auto* picture = qobject_cast<const PictureView*>(widget))
            return citer.block(*picture);
        if (const auto* chart = qobject_cast<const MoneyChartView*>(widget))
            return citer.target(*chart);
    }
    return std::nullopt;
}

std::optional<CitedPlace> citedRow(const QTableView& table, const QModelIndex& index, const Atlas& atlas,
                                   const QString& language)
{
    return Citer(atlas, language).row(table, index, {});
}
