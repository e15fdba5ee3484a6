// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/filterbar.h"

#include "model/basismark.h"
#include "widgets/panels/filterfield.h"
#include "widgets/panels/filtermenu.h"
#include "widgets/panels/focusbarbutton.h"
#include "widgets/panels/focusbarlabel.h"

#include <algorithm>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace {

constexpr int gap = 8;
constexpr int chipGap = 4;
constexpr int wideGap = 16;
constexpr int margin = 12;
constexpr int fieldWidth = 200;  ///< grows with the text
constexpr int narrowField = 120; ///< where there is little room
constexpr int roomForAll = 760;  ///< from this width on the field is wide
constexpr int longestText = 200;
constexpr qsizetype mostChips = 40; ///< more have no room on any screen

} // namespace

FilterBar::FilterBar(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_theme(ColorTheme::light())
    , m_style(PanelStyle::of(m_theme))
    , m_field(new FilterField(this))
    , m_count(new FocusBarLabel(this))
{
    setAccessibleName(tr("Filter"));
    m_field->setPlaceholderText(tr("Text, name or figure"));
    m_field->setAccessibleName(tr("Filter by text"));
    m_field->setMaxLength(longestText);
    m_field->setClearButtonEnabled(true);
    m_field->setKeyTaker([this](int key) { return fieldKey(key); });
    buildButtons();
    hide();
    connect(m_field, &QLineEdit::textChanged, this, &FilterBar::setText);
    for (const auto signal :
         {&Navigation::lensChanged, &Navigation::passingChanged, &Navigation::atlasChanged})
        connect(&m_navigation, signal, this, &FilterBar::follow);
    setTheme(m_theme);
    follow();
}

FocusBarButton* FilterBar::addButton(const QString& text, const QString& accessibleName,
                                     const QString& objectName)
{
    auto* button = new FocusBarButton(this);
    button->setWords(text, text);
    button->setAccessibleName(accessibleName);
    button->setToolTip(panel::plainToolTip(accessibleName));
    button->setObjectName(objectName);
    button->setPanelStyle(m_style);
    return button;
}

void FilterBar::buildButtons()
{
    m_add = addButton(tr("Add…"), tr("Filter by layer, kind, organisation, basis, status or funding"),
                      QStringLiteral("add"));
    connect(m_add, &FocusBarButton::clicked, this, &FilterBar::openMenu);
    m_more = addButton({}, {}, QStringLiteral("moreValues"));
    connect(m_more, &FocusBarButton::clicked, this, &FilterBar::openChipMenu);
    m_dim = addButton(tr("Dim"), tr("Dim what falls out"), QStringLiteral("dim"));
    m_hide = addButton(tr("Hide"), tr("Hide what falls out"), QStringLiteral("hide"));
    m_dim->setSegment(FocusBarButton::Segment::First);
    m_hide->setSegment(FocusBarButton::Segment::Last);
    for (FocusBarButton* button : {m_dim, m_hide}) {
        button->setCheckable(true);
        connect(button, &FocusBarButton::clicked, this, [this, button] {
            m_navigation.setHidesFiltered(button == m_hide);
            button->setChecked(true); // also if nothing changed
        });
    }
    m_clear = addButton(tr("Clear"), tr("Clear the filter"), QStringLiteral("clearFilter"));
    connect(m_clear, &FocusBarButton::clicked, this, [this] {
        m_isStarted = false;
        m_navigation.clearFilter();
        follow();
        Q_EMIT left();
    });
}

QSize FilterBar::sizeHint() const
{
    return {panel::scaled(720), FocusBarButton::buttonHeight() + 12};
}

QSize FilterBar::minimumSizeHint() const
{
    return {panel::scaled(320), sizeHint().height()};
}

void FilterBar::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_values.clear(); // they have other names
    follow();
}

void FilterBar::setTheme(const ColorTheme& theme)
{
    m_theme = theme;
    m_style = PanelStyle::of(theme);
    setPalette(m_style.palette());
    setFixedHeight(sizeHint().height());
    m_field->setPanelStyle(m_style);
    m_count->setPanelStyle(m_style);
    for (FocusBarButton* button : findChildren<FocusBarButton*>())
        button->setPanelStyle(m_style);
    m_values.clear(); // their colours are others
    follow();
    update();
}

