// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/atlaslink.h"

#include "app/atlasfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(AtlasLink)
};

constexpr qsizetype longestQuote = 200; ///< of somebody's text in a message

/// A reason that is fit for a line of text, whatever was in the link.
QString fit(const QString& reason)
{
    QString shown = reason.size() > longestQuote ? QString(reason.first(longestQuote) + u'…') : reason;
    for (QChar& c : shown) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

/// Where the file name ends: at the last `#` before which there is a file, else at the first.
qsizetype splitOf(const QString& text)
{
    const qsizetype from = std::min(text.size(), longestLink) - 1;
    for (qsizetype at = text.lastIndexOf(u'#', from); at > 0; at = text.lastIndexOf(u'#', at - 1)) {
        if (QFileInfo::exists(text.first(at)))
            return at;
    }
    return text.indexOf(u'#');
}

std::expected<std::optional<DeepLink>, QString> readPlace(const QString& text)
{
    if (text.isEmpty())
        return std::nullopt;
    if (text.size() > longestLink)
        return std::unexpected(Messages::tr("the link is too long"));
    auto place = readDeepLink(text);
    if (!place)
        return std::unexpected(Messages::tr("the link cannot be read: %1").arg(fit(place.error())));
    QList<TypedId> pins; // each once: every one costs
    for (const TypedId& pin : std::as_const(place->lens.pins)) {
        if (!pins.contains(pin))
            pins << pin;
    }
    place->lens.pins = pins;
    return *place;
}

/// What a shell would make of one word: quotes gone, but nothing else expanded.
QString unquoted(const QString& text)
{
    if (!text.startsWith(u'\''))
        return text;
    QString result;
    bool inside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\'')
            inside = !inside;
        else if (!inside && text[i] == u'\\' && i + 1 < text.size())
            result += text[++i];
        else
            result += text[i];
    }
    return result;
}

} // namespace

std::expected<AtlasLink, QString> readAtlasLink(const QString& text)
{
    if (!text.contains(u'#') || QFileInfo::exists(text))
        return AtlasLink{text, {}};
    const qsizetype split = splitOf(text);
    const auto place = readPlace(text.sliced(split + 1));
    if (!place)
        return std::unexpected(place.error());
    return AtlasLink{split == 0 ? builtInAtlasPath() : text.first(split), *place};
}

std::expected<AtlasLink, QString> readPastedLink(const QString& text)
{
    QString word = text.trimmed();
    if (word.size() > 2 * longestLink) // with a file name
        return std::unexpected(Messages::tr("the link is too long"));
    if (const QString program = QStringLiteral("stackatlas "); word.startsWith(program))
        word = word.sliced(program.size()).trimmed();
    word = unquoted(word);
    if (word.isEmpty())
        return std::unexpected(Messages::tr("there is no link"));
    if (word.contains(u'#') || QFileInfo::exists(word))
        return readAtlasLink(word);
    const auto place = readPlace(word);
    if (!place)
        return std::unexpected(place.error());
    return AtlasLink{{}, *place};
}

QString writeAtlasLink(const QString& path, const DeepLink& place)
{
    QString text = path == builtInAtlasPath() ? QString() : path;
    text += u'#' + writeDeepLink(place);
    // Always quoted: # begins a comment and & sends to the background.
    return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}
