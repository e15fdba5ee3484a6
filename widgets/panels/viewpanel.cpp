// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/viewpanel.h"

#include "widgets/panels/pictureview.h"
#include "widgets/panels/sheetbox.h"
#include "widgets/panels/thingmenu.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace {

/// An atlas with more than that is read in the background: it takes longer than a frame.
constexpr qsizetype largeAtlas = 3000;

constexpr int widePanel = 680; ///< grows with the text

} // namespace

ViewPanel::ViewPanel(Navigation& navigation, PanelKind kind, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_kind(kind)
    , m_subtitle(new QLabel)
    , m_sources(new QLabel)
    , m_head(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_buttons(new QHBoxLayout)
    , m_pageButtons(new QButtonGroup(this))
    , m_pages(new QStackedWidget)
{
    setAccessibleName(panelTitle(kind));
    setAutoFillBackground(true);
    for (QLabel* label : {m_subtitle, m_sources})
        label->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_sources->setWordWrap(true);
    m_sources->setContentsMargins(12, 6, 12, 8);
    m_pool.setMaxThreadCount(1);

    m_buttons->setSpacing(2);
    m_buttons->addStretch(1);
    m_head->setContentsMargins(12, 0, 12, 4);
    m_head->setSpacing(4);
    m_head->addWidget(m_subtitle, 1);
    m_head->addLayout(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_sources);
    connect(m_pageButtons, &QButtonGroup::idClicked, this, &ViewPanel::setCurrentPage);

    connect(&m_navigation, &Navigation::atlasChanged, this, &ViewPanel::invalidate);
    connect(&m_navigation, &Navigation::passingChanged, this, &ViewPanel::invalidate);
    connect(&m_navigation, &Navigation::selectionChanged, this, [this] {
        for (PictureView* picture : std::as_const(m_pictures))
            picture->showSelection(m_navigation.selection());
        if (isVisible())
            followSelection();
    });
    setTheme(m_theme);
}

ViewPanel::~ViewPanel()
{
    m_pool.clear();
    m_pool.waitForDone();
}

// ---- pages

void ViewPanel::addPage(const QString& title, QWidget* page)
{
    const int number = m_pages->addWidget(page);
    auto* button = new QToolButton;
    button->setText(title);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setChecked(number == 0);
    m_pageButtons->addButton(button, number);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    for (QAbstractButton* each : m_pageButtons->buttons())
        each->setVisible(m_pages->count() > 1);
    if (number == 0)
        setFocusProxy(page);
}

int ViewPanel::currentPage() const
{
    return m_pages->currentIndex();
}

void ViewPanel::setCurrentPage(int page)
{
    m_pages->setCurrentIndex(page);
    if (QAbstractButton* button = m_pageButtons->button(page))
        button->setChecked(true);
    setFocusProxy(m_pages->currentWidget());
}

SheetBox* ViewPanel::makeSheetBox()
{
    auto* box = new SheetBox(m_navigation);
    m_boxes.append(box);
    box->setTheme(m_theme);
    box->setLanguage(m_language);
    connect(box, &SheetBox::exportRequested, this, &ViewPanel::exportRequested);
    connect(box, &SheetBox::neighboursExportRequested, this, &ViewPanel::neighboursExportRequested);
    connect(box, &SheetBox::linkCopyRequested, this, &ViewPanel::linkCopyRequested);
    return box;
}

PictureView* ViewPanel::makePictureView(const QString& accessibleName)
{
    auto* picture = new PictureView;
    m_pictures.append(picture);
    picture->setAccessibleName(accessibleName);
    picture->setTheme(m_theme);
    picture->setLanguage(m_language);
    connect(picture, &PictureView::chosen, &m_navigation, &Navigation::select);
    connect(picture, &PictureView::opened, &m_navigation, &Navigation::drillInto);
    connect(picture, &PictureView::menuWanted, this, &ViewPanel::openMenu);
    return picture;
}

void ViewPanel::openMenu(const TypedId& id, const QPoint& globalPosition)
{
    auto* menu = new ThingMenu(m_navigation, id, m_language, this);
    connect(menu, &ThingMenu::exportRequested, this, &ViewPanel::exportRequested);
    connect(menu, &ThingMenu::neighboursExportRequested, this, &ViewPanel::neighboursExportRequested);
    connect(menu, &ThingMenu::linkCopyRequested, this, &ViewPanel::linkCopyRequested);
    menu->popup(globalPosition);
}

// ---- look

void ViewPanel::onTheme(std::function<void(const ColorTheme&)> follow)
{
    follow(m_theme);
    m_themeFollowers.append(std::move(follow));
}

void ViewPanel::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    const PanelStyle style = PanelStyle::of(theme);
    setPalette(style.palette());
    QPalette quiet = style.palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    for (QLabel* label : {m_subtitle, m_sources}) {
        label->setPalette(quiet);
        label->setFont(fontFor(panel::label));
    }
    setStyleSheet({});
    for (QAbstractButton* button : m_pageButtons->buttons()) {
        button->setFont(fontFor(panel::body));
        button->setStyleSheet(panel::choiceSheet(style));
    }
    for (SheetBox* box : std::as_const(m_boxes))
        box->setTheme(theme);
    for (PictureView* picture : std::as_const(m_pictures))
        picture->setTheme(theme);
    for (const auto& follow : std::as_const(m_themeFollowers))
        follow(theme);
    invalidate();
}

void ViewPanel::setLanguage(const QString& language)
{
    m_language = language;
    for (SheetBox* box : std::as_const(m_boxes))
        box->setLanguage(language);
    for (PictureView* picture : std::as_const(m_pictures))
        picture->setLanguage(language);
    invalidate();
}

void ViewPanel::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void ViewPanel::setSources(const QString& text)
{
    m_sources->setText(text);
    m_sources->setVisible(!text.isEmpty());
}

/// In a wide panel what is counted stands beside the choice of pages: height is dear.
void ViewPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= panel::scaled(widePanel) && m_pages->count() > 1;
    m_head->setDirection(isWide ? QBoxLayout::RightToLeft : QBoxLayout::TopToBottom);
    m_subtitle->setAlignment(isWide ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft);
}

// ---- what is shown

void ViewPanel::invalidate()
{
    m_isStale = true;
    if (!isVisible())
        return;
    m_isStale = false;
    if (atlas())
        refresh();
}

void ViewPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        invalidate();
    for (PictureView* picture : std::as_const(m_pictures))
        picture->showSelection(m_navigation.selection());
    followSelection();
}

void ViewPanel::load(std::function<std::function<void()>()> make)
{
    const int number = ++m_latest;
    if (atlas()->entities.size() <= largeAtlas) {
        make()();
        Q_EMIT ready();
        return;
    }
    m_pool.clear();
    ++m_pending;
    m_pool.start([this, number, make = std::move(make)] {
        auto show = make();
        QMetaObject::invokeMethod(this, [this, number, show = std::move(show)] {
            --m_pending;
            if (number != m_latest)
                return;
            show();
            Q_EMIT ready();
        });
    });
}
