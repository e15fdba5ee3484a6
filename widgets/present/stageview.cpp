// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/stageview.h"

#include "widgets/map/mapcanvas.h"
#include "widgets/panels/panelstyle.h"
#include "widgets/present/presentkeys.h"
#include "widgets/present/stagecover.h"
#include "widgets/present/steppictures.h"
#include "widgets/search/searchfield.h"

#include <algorithm>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolTip>

namespace {

constexpr double shape = 16.0 / 9.0;
constexpr double pageWidth = 1600; // of the page of a step
constexpr std::chrono::seconds pointerRest(3);
constexpr double searchWidth = 0.34; // of the page

} // namespace

StageView::StageView(Presentation& presentation, StepPictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_canvas(new MapCanvas(m_navigation, this))
    , m_search(new SearchField(this))
    , m_cover(new StageCover(presentation, pictures, *this))
{
    setAccessibleName(tr("Stage"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_canvas->installEventFilter(this);
    m_canvas->setFocusPolicy(Qt::TabFocus); // the stage has the keys, and no frame of focus is shown
    m_canvas->setFlights(Flights::Comfortable);
    m_search->installEventFilter(this);
    m_search->hide();
    m_pointer.setSingleShot(true);
    m_pointer.setInterval(pointerRest);
    connect(&m_pointer, &QTimer::timeout, this, [this] {
        if (m_presentation.hasLaser())
            return;
        setCursor(Qt::BlankCursor);
        m_canvas->setCursor(Qt::BlankCursor);
    });
    connect(&m_scenes, &StageScenes::ready, this, &StageView::take);
    connect(&m_presentation, &Presentation::stepWanted, this, &StageView::goToStep);
    connect(&m_navigation, &Navigation::viewChanged, this, &StageView::followView);
    connect(&m_navigation, &Navigation::lensChanged, this, &StageView::followView);
    connect(m_canvas, &MapCanvas::viewportChanged, this, &StageView::lookedElsewhere);
    connect(m_search, &SearchField::previewed, &m_navigation, &Navigation::setPreview);
    connect(m_search, &SearchField::chosen, this, [this](const TypedId& id) {
        m_navigation.goTo(id);
        endSearch();
    });
}

StageView::~StageView() = default;

void StageView::setContent(const StageContent& content)
{
    const bool another = content.atlas != m_content.atlas;
    m_content = content;
    {
        const QScopedValueRollback arriving(m_arriving, true);
        if (another)
            m_navigation.setAtlas(content.atlas);
        m_canvas->setLanguage(content.language);
        m_canvas->setMotion(content.glides);
        m_canvas->setMap(content.atlas, content.layout);
    }
    m_cover->setLanguage(content.language);
    m_scenes.setContent(content);
    if (m_presentation.isRunning())
        goToStep();
}

void StageView::setSearchIndex(const std::shared_ptr<const SearchIndex>& index)
{
    m_search->setIndex(index);
}

// ---- steps

void StageView::goToStep()
{
    m_scenes.setTour(m_presentation.tour());
    m_scenes.want(m_presentation.step(), m_presentation.current().shown);
}

/// A scene is ready: that of the step, or of what somebody looks at instead.
void StageView::take(qsizetype step, const std::shared_ptr<const StageScene>& scene)
{
    if (!m_presentation.isRunning() || step != m_presentation.step())
        return;
    const QScopedValueRollback arriving(m_arriving, true); // also while the map gets another room
    m_scene = scene;
    m_canvas->setTheme(scene->parts.theme);
    m_search->setTheme(scene->parts.theme);
    m_cover->setTheme(scene->parts.theme);
    arrange();
    if (!m_presentation.isAway()) {
        endSearch();
        m_navigation.setPreview({});
        m_navigation.follow(scene->shown);
        // Moved by hand, the map is where no view says: it has to be called back.
        if (!scene->shown.view.camera)
            m_navigation.focusOn(scene->shown.view.focus);
        m_told = m_navigation.view();
    }
    update();
    Q_EMIT stepShown(step);
}

void StageView::lookedElsewhere()
{
    if (m_arriving || !m_told || m_canvas->isFlying())
        return;
    if (m_navigation.view() != *m_told)
        m_presentation.leaveStep();
}

/// Somebody selected, drilled or opened a panel: the panel follows.
void StageView::followView()
{
    if (m_arriving || !m_presentation.isRunning() || !m_scene)
        return;
    lookedElsewhere();
    const View& now = m_navigation.view();
    const View& shown = m_scene->shown.view;
    const bool panelIsOther = now.panel != shown.panel || now.alone != shown.alone ||
                              (now.panel && now.selection != shown.selection);
    if (m_presentation.isAway() && panelIsOther)
        m_scenes.want(m_presentation.step(), m_navigation.link());
}

// ---- places

QRectF StageView::safeArea() const
{
    const QSizeF size = QSizeF(shape, 1).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

QRectF StageView::onScreen(const QRectF& page) const
{
    const QRectF area = safeArea();
    const double scale = area.width() / pageWidth;
    return {area.topLeft() + page.topLeft() * scale, page.size() * scale};
}

void StageView::arrange()
{
    m_scenes.setSize((safeArea().size() * devicePixelRatioF()).toSize());
    const QRectF area = safeArea();
    const double scale = area.width() / pageWidth;
    m_search->setGeometry(QRectF(area.center().x() - area.width() * searchWidth / 2, area.top() + 24 * scale,
                                 area.width() * searchWidth, m_search->sizeHint().height())
                              .toRect());
    if (!m_scene)
        return;
    const QRectF room = m_scene->parts.mapRoom;
    m_canvas->setVisible(!room.isEmpty());
    if (m_search->isHidden())
        setFocus();
    if (room.isEmpty())
        return;
    m_canvas->setMagnification(scale);
    m_canvas->setGeometry(onScreen(room).toAlignedRect());
}

void StageView::resizeEvent(QResizeEvent* /*event*/)
{
    const QScopedValueRollback arriving(m_arriving, true);
    arrange();
    if (!m_presentation.isRunning() || !m_scene)
        return;
    if (m_presentation.isAway())
        m_scenes.want(m_presentation.step(), m_scene->shown);
    else
        goToStep(); // drawn for the new size
}

void StageView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const ColorTheme theme = m_scene ? m_scene->parts.theme : ColorTheme::of(m_content.theme);
    painter.fillRect(rect(), theme.canvas);
    if (!m_scene)
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform,
                          m_scene->picture.size() != (safeArea().size() * devicePixelRatioF()).toSize());
    painter.drawImage(safeArea(), m_scene->picture);
}

// ---- mouse and keys

const DisplayBlock* StageView::panelBlockAt(const QPointF& position) const
{
    if (!m_scene)
        return nullptr;
    const QRectF area = safeArea();
    const QPointF at = (position - area.topLeft()) * (pageWidth / area.width());
    const QList<DisplayBlock>& blocks = m_scene->parts.panel.blocks;
    const auto found = std::find_if(blocks.crbegin(), blocks.crend(), [&](const DisplayBlock& block) {
        return block.id.type != IdType::Atlas && block.bounds.contains(at);
    });
    return found == blocks.crend() ? nullptr : &*found;
}

void StageView::mouseMoveEvent(QMouseEvent* event)
{
    showPointer();
    setCursor(panelBlockAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void StageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const DisplayBlock* block = panelBlockAt(event->position()))
        m_navigation.select(block->id);
}

void StageView::showPointer()
{
    if (m_canvas->cursor().shape() == Qt::BlankCursor)
        m_canvas->unsetCursor();
    m_pointer.start();
}

bool StageView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event); // NOLINT: the type says so
        const DisplayBlock* block = panelBlockAt(help->pos());
        QStringList lines;
        if (block)
            lines << block->title << block->description;
        lines.removeAll(QString());
        if (lines.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), panel::plainToolTip(lines.join(u'\n')), this);
        return true;
    }
    return QWidget::event(event);
}

