// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/export/pptx/deckcolours.h"

#include <functional>
#include <QHash>

/// The tree of shapes of one slide: numbers and names them, and knows what all of them need.
class SlideCanvas
{
public:
    /// Relates the slide to a part, or to an address outside, and gives the id of that.
    struct Relations
    {
        std::function<QString(const char* type, const QString& part)> part;
        std::function<QString(const QString& address)> outside;
    };

    SlideCanvas(const DeckColours& colours, const QString& language, Relations relations);

    [[nodiscard]] OfficeXml& xml() { return m_xml; }

    [[nodiscard]] const DeckColours& colours() const { return m_colours; }

    /// Of texts: "zh-CN".
    [[nodiscard]] const QString& language() const { return m_language; }

    [[nodiscard]] const Relations& relations() const { return m_relations; }

    qint64 nextId() { return ++m_lastId; }

    /// Writes p:cNvPr with a number of its own and a name that no other shape of the slide has. Names and
    /// descriptions are what screen readers say.
    void writeNames(const QString& name, const QString& description = {}, const QString& link = {});

    /// What is decoration only: no screen reader speaks of it.
    void writeDecorationNames(const QString& name);

    /// Runs of text in the look of the text itself and not of the shape.
    void writeRun(const QString& text, double size, bool bold, const QColor& colour);

    /// Writes the end of the slide and gives the part.
    QByteArray take();

private:
    QString ownName(const QString& name);

    OfficeXml m_xml;
    const DeckColours& m_colours;
    QString m_language;
    Relations m_relations;
    qint64 m_lastId = 1; // the tree itself
    QHash<QString, int> m_names;
};

/// The tag of a language for Office programs.
QString officeLanguage(const QString& language);
