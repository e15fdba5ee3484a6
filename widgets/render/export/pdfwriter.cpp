// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/pdfwriter.h"

#include "widgets/render/export/pdf/pdfnavigation.h"
#include "widgets/render/export/pdf/pdfpainter.h"
#include "widgets/render/export/pdf/pdftext.h"
#include "widgets/render/export/pdf/qpdf.h"
#include "widgets/render/picturebuilder.h"

#include <cmath>
#include <QCoreApplication>

// Qt paints: shapes, and texts with the glyphs that they use. It knows no outline, no links, no language and
// no title per page; dates files by the clock, makes pages whole points large, and takes characters that look
// alike for each other. All that qpdf adds or puts right.

namespace {

using Handle = QPDFObjectHandle;

constexpr double paintingShare = 0.8; ///< of the time, about

/// Pages exactly as large as their sheets: Qt has rounded them up, and put the picture at the top.
void setSizes(QPDF& pdf, const QList<PdfSheet>& sheets)
{
    qsizetype number = 0;
    for (QPDFPageObjectHelper& page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        const QSizeF size = sheets[number++].points();
        page.getObjectHandle().replaceKey(
            "/MediaBox", Handle::newArray(Handle::Rectangle(0, 0, size.width(), size.height())));
        const double shift = size.height() - std::ceil(size.height());
        const QByteArray move = "1 0 0 1 0 " + QByteArray::number(shift, 'f', 6) + " cm\n";
        page.addPageContents(Handle::newStream(&pdf, move.toStdString()), true);
        page.coalesceContentStreams();
    }
}

void describe(QPDF& pdf, const ExportDocument& document)
{
    const auto text = [](const QString& words) {
        return Handle::newUnicodeString(onOneLine(words).toStdString());
    };
    Handle info = Handle::newDictionary();
    if (!document.title.isEmpty())
        info.replaceKey("/Title", text(document.title));
    if (const QString& subject = document.pages.first().picture.description; !subject.isEmpty())
        info.replaceKey("/Subject", text(subject));
    info.replaceKey("/Creator", text(QStringLiteral("StackAtlas")));
    info.replaceKey("/Producer", text(QStringLiteral("StackAtlas")));
    const Handle time =
        text(exportTime(*document.atlas).toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")));
    info.replaceKey("/CreationDate", time);
    info.replaceKey("/ModDate", time);
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    pdf.getTrailer().removeKey("/ID");
    Handle root = pdf.getRoot();
    root.removeKey("/Metadata"); // by the clock and with a random id, where Qt writes it
    root.replaceKey("/Lang", text(document.language));
    root.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
}

QByteArray written(QPDF& pdf, qpdf_object_stream_e streams)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(streams);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setDeterministicID(true); // of the content
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(bytes->getBuffer()), qsizetype(bytes->getSize())};
}

/// The file, small. Qt numbers the parts of fonts in the order of a hash, which is another in every process,
/// and qpdf gathers objects in streams by their numbers: so they are first numbered in the order of their
/// use.
QByteArray packed(QPDF& pdf)
{
    const QByteArray numbered = written(pdf, qpdf_o_disable);
    QPDF again;
    again.setSuppressWarnings(true);
    again.processMemoryFile("numbered", numbered.constData(), size_t(numbered.size()));
    again.getTrailer().removeKey("/ID");
    return written(again, qpdf_o_generate);
}

} // namespace

std::expected<QByteArray, ExportError> writePdf(const ExportDocument& document, const PictureSize& size,
                                                const QColor& background, const ExportProgress& progress)
{
    QList<PdfSheet> sheets;
    for (const ExportPage& page : document.pages) {
        const auto sheet = PdfSheet::of(page.picture.page, size);
        if (!sheet)
            return std::unexpected(sheet.error());
        sheets.append(*sheet);
    }
    const ExportProgress painting =
        progress ? [&](double done) { return progress(done * paintingShare); } : ExportProgress();
    const auto painted = paintPdf(document, sheets, background, painting);
    if (!painted)
        return painted;
    if (progress && !progress(paintingShare))
        return std::unexpected(ExportError{ExportError::Cancelled, {}});
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("painted", painted->constData(), size_t(painted->size()));
        setSizes(pdf, sheets);
        repairText(pdf, document);
        addNavigation(pdf, document, sheets);
        describe(pdf, document);
        const QByteArray bytes = packed(pdf);
        if (progress && !progress(1))
            return std::unexpected(ExportError{ExportError::Cancelled, {}});
        return bytes;
    } catch (const std::exception& error) {
        return std::unexpected(ExportError{
            ExportError::Failed, QCoreApplication::translate("PdfWriter", "The PDF could not be made: %1")
                                     .arg(QString::fromUtf8(error.what()))});
    }
}
