// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/framewords.h"

#include "model/filterwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MapFrame)
};

/// Where a click may lead, and nothing that a file could use for something else.
QString webLink(const QString& url)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    const bool isWeb = parsed.isValid() && !parsed.host().isEmpty() &&
                       (parsed.scheme() == u"https" || parsed.scheme() == u"http");
    return isWeb ? parsed.toString(QUrl::FullyEncoded) : QString();
}

} // namespace

QString framewords::edition(const Atlas& atlas)
{
    return atlas.edition.isEmpty() ? QString() : Words::tr("Edition %1").arg(atlas.edition);
}

QString framewords::licence(const Atlas& atlas)
{
    return atlas.licence.trimmed().isEmpty() ? QString() : Words::tr("Licence: %1").arg(atlas.licence);
}

QString framewords::filter(const Atlas& atlas, const FrameFilter& filter, const QString& language)
{
    const QString words = filterWords(atlas, filter.filter, language);
    if (words.isEmpty())
        return {};
    const qsizetype all = atlas.entities.size();
    const QLocale locale(language);
    return Words::tr("Filter: %1").arg(words) + QStringLiteral(" – ") +
           Words::tr("%1 of %n entities", nullptr, int(all))
               .arg(locale.toString(filter.passing.countOf(all)));
}

QString framewords::counts(const Atlas& atlas)
{
    const int outside = int(atlas.entitiesOf({}).size());
    QString text = Words::tr("%n entities", nullptr, int(atlas.entities.size()) - outside);
    if (outside > 0)
        text += QStringLiteral(" · ") + Words::tr("%n beside the stack", nullptr, outside);
    return text + QStringLiteral(" · ") + Words::tr("%n relations", nullptr, int(atlas.relations.size()));
}

QString framewords::counts(const Neighbourhood& part)
{
    return Words::tr("%n entities", nullptr, int(part.entities.size())) + QStringLiteral(" · ") +
           Words::tr("%n relations", nullptr, int(part.relations.size()));
}

QStringList framewords::documents(const Atlas& atlas)
{
    QStringList lines;
    for (const Source& source : atlas.sources)
        lines << atlas.sourceLine({source.id, {}});
    return lines;
}

QString framewords::remark(const Atlas& atlas)
{
    return atlas.sources.size() == 1 ? Words::tr("Everything rests on this one source.") : QString();
}

QList<FramePiece> framewords::sources(const Atlas& atlas)
{
    const QStringList lines = documents(atlas);
    QList<FramePiece> pieces;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QString text = lines[i];
        if (i == 0)
            text = Words::tr("Source: %1", nullptr, int(lines.size())).arg(text);
        if (i + 1 < lines.size())
            text += u';';
        pieces.append({text, webLink(atlas.sources[i].url)});
    }
    if (const QString only = remark(atlas); !only.isEmpty())
        pieces.last().text += QStringLiteral(". ") + only;
    return pieces;
}

QList<FramePiece> framewords::linked(const Atlas& atlas, const QString& line)
{
    QList<FramePiece> pieces;
    const QStringList parts = line.split(QStringLiteral("; "));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        FramePiece piece{i + 1 < parts.size() ? QString(parts[i] + u';') : parts[i]};
        for (const Source& source : atlas.sources) {
            if (!source.title.isEmpty() && parts[i].contains(source.title))
                piece.link = webLink(source.url);
        }
        pieces.append(piece);
    }
    return pieces;
}
