// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/svgtext.h"

#include <cmath>
#include <QUrl>

QString svgNumber(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 9); // not -0; nine digits hold every coordinate
}

namespace {

/// Writes one path, element by element.
class PathData
{
public:
    PathData(const QPainterPath& path, bool relative)
        : m_path(path)
        , m_relative(relative)
    {
    }

    QString text()
    {
        for (int i = 0; i < m_path.elementCount(); ++i) {
            switch (m_path.elementAt(i).type) {
            case QPainterPath::MoveToElement:
                m_start = i;
                m_from = {};
                m_text += u'M' + pair(i);
                moveOn(i);
                break;
            case QPainterPath::LineToElement:
                line(i);
                moveOn(i);
                break;
            case QPainterPath::CurveToElement:
                m_text += command('C') + pair(i) + u' ' + pair(i + 1) + u' ' + pair(i + 2);
                i += 2;
                moveOn(i);
                if (isLast(i) && meetsStart(i))
                    m_text += u'Z';
                break;
            case QPainterPath::CurveToDataElement:
                Q_UNREACHABLE();
            }
        }
        return m_text;
    }

private:
    [[nodiscard]] static QPointF rounded(const QPainterPath::Element& element)
    {
        return {std::round(element.x * 100) / 100, std::round(element.y * 100) / 100};
    }

    [[nodiscard]] QString x(int i) const { return svgNumber(rounded(m_path.elementAt(i)).x() - m_from.x()); }

    [[nodiscard]] QString y(int i) const { return svgNumber(rounded(m_path.elementAt(i)).y() - m_from.y()); }

    [[nodiscard]] QChar command(char letter) const
    {
        return m_relative ? QChar::fromLatin1(letter).toLower() : QChar::fromLatin1(letter);
    }

    /// From here on numbers count, if they are relative; from what is written, so that no error adds up.
    void moveOn(int i)
    {
        if (m_relative)
            m_from = rounded(m_path.elementAt(i));
    }

    [[nodiscard]] QString pair(int i) const { return x(i) + u' ' + y(i); }

    [[nodiscard]] bool isLast(int i) const
    {
        return i + 1 == m_path.elementCount() || m_path.elementAt(i + 1).isMoveTo();
    }

    [[nodiscard]] bool meetsStart(int i) const { return i > m_start + 1 && pair(i) == pair(m_start); }

    void line(int i)
    {
        if (isLast(i) && meetsStart(i))
            m_text += u'Z';
        else if (y(i) == y(i - 1))
            m_text += command('H') + x(i);
        else if (x(i) == x(i - 1))
            m_text += command('V') + y(i);
        else
            m_text += command('L') + pair(i);
    }

    const QPainterPath& m_path;
    bool m_relative;
    QPointF m_from; ///< what numbers are relative to
    QString m_text;
    int m_start = 0;
};

} // namespace

QString svgPathData(const QPainterPath& path, bool relative)
{
    return PathData(path, relative).text();
}

QPainterPath textOutline(const TextItem& item)
{
    const double left = item.anchor == TextItem::Anchor::Start    ? 0
                        : item.anchor == TextItem::Anchor::Middle ? -item.width / 2
                                                                  : -item.width;
    const double scale = item.style.pixelSize / shapingSize;
    QPainterPath path;
    path.addText(QPointF(left / scale, 0), shapingFont(item.style.bold), item.text);
    QTransform transform = QTransform::fromTranslate(item.position.x(), item.position.y());
    transform.rotate(item.angle);
    transform.scale(scale, scale);
    return transform.map(path);
}

QString scriptLanguage(const QString& text, const QString& language)
{
    bool hasHan = false;
    for (const char32_t c : text.toUcs4()) {
        const QChar::Script script = QChar::script(c);
        if (script == QChar::Script_Hiragana || script == QChar::Script_Katakana)
            return {}; // Japanese: said by its own signs
        hasHan = hasHan || script == QChar::Script_Han;
    }
    static const QStringList han{QStringLiteral("zh"), QStringLiteral("ja"), QStringLiteral("ko")};
    return hasHan && !han.contains(language) ? han.first() : QString();
}

QString webAddress(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return url.isValid() && isWeb && !url.host().isEmpty() ? QString::fromLatin1(url.toEncoded()) : QString();
}
