// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/breadcrumbs.h"

#include "model/ancestry.h"
#include "widgets/panels/linkbutton.h"

#include <algorithm>
#include <cmath>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

namespace {

constexpr int separator = 17; ///< with the room around it
constexpr int leastBeyond = 72;
constexpr int textPadding = 2; ///< as links have

int barHeight()
{
    return int(lineHeight(panel::body)) + 10;
}

int widthOf(const QString& text, const panel::TextLook& style)
{
    return int(std::ceil(textWidth(text, style))) + 2 * textPadding + 1;
}

} // namespace

Breadcrumbs::Breadcrumbs(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_style(PanelStyle::of(ColorTheme::light()))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setPalette(m_style.palette());
    connect(&m_navigation, &Navigation::atlasChanged, this, &Breadcrumbs::showWay);
    connect(&m_navigation, &Navigation::viewChanged, this, &Breadcrumbs::showWay);
    showWay();
}

QSize Breadcrumbs::sizeHint() const
{
    const int beyond = m_beyond.isEmpty() ? 0 : separator + widthOf(m_beyond, panel::body);
    return {wayWidth(0) + beyond, barHeight()};
}

QSize Breadcrumbs::minimumSizeHint() const
{
    return {160, barHeight()};
}

void Breadcrumbs::setLanguage(const QString& language)
{
    m_language = language;
    showWay();
}

void Breadcrumbs::setTheme(const ColorTheme& theme)
{
    m_style = PanelStyle::of(theme);
    setPalette(m_style.palette());
    buildLinks();
    arrange();
}

// ---- what it says

/// To what was drilled into; to what is selected, where that stands elsewhere.
QList<TypedId> Breadcrumbs::path() const
{
    const QList<TypedId> drilled = m_navigation.drillPath();
    const std::optional<TypedId>& selection = m_navigation.selection();
    if (drilled.isEmpty() || !selection)
        return drilled;
    const QList<TypedId> selected = pathTo(*m_navigation.atlas(), *selection);
    return selected.isEmpty() || selected.contains(drilled.last()) ? drilled : selected;
}

QList<Breadcrumbs::Crumb> Breadcrumbs::way() const
{
    const AtlasPtr& atlas = m_navigation.atlas();
    if (!atlas)
        return {};
    QList<Crumb> way{{TypedId{}, tr("Whole stack")}};
    for (const TypedId& id : path()) {
        QString name = panel::bounded(atlas->nameOf(id, m_language), 300);
        if (id.type == IdType::Layer)
            name = QString::number(atlas->layer(id.id)->order) + u' ' + name;
        way.append({id, name.replace(u'\n', u' ')});
    }
    return way;
}

/// What is selected, if it is not on the way already or if more than itself is meant.
QString Breadcrumbs::beyond() const
{
    const std::optional<TypedId>& selection = m_navigation.selection();
    if (!m_navigation.atlas() || !selection)
        return {};
    const bool footprint = selection->type == IdType::Entity && m_navigation.view().reach == Reach::Footprint;
    if (path().contains(*selection) && !footprint)
        return {};
    const QString name = panel::bounded(m_navigation.atlas()->nameOf(*selection, m_language), 300);
    return footprint ? tr("%1 footprint").arg(name) : name;
}

void Breadcrumbs::showWay()
{
    const QList<Crumb> now = way();
    const QString selected = beyond();
    const bool sameWay = now == m_way;
    if (sameWay && selected == m_beyond)
        return;
    m_way = now;
    m_beyond = selected;
    QStringList names;
    for (const Crumb& crumb : std::as_const(m_way))
        names << crumb.name;
    const QString spoken = names.join(QStringLiteral(", "));
    setAccessibleName(tr("Where you are: %1").arg(spoken));
    setAccessibleDescription(m_beyond.isEmpty() ? QString() : tr("Selected: %1").arg(m_beyond));
    if (!sameWay)
        buildLinks();
    arrange();
    updateGeometry();
}

void Breadcrumbs::buildLinks()
{
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    for (LinkButton* link : m_links + QList{m_more}) {
        if (!link)
            continue;
        link->hide();
        link->deleteLater(); // it may be the sender of what brought us here
    }
    m_links.clear();
    for (qsizetype i = 0; i + 1 < m_way.size(); ++i) {
        auto* link = new LinkButton(m_way[i].name, m_style, LinkButton::Look::Text, this);
        link->setAccessibleName(tr("Back to %1").arg(m_way[i].name));
        connect(link, &LinkButton::clicked, this,
                [this, thing = m_way[i].thing] { m_navigation.focusOn(thing); });
        link->show();
        m_links.append(link);
    }
    m_more = new LinkButton(QStringLiteral("…"), m_style, LinkButton::Look::Text, this);
    m_more->setAccessibleName(tr("Steps between"));
    m_more->hide();
    if (m_links.size() > 1)
        setTabOrder(m_links.first(), m_more);
    for (qsizetype i = 1; i < m_links.size(); ++i)
        setTabOrder(i == 1 ? m_more : m_links[i - 1], m_links[i]);
    if (hadFocus && !m_links.isEmpty())
        m_links.last()->setFocus(Qt::OtherFocusReason);
}

