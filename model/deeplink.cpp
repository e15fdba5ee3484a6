// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/deeplink.h"

#include "model/basismark.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QUrl>

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(DeepLink)
};

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, ":@>,"));
}

QString encoded(const TypedId& id)
{
    return encoded(id.toString());
}

QString number(double value)
{
    return QString::number(value, 'f', 2);
}

/// The words of a link for what a filter asks for; that for funding takes no value.
struct FilterWord
{
    FilterDimension dimension;
    QLatin1String word;
};

constexpr std::array filterWords{FilterWord{FilterDimension::Layer, QLatin1String("filter-layer")},
                                 FilterWord{FilterDimension::Kind, QLatin1String("filter-kind")},
                                 FilterWord{FilterDimension::Organisation, QLatin1String("filter-org")},
                                 FilterWord{FilterDimension::Basis, QLatin1String("filter-basis")},
                                 FilterWord{FilterDimension::Status, QLatin1String("filter-status")}};
constexpr QLatin1String filterText("filter-text");

std::optional<FilterDimension> dimensionNamed(const QString& word)
{
    const auto* const found =
        std::ranges::find_if(filterWords, [&word](const FilterWord& known) { return word == known.word; });
    return found == filterWords.end() ? std::nullopt : std::optional(found->dimension);
}

/// The parts of a link that say how is filtered.
QStringList filterParts(const Lens& lens)
{
    QStringList parts;
    for (const FilterValue& value : lens.filter.values()) {
        const auto* const known = std::ranges::find(filterWords, value.dimension, &FilterWord::dimension);
        if (known == filterWords.end())
            parts << QStringLiteral("filter-funded");
        else
            parts << QString(known->word + u'=' + encoded(value.value));
    }
    if (!lens.filter.text.trimmed().isEmpty())
        parts << QString(filterText + u'=' + encoded(lens.filter.text));
    if (lens.hidesFiltered)
        parts << QStringLiteral("filter-hides");
    if (lens.byBasis)
        parts << QStringLiteral("by-basis");
    return parts;
}

/// Reads a link part by part.
class LinkReader
{
public:
    std::expected<DeepLink, QString> read(const QString& text)
    {
        const QStringList parts = text.split(u'&', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < parts.size() && m_error.isEmpty(); ++i) {
            const qsizetype split = parts[i].indexOf(u'=');
            const QString word = split < 0 ? parts[i] : parts[i].first(split);
            const QString value = split < 0 ? QString() : parts[i].sliced(split + 1);
            if (split >= 0)
                readSetting(word, value);
            else if (i == 0)
                readSelection(word);
            else
                readFlag(word);
        }
        if (!m_error.isEmpty())
            return std::unexpected(m_error);
        return m_link;
    }

private:
    void readSelection(const QString& word)
    {
        if (word != QStringLiteral("atlas"))
            m_link.view.selection = id(word);
    }

    void readFlag(const QString& word)
    {
        if (word == QStringLiteral("footprint"))
            m_link.view.reach = Reach::Footprint;
        else if (word == QStringLiteral("only"))
            m_link.view.only = true;
        else if (word == QStringLiteral("alone"))
            m_link.view.alone = true;
        else if (word == QStringLiteral("filter-funded"))
            m_link.lens.filter.hasFunding = true;
        else if (word == QStringLiteral("filter-hides"))
            m_link.lens.hidesFiltered = true;
        else if (word == QStringLiteral("by-basis"))
            m_link.lens.byBasis = true;
        else
            fail(Messages::tr("a link has no part “%1”").arg(word));
    }

    void readSetting(const QString& word, const QString& value)
    {
        if (word == QStringLiteral("in"))
            m_link.view.focus = id(value);
        else if (word == QStringLiteral("degrees"))
            readDegrees(value);
        else if (word == QStringLiteral("at"))
            readCamera(value);
        else if (word == QStringLiteral("lit"))
            readThing(m_link.view.lit, value);
        else if (word == QStringLiteral("pin"))
            readThing(m_link.lens.pins, value);
        else if (word == QStringLiteral("hide"))
            m_link.lens.hiddenKinds.insert(decoded(value));
        else if (word == QStringLiteral("level"))
            readLevel(value);
        else if (word == QStringLiteral("panel"))
            readPanel(value);
        else if (const auto dimension = dimensionNamed(word))
            readFilterValue(*dimension, value);
        else if (word == filterText)
            m_link.lens.filter.text = decoded(value);
        else
            fail(Messages::tr("a link has no part “%1”").arg(word));
    }

