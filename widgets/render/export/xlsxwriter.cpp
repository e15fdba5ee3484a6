// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/xlsxwriter.h"

#include "model/sheetwriter.h"
#include "model/xmltext.h"
#include "widgets/render/export/exportdocument.h"

#include <algorithm>
#include <clocale>
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTemporaryDir>
#include <xlsxwriter.h>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(XlsxWriter)
};

constexpr qsizetype longestCell = 32'767; // UTF-16 units, Excel's limit
constexpr qsizetype longestName = 31;     // of a worksheet

/// The library writes numbers with printf, which follows the locale: for this thread, that of C.
class PlainNumbers
{
public:
    PlainNumbers()
        : m_plain(newlocale(LC_NUMERIC_MASK, "C", locale_t(nullptr)))
        , m_before(uselocale(m_plain))
    {
    }

    PlainNumbers(const PlainNumbers&) = delete;
    PlainNumbers& operator=(const PlainNumbers&) = delete;

    ~PlainNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }

private:
    locale_t m_plain;
    locale_t m_before;
};

/// A format of numbers that shows what they count: "[$USD] #,##0" is USD 1,234.
QString numberFormat(const SheetField& field)
{
    const bool isWhole = *field.number == qint64(*field.number);
    const QString digits = isWhole ? QStringLiteral("#,##0") : QStringLiteral("#,##0.00");
    if (!field.isExact)
        return digits; // its currency and unit stand in the figure as published
    if (!field.currency.isEmpty())
        return QStringLiteral("[$") + field.currency + QStringLiteral("] ") + digits;
    if (field.unit == u"%")
        return digits + QStringLiteral("\"%\""); // 60 is sixty percent here
    return digits;
}

/// Builds one workbook in a file.
class Workbook
{
public:
    Workbook(const QString& file, const QString& folder)
        : m_folder(QFile::encodeName(folder))
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(file).constData(), &options);
        if (!m_book)
            return;
        m_heading = workbook_add_format(m_book);
        format_set_bold(m_heading);
        format_set_text_wrap(m_heading);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        format_set_align(m_heading, LXW_ALIGN_VERTICAL_TOP);
        m_text = workbook_add_format(m_book);
        format_set_text_wrap(m_text);
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
        m_figure = workbook_add_format(m_book);
        format_set_bold(m_figure);
        format_set_align(m_figure, LXW_ALIGN_RIGHT);
        format_set_align(m_figure, LXW_ALIGN_VERTICAL_TOP);
    }

    [[nodiscard]] bool isOpen() const { return m_book; }

    void setProperties(const QString& title, const Atlas& atlas)
    {
        QByteArray utf8 = xlsxText(title).left(255).toUtf8();
        QByteArray author("StackAtlas");
        lxw_doc_properties properties{};
        properties.title = utf8.data();
        properties.author = author.data();
        properties.created = exportTime(atlas).toSecsSinceEpoch();
        workbook_set_properties(m_book, &properties);
    }

    void add(const Sheet& sheet)
    {
        const SheetFields fields = sheetFields(sheet, firstOrder(sheet));
        QStringList headings;
        for (const SheetFields::Column& column : fields.columns)
            headings << column.heading;
        lxw_worksheet* page = addPage(sheet.title.isEmpty() ? sheet.id : sheet.title, headings);
        lxw_row_t row = 1;
        for (const QList<SheetField>& line : fields.rows)
            writeRow(page, row++, line, fields.columns);
        setWidths(page, fields);
        const qsizetype filtered = fields.rows.size() - fields.totals;
        if (!headings.isEmpty() && filtered > 0)
            worksheet_autofilter(page, 0, 0, lxw_row_t(filtered), lxw_col_t(headings.size() - 1));
        for (const QString& note : sheet.notes)
            writeText(page, ++row, 0, note, nullptr);
    }

    void addSources(const Atlas& atlas)
    {
        lxw_worksheet* page = addPage(Texts::tr("Sources"),
                                      {Texts::tr("Id"), Texts::tr("Title"), Texts::tr("Publisher"),
                                       Texts::tr("Published"), Texts::tr("Address"), Texts::tr("Sections")});
        lxw_row_t row = 1;
        for (const Source& source : atlas.sources) {
            QStringList sections;
            for (const Source::Section& section : source.sections)
                sections << section.title;
            const QStringList cells{source.id,        source.title, source.publisher,
                                    source.published, source.url,   sections.join(u'\n')};
            for (qsizetype column = 0; column < cells.size(); ++column)
                writeText(page, row, column, cells[column], m_text);
            ++row;
        }
        constexpr double widths[] = {16, 48, 24, 12, 40, 48};
        for (lxw_col_t column = 0; column < std::size(widths); ++column)
            worksheet_set_column(page, column, column, widths[column], nullptr);
        const QString edition = Texts::tr("Edition of the atlas: %1").arg(atlas.edition);
        writeText(page, row + 1, 0, edition, nullptr);
    }

    /// Writes the file; empty, or what went wrong.
    [[nodiscard]] QString close()
    {
        const lxw_error error = workbook_close(m_book);
        const lxw_error first = m_error != LXW_NO_ERROR ? m_error : error;
        return first == LXW_NO_ERROR ? QString() : QString::fromUtf8(lxw_strerror(first));
    }

