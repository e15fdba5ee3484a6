// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"
#include "widgets/panels/panelstyle.h"

#include <QWidget>

class QVBoxLayout;
class PanelTable;

/// One page of the detail panel: a content as widgets, built once and thrown away with it.
class DetailView : public QWidget
{
    Q_OBJECT

public:
    DetailView(AtlasPtr atlas, const DetailContent& content, const ColorTheme& theme,
               QWidget* parent = nullptr);

public Q_SLOTS:
    /// Shows or hides what each figure rests on.
    void setEvidenceShown(bool shown);

Q_SIGNALS:
    void linkActivated(const TypedId& id);

    /// The keyboard reached this part of the page.
    void areaReached(const QRect& area);

private:
    void addCrumbs(const DetailContent& content, QVBoxLayout& page);
    void addHeader(const DetailContent& content);
    void addSection(const DetailSection& section);
    void addHeading(const QString& title, qsizetype count);
    void addBody(const QList<FactLine>& facts, const QString& title);
    void addBody(const QList<LinkGroup>& groups, const QString& title);
    void addBody(const FundingDetail& funding, const QString& title);
    void addBody(const QString& text, const QString& title);
    void addNote(const DetailNote& note);
    void addTable(PanelTable* table);
    void addText(const QString& text, const panel::TextLook& look, const QColor& colour);
    void addGap(int height);
    [[nodiscard]] QColor accent(const QString& layer) const;

    AtlasPtr m_atlas;
    ColorTheme m_theme;
    PanelStyle m_style;
    QString m_layer;
    QString m_subject;
    QVBoxLayout* m_column;
};
