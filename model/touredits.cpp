// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/touredits.h"

#include <algorithm>

namespace {

constexpr qsizetype longestId = 40;
constexpr qsizetype mostNames = 3; ///< of lit things in a title

Tour* tourOf(TourBook& book, const QString& id)
{
    const auto found = std::ranges::find(book.tours, id, &Tour::id);
    return found == book.tours.end() ? nullptr : &*found;
}

/// The rows that there are, once each and in order.
QList<qsizetype> ordered(QList<qsizetype> rows, qsizetype count)
{
    rows.removeIf([count](qsizetype row) { return row < 0 || row >= count; });
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

template <typename T> void insert(QList<T>& list, qsizetype at, const T& value)
{
    list.insert(at < 0 ? list.size() : std::min(at, list.size()), value);
}

template <typename T> void remove(QList<T>& list, const QList<qsizetype>& rows)
{
    const QList<qsizetype> gone = ordered(rows, list.size());
    for (auto row = gone.crbegin(); row != gone.crend(); ++row)
        list.removeAt(*row);
}

template <typename T> QList<T> picked(const QList<T>& list, const QList<qsizetype>& rows)
{
    QList<T> result;
    for (const qsizetype row : ordered(rows, list.size()))
        result.append(list[row]);
    return result;
}

template <typename T> void move(QList<T>& list, const QList<qsizetype>& rows, qsizetype before)
{
    const QList<qsizetype> moved = ordered(rows, list.size());
    const QList<T> values = picked(list, moved);
    qsizetype at = touredit::firstAfterMove(moved, std::clamp<qsizetype>(before, 0, list.size()));
    remove(list, moved);
    for (const T& value : values)
        list.insert(at++, value);
}

/// "Biren, Kunlun, Ascend …".
QString namesOf(const Atlas& atlas, const QList<TypedId>& things, const QString& language)
{
    QStringList names;
    for (const TypedId& thing : things.first(std::min(mostNames, things.size())))
        names.append(atlas.nameOf(thing, language));
    names.removeAll(QString());
    QString line = names.join(QStringLiteral(", "));
    if (things.size() > mostNames)
        line += QStringLiteral(" …");
    return line;
}

/// What the eye is led to, or nothing where all of the atlas is seen.
QString centreOf(const Atlas& atlas, const View& view, const QString& language)
{
    if (!view.lit.isEmpty())
        return namesOf(atlas, view.lit, language);
    if (view.selection)
        return atlas.nameOf(*view.selection, language);
    return view.focus.type == IdType::Atlas ? QString() : atlas.nameOf(view.focus, language);
}

} // namespace

const Tour* touredit::find(const TourBook& book, const QString& tour)
{
    const auto found = std::ranges::find(book.tours, tour, &Tour::id);
    return found == book.tours.end() ? nullptr : &*found;
}

QString touredit::newTourId(const TourBook& book, const QString& title)
{
    QString slug;
    for (const QChar sign : title.normalized(QString::NormalizationForm_KD).toLower()) {
        const bool isPlain = (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9');
        if (isPlain)
            slug += sign;
        else if (!sign.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    slug.truncate(longestId);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    if (slug.isEmpty())
        slug = QStringLiteral("tour");
    QString id = slug;
    for (int number = 2; find(book, id); ++number)
        id = slug + u'-' + QString::number(number);
    return id;
}

LocalizedText touredit::replaced(const LocalizedText& text, const QString& language, const QString& by)
{
    LocalizedText result;
    for (auto other = text.all().cbegin(); other != text.all().cend(); ++other) {
        if (other.key() != language)
            result.set(other.key(), other.value());
    }
    QString line = by;
    line.replace(u'\n', u' ');
    line = line.trimmed();
    if (!line.isEmpty())
        result.set(language, line);
    return result;
}

// ---- tours

TourBook touredit::withTour(TourBook book, const Tour& tour)
{
    book.tours.append(tour);
    return book;
}

TourBook touredit::withTourTitle(TourBook book, const QString& tour, const LocalizedText& title)
{
    if (Tour* found = tourOf(book, tour))
        found->title = title;
    return book;
}

TourBook touredit::withoutTour(TourBook book, const QString& tour)
{
    book.tours.removeIf([&](const Tour& one) { return one.id == tour; });
    return book;
}

TourBook touredit::withTourCopied(TourBook book, const QString& tour, const QString& copy)
{
    const auto found = std::ranges::find(book.tours, tour, &Tour::id);
    if (found == book.tours.end())
        return book;
    Tour again = *found;
    again.id = copy;
    // A number says the same in every language.
    const auto isTaken = [&](const QString& suffix) {
        return std::ranges::any_of(book.tours, [&](const Tour& other) {
            return std::ranges::any_of(found->title.all().asKeyValueRange(), [&](const auto& text) {
                return other.title.only(text.first) == QString(text.second + suffix);
            });
        });
    };
    int number = 2;
    const auto suffixOf = [](int of) -> QString { return u' ' + QString::number(of); };
    while (isTaken(suffixOf(number)))
        ++number;
    for (auto text = found->title.all().cbegin(); text != found->title.all().cend(); ++text)
        again.title.set(text.key(), text.value() + suffixOf(number));
    book.tours.insert(found - book.tours.begin() + 1, again);
    return book;
}

// ---- the steps of a tour

TourBook touredit::withStep(TourBook book, const QString& tour, qsizetype at, const TourStep& step)
{
    if (Tour* found = tourOf(book, tour))
        insert(found->steps, at, step);
    return book;
}

TourBook touredit::withStepChanged(TourBook book, const QString& tour, qsizetype step,
                                   const std::function<void(TourStep&)>& change)
{
    Tour* found = tourOf(book, tour);
    if (found && step >= 0 && step < found->steps.size())
        change(found->steps[step]);
    return book;
}

TourBook touredit::withoutSteps(TourBook book, const QString& tour, const QList<qsizetype>& steps)
{
    if (Tour* found = tourOf(book, tour))
        remove(found->steps, steps);
    return book;
}

TourBook touredit::withStepsMoved(TourBook book, const QString& tour, const QList<qsizetype>& steps,
                                  qsizetype before)
{
    if (Tour* found = tourOf(book, tour))
        move(found->steps, steps, before);
    return book;
}

TourBook touredit::withStepsCopied(TourBook book, const QString& tour, const QList<qsizetype>& steps)
{
    Tour* found = tourOf(book, tour);
    const QList<qsizetype> rows = found ? ordered(steps, found->steps.size()) : QList<qsizetype>();
    if (rows.isEmpty())
        return book;
    qsizetype at = rows.last() + 1;
    for (const TourStep& step : picked(found->steps, rows))
        found->steps.insert(at++, step);
    return book;
}

// ---- bookmarks

TourBook touredit::withBookmark(TourBook book, qsizetype at, const Bookmark& bookmark)
{
    insert(book.bookmarks, at, bookmark);
    return book;
}

TourBook touredit::withBookmarkTitle(TourBook book, qsizetype bookmark, const LocalizedText& title)
{
    if (bookmark >= 0 && bookmark < book.bookmarks.size())
        book.bookmarks[bookmark].title = title;
    return book;
}

TourBook touredit::withoutBookmarks(TourBook book, const QList<qsizetype>& bookmarks)
{
    remove(book.bookmarks, bookmarks);
    return book;
}

TourBook touredit::withBookmarksMoved(TourBook book, const QList<qsizetype>& bookmarks, qsizetype before)
{
    move(book.bookmarks, bookmarks, before);
    return book;
}

TourStep touredit::stepOf(const Bookmark& bookmark)
{
    return {.shown = bookmark.shown,
            .theme = bookmark.theme,
            .title = bookmark.title,
            .message = {},
            .notes = {}};
}

QList<TourStep> touredit::stepsOf(const QList<Bookmark>& bookmarks)
{
    QList<TourStep> steps;
    for (const Bookmark& bookmark : bookmarks)
        steps.append(stepOf(bookmark));
    return steps;
}

// ---- what both have

qsizetype touredit::firstAfterMove(const QList<qsizetype>& rows, qsizetype before)
{
    return before - std::ranges::count_if(rows, [before](qsizetype row) { return row < before; });
}

QString touredit::suggestedTitle(const Atlas& atlas, const DeepLink& shown, const QString& language)
{
    const QString centre = centreOf(atlas, shown.view, language);
    const QString panel = shown.view.panel ? panelTitle(*shown.view.panel) : QString();
    if (!panel.isEmpty() && !centre.isEmpty())
        return panel + QStringLiteral(": ") + centre;
    if (!panel.isEmpty() || !centre.isEmpty())
        return panel + centre;
    return atlas.title.in(language);
}
