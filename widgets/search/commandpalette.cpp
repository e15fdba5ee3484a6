// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/search/commandpalette.h"

#include "model/search/commandrank.h"

#include <algorithm>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

namespace {

constexpr int widest = 560; ///< grows with the text
constexpr int padding = 6;
constexpr int mostRows = 12;
constexpr qsizetype mostRecent = 5;

int fieldHeight()
{
    return int(lineHeight(searchlook::entry)) + 31;
}

/// The text of an action without mnemonics.
QString plainText(const QString& text)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'&' && ++i == text.size())
            break;
        result += text[i];
    }
    return result;
}

/// The menus that an action is in: "View › Zoom".
QString menuPath(const QAction* action, int depth = 0)
{
    constexpr int deepest = 8;
    for (const QObject* object : action->associatedObjects()) {
        const auto* menu = qobject_cast<const QMenu*>(object);
        if (!menu || menu->title().isEmpty() || depth > deepest)
            continue;
        const QString above = menuPath(menu->menuAction(), depth + 1);
        const QString title = plainText(menu->title());
        return above.isEmpty() ? title : QString(above + QStringLiteral(" › ") + title);
    }
    return {};
}

bool isCommand(const QAction* action)
{
    return action && !action->isSeparator() && !action->menu() && action->isVisible() &&
           !plainText(action->text()).trimmed().isEmpty();
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QWidget(window)
    , m_field(new QLineEdit(this))
    , m_list(new ResultList(this))
{
    hide();
    setAccessibleName(tr("Commands"));
    m_field->setPlaceholderText(tr("Run a command…"));
    m_field->setAccessibleName(tr("Command"));
    m_field->setMaxLength(100);
    m_field->setFrame(false);
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    setTheme(ColorTheme::light());
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &ResultList::moved, this, &CommandPalette::tellCurrent);
    connect(m_list, &ResultList::picked, this, &CommandPalette::runCurrent);
}

void CommandPalette::setCommands(const QList<QAction*>& actions)
{
    m_actions = {actions.begin(), actions.end()};
    if (isVisible()) {
        collect();
        filter();
    }
}

void CommandPalette::setTheme(const ColorTheme& theme)
{
    m_style = SearchStyle::of(theme);
    m_field->setPalette(m_style.fieldPalette());
    m_field->setFont(fontFor(searchlook::entry));
    m_list->setLook(m_style, {});
    if (isVisible())
        place();
}

void CommandPalette::open()
{
    if (isVisible())
        return;
    m_previous = QApplication::focusWidget();
    collect();
    {
        const QSignalBlocker blocker(m_field);
        m_field->clear();
    }
    filter();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && m_previous && m_previous->isVisible())
        m_previous->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::collect()
{
    m_commands.clear();
    for (const QPointer<QAction>& action : std::as_const(m_actions)) {
        if (isCommand(action))
            m_commands.append({action, plainText(action->text()), menuPath(action)});
    }
}

ResultRow CommandPalette::rowOf(qsizetype command) const
{
    const Command& one = m_commands[command];
    ResultRow row;
    row.kind = ResultRow::Kind::Command;
    row.title = one.name;
    row.context = one.path;
    row.command = command;
    if (one.action) {
        row.side = one.action->shortcut().toString(QKeySequence::NativeText);
        row.isChecked = one.action->isChecked();
    }
    row.isEnabled = one.action && one.action->isEnabled();
    return row;
}

/// While nothing is typed: those used last, then all in their order.
QList<ResultRow> CommandPalette::restingRows() const
{
    QList<ResultRow> recent;
    for (const QPointer<QAction>& action : m_recent) {
        for (qsizetype i = 0; i < m_commands.size(); ++i) {
            if (action && m_commands[i].action == action)
                recent.append(rowOf(i));
        }
    }
    QList<ResultRow> rows;
    const auto addHeading = [&rows](const QString& title) {
        ResultRow heading;
        heading.kind = ResultRow::Kind::Heading;
        heading.title = title;
        rows.append(heading);
    };
    if (!recent.isEmpty()) {
        addHeading(tr("Used last"));
        rows += recent;
        addHeading(tr("All commands"));
    }
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        if (!m_recent.contains(m_commands[i].action))
            rows.append(rowOf(i));
    }
    return rows;
}

