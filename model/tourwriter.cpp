// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/tourwriter.h"

#include "model/reader/jsondocument.h"
#include "model/reader/tourreader.h"
#include "model/tourinfile.h"
#include "model/tourtext.h"

#include <vector>

namespace {

constexpr std::string_view toursKey = "tours";
constexpr std::string_view bookmarksKey = "bookmarks";

QList<Tour> read(ReadContext& context, const JsonValue& array, QList<Tour>)
{
    LateReferences late;
    return readTours(context, array, late);
}

QList<Bookmark> read(ReadContext& context, const JsonValue& array, QList<Bookmark>)
{
    LateReferences late;
    return readBookmarks(context, array, late);
}

/// An element that an array is to have, and the one that stood in its place.
struct Element
{
    QByteArray bytes;
    qsizetype slot = -1; ///< none
};

/// The bytes of a JSON document, cut where its values are.
class Splicer
{
public:
    explicit Splicer(const JsonDocument& document)
        : m_bytes(document.bytes())
        , m_root(document.root())
        , m_style(styleOfFile())
    {
    }

    [[nodiscard]] JsonValue member(const JsonValue& object, std::string_view key) const
    {
        for (const JsonValue& each : object) {
            if (each.key() == key)
                return each;
        }
        return {};
    }

    [[nodiscard]] JsonValue member(std::string_view key) const { return member(m_root, key); }

    /// The file without a member of its top-level object. Lines that hold nothing of it stay as they are.
    [[nodiscard]] QByteArray without(const JsonValue& gone) const
    {
        JsonValue before, after;
        for (const JsonValue& each : m_root) {
            if (each.index() < gone.index())
                before = each;
            else if (each.index() > gone.index() && !after)
                after = each;
        }
        const auto end = qsizetype(after ? after.keyOffset() : gone.endOffset());
        const auto begin = qsizetype(after || !before ? gone.keyOffset() : before.endOffset());
        return m_bytes.first(begin) + m_bytes.sliced(end);
    }

    /// The file with one more member, after the last.
    [[nodiscard]] QByteArray with(std::string_view key, const JsonText& value) const
    {
        JsonValue last;
        for (const JsonValue& each : m_root)
            last = each;
        const qsizetype end = last ? last.endOffset() : m_root.offset() + 1;
        const qsizetype start = last ? last.keyOffset() : end;
        qsizetype gap = start;
        while (gap > 0 && isBlank(m_bytes[gap - 1]))
            --gap;
        const QByteArray name(key.data(), qsizetype(key.size()));
        return m_bytes.first(end) + (last ? "," : "") + m_bytes.sliced(gap, start - gap) + '"' + name + '"' +
               (m_style.spaced ? ": " : ":") + value.written(m_style, marginAt(start)) + m_bytes.sliced(end);
    }

    /// The file with other bytes in the place of a value.
    [[nodiscard]] QByteArray with(const JsonValue& value, const QByteArray& bytes) const
    {
        return m_bytes.first(value.offset()) + bytes + m_bytes.sliced(value.endOffset());
    }

    /// What stands under an array that is to hold these items instead; `old` is what it holds.
    template <typename Item>
    [[nodiscard]] QByteArray array(const JsonValue& array, const QList<Item>& old,
                                   const QList<Item>& items) const
    {
        std::vector<JsonValue> values;
        for (const JsonValue& value : array)
            values.push_back(value);
        if (values.empty())
            return jsonOf(items).written(m_style, marginAt(array.offset()));
        const QByteArray margin = marginWithin(array, values);
        const std::vector<qsizetype> kept = keptOf(old, items);
        std::vector<bool> free(values.size(), true);
        for (const qsizetype index : kept) {
            if (index >= 0)
                free[size_t(index)] = false;
        }
        std::vector<Element> elements;
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (kept[size_t(i)] >= 0) {
                elements.push_back({bytesOf(values[size_t(kept[size_t(i)])]), kept[size_t(i)]});
                continue;
            }
            const qsizetype slot = slotOf(old, items[i], i, free);
            elements.push_back({slot < 0 ? jsonOf(items[i]).written(m_style, margin)
                                         : changed(values[size_t(slot)], old[slot], items[i], margin),
                                slot});
            if (slot >= 0)
                free[size_t(slot)] = false;
        }
        return joined(array, values, elements);
    }

private:
    static bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

