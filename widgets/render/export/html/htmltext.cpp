// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/render/export/html/htmltext.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

namespace {

struct Html
{
    Q_DECLARE_TR_FUNCTIONS(HtmlWriter)
};

} // namespace

QJsonObject htmlStrings()
{
    return {
        {QStringLiteral("search"), Html::tr("Search names")},
        {QStringLiteral("results"), Html::tr("Matches")},
        {QStringLiteral("found"), Html::tr("Matches: %1")},
        {QStringLiteral("more"), Html::tr("%1 of %2 shown")},
        {QStringLiteral("nothing"), Html::tr("Nothing has this name")},
        {QStringLiteral("drawing"), Html::tr("Drawing")},
        {QStringLiteral("drawingHelp"),
         Html::tr("Arrow keys move, + and − zoom, 0 fits. Enter steps onto the things: arrows go from one to "
                  "the next, Enter opens its details, Escape leaves.")},
        {QStringLiteral("toDrawing"), Html::tr("Skip to the drawing")},
        {QStringLiteral("zoomIn"), Html::tr("Zoom in")},
        {QStringLiteral("zoomOut"), Html::tr("Zoom out")},
        {QStringLiteral("fit"), Html::tr("Fit")},
        {QStringLiteral("fitAll"), Html::tr("Show all of the drawing")},
        {QStringLiteral("zoom"), Html::tr("Zoom")},
        {QStringLiteral("pages"), Html::tr("Pages")},
        {QStringLiteral("previous"), Html::tr("Previous page")},
        {QStringLiteral("next"), Html::tr("Next page")},
        {QStringLiteral("details"), Html::tr("Details")},
        {QStringLiteral("close"), Html::tr("Close the details")},
        {QStringLiteral("show"), Html::tr("Show on the drawing")},
        {QStringLiteral("source"), Html::tr("Source")},
        {QStringLiteral("sourceOfAll"), Html::tr("Source of all that names no other")},
        {QStringLiteral("notDrawn"), Html::tr("Not on the drawing.")},
    };
}

QByteArray jsonForScript(const QJsonObject& object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    json.replace('<', "\\u003c"); // no "</script" and no "<!--"
    json.replace("\u2028", "\\u2028");
    json.replace("\u2029", "\\u2029");
    return json;
}

QByteArray filledTemplate(const QByteArray& text, const QHash<QByteArray, QByteArray>& values,
                          const QJsonObject& strings)
{
    QByteArray result;
    qsizetype from = 0;
    for (qsizetype open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
        const qsizetype close = text.indexOf("}}", open);
        const QByteArray name = text.mid(open + 2, close - open - 2);
        result += text.mid(from, open - from);
        result += values.contains(name)
                      ? values.value(name)
                      : strings.value(QLatin1String(name)).toString().toHtmlEscaped().toUtf8();
        from = close + 2;
    }
    return result + text.mid(from);
}

QByteArray policyHash(const QByteArray& content)
{
    return "'sha256-" + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toBase64() + "'";
}
