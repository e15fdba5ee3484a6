// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/consoletimes.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/present/paceview.h"
#include "widgets/present/talkwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTime>

using namespace std::chrono_literals;

namespace {

constexpr int longestTalk = 600; // minutes

QLabel* label(const QString& text, const QFont& font)
{
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setFont(font);
    return made;
}

/// A figure above or below its name.
QVBoxLayout* named(QLabel* figure, QLabel* name)
{
    auto* layout = new QVBoxLayout;
    layout->setSpacing(0);
    layout->addWidget(figure);
    layout->addWidget(name);
    return layout;
}

} // namespace

ConsoleTimes::ConsoleTimes(Presentation& presentation, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_step(label({}, panel::fontFor(panel::figure)))
    , m_elapsed(label({}, panel::fontFor(panel::figure)))
    , m_remaining(label({}, panel::fontFor(panel::figure)))
    , m_remainingName(label({}, panel::fontFor(panel::label)))
    , m_minutes(new QSpinBox)
    , m_pace(new PaceView)
    , m_clock(label({}, panel::fontFor(panel::figure)))
{
    const QFont small = panel::fontFor(panel::label);
    m_step->setObjectName(QStringLiteral("step"));
    m_elapsed->setObjectName(QStringLiteral("elapsed"));
    m_remaining->setObjectName(QStringLiteral("remaining"));
    m_clock->setObjectName(QStringLiteral("clock"));
    // room for the widest, so that nothing moves from second to second
    m_elapsed->setMinimumWidth(m_elapsed->fontMetrics().horizontalAdvance(QStringLiteral("000:00")));
    m_minutes->setRange(0, longestTalk);
    m_minutes->setSpecialValueText(tr("no plan"));
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setAccessibleName(tr("Minutes the talk may take"));
    m_minutes->setToolTip(tr("How many minutes the talk may take; 0: as long as it takes"));
    m_minutes->setFont(panel::fontFor(panel::strongText));
    m_minutes->setFocusPolicy(Qt::StrongFocus); // the wheel alone changes nothing unasked
    m_clock->setAccessibleDescription(tr("Time of the day"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addLayout(named(m_step, label(tr("Step"), small)));
    layout->addLayout(named(m_elapsed, label(tr("Elapsed"), small)));
    layout->addLayout(named(m_remaining, m_remainingName));
    layout->addWidget(m_minutes, 0, Qt::AlignVCenter);
    layout->addWidget(m_pace, 0, Qt::AlignVCenter);
    layout->addStretch();
    layout->addLayout(named(m_clock, label(tr("Clock"), small)));
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    connect(&m_tick, &QTimer::timeout, this, &ConsoleTimes::showTime);
    connect(&presentation, &Presentation::stateChanged, this, &ConsoleTimes::follow);
    connect(m_minutes, &QSpinBox::valueChanged, this, [this](int minutes) {
        m_presentation.setPlanned(std::chrono::minutes(minutes));
        Q_EMIT plannedChanged(std::chrono::minutes(minutes));
    });
    follow();
}

void ConsoleTimes::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    for (QLabel* name : findChildren<QLabel*>()) {
        if (name->font().pixelSize() == panel::fontFor(panel::label).pixelSize())
            name->setPalette(quiet);
    }
    m_pace->setTheme(theme);
}

void ConsoleTimes::follow()
{
    m_step->setText(m_presentation.count() > 0
                        ? tr("%1 of %2").arg(m_presentation.step() + 1).arg(m_presentation.count())
                        : QStringLiteral("–"));
    if (!m_minutes->hasFocus()) {
        const QSignalBlocker blocker(m_minutes);
        m_minutes->setValue(
            int(std::chrono::ceil<std::chrono::minutes>(m_presentation.timer().planned()).count()));
    }
    showTime();
}

void ConsoleTimes::showTime()
{
    const TalkTimer& timer = m_presentation.timer();
    const bool planned = timer.planned() > 0ms;
    const bool over = planned && timer.elapsed() > timer.planned();
    m_elapsed->setText(timeWords(timer.elapsed()));
    m_remaining->setText(remainingWords(timer));
    m_remainingName->setText(over ? tr("Over time") : tr("Remaining"));
    m_remaining->setVisible(planned);
    m_remainingName->setVisible(planned);
    m_pace->setPace(paceOf(m_presentation), paceWords(m_presentation));
    if (planned) {
        m_pace->setToolTip(tr("All steps taking equally long, this one is to end at %1")
                               .arg(timeWords(timer.dueAt(m_presentation.step(), m_presentation.count()))));
    }
    m_clock->setText(QLocale().toString(QTime::currentTime(), QStringLiteral("HH:mm")));
    if (isVisible())
        m_tick.start(1000ms - timer.elapsed() % 1000ms); // as the next second begins
}

void ConsoleTimes::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showTime();
}

void ConsoleTimes::hideEvent(QHideEvent* event)
{
    m_tick.stop();
    QWidget::hideEvent(event);
}