void CommandPalette::filter()
{
    const QString typed = m_field->text();
    QList<ResultRow> rows;
    if (typed.trimmed().isEmpty()) {
        rows = restingRows();
    } else {
        QList<CommandText> texts;
        for (const Command& command : std::as_const(m_commands))
            texts.append({command.name, command.path});
        for (const CommandHit& hit : rankedCommands(texts, typed)) {
            ResultRow row = rowOf(hit.command);
            row.titleMarks = hit.nameMarks;
            row.contextMarks = hit.pathMarks;
            rows.append(row);
        }
    }
    if (rows.isEmpty())
        rows.append(nothingFoundRow(typed, tr("Try another word, or the first letters of each word")));
    m_list->setRows(rows);
    place();
    tellCurrent();
}

QRect CommandPalette::card() const
{
    const int width = std::min(panel::scaled(widest), this->width() - 32);
    const int top = std::max(16, height() / 8);
    const int rows = std::min(m_list->contentHeight(), mostRows * searchlook::commandHeight());
    const int wanted = fieldHeight() + rows + 2 * padding + searchlook::footerHeight() + 2;
    return {(this->width() - width) / 2, top, width, std::min(wanted, std::max(120, height() - top - 16))};
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const QRect area = card();
    m_field->setGeometry(area.left() + 44, area.top() + 8, area.width() - 60, fieldHeight() - 16);
    m_list->setGeometry(
        area.adjusted(1, fieldHeight() + padding + 1, -1, -searchlook::footerHeight() - padding - 1));
    update();
}

void CommandPalette::tellCurrent()
{
    m_field->setAccessibleDescription(m_list->currentText());
}

void CommandPalette::runCurrent()
{
    const ResultRow* row = m_list->currentRow();
    if (!row || !row->isEnabled)
        return;
    const QPointer<QAction> action = m_commands[row->command].action;
    close();
    if (!action || !action->isEnabled())
        return;
    m_recent.removeAll(action);
    m_recent.prepend(action);
    m_recent.resize(std::min(m_recent.size(), mostRecent));
    action->trigger();
}

bool CommandPalette::handleKey(int key)
{
    if (key == Qt::Key_Escape)
        close();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        runCurrent();
    else if (key != Qt::Key_Tab && key != Qt::Key_Backtab) // there is nowhere else to go
        return m_list->move(key);
    return true;
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::ActiveWindowFocusReason)
        close();
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool isOurs =
        press->key() == Qt::Key_Escape || press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter ||
        press->key() == Qt::Key_Up || press->key() == Qt::Key_Down || press->key() == Qt::Key_PageUp ||
        press->key() == Qt::Key_PageDown || press->key() == Qt::Key_Tab || press->key() == Qt::Key_Backtab;
    if (!isOurs || (press->modifiers() & (Qt::ControlModifier | Qt::AltModifier)))
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // before the window's own Esc and arrows
        return true;
    }
    return handleKey(press->key());
}

void CommandPalette::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_style.shade);
    const QRect area = card();
    searchlook::drawCard(painter, area, m_style);
    painter.setPen(QPen(m_style.panel.link, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tip(area.left() + 29, area.top() + fieldHeight() / 2.0);
    const QPointF prompt[] = {tip + QPointF(-6, -5), tip, tip + QPointF(-6, 5)};
    painter.drawPolyline(prompt, 3);
    painter.fillRect(QRect(area.left() + 1, area.top() + fieldHeight(), area.width() - 2, 1),
                     m_style.panel.hairline);
    const QRect footer = area.adjusted(0, area.height() - searchlook::footerHeight(), 0, 0);
    searchlook::drawFooter(painter, footer, tr("↑ ↓ move     ↵ run     Esc close"), m_style);
}

void CommandPalette::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (!card().contains(event->position().toPoint()))
        close();
}

void CommandPalette::wheelEvent(QWheelEvent* event)
{
    event->accept();
}