// ---- what it says

QString FilterBar::wordsOf(const FilterValue& value) const
{
    const AtlasPtr& atlas = m_navigation.atlas();
    const QString label = atlas ? filterValueLabel(*atlas, value, m_language) : value.value;
    if (value.dimension == FilterDimension::Funding)
        return label;
    return tr("%1: %2").arg(filterDimensionLabel(value.dimension), label);
}

QColor FilterBar::colourOf(const FilterValue& value) const
{
    const AtlasPtr& atlas = m_navigation.atlas();
    if (value.dimension == FilterDimension::Layer && atlas && atlas->layer(value.value))
        return m_theme.accent(*atlas->layer(value.value));
    const auto mark = value.dimension == FilterDimension::Basis ? basisMarkNamed(value.value) : std::nullopt;
    return mark ? m_theme.basis(*mark) : m_theme.outsideAccent();
}

void FilterBar::follow()
{
    const Lens& lens = m_navigation.lens();
    const QWidget* inside = focusWidget();
    const bool hadFocus = m_menu || (inside && inside->hasFocus());
    m_isStarted = m_isStarted && hadFocus; // with the keyboard elsewhere an empty bar has nothing to wait for
    setVisible(m_navigation.atlas() && (m_isStarted || !lens.filter.isEmpty()));
    if (isHidden() && hadFocus)
        Q_EMIT left();
    if (m_field->text() != lens.filter.text) {
        const QSignalBlocker silent(m_field);
        m_field->setText(lens.filter.text);
    }
    m_dim->setChecked(!lens.hidesFiltered);
    m_hide->setChecked(lens.hidesFiltered);
    showCount();
    if (const QList<FilterValue> values = lens.filter.values(); values != m_values) {
        m_values = values;
        fillChips();
    }
    arrange();
}

void FilterBar::showCount()
{
    const AtlasPtr& atlas = m_navigation.atlas();
    if (!atlas)
        return;
    const bool waits = !m_navigation.lens().filter.isEmpty() && !m_navigation.filterIndex();
    const qsizetype all = atlas->entities.size();
    const qsizetype passing = m_navigation.passing().countOf(all);
    const QString shown = QLocale().toString(passing);
    const QString text = waits ? tr("Filtering…")
                         : m_navigation.passing().isEverything()
                             ? tr("%Ln entities", nullptr, int(all))
                             : tr("%1 of %Ln entities", nullptr, int(all)).arg(shown);
    m_count->say({}, text, {});
    m_count->setAccessibleName(text);
}

void FilterBar::fillChips()
{
    const auto focused = std::ranges::find_if(m_chips, [](const QWidget* chip) { return chip->hasFocus(); });
    const qsizetype focus = focused == m_chips.end() ? -1 : focused - m_chips.begin();
    for (FocusBarButton* chip : std::as_const(m_chips)) {
        chip->hide();
        chip->deleteLater(); // it may be the sender of what brought us here
    }
    m_chips.clear();
    QWidget* last = m_add;
    setTabOrder(m_field, m_add);
    for (const FilterValue& value : std::as_const(m_values).first(std::min(m_values.size(), mostChips))) {
        const QString label =
            m_navigation.atlas() ? filterValueLabel(*m_navigation.atlas(), value, m_language) : value.value;
        FocusBarButton* chip =
            addButton(label, tr("Take out %1").arg(wordsOf(value)), QStringLiteral("chip"));
        chip->setChip(colourOf(value));
        connect(chip, &FocusBarButton::clicked, this, [this, value] {
            m_isStarted = true; // the bar stays, also after the last chip
            m_navigation.setFilter(m_navigation.lens().filter.with(value, false));
        });
        setTabOrder(last, chip);
        last = chip;
        m_chips.append(chip);
    }
    QWidget* const rest[] = {m_more, m_dim, m_hide, m_clear};
    for (QWidget* next : rest) {
        setTabOrder(last, next);
        last = next;
    }
    if (focus < 0)
        return;
    QWidget* next = m_chips.isEmpty() ? m_add : m_chips[std::min(focus, m_chips.size() - 1)];
    next->show();
    next->setFocus(Qt::OtherFocusReason);
}

