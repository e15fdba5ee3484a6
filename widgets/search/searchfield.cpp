// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/searchfield.h"

#include <algorithm>
#include <QApplication>
#include <QKeyEvent>

namespace {

constexpr int longestQuery = 300;
constexpr qsizetype moreAtATime = 100;

/// How high the field is.
int lowest()
{
    return int(lineHeight(searchlook::title)) + 12;
}

bool isOurs(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

void drawMagnifier(QPainter& painter, const QPointF& centre, const QColor& ink)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre + QPointF(-1, -1), 4.2, 4.2);
    painter.drawLine(centre + QPointF(2.2, 2.2), centre + QPointF(5, 5));
}

} // namespace

SearchField::SearchField(QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("Search names, figures, investors…"));
    setAccessibleName(tr("Search the atlas"));
    setMaxLength(longestQuery);
    setFrame(false);
    setTextMargins(24, 0, 6, 0);
    setTheme(ColorTheme::light());
    connect(this, &QLineEdit::textChanged, this, &SearchField::search);
    connect(&m_runner, &SearchRunner::finished, this, &SearchField::showResults);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* old, const QWidget* now) {
        if (now == this && old && old != this)
            m_previous = old;
    });
}

SearchField::~SearchField()
{
    delete m_popup.data();
}

void SearchField::setIndex(std::shared_ptr<const SearchIndex> index)
{
    m_runner.setIndex(std::move(index));
    setPreview({});
    if (isOpen() || (hasFocus() && !text().isEmpty())) // somebody was faster than the index
        search();
}

void SearchField::setTheme(const ColorTheme& theme)
{
    m_style = SearchStyle::of(theme);
    setPalette(m_style.fieldPalette());
    setFont(fontFor(searchlook::title));
    setMinimumHeight(lowest());
    updateGeometry();
    if (m_popup)
        m_popup->setLook(m_style, m_accents);
}

void SearchField::setAccents(const QHash<QString, QColor>& accents)
{
    m_accents = accents;
    if (m_popup)
        m_popup->setLook(m_style, m_accents);
}

void SearchField::setShortcutHint(const QKeySequence& keys)
{
    m_hint = keys.toString(QKeySequence::NativeText);
    update();
}

QSize SearchField::sizeHint() const
{
    return {panel::scaled(300), lowest()};
}

SearchPopup& SearchField::popup()
{
    if (m_popup && m_popup->parentWidget() != window()) {
        delete m_popup.data();
        m_popup = nullptr;
    }
    if (!m_popup) {
        m_popup = new SearchPopup(window());
        m_popup->setLook(m_style, m_accents);
        connect(&m_popup->list(), &ResultList::moved, this, &SearchField::previewCurrent);
        connect(&m_popup->list(), &ResultList::picked, this, &SearchField::chooseCurrent);
        window()->installEventFilter(this);
    }
    return *m_popup;
}

void SearchField::activate()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
    if (!isOpen())
        search();
}

void SearchField::search()
{
    m_chooseWhenFound = false;
    m_grows = false;
    m_room.clear();
    if (text().trimmed().isEmpty() || !m_runner.hasIndex()) {
        m_runner.cancel();
        closePopup();
        return;
    }
    if (hasFocus())
        m_runner.run(text());
}

void SearchField::showResults(const QString& query, const QList<SearchGroup>& groups)
{
    setPreview({});
    QList<SearchGroup> shown = groups;
    for (SearchGroup& group : shown) {
        const qsizetype over = std::max<qsizetype>(0, group.hits.size() - roomFor(group.type));
        group.hits.resize(group.hits.size() - over);
        group.more += over;
    }
    if (std::exchange(m_grows, false) && isOpen())
        m_popup->list().growTo(resultRows(shown, query));
    else
        popup().list().setRows(resultRows(shown, query));
    m_popup->placeBelow(*this);
    m_popup->show();
    tellCurrent();
    if (std::exchange(m_chooseWhenFound, false))
        chooseCurrent();
}

qsizetype SearchField::roomFor(HitType type) const
{
    return m_room.value(type, SearchLimits().hitsPerGroup);
}

void SearchField::showMore(HitType type)
{
    m_room[type] = roomFor(type) + moreAtATime;
    m_grows = true;
    m_runner.run(text(), {.hitsPerGroup = std::ranges::max(m_room.values())});
}

void SearchField::closePopup()
{
    if (m_popup)
        m_popup->hide();
    setAccessibleDescription({});
    setPreview({});
}

void SearchField::leave()
{
    if (m_previous && m_previous->isVisible())
        m_previous->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void SearchField::setPreview(const std::optional<TypedId>& target)
{
    if (m_preview == target)
        return;
    m_preview = target;
    Q_EMIT previewed(target);
}

void SearchField::previewCurrent()
{
    const ResultRow* row = isOpen() ? m_popup->list().currentRow() : nullptr;
    setPreview(row && row->kind == ResultRow::Kind::Hit ? std::optional(row->target) : std::nullopt);
    tellCurrent();
}

/// Screen readers stay with the field, so the current result is its description.
void SearchField::tellCurrent()
{
    setAccessibleDescription(m_popup->list().currentText());
}

void SearchField::chooseCurrent()
{
    if (m_runner.isBusy()) {
        m_chooseWhenFound = true;
        return;
    }
    const ResultRow* row = isOpen() ? m_popup->list().currentRow() : nullptr;
    if (!row)
        return;
    if (row->kind == ResultRow::Kind::More) {
        showMore(row->type);
        return;
    }
    const TypedId target = row->target;
    closePopup();
    leave();
    Q_EMIT chosen(target);
}

bool SearchField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) { // before the window's own Esc and arrows
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isOurs(key->key()) && !(key->modifiers() & ~Qt::KeypadModifier)) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (!isOurs(key) || (event->modifiers() & ~Qt::KeypadModifier)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_Escape) {
        if (!isOpen() && text().isEmpty()) {
            leave();
        } else {
            closePopup();
            clear();
        }
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (isOpen() || m_runner.isBusy())
            chooseCurrent();
        else
            search();
    } else if (isOpen()) {
        m_popup->list().move(key);
    } else {
        search();
    }
    event->accept();
}

void SearchField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    update();
}

void SearchField::focusOutEvent(QFocusEvent* event)
{
    m_runner.cancel();
    closePopup();
    QLineEdit::focusOutEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    {
        QPainter box(this);
        box.setRenderHint(QPainter::Antialiasing);
        const double line = hasFocus() ? 2 : 1;
        box.setPen(QPen(hasFocus() ? m_style.panel.link : m_style.panel.strongLine, line));
        box.setBrush(m_style.panel.background);
        const double inset = line / 2;
        box.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 5, 5);
    }
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    drawMagnifier(painter, {15, height() / 2.0}, m_style.panel.secondary);
    if (m_hint.isEmpty() || hasFocus() || !text().isEmpty())
        return;
    painter.setFont(fontFor(searchlook::hint));
    painter.setPen(m_style.panel.secondary);
    painter.drawText(rect().adjusted(0, 0, -10, 0), int(Qt::AlignRight | Qt::AlignVCenter), m_hint);
}

bool SearchField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == window() && isOpen())
        m_popup->placeBelow(*this);
    return QLineEdit::eventFilter(watched, event);
}
