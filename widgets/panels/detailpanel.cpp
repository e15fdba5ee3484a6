// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/detailpanel.h"

#include "widgets/panels/detailbar.h"
#include "widgets/panels/detailview.h"
#include "widgets/panels/panelstyle.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

namespace {

/// Gives the keyboard to the first control of a page, so that following links needs no detour.
void focusFirst(const QWidget& page)
{
    for (QWidget* child : page.findChildren<QWidget*>()) {
        if ((child->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            child->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

/// Tab goes from `first` through the page: what is built anew would come last in the window otherwise.
void chainTabs(QWidget* first, const QWidget& page)
{
    for (QWidget* child : page.findChildren<QWidget*>()) {
        if ((child->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) {
            QWidget::setTabOrder(first, child);
            first = child;
        }
    }
}

} // namespace

DetailPanel::DetailPanel(QWidget* parent)
    : QWidget(parent)
    , m_theme(ColorTheme::light())
    , m_bar(new DetailBar(this))
    , m_scroll(new QScrollArea(this))
{
    setAccessibleName(tr("Details"));
    m_scroll->setAccessibleName(tr("Details"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its links and tables take the focus, and show that they have it
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->verticalScrollBar()->setSingleStep(20);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_scroll);
    connectBar();
    setMinimumWidth(280);
    applyTheme();
}

void DetailPanel::connectBar()
{
    connect(m_bar, &DetailBar::backRequested, this, &DetailPanel::backRequested);
    connect(m_bar, &DetailBar::forwardRequested, this, &DetailPanel::forwardRequested);
    connect(m_bar, &DetailBar::pinRequested, this, [this] { Q_EMIT pinToggled(m_shown); });
    connect(m_bar, &DetailBar::showOnMapRequested, this, [this] { Q_EMIT showOnMapRequested(m_shown); });
    connect(m_bar, &DetailBar::evidenceToggled, this, &DetailPanel::setEvidenceShown);
}

void DetailPanel::setIcons(const QIcon& back, const QIcon& forward, const QIcon& pin, const QIcon& show)
{
    m_bar->setIcons(back, forward, pin, show);
}

void DetailPanel::setCanGoBack(bool can)
{
    m_bar->setCanGoBack(can);
}

void DetailPanel::setCanGoForward(bool can)
{
    m_bar->setCanGoForward(can);
}

void DetailPanel::setPinned(bool pinned)
{
    m_bar->setPinned(pinned);
}

void DetailPanel::setEvidenceShown(bool shown)
{
    if (m_isEvidenceShown == shown)
        return;
    m_isEvidenceShown = shown;
    m_bar->setEvidenceShown(shown);
    if (auto* view = qobject_cast<DetailView*>(m_scroll->widget()))
        view->setEvidenceShown(shown);
    Q_EMIT evidenceShownChanged(shown);
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
    const PanelStyle style = PanelStyle::of(m_theme);
    setPalette(style.palette());
    m_scroll->verticalScrollBar()->setStyleSheet(style.scrollBarSheet());
    m_bar->setColours(style);
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
    if (!m_atlas)
        return;
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = m_scroll->widget() && focus && m_scroll->widget()->isAncestorOf(focus);
    QWidget* old = m_scroll->takeWidget(); // takes the focus away
    const DetailContent content = detailContent(*m_atlas, m_thing, m_language);
    m_shown = content.id;
    m_bar->setCanPin(m_shown.type != IdType::Atlas);
    m_bar->setCanShowOnMap(content.isOnMap);
    auto* view = new DetailView(m_atlas, content, m_theme);
    if (m_isEvidenceShown)
        view->setEvidenceShown(true);
    connect(view, &DetailView::linkActivated, this, &DetailPanel::linkActivated);
    connect(view, &DetailView::areaReached, this, [this](const QRect& area) {
        m_scroll->ensureVisible(0, area.bottom(), 0, panel::margin);
        m_scroll->ensureVisible(0, area.top(), 0, panel::margin);
    });
    m_scroll->setWidget(view);
    view->show();
    chainTabs(m_bar->lastButton(), *view);
    if (hadFocus)
        focusFirst(*view);
    if (old) {
        old->hide();
        old->deleteLater(); // it may be the sender of the signal that brought us here
    }
}
