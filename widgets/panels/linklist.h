// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"
#include "widgets/panels/panelstyle.h"

#include <functional>
#include <QWidget>

class QVBoxLayout;

/// Links under each other, with the word for what they have in common beside them, or folded up behind it.
/// Of many, a part at a time.
class LinkList : public QWidget
{
    Q_OBJECT

public:
    /// `accentOf` gives the colour of a layer by its id.
    LinkList(const LinkGroup& group, const PanelStyle& style, std::function<QColor(const QString&)> accentOf,
             QWidget* parent = nullptr);

    /// Shows the source of each link that has one.
    void setEvidenceShown(bool shown);

Q_SIGNALS:
    void linkActivated(const TypedId& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUpBody(QWidget& body, const QString& label);
    void showMore();

    QList<DetailLink> m_links;
    PanelStyle m_style;
    std::function<QColor(const QString&)> m_accentOf;
    QVBoxLayout* m_rows = nullptr;
    QWidget* m_label = nullptr; ///< before the rows, if there is one
    qsizetype m_shown = 0;
    bool m_isEvidenceShown = false;
};
