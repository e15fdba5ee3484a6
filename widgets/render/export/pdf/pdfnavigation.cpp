// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pdf/pdfnavigation.h"

#include "widgets/render/export/pdf/qpdf.h"

#include "widgets/render/picturebuilder.h"

#include <QMap>
#include <QSet>
#include <QUrl>
#include <vector>

namespace {

using Handle = QPDFObjectHandle;

Handle unicodeString(const QString& text)
{
    return Handle::newUnicodeString(onOneLine(text).toStdString());
}

Handle rectangle(const QRectF& rect) // its top is the lower edge, as PDF counts
{
    return Handle::newArray(Handle::Rectangle(rect.left(), rect.top(), rect.right(), rect.bottom()));
}

/// A layer or group on a page, in units of the layout.
struct Place
{
    QString title;
    QRectF bounds;
    QRectF words; ///< its heading
};

/// An entry of the outline.
struct Entry
{
    QString title;
    Handle destination;
    std::vector<Entry> children = {};
};

/// One page with what leads to it and away from it.
class NavigablePage
{
public:
    NavigablePage(const Handle& object, const ExportPage& page, const PdfSheet& sheet)
        : m_object(object)
        , m_page(page)
        , m_sheet(sheet)
    {
        for (const DisplayBlock& block : page.picture.blocks) {
            if (block.id.type == IdType::Layer || block.id.type == IdType::Group)
                addPlace(block);
        }
    }

    [[nodiscard]] Handle wholeDestination() const
    {
        Handle destination = Handle::newArray();
        destination.appendItem(m_object);
        destination.appendItem(Handle::newName("/Fit"));
        return destination;
    }

    /// Layers from the foundation up, under each its groups; then groups of layers that are not to be seen.
    [[nodiscard]] std::vector<Entry> entries(const Atlas& atlas) const
    {
        std::vector<Entry> result;
        for (const Layer& layer : atlas.layers) {
            std::vector<Entry> groups;
            for (const Group* group : atlas.groupsOf(layer.id))
                append(groups, {IdType::Group, group->id});
            if (append(result, {IdType::Layer, layer.id}))
                result.back().children = std::move(groups);
            else
                result.insert(result.end(), groups.begin(), groups.end());
        }
        return result;
    }

    void addLinks()
    {
        Handle links = Handle::newArray();
        for (auto place = m_places.cbegin(); place != m_places.cend(); ++place) {
            if (place->words.isValid())
                links.appendItem(link(place->words, place->title, "/Dest", destination(place->bounds)));
        }
        for (const DisplayBlock& block : m_page.picture.blocks) { // last, and so above headings
            const QUrl url(block.link, QUrl::StrictMode);
            if (!url.isValid() || url.host().isEmpty() ||
                (url.scheme() != u"https" && url.scheme() != u"http"))
                continue;
            Handle action = Handle::newDictionary();
            action.replaceKey("/S", Handle::newName("/URI"));
            action.replaceKey("/URI", Handle::newString(url.toEncoded().toStdString()));
            links.appendItem(link(block.bounds, block.title, "/A", action));
        }
        if (links.getArrayNItems() > 0)
            m_object.replaceKey("/Annots", links);
    }

private:
    void addPlace(const DisplayBlock& block)
    {
        Place& place = m_places[block.id];
        if (place.title.isEmpty())
            place.title = block.title;
        place.bounds |= block.bounds;
        for (size_t i = block.first; i < block.first + block.count; ++i) {
            const DisplayItem& item = m_page.picture.items[i];
            if (std::holds_alternative<TextItem>(item))
                place.words |= boundsOf(item);
        }
    }

    bool append(std::vector<Entry>& entries, const TypedId& id) const
    {
        const auto place = m_places.constFind(id);
        if (place == m_places.cend())
            return false;
        entries.push_back({place->title, destination(place->bounds)});
        return true;
    }

    /// Where a reader of the file zooms so that all of `bounds` is seen.
    [[nodiscard]] Handle destination(const QRectF& bounds) const
    {
        constexpr double margin = 8;
        const QRectF seen = bounds.adjusted(-margin, -margin, margin, margin) & m_sheet.view();
        const QRectF rect = m_sheet.onPaper(seen);
        Handle result = Handle::newArray();
        result.appendItem(m_object);
        result.appendItem(Handle::newName("/FitR"));
        for (const double edge : {rect.left(), rect.top(), rect.right(), rect.bottom()})
            result.appendItem(Handle::newReal(edge, 2));
        return result;
    }

    [[nodiscard]] Handle link(const QRectF& bounds, const QString& title, const char* key,
                              const Handle& target) const
    {
        Handle annotation = Handle::newDictionary();
        annotation.replaceKey("/Type", Handle::newName("/Annot"));
        annotation.replaceKey("/Subtype", Handle::newName("/Link"));
        annotation.replaceKey("/Rect", rectangle(m_sheet.onPaper(bounds & m_sheet.view())));
        annotation.replaceKey("/Border", Handle::parse("[0 0 0]"));
        annotation.replaceKey("/F", Handle::newInteger(4)); // prints, with nothing to be seen
        if (!title.isEmpty())
            annotation.replaceKey("/Contents", unicodeString(title)); // what a screen reader says
        annotation.replaceKey(key, target);
        return annotation;
    }

    Handle m_object;
    const ExportPage& m_page;
    const PdfSheet& m_sheet;
    QMap<TypedId, Place> m_places;
};

/// Writes entries under `parent`, all of them closed.
void writeEntries(QPDF& pdf, Handle parent, const std::vector<Entry>& entries)
{
    Handle before = Handle::newNull();
    for (const Entry& entry : entries) {
        Handle item = pdf.makeIndirectObject(Handle::newDictionary());
        const QString title = onOneLine(entry.title);
        item.replaceKey("/Title", unicodeString(title.isEmpty() ? QStringLiteral("–") : title));
        item.replaceKey("/Parent", parent);
        item.replaceKey("/Dest", entry.destination);
        if (before.isNull()) {
            parent.replaceKey("/First", item);
        } else {
            before.replaceKey("/Next", item);
            item.replaceKey("/Prev", before);
        }
        if (!entry.children.empty()) {
            writeEntries(pdf, item, entry.children);
            item.replaceKey("/Count", Handle::newInteger(-qint64(entry.children.size())));
        }
        before = item;
    }
    parent.replaceKey("/Last", before);
}

} // namespace

void addNavigation(QPDF& pdf, const ExportDocument& document, const QList<PdfSheet>& sheets)
{
    std::vector<Entry> outline;
    qsizetype number = 0;
    for (QPDFPageObjectHelper& helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const ExportPage& page = document.pages[number];
        NavigablePage navigable(helper.getObjectHandle(), page, sheets[number]);
        navigable.addLinks();
        std::vector<Entry> entries = navigable.entries(*document.atlas);
        if (document.pages.size() > 1)
            outline.push_back({page.title, navigable.wholeDestination(), std::move(entries)});
        else
            outline = std::move(entries);
        ++number;
    }
    if (outline.empty())
        return;
    Handle root = pdf.makeIndirectObject(Handle::newDictionary());
    root.replaceKey("/Type", Handle::newName("/Outlines"));
    writeEntries(pdf, root, outline);
    root.replaceKey("/Count", Handle::newInteger(qint64(outline.size())));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", Handle::newName("/UseOutlines"));
}
