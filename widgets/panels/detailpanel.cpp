// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/detailpanel.h"

#include "widgets/panels/detailview.h"
#include "widgets/panels/panelstyle.h"

#include <QScrollBar>
#include <QVBoxLayout>

DetailPanel::DetailPanel(QWidget* parent)
    : QWidget(parent)
    , m_theme(ColorTheme::light())
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Details"));
    m_scroll->setAccessibleName(tr("Details"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->verticalScrollBar()->setSingleStep(20);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scroll);
    setMinimumWidth(280);
    applyTheme();
}

QSize DetailPanel::sizeHint() const
{
    return {360, 600};
}

void DetailPanel::setAtlas(AtlasPtr atlas, const QString& language)
{
    if (m_atlas == atlas && m_language == language)
        return;
    if (m_atlas != atlas)
        m_thing.reset();
    m_atlas = std::move(atlas);
    m_language = language;
    rebuild();
}

void DetailPanel::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    applyTheme();
    rebuild();
}

void DetailPanel::applyTheme()
{
    setPalette(PanelStyle::of(m_theme).palette());
    setAutoFillBackground(true);
}

void DetailPanel::showThing(const std::optional<TypedId>& id)
{
    if (m_thing == id && m_scroll->widget())
        return;
    m_thing = id;
    rebuild();
    m_scroll->verticalScrollBar()->setValue(0);
}

void DetailPanel::rebuild()
{
    QWidget* old = m_scroll->takeWidget();
    const bool hadFocus = old && old->isAncestorOf(focusWidget() ? focusWidget() : this) && hasFocus();
    Q_UNUSED(hadFocus)
    if (old) {
        old->hide();
        old->deleteLater(); // it may be the sender of the signal that brought us here
    }
}