    void readDegrees(const QString& value)
    {
        m_link.view.degrees = value.toInt();
        if (m_link.view.degrees < 1 || m_link.view.degrees > mostDegrees)
            fail(Messages::tr("degrees are 1 to %1, not “%2”").arg(mostDegrees).arg(value));
    }

    void readCamera(const QString& value)
    {
        QList<double> numbers;
        for (const QString& part : value.split(u',')) {
            bool ok = false;
            const double number = part.toDouble(&ok);
            if (ok && std::isfinite(number))
                numbers.append(number);
        }
        if (numbers.size() != 3 || value.count(u',') != 2 || numbers[2] <= 0) {
            fail(Messages::tr("“at” takes the centre of what is seen and its width, X,Y,WIDTH, not “%1”")
                     .arg(value));
            return;
        }
        m_link.view.camera = Camera{{numbers[0], numbers[1]}, numbers[2]};
    }

    void readThing(QList<TypedId>& list, const QString& value)
    {
        if (const TypedId thing = id(value); !list.contains(thing))
            list.append(thing);
    }

    void readLevel(const QString& value)
    {
        m_link.lens.level = detailLevelNamed(value);
        if (!m_link.lens.level)
            fail(Messages::tr("a level is stack, groups, entities or cards, not “%1”").arg(value));
    }

    void readPanel(const QString& value)
    {
        m_link.view.panel = panelNamed(value);
        if (!m_link.view.panel)
            fail(Messages::tr("a link has no panel “%1”").arg(value));
    }

    void readFilterValue(FilterDimension dimension, const QString& value)
    {
        const QString wanted = decoded(value);
        if (dimension == FilterDimension::Basis && !basisMarkNamed(wanted))
            fail(Messages::tr(
                     "a basis is reported, claimed, estimated, judged, derived or unsourced, not “%1”")
                     .arg(value));
        m_link.lens.filter = m_link.lens.filter.with({dimension, wanted}, true);
    }

    static QString decoded(const QString& text) { return QUrl::fromPercentEncoding(text.toUtf8()); }

    TypedId id(const QString& text)
    {
        const auto parsed = TypedId::parse(decoded(text));
        if (!parsed)
            fail(Messages::tr("a link names things as entity:ID, group:ID or layer:ID, not “%1”").arg(text));
        return parsed.value_or(TypedId{});
    }

    void fail(const QString& message)
    {
        if (m_error.isEmpty())
            m_error = message;
    }

    DeepLink m_link;
    QString m_error;
};

} // namespace

QString writeDeepLink(const DeepLink& link)
{
    const View& view = link.view;
    QStringList parts{view.selection ? encoded(*view.selection) : QStringLiteral("atlas")};
    if (view.focus.type != IdType::Atlas)
        parts << QStringLiteral("in=") + encoded(view.focus);
    if (view.degrees != 1)
        parts << QStringLiteral("degrees=") + QString::number(view.degrees);
    if (view.reach == Reach::Footprint)
        parts << QStringLiteral("footprint");
    for (const TypedId& thing : view.lit)
        parts << QStringLiteral("lit=") + encoded(thing);
    if (view.only)
        parts << QStringLiteral("only");
    if (view.camera) {
        parts << QStringLiteral("at=") + number(view.camera->centre.x()) + u',' +
                     number(view.camera->centre.y()) + u',' + number(view.camera->width);
    }
    if (view.panel)
        parts << QStringLiteral("panel=") + panelName(*view.panel);
    if (view.alone)
        parts << QStringLiteral("alone");
    for (const TypedId& pin : link.lens.pins)
        parts << QStringLiteral("pin=") + encoded(pin);
    QStringList hidden(link.lens.hiddenKinds.cbegin(), link.lens.hiddenKinds.cend());
    std::ranges::sort(hidden);
    for (const QString& kind : std::as_const(hidden))
        parts << QStringLiteral("hide=") + encoded(kind);
    if (link.lens.level)
        parts << QStringLiteral("level=") + detailLevelName(*link.lens.level);
    parts << filterParts(link.lens);
    return parts.join(u'&');
}

std::expected<DeepLink, QString> readDeepLink(const QString& text)
{
    return LinkReader().read(text);
}