    [[nodiscard]] JsonStyle styleOfFile() const
    {
        JsonStyle style;
        const qsizetype newline = m_bytes.indexOf('\n', m_root.offset());
        if (newline < 0 || newline >= qsizetype(m_root.endOffset()))
            style.newline.clear();
        else if (m_bytes[newline - 1] == '\r')
            style.newline = "\r\n";
        const JsonValue first = *m_root.begin();
        if (!first)
            return style;
        style.spaced = isBlank(m_bytes[qsizetype(first.offset()) - 1]);
        const QByteArray margin = marginAt(first.keyOffset());
        if (!margin.isEmpty())
            style.indent = margin;
        return style;
    }

    /// The blanks with which the line of a byte begins.
    [[nodiscard]] QByteArray marginAt(qsizetype offset) const
    {
        const qsizetype line = offset == 0 ? 0 : m_bytes.lastIndexOf('\n', offset - 1) + 1;
        qsizetype end = line;
        while (end < offset && (m_bytes[end] == ' ' || m_bytes[end] == '\t'))
            ++end;
        return m_bytes.sliced(line, end - line);
    }

    [[nodiscard]] QByteArray bytesOf(const JsonValue& value) const
    {
        return m_bytes.sliced(value.offset(), value.endOffset() - value.offset());
    }

    /// Whether an array that stands on one line in a file of many gets lines when it changes.
    [[nodiscard]] bool getsLines(const JsonValue& array, const std::vector<JsonValue>& values) const
    {
        const qsizetype end = values.back().endOffset();
        return !m_style.newline.isEmpty() &&
               !QByteArrayView(m_bytes).sliced(array.offset(), end - array.offset()).contains('\n');
    }

    /// By how much the elements of an array are indented.
    [[nodiscard]] QByteArray marginWithin(const JsonValue& array, const std::vector<JsonValue>& values) const
    {
        if (getsLines(array, values))
            return marginAt(array.offset()) + m_style.indent;
        return marginAt(values.front().offset());
    }

    /// For each item the position of an old one that is the same, each at most once; -1 for none.
    template <typename Item>
    static std::vector<qsizetype> keptOf(const QList<Item>& old, const QList<Item>& items)
    {
        std::vector<qsizetype> kept;
        std::vector<bool> used(size_t(old.size()), false);
        qsizetype next = 0; // most come in the order in which they were
        for (const Item& item : items) {
            qsizetype found = -1;
            for (qsizetype i = 0; i < old.size() && found < 0; ++i) {
                const qsizetype at = (next + i) % old.size();
                if (!used[size_t(at)] && old[at] == item)
                    found = at;
            }
            if (found >= 0) {
                used[size_t(found)] = true;
                next = found + 1;
            }
            kept.push_back(found);
        }
        return kept;
    }

    /// The old item that a new one is, changed: of tours by the id, else by the position.
    static qsizetype slotOf(const QList<Tour>& old, const Tour& tour, qsizetype,
                            const std::vector<bool>& free)
    {
        for (qsizetype i = 0; i < old.size(); ++i) {
            if (free[size_t(i)] && old[i].id == tour.id)
                return i;
        }
        return -1;
    }

    template <typename Item>
    static qsizetype slotOf(const QList<Item>&, const Item&, qsizetype position,
                            const std::vector<bool>& free)
    {
        return position < qsizetype(free.size()) && free[size_t(position)] ? position : -1;
    }

    template <typename Item>
    [[nodiscard]] QByteArray changed(const JsonValue&, const Item&, const Item& item,
                                     const QByteArray& margin) const
    {
        return jsonOf(item).written(m_style, margin);
    }

    /// Of a tour that changes, the values that change.
    [[nodiscard]] QByteArray changed(const JsonValue& value, const Tour& old, const Tour& tour,
                                     const QByteArray& margin) const
    {
        const JsonValue title = member(value, "title");
        const JsonValue steps = member(value, "steps");
        QByteArray bytes = bytesOf(value);
        const auto replace = [&](const JsonValue& part, const QByteArray& by) {
            bytes.replace(part.offset() - value.offset(), part.endOffset() - part.offset(), by);
        };
        const auto replaceTitle = [&] {
            if (old.title != tour.title)
                replace(title, jsonOf(tour.title).written(m_style, margin + m_style.indent));
        };
        const bool titleIsLast = title.offset() > steps.offset();
        if (titleIsLast) // what comes later is replaced first: the positions before it stay right
            replaceTitle();
        if (old.steps != tour.steps)
            replace(steps, array(steps, old.steps, tour.steps));
        if (!titleIsLast)
            replaceTitle();
        return bytes;
    }

