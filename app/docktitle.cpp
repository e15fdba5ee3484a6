// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/docktitle.h"

#include "app/icons.h"
#include "widgets/panels/panelstyle.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace {

constexpr int iconSize = 12;

} // namespace

DockTitle::DockTitle(QDockWidget* dock)
    : QWidget(dock)
    , m_dock(dock)
    , m_name(new QLabel(dock->windowTitle()))
{
    m_name->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 4, 2);
    row->setSpacing(0);
    row->addWidget(m_name, 1);
    m_float = addButton(tr("Float %1").arg(dock->windowTitle()));
    m_close = addButton(tr("Close %1").arg(dock->windowTitle()));
    connect(m_float, &QToolButton::clicked, dock, [dock] { dock->setFloating(!dock->isFloating()); });
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    connect(dock, &QDockWidget::topLevelChanged, this, &DockTitle::tellWhereItIs);
    dock->setTitleBarWidget(this);
    setTheme(ColorTheme::light());
    tellWhereItIs();
}

QToolButton* DockTitle::addButton(const QString& name)
{
    auto* button = new QToolButton;
    button->setAccessibleName(name);
    button->setToolTip(panel::plainToolTip(name));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void DockTitle::tellWhereItIs()
{
    const QString title = m_dock->windowTitle();
    const QString name = m_dock->isFloating() ? tr("Put %1 back").arg(title) : tr("Float %1").arg(title);
    m_float->setAccessibleName(name);
    m_float->setToolTip(panel::plainToolTip(name));
}

void DockTitle::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    m_name->setFont(fontFor(panel::label));
    m_name->setPalette(style.palette());
    const int size = panel::scaled(iconSize);
    for (QToolButton* button : {m_float, m_close}) {
        button->setIcon(
            icon(button == m_float ? QStringLiteral("float") : QStringLiteral("close"), style.ink));
        button->setIconSize({size, size});
        button->setStyleSheet(panel::focusRingSheet(style));
    }
}
