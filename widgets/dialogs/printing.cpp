// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/dialogs/printing.h"

#include "widgets/render/displaypainter.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QPrintPreviewDialog>

namespace {

constexpr double marginMm = 10;

} // namespace

void setUpPage(QPrinter& printer, const DisplayList& picture)
{
    printer.setDocName(picture.title);
    printer.setCreator(QCoreApplication::applicationName());
    printer.setPageOrientation(picture.page.width() >= picture.page.height() ? QPageLayout::Landscape
                                                                             : QPageLayout::Portrait);
    printer.setPageMargins(QMarginsF(marginMm, marginMm, marginMm, marginMm), QPageLayout::Millimeter);
}

bool printPicture(QPrinter& printer, const DisplayList& picture)
{
    QPainter painter;
    if (picture.page.isEmpty() || !painter.begin(&printer))
        return false;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    // Its origin is within the margins, and paper has a colour of its own.
    const QSizeF room = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    const double scale = std::min(room.width() / picture.page.width(), room.height() / picture.page.height());
    painter.translate((room.width() - picture.page.width() * scale) / 2,
                      (room.height() - picture.page.height() * scale) / 2);
    painter.scale(scale, scale);
    painter.translate(-picture.page.topLeft());
    painter.setClipRect(picture.page);
    return paintDisplayList(painter, picture, picture.page) && painter.end();
}

void previewPrinting(const DisplayList& picture, QWidget* parent)
{
    QPrinter printer(QPrinter::HighResolution);
    setUpPage(printer, picture);
    QPrintPreviewDialog dialog(&printer, parent);
    dialog.setWindowTitle(QCoreApplication::translate("Printing", "Print"));
    dialog.setAccessibleName(dialog.windowTitle());
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&picture](QPrinter* device) { printPicture(*device, picture); });
    dialog.resize(1000, 720);
    dialog.exec();
}
