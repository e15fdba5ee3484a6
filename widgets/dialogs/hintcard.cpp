// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/hintcard.h"

#include "widgets/panels/panelstyle.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace {

constexpr int distance = 16; ///< from the edges of what is below

QLabel* plainLabel(const QString& text, const QString& name)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    return label;
}

/// Keys side by side, each drawn as one.
QWidget* keyRow(const QStringList& keys)
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    for (const QString& key : keys)
        layout->addWidget(plainLabel(key, QStringLiteral("key")));
    layout->addStretch();
    return row;
}

} // namespace

HintCard::HintCard(const QList<Hint>& hints, QWidget* over)
    : QFrame(over)
{
    setObjectName(QStringLiteral("hintCard"));
    setAccessibleName(tr("Hints"));
    setCursor(Qt::ArrowCursor);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 8, 8, 12);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Finding your way"), QStringLiteral("title")), 1);
    head->addWidget(dismissButton());
    grid->addLayout(head, 0, 0, 1, 2);
    QStringList told;
    for (const Hint& hint : hints) {
        const int row = grid->rowCount();
        grid->addWidget(keyRow(hint.keys), row, 0, Qt::AlignVCenter);
        grid->addWidget(plainLabel(hint.text, QStringLiteral("what")), row, 1, Qt::AlignVCenter);
        told << hint.keys.join(QStringLiteral(", ")) + QStringLiteral(": ") + hint.text;
    }
    setAccessibleDescription(told.join(QStringLiteral("; ")));
    over->installEventFilter(this);
    place();
}

QPushButton* HintCard::dismissButton()
{
    auto* button = new QPushButton(tr("Got it"));
    button->setObjectName(QStringLiteral("gotIt"));
    button->setAccessibleName(tr("Got it: do not show these hints again"));
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, &HintCard::dismiss);
    return button;
}

void HintCard::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    setStyleSheet(
        QStringLiteral("#hintCard { background: %1; border: 1px solid %2; border-radius: 8px; }"
                       "#hintCard QLabel { color: %3; background: transparent; }"
                       "#hintCard #title { font-weight: bold; }"
                       "#hintCard #what { color: %4; }"
                       "#hintCard #key { background: %5; border: 1px solid %2; border-bottom-width: 2px;"
                       " border-radius: 4px; padding: 1px 6px; }"
                       "#hintCard #gotIt { color: %6; background: transparent; border: 1px solid %2;"
                       " border-radius: 4px; padding: 3px 10px; font-weight: bold; }"
                       "#hintCard #gotIt:hover { background: %7; }"
                       "#hintCard #gotIt:focus { border-color: %6; }")
            .arg(style.background.name(), style.strongLine.name(), style.ink.name(), style.secondary.name(),
                 theme.canvas.name(), style.link.name(), style.hover.name()));
    place();
}

void HintCard::place()
{
    adjustSize();
    const QWidget* over = parentWidget();
    move(distance, over->height() - height() - distance);
}

bool HintCard::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest: // the text has another size
        place();
        break;
    case QEvent::MouseButtonPress: // what is below is not meant
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return true;
    default:
        break;
    }
    return QFrame::event(event);
}

bool HintCard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void HintCard::dismiss()
{
    if (isAncestorOf(focusWidget()))
        parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    Q_EMIT dismissed();
}