// ---- where it stands

void FilterBar::arrange()
{
    const int buttonHeight = FocusBarButton::buttonHeight();
    const int top = (height() - buttonHeight) / 2;
    const bool isWide = width() >= panel::scaled(roomForAll);
    int left = margin;
    const int field = panel::scaled(isWide ? fieldWidth : narrowField);
    m_field->setGeometry(left, (height() - m_field->height()) / 2, field, m_field->height());
    left += field + gap;
    m_add->setGeometry(left, top, m_add->sizeHint().width(), buttonHeight);
    left += m_add->width() + gap;
    int right = width() - margin;
    const auto put = [&](QWidget* widget, int widgetWidth, int space) {
        right -= widgetWidth;
        widget->setGeometry(right, top, widgetWidth, buttonHeight);
        right -= space;
    };
    put(m_clear, m_clear->sizeHint().width(), gap);
    put(m_hide, m_hide->sizeHint().width(), 0);
    put(m_dim, m_dim->sizeHint().width(), wideGap);
    const int count = m_count->wholeWidth();
    m_count->setVisible(right - left >= count);
    if (right - left >= count)
        put(m_count, count, wideGap);
    placeChips(left, right);
}

/// As many chips as have room, and for the others one that stands for them.
void FilterBar::placeChips(int from, int to)
{
    const int top = (height() - FocusBarButton::buttonHeight()) / 2;
    const auto wordsFor = [](qsizetype left) -> QString { return u'+' + QString::number(left); };
    qsizetype shown = m_chips.size();
    const auto widthOf = [&](qsizetype chips) {
        int width = 0;
        for (qsizetype i = 0; i < chips; ++i)
            width += m_chips[i]->sizeHint().width() + chipGap;
        const qsizetype left = m_values.size() - chips;
        m_more->setWords(wordsFor(left), wordsFor(left));
        return width + (left > 0 ? m_more->sizeHint().width() : 0);
    };
    while (shown > 0 && widthOf(shown) > to - from)
        --shown;
    const qsizetype left = m_values.size() - shown;
    m_more->setWords(wordsFor(left), wordsFor(left));
    m_more->setAccessibleName(tr("%n more values of the filter", nullptr, int(left)));
    m_more->setToolTip(panel::plainToolTip(m_more->accessibleName()));
    int x = from;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const int width = m_chips[i]->sizeHint().width();
        m_chips[i]->setGeometry(x, top, width, FocusBarButton::buttonHeight());
        m_chips[i]->setVisible(i < shown);
        x += i < shown ? width + chipGap : 0;
    }
    m_more->setGeometry(x, top, m_more->sizeHint().width(), FocusBarButton::buttonHeight());
    m_more->setVisible(left > 0);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_style.background);
    painter.fillRect(0, 0, width(), 1, m_style.hairline);
}

// ---- what the user does

void FilterBar::start()
{
    m_isStarted = true;
    show(); // else nothing in it takes the keyboard
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_navigation.prepareFilter();
    follow();
}

void FilterBar::setText(const QString& text)
{
    m_isStarted = true; // it does not go away under one's fingers
    Filter filter = m_navigation.lens().filter;
    filter.text = text;
    m_navigation.setFilter(filter);
}

void FilterBar::openMenu()
{
    if (m_menu)
        return;
    m_menu = new FilterMenu(m_navigation, m_language, this);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height())));
    if (!m_menu->actions().isEmpty())
        m_menu->setActiveAction(m_menu->actions().first());
}

void FilterBar::openChipMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilterValue& value : std::as_const(m_values)) {
        QString words = panel::bounded(wordsOf(value), 100);
        menu->addAction(
            tr("Take out %1").arg(words.replace(u'&', QStringLiteral("&&"))), this,
            [this, value] { m_navigation.setFilter(m_navigation.lens().filter.with(value, false)); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

/// Esc takes the text back first, then closes a bar that does nothing, and leaves one that does.
bool FilterBar::fieldKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (!m_field->text().isEmpty()) {
            m_field->clear();
            return true;
        }
        m_isStarted = false;
        Q_EMIT left();
        follow();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT left();
        return true;
    case Qt::Key_Down:
        openMenu();
        return true;
    default:
        return false;
    }
}