private:
    void note(lxw_error error)
    {
        if (m_error == LXW_NO_ERROR)
            m_error = error;
    }

    lxw_worksheet* addPage(const QString& title, const QStringList& headings)
    {
        lxw_worksheet* page = workbook_add_worksheet(m_book, pageName(title).toUtf8().constData());
        for (qsizetype column = 0; column < headings.size(); ++column)
            writeText(page, 0, column, headings[column], m_heading);
        worksheet_freeze_panes(page, 1, 0);
        return page;
    }

    /// A name that a worksheet can have and no other has.
    QString pageName(const QString& title)
    {
        QString plain = xlsxText(title);
        for (QChar& c : plain) {
            if (QStringView(u"[]:*?/\\'").contains(c) || c == u'\n' || c == u'\t')
                c = u' ';
        }
        plain = plain.simplified().left(longestName - 4).trimmed();
        if (!plain.isEmpty() && plain.back().isHighSurrogate())
            plain.chop(1);
        if (plain.isEmpty() || plain.compare(u"History", Qt::CaseInsensitive) == 0)
            plain = Texts::tr("Table");
        QString name = plain;
        for (int number = 2; m_names.contains(name.toCaseFolded()); ++number)
            name = plain + u' ' + QString::number(number);
        m_names.insert(name.toCaseFolded());
        return name;
    }

    void writeText(lxw_worksheet* page, lxw_row_t row, qsizetype column, const QString& text,
                   lxw_format* format)
    {
        if (!text.isEmpty()) {
            const QByteArray utf8 = xlsxText(text).toUtf8();
            note(worksheet_write_string(page, row, lxw_col_t(column), utf8.constData(), format));
        }
    }

    void writeRow(lxw_worksheet* page, lxw_row_t row, const QList<SheetField>& fields,
                  const QList<SheetFields::Column>& columns)
    {
        for (qsizetype column = 0; column < fields.size(); ++column) {
            const SheetField& field = fields[column];
            if (field.number)
                note(worksheet_write_number(page, row, lxw_col_t(column), *field.number,
                                            formatFor(numberFormat(field))));
            else
                writeText(page, row, column, field.text, columns[column].figures ? m_figure : m_text);
        }
    }

    lxw_format* formatFor(const QString& numbers)
    {
        lxw_format*& format = m_formats[numbers];
        if (!format) {
            format = workbook_add_format(m_book);
            format_set_num_format(format, numbers.toUtf8().constData());
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        }
        return format;
    }

    /// Columns as wide as their texts, more or less, and not wider than one can read.
    static void setWidths(lxw_worksheet* page, const SheetFields& fields)
    {
        constexpr qsizetype widest = 60;
        for (qsizetype column = 0; column < fields.columns.size(); ++column) {
            qsizetype longest = std::min<qsizetype>(fields.columns[column].heading.size(), 24);
            for (const QList<SheetField>& row : fields.rows) {
                const SheetField& field = row[column];
                const qsizetype length = field.number
                                             ? QString::number(*field.number, 'f', 0).size() * 4 / 3 + 6
                                             : field.text.size();
                longest = std::max(longest, std::min(length, widest));
            }
            worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), double(longest) + 3, nullptr);
        }
    }

    QByteArray m_folder;
    lxw_workbook* m_book = nullptr;
    lxw_format* m_heading = nullptr;
    lxw_format* m_text = nullptr;
    lxw_format* m_figure = nullptr;
    lxw_error m_error = LXW_NO_ERROR;
    QSet<QString> m_names;
    QHash<QString, lxw_format*> m_formats;
};

} // namespace

QString xlsxText(const QString& text)
{
    QString result = xmlText(text).left(longestCell);
    if (!result.isEmpty() && result.back().isHighSurrogate())
        result.chop(1); // half of a character
    return result;
}

std::expected<QByteArray, QString> xlsxOf(const QList<Sheet>& sheets, const Atlas& atlas,
                                          const QString& title)
{
    const PlainNumbers plainNumbers;
    const QTemporaryDir folder; // the library writes to files only
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    const auto failed = [](const QString& why) {
        return std::unexpected(Texts::tr("The workbook could not be made: %1").arg(why));
    };
    if (!folder.isValid())
        return failed(folder.errorString());
    Workbook book(path, folder.path());
    if (!book.isOpen())
        return failed(Texts::tr("not enough memory"));
    book.setProperties(title, atlas);
    for (const Sheet& sheet : sheets)
        book.add(sheet);
    book.addSources(atlas);
    if (const QString error = book.close(); !error.isEmpty())
        return failed(error);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(file.errorString());
    return file.readAll();
}
