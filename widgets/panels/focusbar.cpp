// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/focusbar.h"

#include "widgets/panels/focusbarbutton.h"
#include "widgets/panels/focusbarlabel.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace {

constexpr int gap = 8;
constexpr int wideGap = 16;
constexpr int margin = 12;
constexpr qsizetype mostChips = 4;
constexpr int leastName = 56; ///< goes before the pins do; grows with the text

} // namespace

FocusBar::FocusBar(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_theme(ColorTheme::light())
    , m_style(PanelStyle::of(m_theme))
    , m_label(new FocusBarLabel(this))
    , m_degreesLabel(new FocusBarLabel(this))
{
    setAccessibleName(tr("What stands out"));
    m_degreesLabel->say({}, tr("Degrees"), {});
    buildButtons();
    hide();
    connect(&m_navigation, &Navigation::litChanged, this, &FocusBar::showContent);
    setTheme(m_theme);
    showContent();
}

FocusBarButton* FocusBar::addButton(const QString& whole, const QString& brief, const QString& accessibleName,
                                    const QString& objectName)
{
    auto* button = new FocusBarButton(this);
    button->setWords(whole, brief);
    button->setAccessibleName(accessibleName);
    button->setToolTip(panel::plainToolTip(accessibleName));
    button->setObjectName(objectName);
    return button;
}

void FocusBar::buildButtons()
{
    for (int degrees = 1; degrees <= mostDegrees; ++degrees) {
        const QString number = QString::number(degrees);
        FocusBarButton* button =
            addButton(number, number, tr("Neighbours up to %n steps away", nullptr, degrees),
                      QStringLiteral("degrees") + number);
        button->setSegment(degrees == 1 ? FocusBarButton::Segment::First : FocusBarButton::Segment::Middle);
        button->setCheckable(true);
        connect(button, &FocusBarButton::clicked, this, [this, button, degrees] {
            m_navigation.setDegrees(degrees);
            button->setChecked(true); // also if nothing changed
        });
        m_degrees.append(button);
    }
    m_footprint =
        addButton(tr("Footprint"), tr("Footprint"),
                  tr("Footprint: all of the same organisation, in every layer"), QStringLiteral("footprint"));
    m_footprint->setSegment(FocusBarButton::Segment::Last);
    m_footprint->setCheckable(true);
    connect(m_footprint, &FocusBarButton::clicked, this, [this] {
        m_navigation.setReach(Reach::Footprint);
        m_footprint->setChecked(true);
    });
    m_pin = addButton(tr("Pin"), tr("Pin"), tr("Pin: keep it standing out"), QStringLiteral("pin"));
    m_pin->setCheckable(true);
    connect(m_pin, &FocusBarButton::clicked, this, [this] {
        if (const auto selection = m_navigation.selection())
            m_navigation.togglePin(*selection);
    });
    m_more = addButton({}, {}, {}, QStringLiteral("morePins"));
    connect(m_more, &FocusBarButton::clicked, this, &FocusBar::openPinMenu);
    m_only =
        addButton(tr("Show only this"), tr("Only"), tr("Show only what stands out"), QStringLiteral("only"));
    m_only->setCheckable(true);
    connect(m_only, &FocusBarButton::clicked, &m_navigation, &Navigation::setOnly);
    m_clear = addButton(tr("Clear"), tr("Clear"), tr("Clear all that stands out; Esc goes step by step"),
                        QStringLiteral("clear"));
    connect(m_clear, &FocusBarButton::clicked, this, &FocusBar::clear);
}

int FocusBar::barHeight()
{
    return FocusBarButton::buttonHeight() + 12;
}

QSize FocusBar::sizeHint() const
{
    return {panel::scaled(720), barHeight()};
}

QSize FocusBar::minimumSizeHint() const
{
    return {panel::scaled(320), barHeight()};
}

void FocusBar::setLanguage(const QString& language)
{
    m_language = language;
    showContent();
}

void FocusBar::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_style = PanelStyle::of(theme);
    setPalette(m_style.palette());
    setFixedHeight(barHeight());
    m_label->setPanelStyle(m_style);
    m_degreesLabel->setPanelStyle(m_style);
    for (FocusBarButton* button : findChildren<FocusBarButton*>())
        button->setPanelStyle(m_style);
    if (m_content.isLit) {
        fillChips();
        arrange();
    }
    update();
}