void StageView::keyPressEvent(QKeyEvent* event)
{
    if (!runKey(*event))
        QWidget::keyPressEvent(event);
}

/// The keys of a talk go before those of the map.
bool StageView::runKey(const QKeyEvent& event)
{
    const bool control = event.modifiers().testFlag(Qt::ControlModifier);
    if ((control && event.key() == Qt::Key_F) || event.key() == Qt::Key_Slash) {
        startSearch();
        return true;
    }
    // No number begins with it.
    if (event.key() == Qt::Key_0 && m_presentation.typed().isEmpty() &&
        m_presentation.cover() == Presentation::Cover::None) {
        m_canvas->fitAll();
        return true;
    }
    if (m_cover->runKey(event) || ::runKey(m_presentation, event))
        return true;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_canvas->zoomIn();
        return true;
    case Qt::Key_Minus:
        m_canvas->zoomOut();
        return true;
    default:
        return false;
    }
}

bool StageView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_canvas && event->type() == QEvent::KeyPress)
        return runKey(*static_cast<QKeyEvent*>(event)); // NOLINT: the type says so
    if (watched == m_canvas && event->type() == QEvent::MouseMove)
        showPointer();
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event); // NOLINT: likewise
        if (key->key() == Qt::Key_Escape && !m_search->isOpen()) {
            endSearch();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void StageView::startSearch()
{
    m_search->clear();
    m_search->show();
    m_search->raise();
    m_search->activate();
}

void StageView::endSearch()
{
    if (m_search->isHidden())
        return;
    m_search->hide();
    m_navigation.setPreview({});
    setFocus();
}