// ---- where it stands

/// Of the way, with so many steps left out in its middle.
int Breadcrumbs::wayWidth(qsizetype leftOut) const
{
    if (m_way.isEmpty())
        return 0;
    int width = widthOf(m_way.last().name, panel::bodyStrong);
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        if (i == 0 || i > leftOut)
            width += m_links[i]->sizeHint().width() + separator;
    }
    if (leftOut > 0)
        width += m_more->sizeHint().width() + separator;
    return width;
}

void Breadcrumbs::openLeftOut(qsizetype first, qsizetype count)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Crumb& crumb : m_way.mid(first, count)) {
        QString name = panel::bounded(crumb.name, 100);
        menu->addAction(name.replace(u'&', QStringLiteral("&&")), this,
                        [this, thing = crumb.thing] { m_navigation.focusOn(thing); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void Breadcrumbs::placeWay(qsizetype firstLeftOut, qsizetype leftOut)
{
    int left = 0;
    m_texts.clear();
    const auto put = [&](LinkButton* link) {
        const QSize size = link->sizeHint();
        link->setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
        link->show();
        left += size.width();
        m_texts.append({QRect(left, 0, separator, height()), QStringLiteral("›"), panel::body, true});
        left += separator;
    };
    m_more->setVisible(leftOut > 0);
    m_more->disconnect(this);
    connect(m_more, &LinkButton::clicked, this,
            [this, firstLeftOut, leftOut] { openLeftOut(firstLeftOut, leftOut); });
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        const bool isLeftOut = i >= firstLeftOut && i < firstLeftOut + leftOut;
        if (isLeftOut && i == firstLeftOut)
            put(m_more);
        if (isLeftOut)
            m_links[i]->hide();
        else
            put(m_links[i]);
    }
    const int hereWidth =
        std::min(widthOf(m_way.last().name, panel::bodyStrong), std::max(0, width() - left));
    m_texts.append({QRect(left, 0, hereWidth, height()), m_way.last().name, panel::bodyStrong, false});
    left += hereWidth;
    if (m_beyond.isEmpty() ||
        width() - left < separator + std::min(leastBeyond, widthOf(m_beyond, panel::body)))
        return;
    m_texts.append({QRect(left, 0, separator, height()), QStringLiteral("·"), panel::body, true});
    left += separator;
    m_texts.append({QRect(left, 0, width() - left, height()), m_beyond, panel::body, true});
}

/// All of it if there is room, else without what is in the middle; what is selected is cut before that.
void Breadcrumbs::arrange()
{
    update();
    m_texts.clear();
    if (m_way.isEmpty())
        return;
    const int beyond =
        m_beyond.isEmpty() ? 0 : separator + std::min(leastBeyond, widthOf(m_beyond, panel::body));
    const qsizetype middle = std::max<qsizetype>(0, m_links.size() - 1);
    for (qsizetype leftOut = 0; leftOut <= middle; ++leftOut) {
        if (wayWidth(leftOut) + beyond > width() && leftOut < middle)
            continue;
        placeWay(1, leftOut);
        return;
    }
}

void Breadcrumbs::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Breadcrumbs::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    for (const Text& text : std::as_const(m_texts)) {
        const bool isMark = text.words.size() == 1 && text.quiet;
        const QRect area = isMark ? text.area : text.area.adjusted(textPadding, 0, 0, 0);
        painter.setFont(fontFor(text.style));
        painter.setPen(text.quiet ? m_style.secondary : m_style.ink);
        painter.drawText(area,
                         int(isMark ? Qt::AlignHCenter : Qt::AlignLeft) | int(Qt::AlignVCenter) |
                             int(Qt::TextSingleLine),
                         isMark ? text.words : elided(text.words, text.style, area.width()));
    }
}

bool Breadcrumbs::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (const Text& text : std::as_const(m_texts)) {
        if (text.area.contains(help->pos()) && text.words.size() > 1)
            QToolTip::showText(help->globalPos(), panel::plainToolTip(text.words), this);
    }
    return true;
}
