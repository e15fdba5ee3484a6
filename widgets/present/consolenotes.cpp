// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/consolenotes.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextEdit>
#include <QToolButton>
#include <QWheelEvent>

namespace {

constexpr int smallest = 12;
constexpr int largest = 72;
constexpr int usual = 22;
constexpr int coarseFrom = 24;   ///< smaller ones change by less
constexpr int lineSpacing = 125; // percent
constexpr int wheelStep = 120;

QToolButton* button(const QString& text, const QString& name, const QString& keys)
{
    auto* made = new QToolButton;
    made->setText(text);
    made->setAccessibleName(name);
    made->setToolTip(QString(name + QStringLiteral(" (") + keys + u')'));
    made->setFont(panel::fontFor(panel::strongText));
    made->setFocusPolicy(Qt::TabFocus);
    made->setAutoRepeat(true);
    return made;
}

} // namespace

ConsoleNotes::ConsoleNotes(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel(tr("Notes")))
    , m_smaller(button(QStringLiteral("A−"), tr("Smaller notes"),
                       QKeySequence(Qt::CTRL | Qt::Key_Minus).toString(QKeySequence::NativeText)))
    , m_larger(button(QStringLiteral("A+"), tr("Larger notes"),
                      QKeySequence(Qt::CTRL | Qt::Key_Plus).toString(QKeySequence::NativeText)))
    , m_text(new QTextEdit)
    , m_size(usual)
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFont(panel::headingFont());
    m_text->setAccessibleName(tr("Notes"));
    m_text->setReadOnly(true);
    m_text->setAcceptRichText(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_text->setPlaceholderText(tr("No notes for this step."));
    m_text->viewport()->installEventFilter(this);
    m_text->document()->setDocumentMargin(0);
    connect(m_smaller, &QToolButton::clicked, this, [this] { stepSize(-1); });
    connect(m_larger, &QToolButton::clicked, this, [this] { stepSize(1); });
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_smaller);
    head->addWidget(m_larger);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    apply();
}

void ConsoleNotes::setStyle(const PanelStyle& style)
{
    setPalette(style.palette());
    QPalette quiet = style.palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    m_heading->setPalette(quiet);
    m_text->setPalette(style.palette());
    m_text->verticalScrollBar()->setStyleSheet(style.scrollBarSheet());
    for (QToolButton* each : {m_smaller, m_larger})
        each->setStyleSheet(panel::focusRingSheet(style));
}

void ConsoleNotes::setNotes(const QString& notes)
{
    if (notes == m_notes)
        return;
    m_notes = notes;
    apply();
    m_text->verticalScrollBar()->setValue(0);
}

void ConsoleNotes::setSize(int pixels)
{
    pixels = std::clamp(pixels, smallest, largest);
    if (pixels == m_size)
        return;
    m_size = pixels;
    apply();
    Q_EMIT sizeChanged(m_size);
}

void ConsoleNotes::stepSize(int by)
{
    if (by == 0) {
        setSize(usual);
        return;
    }
    const bool fine = m_size < coarseFrom || (by < 0 && m_size == coarseFrom);
    setSize(m_size + by * (fine ? 2 : 4));
}

void ConsoleNotes::scroll(int lines)
{
    QScrollBar* bar = m_text->verticalScrollBar();
    bar->setValue(bar->value() + lines * m_size * lineSpacing / 100);
}

void ConsoleNotes::apply()
{
    const QScrollBar* bar = m_text->verticalScrollBar();
    const double place = bar->maximum() > 0 ? double(bar->value()) / bar->maximum() : 0;
    m_text->setFont(chartFontFor({double(m_size)}));
    m_text->setPlainText(m_notes);
    QTextCursor all(m_text->document());
    all.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineSpacing, QTextBlockFormat::ProportionalHeight);
    format.setBottomMargin(m_size * 0.35);
    all.mergeBlockFormat(format);
    m_text->verticalScrollBar()->setValue(int(place * m_text->verticalScrollBar()->maximum()));
    m_smaller->setEnabled(m_size > smallest);
    m_larger->setEnabled(m_size < largest);
}

bool ConsoleNotes::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    const auto* wheel = static_cast<QWheelEvent*>(event);
    if (!wheel->modifiers().testFlag(Qt::ControlModifier))
        return false;
    m_wheel += wheel->angleDelta().y();
    if (const int steps = m_wheel / wheelStep; steps != 0) {
        m_wheel -= steps * wheelStep;
        stepSize(steps);
    }
    return true;
}