    /// The elements with the commas and blanks that were between those of an array.
    [[nodiscard]] QByteArray joined(const JsonValue& array, const std::vector<JsonValue>& values,
                                    const std::vector<Element>& elements) const
    {
        const qsizetype end = values.back().endOffset();
        QByteArray tail = m_bytes.sliced(end, array.endOffset() - 1 - end);
        std::vector<QByteArray> before, after;
        if (getsLines(array, values)) {
            const QByteArray margin = m_style.newline + marginAt(array.offset());
            before.assign(values.size() + 1, margin + m_style.indent);
            after.assign(values.size(), {});
            tail = margin;
        } else {
            readGaps(array, values, before, after);
        }
        QByteArray result = "[";
        for (size_t i = 0; i < elements.size(); ++i) {
            const qsizetype slot = elements[i].slot;
            const size_t gap = i == 0 ? 0 : slot > 0 ? size_t(slot) : 1;
            const bool isLast = i + 1 == elements.size();
            result += before[gap] + elements[i].bytes;
            if (!isLast)
                result += (slot >= 0 ? after[size_t(slot)] : QByteArray()) + ',';
        }
        return result + tail + ']';
    }

    /// The blanks before each element, with one more for elements to come, and those between each and its
    /// comma.
    void readGaps(const JsonValue& array, const std::vector<JsonValue>& values,
                  std::vector<QByteArray>& before, std::vector<QByteArray>& after) const
    {
        qsizetype end = array.offset() + 1;
        for (size_t i = 0; i < values.size(); ++i) {
            QByteArray gap = m_bytes.sliced(end, values[i].offset() - end);
            if (i > 0) {
                const qsizetype comma = gap.indexOf(',');
                after.push_back(gap.first(comma));
                gap = gap.sliced(comma + 1);
            }
            before.push_back(gap);
            end = values[i].endOffset();
        }
        after.push_back({});
        if (before.size() == 1)
            before.push_back(before[0].contains('\n') ? before[0] : QByteArray(m_style.spaced ? " " : ""));
    }

    QByteArray m_bytes;
    JsonValue m_root;
    JsonStyle m_style;
};

QString firstOf(const QList<Problem>& problems)
{
    const Problem problem = problems.value(0);
    if (problem.line == 0)
        return problem.message;
    return QStringLiteral("%1:%2: ").arg(problem.line).arg(problem.column) + problem.message;
}

/// The file with other items under one key.
template <typename Item>
std::expected<QByteArray, QString> withList(const QByteArray& file, std::string_view key,
                                            const QList<Item>& items)
{
    ProblemList problems(1);
    JsonDocument document;
    document.parse(file, {}, problems, {});
    if (problems.isEmpty())
        expectType(problems, document.root(), JsonType::Object);
    if (!problems.isEmpty())
        return std::unexpected(firstOf(problems.inFileOrder(document)));
    const Splicer splicer(document);
    const JsonValue member = splicer.member(key);
    ReadContext context(document, problems, {});
    const QList<Item> old = read(context, member, QList<Item>());
    if (!problems.isEmpty())
        return std::unexpected(firstOf(problems.inFileOrder(document)));
    if (old == items)
        return file;
    if (items.isEmpty())
        return splicer.without(member);
    if (!member)
        return splicer.with(key, jsonOf(items));
    return splicer.with(member, splicer.array(member, old, items));
}

} // namespace

QByteArray writeTourFile(const TourBook& book, const QString& atlas)
{
    const TourBook written = asInFile(book);
    JsonText json = JsonText::object();
    json.add("format", JsonText::text(QStringLiteral("stackatlas-tours/1")));
    json.add("atlas", JsonText::text(atlas));
    if (!written.tours.isEmpty())
        json.add("tours", jsonOf(written.tours));
    if (!written.bookmarks.isEmpty())
        json.add("bookmarks", jsonOf(written.bookmarks));
    json.setTall();
    return json.written({}) + '\n';
}

std::expected<QByteArray, QString> withTourBook(const QByteArray& file, const TourBook& book)
{
    if (const QString missing = whatIsMissing(book); !missing.isEmpty())
        return std::unexpected(missing);
    const TourBook written = asInFile(book);
    const auto withTours = withList(file, toursKey, written.tours);
    return withTours ? withList(*withTours, bookmarksKey, written.bookmarks) : withTours;
}
