// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/detailcontent.h"
#include "model/detaillinks.h"

#include <QCoreApplication>

/// A page of the detail panel while it is being written: what every kind of thing needs for its page.
class DetailPage
{
    Q_DECLARE_TR_FUNCTIONS(DetailPage)

public:
    DetailPage(const Atlas& atlas, const QString& language, const TypedId& id);

    [[nodiscard]] const Atlas& atlas() const { return m_atlas; }

    [[nodiscard]] const QString& language() const { return m_language; }

    [[nodiscard]] const DetailLinks& links() const { return m_links; }

    DetailContent& content() { return m_content; }

    void setName(const LocalizedText& name);

    /// The parts of what it is, those that are not empty: "Company · also called Kite".
    void setKind(const QStringList& parts);

    /// The fact that the thing stands for.
    void setHeadline(const QString& factId);

    /// Facts but for the headline, figures before words; many of them under two titles.
    void addFacts(const QList<Fact>& facts);

    /// One fact under a title of its own, unless it is the headline.
    void addFact(const QString& title, const Fact& fact);

    /// Facts of a list of equals, without labels; tells where the source has no such list.
    void addList(const QString& title, const std::optional<QList<Fact>>& list);

    /// Parts that have nothing in them are left out.
    void addLines(const QString& title, const QList<FactLine>& lines);
    void addLinks(const QString& title, const QList<DetailLink>& links);
    void addLinkGroups(const QString& title, const QList<LinkGroup>& groups);
    void addText(const QString& title, const QString& text);

    /// What other parts of the atlas say about the thing, and the tensions that have a figure of it.
    void addSpokenOf();

    /// What is not plainly reported within the thing.
    void addNotReported();

    [[nodiscard]] FactLine line(const Fact& fact, const QString& labelIfUndeclared = {}) const;

    /// A number of things counted.
    [[nodiscard]] static FactLine count(const QString& label, qsizetype number);

    /// The name of a side of the scorecard.
    [[nodiscard]] QString sideName(const QString& id) const;

    /// Links to all of these that the atlas has, each once, and to no subject besides its fact.
    [[nodiscard]] QList<DetailLink> linksTo(const QList<TypedId>& ids) const;

private:
    [[nodiscard]] bool isHeadline(const Fact& fact) const;

    const Atlas& m_atlas;
    QString m_language;
    DetailLinks m_links;
    DetailContent m_content;
};
