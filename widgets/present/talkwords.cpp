// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/talkwords.h"

#include <QCoreApplication>

using namespace std::chrono_literals;
using Cover = Presentation::Cover;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TalkWords)
};

TalkTimer::Time behind(const Presentation& presentation)
{
    return presentation.timer().behind(presentation.step(), presentation.count());
}

} // namespace

Pace paceOf(const Presentation& presentation)
{
    if (presentation.timer().planned() <= 0ms || presentation.count() == 0)
        return Pace::Unplanned;
    const TalkTimer::Time late = behind(presentation);
    if (late >= 1s)
        return Pace::Behind;
    return late <= -1s ? Pace::Early : Pace::OnPace;
}

QString paceWords(const Presentation& presentation)
{
    switch (paceOf(presentation)) {
    case Pace::Unplanned:
        return {};
    case Pace::OnPace:
        return Words::tr("on pace");
    case Pace::Early:
        return Words::tr("%1 early").arg(timeWords(-behind(presentation)));
    case Pace::Behind:
        return Words::tr("%1 behind").arg(timeWords(behind(presentation)));
    }
    return {};
}

QString timeWords(TalkTimer::Time time)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::abs(time)).count();
    const QLatin1Char zero('0');
    QString words = QStringLiteral("%1:%2").arg(seconds / 60 % 60).arg(seconds % 60, 2, 10, zero);
    if (seconds >= 3600) {
        words = QStringLiteral("%1:%2:%3")
                    .arg(seconds / 3600)
                    .arg(seconds / 60 % 60, 2, 10, zero)
                    .arg(seconds % 60, 2, 10, zero);
    }
    return time < 0ms && seconds > 0 ? QString(u'−' + words) : words;
}

QString remainingWords(const TalkTimer& timer)
{
    return timeWords(timer.planned() - std::chrono::floor<std::chrono::seconds>(timer.elapsed()));
}

QStringList stateWords(const Presentation& presentation)
{
    if (!presentation.isRunning())
        return {};
    QStringList words;
    if (presentation.cover() == Cover::Black)
        words.append(Words::tr("Black screen"));
    else if (presentation.cover() == Cover::White)
        words.append(Words::tr("White screen"));
    else if (presentation.cover() == Cover::Grid)
        words.append(Words::tr("All steps shown – Enter chooses"));
    if (presentation.isPaused())
        words.append(Words::tr("Paused"));
    if (presentation.isAway())
        words.append(Words::tr("Away from the step – R returns"));
    if (presentation.hasLaser())
        words.append(Words::tr("Pointer on"));
    if (!presentation.typed().isEmpty())
        words.append(Words::tr("Step %1 – Enter goes there").arg(presentation.typed()));
    return words;
}
