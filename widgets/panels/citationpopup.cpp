// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/panels/citationpopup.h"

#include <algorithm>
#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

namespace {

constexpr int popupWidth = 420;        ///< grows with the text
constexpr int gap = 4;                 ///< to what it speaks of
constexpr qsizetype mostLines = 16;    ///< of evidence: more is not read in a popup
constexpr qsizetype longestLine = 600; ///< characters

QLabel* label(const QString& text, const panel::TextLook& look, const QColor& colour, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(panel::bounded(text, longestLine));
    label->setWordWrap(true);
    label->setFont(fontFor(look));
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
    return label;
}

} // namespace

CitationPopup::CitationPopup(const Citing& citing, const PanelStyle& style, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_citing(citing)
    , m_style(style)
    , m_copy(new QPushButton(tr("&Copy"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("citation"));
    setAccessibleName(tr("Citation"));
    setAccessibleDescription(citing.sentence + u'\n' + spokenEvidence(citing.evidence));
    setPalette(style.palette());
    setAutoFillBackground(true);
    setStyleSheet(QStringLiteral("#citation { background: %1; border: 1px solid %2; }")
                      .arg(style.background.name(), style.strongLine.name()));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(panel::margin, 14, panel::margin, 12);
    column->setSpacing(0);
    QLabel* sentence = label(citing.sentence, panel::body, style.ink, this);
    sentence->setAccessibleName(tr("Citation: %1").arg(sentence->text()));
    column->addWidget(sentence);
    if (!citing.evidence.isEmpty()) {
        auto* rule = new QFrame(this);
        rule->setFixedHeight(1);
        rule->setStyleSheet(QStringLiteral("background: %1;").arg(style.hairline.name()));
        column->addSpacing(10);
        column->addWidget(rule);
        column->addSpacing(10);
        auto* rows = new QGridLayout;
        addEvidence(*rows);
        column->addLayout(rows);
    }
    column->addSpacing(12);
    addButtons(*column);
    setFixedWidth(panel::scaled(popupWidth));
    setFixedHeight(column->heightForWidth(width()));
}

void CitationPopup::addEvidence(QGridLayout& rows)
{
    rows.setHorizontalSpacing(12);
    rows.setVerticalSpacing(3);
    rows.setColumnStretch(1, 1);
    const qsizetype shown = std::min(mostLines, m_citing.evidence.size());
    double widest = 0;
    for (qsizetype i = 0; i < shown; ++i)
        widest = std::max(widest, textWidth(m_citing.evidence[i].label, panel::label));
    rows.setColumnMinimumWidth(0, std::min(int(widest) + 2, panel::scaled(panel::labelColumn)));
    for (qsizetype i = 0; i < shown; ++i) {
        const EvidenceLine& line = m_citing.evidence[i];
        QLabel* text = label(line.text, panel::label, m_style.ink, this);
        text->setAccessibleName(line.label + QStringLiteral(": ") + text->text());
        rows.addWidget(label(line.label, panel::label, m_style.secondary, this), int(i), 0);
        rows.addWidget(text, int(i), 1);
    }
    if (shown < m_citing.evidence.size())
        rows.addWidget(label(QStringLiteral("…"), panel::label, m_style.secondary, this), int(shown), 1);
}

void CitationPopup::addButtons(QLayout& column)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label(tr("Enter copies, Esc closes"), panel::small, m_style.secondary, this), 1,
                   Qt::AlignVCenter);
    m_copy->setFont(fontFor(panel::body));
    m_copy->setAccessibleName(tr("Copy the citation"));
    m_copy->setStyleSheet(
        QStringLiteral("QPushButton { background: %1; color: %2; border: 1px solid %3; border-radius: 4px;"
                       " padding: 3px 14px; }"
                       "QPushButton:hover { background: %4; }"
                       "QPushButton:focus { border: 2px solid %5; padding: 2px 13px; }")
            .arg(m_style.background.name(), m_style.ink.name(), m_style.strongLine.name(),
                 m_style.hover.name(), m_style.link.name()));
    row->addWidget(m_copy);
    connect(m_copy, &QPushButton::clicked, this, &CitationPopup::copy);
    column.addItem(row);
}

CitationPopup* CitationPopup::open(const Citing& citing, const QRect& globalArea, QWidget* parent)
{
    const bool isDark = parent && parent->palette().color(QPalette::Window).lightness() < 128;
    const ColorTheme theme = isDark ? ColorTheme::dark() : ColorTheme::light();
    auto* popup = new CitationPopup(citing, PanelStyle::of(theme), parent);
    const QScreen* screen = QGuiApplication::screenAt(globalArea.center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    popup->move(placeBeside(globalArea, popup->size(), screen->availableGeometry()));
    popup->show();
    return popup;
}

QPoint CitationPopup::placeBeside(const QRect& area, const QSize& popup, const QRect& screen)
{
    const int most = std::max(screen.left(), screen.right() + 1 - popup.width());
    const int x = std::clamp(area.left(), screen.left(), most);
    const int beneath = area.bottom() + 1 + gap;
    const int above = area.top() - gap - popup.height();
    if (beneath + popup.height() <= screen.bottom() + 1)
        return {x, beneath};
    if (above >= screen.top())
        return {x, above};
    return {x, std::max(screen.top(), screen.bottom() + 1 - popup.height())};
}

void CitationPopup::copy()
{
    QGuiApplication::clipboard()->setText(m_citing.sentence);
    close();
}

bool CitationPopup::event(QEvent* event)
{
    // The window has an action for the same keys; what is shown here is meant.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void CitationPopup::keyPressEvent(QKeyEvent* event)
{
    const bool copies =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->matches(QKeySequence::Copy);
    if (copies)
        copy();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void CitationPopup::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    if (QWidget* focus = QApplication::focusWidget(); focus && !isAncestorOf(focus))
        m_before = focus;
    m_copy->setFocus(Qt::PopupFocusReason);
}

void CitationPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}
