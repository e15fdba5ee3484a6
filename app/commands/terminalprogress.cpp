// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/terminalprogress.h"

#include <cstdio>
#include <sys/ioctl.h>
#include <unistd.h>

namespace {

constexpr int patience = 400; ///< milliseconds, before anything is told
constexpr int interval = 80;  ///< milliseconds, between two lines
constexpr int usualWidth = 80;

/// A terminal that can go back to the start of a line and erase it.
bool isTerminal()
{
    return isatty(STDERR_FILENO) == 1 && qEnvironmentVariable("TERM") != u"dumb";
}

int widthOfTerminal()
{
    winsize size = {};
    const bool isKnown = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return isKnown ? size.ws_col : usualWidth;
}

void write(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    static_cast<void>(std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr));
}

} // namespace

TerminalProgress::TerminalProgress()
    : m_isTerminal(isTerminal())
{
    m_sinceStart.start();
}

TerminalProgress::~TerminalProgress()
{
    clear();
}

void TerminalProgress::tell(const QString& line)
{
    if (!m_isTerminal || m_sinceStart.elapsed() < patience || (m_isShown && m_sinceTold.elapsed() < interval))
        return;
    QString shown = line.left(widthOfTerminal() - 1); // a line that wraps cannot be written over
    for (QChar& c : shown) {
        if (!c.isPrint())
            c = u'?';
    }
    write(QStringLiteral("\r\x1b[K") + shown);
    m_isShown = true;
    m_sinceTold.start();
}

void TerminalProgress::clear()
{
    if (m_isShown)
        write(QStringLiteral("\r\x1b[K"));
    m_isShown = false;
}
