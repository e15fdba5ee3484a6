// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/present/consolestep.h"

#include "widgets/panels/panelstyle.h"
#include "widgets/present/steppicture.h"
#include "widgets/present/steppictures.h"
#include "widgets/present/stepwords.h"
#include "widgets/present/talkwords.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>

using Cover = Presentation::Cover;

namespace {

constexpr int nextGap = 12;
constexpr int statePadding = 20; ///< left and right of the words, with the border
constexpr int lowHeight = 430;   ///< with less the picture is more than the message, that stands in it

QLabel* label(const char* name, const panel::TextLook& look)
{
    auto* made = new QLabel;
    made->setObjectName(QLatin1String(name));
    made->setTextFormat(Qt::PlainText);

    made->setFont(panel::fontFor(look));
    made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return made;
}

/// A text in the lines that it has room for: a label that wraps by itself makes its window as high as it were
/// if it were narrow.
void setWords(QLabel* label, const QString& text, int width, int most)
{
    label->setText(wordLines(text, label->font(), width, most).join(u'\n'));
    label->setAccessibleName(text);
    label->setToolTip(panel::plainToolTip(text));
    label->setVisible(!text.isEmpty());
}

void setQuiet(QLabel* label, const PanelStyle& style)
{
    QPalette quiet = style.palette();
    quiet.setColor(QPalette::WindowText, style.secondary);
    label->setPalette(quiet);
}

} // namespace

ConsoleStep::ConsoleStep(const Presentation& presentation, const StepPictures& pictures, QWidget* parent)
    : QWidget(parent)
    , m_presentation(presentation)
    , m_pictures(pictures)
    , m_state(label("state", panel::bodyStrong))
    , m_picture(new StepPicture)
    , m_title(label("title", panel::otherName))
    , m_message(label("message", panel::body))
    , m_nextHeading(label("nextHeading", panel::smallStrong))
    , m_next(new StepPicture)
    , m_nextTitle(label("nextTitle", panel::strongText))
{
    m_nextHeading->setFont(panel::headingFont());
    m_nextHeading->setText(tr("Next"));

    m_state->setIndent(0);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_next->setObjectName(QStringLiteral("nextPicture"));
    m_picture->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_nextTitle->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_nextHeading);
    words->addWidget(m_nextTitle);
    words->addStretch();
    auto* next = new QHBoxLayout;
    next->setSpacing(nextGap);
    next->addWidget(m_next, 0, Qt::AlignTop);
    next->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_picture, 100);
    layout->addWidget(m_title);
    layout->addWidget(m_message);
    layout->addSpacing(8);
    layout->addLayout(next);
    layout->addStretch(1);      // what the picture leaves
    layout->addWidget(m_state); // beneath all: nothing moves as it comes and goes
    connect(&presentation, &Presentation::stateChanged, this, &ConsoleStep::follow);
    connect(&pictures, &StepPictures::pictureReady, this, &ConsoleStep::follow);
    follow();
}

void ConsoleStep::setTheme(const ColorTheme& theme)
{
    const PanelStyle style = PanelStyle::of(theme);
    m_picture->setTheme(theme);
    m_next->setTheme(theme);
    setQuiet(m_message, style);
    setQuiet(m_nextHeading, style);
    m_state->setStyleSheet(QStringLiteral("QLabel { background: %1; color: %2; border: 1px solid %3;"
                                          " border-radius: 4px; padding: 4px 8px; }")
                               .arg(style.warningFill.name(), style.ink.name(), style.warningLine.name()));
}

QSize ConsoleStep::minimumSizeHint() const
{
    constexpr int least = 340;
    return {1, std::min(panel::scaled(least), QWidget::minimumSizeHint().height())};
}

/// Pictures as large as they can be: what is left is beneath all and not between.
void ConsoleStep::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int room = contentsRect().width();
    m_picture->setMaximumHeight(std::max(m_picture->minimumHeight(), m_picture->heightForWidth(room)));
    m_title->setFont(panel::fontFor({std::clamp(room / 26.0, panel::otherName.pixelSize, 28.0), true}));
    m_message->setFont(panel::fontFor({std::clamp(room / 36.0, panel::body.pixelSize, 20.0)}));
    m_nextTitle->setFont(panel::fontFor({std::clamp(room / 30.0, panel::strongText.pixelSize, 24.0), true}));
    m_isLow = height() < lowHeight;
    const int next = std::clamp(int(room * 0.45), 110, 420);
    m_next->setFixedSize(next, m_next->heightForWidth(next));
    follow(); // words anew, in other lines
}

void ConsoleStep::setLanguage(const QString& language)
{
    m_language = language;
    follow();
}

void ConsoleStep::follow()
{
    const QStringList state = stateWords(m_presentation);
    const int room = contentsRect().width();
    setWords(m_state, state.join(QStringLiteral(" · ")), room - statePadding, 3);
    const Cover cover = m_presentation.cover();
    m_picture->setVeil(cover == Cover::Black   ? tr("Black screen")
                       : cover == Cover::White ? tr("White screen")
                                               : QString());
    if (m_presentation.count() == 0)
        return;
    const TourStep& step = m_presentation.current();
    setWords(m_title, step.title.in(m_language), room, 4);
    setWords(m_message, m_isLow ? QString() : step.message.in(m_language), room, 4);
    m_picture->setPicture(m_pictures.picture(m_presentation.step()),
                          QString::number(m_presentation.step() + 1));
    m_picture->setAccessibleName(tr("Picture of the step: %1").arg(m_title->accessibleName()));
    showNext();
}

void ConsoleStep::showNext()
{
    const TourStep* next = m_presentation.following();
    m_next->setVisible(next);
    const int room = contentsRect().width() - (next ? m_next->width() + nextGap : 0);
    setWords(m_nextTitle, next ? next->title.in(m_language) : tr("End of the tour"), room, 4);
    if (!next)
        return;
    m_next->setPicture(m_pictures.picture(m_presentation.step() + 1),
                       QString::number(m_presentation.step() + 2));
    m_next->setAccessibleName(tr("Picture of the next step: %1").arg(m_nextTitle->accessibleName()));
}
