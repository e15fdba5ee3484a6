// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/detailbar.h"

#include <cmath>
#include <QFontMetricsF>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace {

constexpr int iconPixels = 16;
constexpr int padding = 7;

int buttonHeight()
{
    return int(lineHeight(panel::label)) + 9;
}

} // namespace

/// A flat button with an icon, or with a word where it has none. Paints itself: a style sheet that changes
/// before the panel is shown would not reach it.
class DetailBar::Button : public QToolButton
{
public:
    using QToolButton::QToolButton;

    void setColours(const PanelStyle& style)
    {
        m_style = style;
        setFont(fontFor(panel::label));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const double word = icon().isNull() ? QFontMetricsF(font()).horizontalAdvance(text()) : iconPixels;
        return {int(std::ceil(word)) + 2 * padding, buttonHeight()};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QToolButton::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent* event) override
    {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
        if (isChecked() || isDown() || (underMouse() && isEnabled())) {
            const bool isSet = isChecked() || isDown();
            painter.setPen(isSet ? QPen(m_style.noteLine) : QPen(Qt::NoPen));
            painter.setBrush(isSet ? m_style.selection : m_style.hover);
            painter.drawRoundedRect(area, 4, 4);
        }
        if (hasFocus()) {
            painter.setPen(QPen(m_style.link, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        }
        if (!icon().isNull()) {
            const QRect at((width() - iconPixels) / 2, (height() - iconPixels) / 2, iconPixels, iconPixels);
            icon().paint(&painter, at, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                         isChecked() ? QIcon::On : QIcon::Off);
            return;
        }
        painter.setFont(font());
        painter.setPen(isEnabled() ? m_style.ink : mixed(m_style.background, m_style.secondary, 0.55));
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    PanelStyle m_style;
};

DetailBar::DetailBar(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Details: tools"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(panel::margin - 8, 4, panel::margin - 8, 5);
    row->setSpacing(2);
    m_back = addButton(tr("Back"), tr("Back"), tr("What was shown before"));
    m_forward = addButton(tr("Forward"), tr("Forward"), tr("What was shown after it"));
    row->addStretch();
    m_evidence = addButton(tr("Evidence"), tr("Evidence"), tr("Basis, dates and source of every figure"));
    m_pin = addButton(tr("Pin"), tr("Pin"), tr("Keep it at hand"));
    m_show = addButton(tr("Map"), tr("Show on the map"), tr("Show on the map"));
    m_evidence->setCheckable(true);
    m_pin->setCheckable(true);
    connect(m_back, &QToolButton::clicked, this, &DetailBar::backRequested);
    connect(m_forward, &QToolButton::clicked, this, &DetailBar::forwardRequested);
    connect(m_evidence, &QToolButton::toggled, this, &DetailBar::evidenceToggled);
    connect(m_show, &QToolButton::clicked, this, &DetailBar::showOnMapRequested);
    connect(m_pin, &QToolButton::clicked, this, [this](bool checked) {
        m_pin->setChecked(!checked); // it follows what is pinned, and does not decide it
        Q_EMIT pinRequested();
    });
    for (Button* button : {m_back, m_forward, m_pin, m_show})
        button->setEnabled(false);
}

DetailBar::Button* DetailBar::addButton(const QString& word, const QString& name, const QString& hint)
{
    auto* button = new Button(this);
    button->setText(word);
    button->setAccessibleName(name);
    button->setToolTip(panel::plainToolTip(hint));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void DetailBar::setIcons(const QIcon& back, const QIcon& forward, const QIcon& pin, const QIcon& show)
{
    m_back->setIcon(back);
    m_forward->setIcon(forward);
    m_pin->setIcon(pin);
    m_show->setIcon(show);
}

void DetailBar::setColours(const PanelStyle& style)
{
    m_line = style.hairline;
    for (Button* button : {m_back, m_forward, m_evidence, m_pin, m_show})
        button->setColours(style);
    update();
}

void DetailBar::setCanGoBack(bool can)
{
    m_back->setEnabled(can);
}

void DetailBar::setCanGoForward(bool can)
{
    m_forward->setEnabled(can);
}

void DetailBar::setCanPin(bool can)
{
    m_pin->setEnabled(can);
}

void DetailBar::setCanShowOnMap(bool can)
{
    m_show->setEnabled(can);
}

QWidget* DetailBar::lastButton() const
{
    return m_show;
}

void DetailBar::setPinned(bool pinned)
{
    m_pin->setChecked(pinned);
    m_pin->setAccessibleName(pinned ? tr("Unpin") : tr("Pin"));
}

void DetailBar::setEvidenceShown(bool shown)
{
    m_evidence->setChecked(shown);
}

void DetailBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), m_line);
}
