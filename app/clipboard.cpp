// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/clipboard.h"

#include "model/formulaguard.h"
#include "model/navigation.h"
#include "model/sheetwriter.h"
#include "widgets/render/export/pngwriter.h"
#include "widgets/render/export/svgwriter.h"
#include "widgets/render/panels/panelparts.h"

#include <algorithm>
#include <cmath>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

namespace {

constexpr double mostPixels = 64e6; ///< of the PNG: a quarter of a gigabyte while it is made
const QString pngType = QStringLiteral("image/png");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Clipboard)
};

/// A picture for the clipboard. The bytes of a PNG file are made when a program asks for them: that takes
/// longer than anyone would wait for a copy that may never be pasted.
class PictureData : public QMimeData
{
public:
    explicit PictureData(const QImage& image)
        : m_image(image)
    {
        setImageData(image);
    }

    [[nodiscard]] bool hasFormat(const QString& type) const override
    {
        return type == pngType || QMimeData::hasFormat(type);
    }

    [[nodiscard]] QStringList formats() const override { return QMimeData::formats() << pngType; }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType preferred) const override
    {
        if (type != pngType)
            return QMimeData::retrieveData(type, preferred);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        m_image.save(&buffer, "PNG");
        return bytes;
    }

private:
    QImage m_image;
};

QString sourcesOf(const Atlas& atlas)
{
    QStringList sources;
    for (const Source& source : atlas.sources)
        sources << (source.published.isEmpty()
                        ? source.title
                        : QString(source.title + QStringLiteral(", ") + source.published));
    return sources.isEmpty() ? QString() : Words::tr("Source: %1").arg(sources.join(QStringLiteral("; ")));
}

QString paragraph(const QString& text)
{
    QString html = text.toHtmlEscaped();
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p>%1</p>").arg(html.replace(u'\n', QLatin1String("<br>")));
}

} // namespace

CopiedWords wordsOfMap(const Atlas& atlas, const Navigation& navigation, const QString& language)
{
    const QString title = atlas.title.in(language);
    QStringList lines{looksLikeFormula(title) ? QString(u'\'' + title) : title}; // a spreadsheet may get it
    lines << Words::tr("Edition %1").arg(atlas.edition);
    QStringList path;
    for (const TypedId& id : navigation.drillPath())
        path << atlas.nameOf(id, language);
    if (!path.isEmpty())
        lines << Words::tr("Shown: %1").arg(path.join(QStringLiteral(" › ")));
    if (const auto& selection = navigation.selection())
        lines << Words::tr("Stands out: %1").arg(atlas.nameOf(*selection, language));
    if (const Passing& passing = navigation.passing(); !passing.isEverything()) {
        const qsizetype all = atlas.entities.size();
        lines << Words::tr("Filter: %1 of %2 entities")
                     .arg(QLocale().toString(passing.countOf(all)), QLocale().toString(all));
    }
    lines << sourcesOf(atlas);
    lines.removeAll(QString());
    return {lines.join(u'\n'), {}};
}

CopiedWords wordsOfPanel(const PanelParts& parts)
{
    QStringList text{parts.title, parts.subtitle};
    QString html = QStringLiteral("<h2>%1</h2>").arg(parts.title.toHtmlEscaped()) + paragraph(parts.subtitle);
    for (const Sheet& sheet : parts.sheets) {
        const QList<qsizetype> order = firstOrder(sheet);
        if (!sheet.title.isEmpty()) {
            text << u'\n' + sheet.title;
            html += QStringLiteral("<h3>%1</h3>").arg(sheet.title.toHtmlEscaped());
        }
        text << sheetTsv(sheet, order);
        html += sheetHtml(sheet, order);
    }
    text << parts.notes << parts.sources;
    text.removeAll(QString());
    for (const QString& note : parts.notes)
        html += paragraph(note);
    return {text.join(u'\n'), parts.sheets.isEmpty() ? QString() : QString(html + paragraph(parts.sources))};
}

void copyPicture(const DisplayList& list, const QSize& pixels, const CopiedWords& words)
{
    const double most = std::sqrt(mostPixels / std::max(1.0, double(pixels.width()) * pixels.height()));
    auto* data = new PictureData(paintImage(list, pixels * std::min(2.0, most), list.background));
    if (!words.text.isEmpty())
        data->setText(words.text);
    if (!words.html.isEmpty())
        data->setHtml(words.html);
    data->setData(QStringLiteral("image/svg+xml"), writeSvg(list, {pixels}, list.background));
    QGuiApplication::clipboard()->setMimeData(data);
}