QColor FocusBar::accentOf(const QString& layer) const
{
    const AtlasPtr& atlas = m_navigation.atlas();
    const Layer* found = atlas ? atlas->layer(layer) : nullptr;
    return found ? m_theme.accent(*found) : m_theme.outsideAccent();
}

void FocusBar::clear()
{
    DeepLink link = m_navigation.link();
    link.view.selection.reset();
    link.view.degrees = 1;
    link.view.reach = Reach::Neighbours;
    link.view.only = false;
    link.lens.pins.clear();
    m_navigation.follow(link);
}

// ---- what it says

void FocusBar::showContent()
{
    const FocusBarContent before = m_content;
    m_content = FocusBarContent::of(m_navigation, m_language);
    setVisible(m_content.isLit);
    if (m_content.pins != before.pins)
        fillChips();
    if (!m_content.isLit)
        return;
    for (int i = 0; i < int(m_degrees.size()); ++i)
        m_degrees[i]->setChecked(m_content.reach == Reach::Neighbours && m_content.degrees == i + 1);
    m_footprint->setChecked(m_content.reach == Reach::Footprint);
    m_pin->setChecked(m_content.isPinned);
    m_only->setChecked(m_content.only);
    if (m_content != before)
        arrange();
}

void FocusBar::fillChips()
{
    const auto focused = std::ranges::find_if(m_chips, [](const QWidget* chip) { return chip->hasFocus(); });
    const qsizetype focus = focused == m_chips.end() ? -1 : focused - m_chips.begin();
    for (FocusBarButton* chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // it may be the sender of what brought us here
    }
    m_chips.clear();
    const qsizetype shown = std::min(m_content.pins.size(), mostChips);
    QWidget* last = m_pin;
    for (qsizetype i = 0; i < shown; ++i) {
        const FocusBarContent::Pin& pin = m_content.pins[i];
        FocusBarButton* chip =
            addButton(pin.name, pin.name, tr("Unpin %1").arg(pin.name), QStringLiteral("chip"));
        chip->setPanelStyle(m_style);
        chip->setChip(accentOf(pin.layer));
        connect(chip, &FocusBarButton::clicked, this,
                [this, thing = pin.thing] { m_navigation.togglePin(thing); });
        setTabOrder(last, chip);
        last = chip;
        m_chips.append(chip);
    }
    setTabOrder(last, m_more);
    if (focus < 0)
        return;
    QWidget* next = m_chips.isEmpty() ? m_only : m_chips[std::min(focus, m_chips.size() - 1)];
    next->show();
    next->setFocus(Qt::OtherFocusReason);
}

void FocusBar::openPinMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FocusBarContent::Pin& pin : std::as_const(m_content.pins)) {
        QString name = panel::bounded(pin.name, 100);
        menu->addAction(tr("Unpin %1").arg(name.replace(u'&', QStringLiteral("&&"))), this,
                        [this, thing = pin.thing] { m_navigation.togglePin(thing); });
    }
    menu->addSeparator();
    menu->addAction(tr("Unpin all"), &m_navigation, &Navigation::clearPins);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

// ---- where it stands

void FocusBar::say(Words words)
{
    const QString& summary = words < Words::BriefSummary    ? m_content.summary
                             : words == Words::BriefSummary ? m_content.shortSummary
                                                            : QString();
    const bool hasAccent = m_content.selection.has_value();
    m_label->say(m_content.name, summary, hasAccent ? accentOf(m_content.layer) : QColor());
    m_label->setAccessibleName(m_content.name + QStringLiteral(", ") + m_content.summary);
    for (FocusBarButton* button : {m_only, m_pin, m_clear, m_footprint})
        button->setBrief(words >= Words::BriefButtons);
}

/// With room for so many chips, which are shown; the last one stands for all others.
QList<FocusBarButton*> FocusBar::shownChips(qsizetype chips) const
{
    QList<FocusBarButton*> shown = m_chips.first(std::min(chips, m_chips.size()));
    if (shown.size() < m_content.pins.size())
        shown.append(m_more);
    return shown;
}

void FocusBar::setMoreText(qsizetype chips)
{
    const qsizetype left = m_content.pins.size() - std::min(chips, m_chips.size());
    const QString number = QString::number(left);
    const QString text = chips == 0 ? tr("%1 pinned").arg(number) : QString(u'+' + number);
    m_more->setWords(text, text);
    m_more->setAccessibleName(tr("%n more pinned things", nullptr, int(left)));
    m_more->setToolTip(panel::plainToolTip(m_more->accessibleName()));
}

bool FocusBar::fits(Words words, qsizetype chips)
{
    place(words, chips);
    const int room = m_label->width();
    if (words == Words::NoLabel)
        return room >= std::min(m_label->leastWidth(), panel::scaled(leastName));
    return room >= (words == Words::NoSummary ? m_label->leastWidth() : m_label->wholeWidth());
}

/// Puts everything in its place; the label gets what is left over.
void FocusBar::place(Words words, qsizetype chips)
{
    say(words);
    setMoreText(chips);
    const int top = (height() - FocusBarButton::buttonHeight()) / 2;
    int right = width() - margin;
    const auto put = [&](QWidget* widget, int widgetWidth, int space) {
        right -= widgetWidth;
        widget->setGeometry(right, top, widgetWidth, FocusBarButton::buttonHeight());
        widget->show();
        right -= space;
    };
    put(m_clear, m_clear->sizeHint().width(), gap);
    put(m_only, m_only->sizeHint().width(), wideGap);
    const bool isLeast = words == Words::Least;
    const QList<FocusBarButton*> shown = isLeast ? QList<FocusBarButton*>() : shownChips(chips);
    for (FocusBarButton* chip : m_chips + QList{m_more}) {
        if (!shown.contains(chip)) // what stays may have the focus
            chip->hide();
    }
    for (auto chip = shown.crbegin(); chip != shown.crend(); ++chip)
        put(*chip, (*chip)->sizeHint().width(), *chip == shown.first() && !m_content.selection ? wideGap : 4);
    if (m_content.selection && !isLeast)
        put(m_pin, m_pin->sizeHint().width(), wideGap);
    else
        m_pin->hide();
    QList<FocusBarButton*> segments = m_degrees;
    if (m_content.hasFootprint)
        segments.append(m_footprint);
    m_footprint->setVisible(m_content.hasFootprint && m_content.hasDegrees);
    m_degrees.last()->setSegment(m_content.hasFootprint ? FocusBarButton::Segment::Middle
                                                        : FocusBarButton::Segment::Last);
    for (auto button = segments.crbegin(); button != segments.crend(); ++button) {
        if (m_content.hasDegrees)
            put(*button, (*button)->sizeHint().width(), 0);
        else
            (*button)->hide();
    }
    const bool hasLabel = words < Words::NoLabel && m_content.hasDegrees;
    m_degreesLabel->setVisible(hasLabel);
    if (hasLabel) {
        right -= gap;
        put(m_degreesLabel, m_degreesLabel->wholeWidth(), 0);
    }
    if (m_content.hasDegrees)
        right -= wideGap;
    m_label->setGeometry(margin, top, std::max(0, right - margin), FocusBarButton::buttonHeight());
}

/// Says as much as there is room for: what the map shows anyway goes first, then chips, then the rest. Pin
/// and pins are there as long as there is room for them at all.
void FocusBar::arrange()
{
    const qsizetype all = m_chips.size();
    for (const Words words : {Words::All, Words::BriefButtons, Words::BriefSummary}) {
        if (fits(words, all))
            return;
    }
    for (qsizetype chips = all; chips >= 0; --chips) {
        if (!fits(Words::NoSummary, chips))
            continue;
        if (!fits(Words::BriefSummary, chips)) // there may be room for it where a chip went
            place(Words::NoSummary, chips);
        return;
    }
    if (!fits(Words::NoLabel, 0))
        place(Words::Least, 0);
}

void FocusBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_content.isLit)
        arrange();
}

void FocusBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_style.background);
}

void FocusBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        m_navigation.escape();
    else
        QWidget::keyPressEvent(event);
}
