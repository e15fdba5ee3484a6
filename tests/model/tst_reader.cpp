// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/reader/reader.h"

#include "model/basismark.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <random>
#include <thread>

namespace {

const QString folder = QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray validFile(const char* name)
{
    return bytesOf(folder + QStringLiteral("valid/%1.atlas.json").arg(QLatin1String(name)));
}

/// Problems as the .expected files write them: one a line.
QString lines(const QList<Problem>& problems)
{
    QString result;
    for (const Problem& problem : problems) {
        result += QStringLiteral("%1:%2: ").arg(problem.line).arg(problem.column) +
                  QString(problem.pointer.isEmpty() ? QString() : problem.pointer + QStringLiteral(": ")) +
                  problem.message + u'\n';
    }
    return result;
}

QString problemsOf(const QByteArray& bytes, const ReadLimits& limits = {})
{
    return lines(readAtlas(bytes, limits).problems);
}

QByteArray atlasWithEntities(int count)
{
    QByteArray entities;
    for (int i = 0; i < count; ++i) {
        entities +=
            QByteArray(i ? ",\n" : "") +
            QStringLiteral(
                "{\"id\": \"e%1\", \"kind\": \"c\", \"name\": {\"en\": \"Entity %1\", \"zh\": \"实体\"}, "
                "\"facts\": [{\"key\": \"point\", \"value\": \"A text of the usual length.\"}]}")
                .arg(i)
                .toUtf8();
    }
    return R"({"format": "stackatlas/1", "id": "a", "edition": "2026-01-01", "title": {"en": "A"},
               "sources": [{"id": "s", "title": "S"}], "layers": [{"id": "l", "order": 1, "name": {"en": "L"}}],
               "kinds": {"entities": [{"id": "c", "label": {"en": "C"}}]}, "entities": [)" +
           entities + "]}";
}

/// Changes a text as a bad disk, a bad merge or a bad mind would.
QByteArray mutated(QByteArray bytes, std::mt19937& random)
{
    const auto below = [&](qsizetype limit) {
        return qsizetype(random() % quint64(std::max<qsizetype>(limit, 1)));
    };
    static const QByteArrayList snippets{
        "\"",     "\\",   "{",         "}",     "[",        "]",    ",",
        ":",      "null", "-1",        "1e999", "\\ud800",  "\xff", QByteArray(1, 0),
        "\"id\"", "\"\"", "\"biren\"", "true",  "\xF0\x9F", "//",   "\r\n"};
    for (qsizetype changes = 1 + below(4); changes > 0; --changes) {
        const qsizetype at = below(bytes.size());
        switch (random() % 6) {
        case 0:
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ (1 << (random() % 8)));
            break;
        case 1:
            bytes.truncate(at);
            break;
        case 2:
            bytes.insert(at, bytes.mid(below(bytes.size()), below(200)));
            break;
        case 3:
            bytes.remove(at, 1 + below(40));
            break;
        case 4:
            bytes.insert(at, snippets[below(snippets.size())]);
            break;
        default: // one value in place of another, so that the syntax often survives
            bytes.replace(at, 1 + below(4), snippets[below(snippets.size())]);
        }
    }
    return bytes;
}

void checkFields(const Fact& fact)
{
    QCOMPARE(fact.id, QStringLiteral("acme-users"));
    QCOMPARE(fact.key, QStringLiteral("users"));
    QCOMPARE(fact.value, QStringLiteral("100M+"));
    QCOMPARE(fact.quantity.value().low, 100e6);
    QCOMPARE(fact.detail, QStringLiteral("people who came back"));
    QCOMPARE(fact.than, QStringLiteral("Other"));
    QCOMPARE(fact.scope, QStringLiteral("both apps combined"));
    QCOMPARE(fact.period, QStringLiteral("2022-2024"));
    QCOMPARE(fact.date, QStringLiteral("2024-02-29"));
    QCOMPARE(fact.asOf, QStringLiteral("2025"));
    QCOMPARE(fact.basis, Basis::Estimated);
    QCOMPARE(fact.stage, Stage::Forecast);
    QCOMPARE(fact.source, (SourceRef{QStringLiteral("talk"), {}}));
    QStringList about;
    for (const TypedId& id : fact.about)
        about.append(id.toString());
    QCOMPARE(about.join(u' '),
             QStringLiteral("layer:lower group:makers entity:tool sector:trade theme:fragile "
                            "dimension:cost fact:lower.lag"));
}

} // namespace

class ReaderTest : public QObject
{
    Q_OBJECT

private:
    AtlasPtr m_full;
    const SourceRef m_intro{QStringLiteral("paper"), QStringLiteral("intro")};
    const SourceRef m_money{QStringLiteral("paper"), QStringLiteral("money")};
    const SourceRef m_talk{QStringLiteral("talk"), {}};

private Q_SLOTS:

    void initTestCase()
    {
        const ReadResult result = readAtlas(validFile("full"));
        QCOMPARE(lines(result.problems), QString());
        m_full = result.atlas;
        QVERIFY(m_full);
    }

    void reportsExactlyWhatIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        const QDir invalid(folder + QStringLiteral("invalid"));
        const QStringList names = invalid.entryList({QStringLiteral("*.atlas.json")});
        QVERIFY(names.size() >= 40);
        for (const QString& name : names)
            QTest::newRow(qPrintable(name.chopped(11))) << invalid.filePath(name);
    }

    void reportsExactlyWhatIsWrong()
    {
        QFETCH(const QString, path);
        const ReadResult result = readAtlas(bytesOf(path));
        QVERIFY(!result.atlas);
        QString expected = QString::fromUtf8(bytesOf(path.chopped(11) + QStringLiteral(".expected")));
        expected.remove(0, expected.indexOf(u'\n') + 1); // what the schema says is for schema_check.py
        QCOMPARE(lines(result.problems), expected);
    }

    void readsValidFiles_data()
    {
        QTest::addColumn<QString>("path");
        for (const char* where : {"/tests/model/valid", "/seeds"}) {
            const QDir dir(QStringLiteral(STACKATLAS_SOURCE_DIR) + QLatin1String(where));
            const QStringList names = dir.entryList({QStringLiteral("*.atlas.json")});
            QVERIFY(!names.isEmpty());
            for (const QString& name : names)
                QTest::newRow(qPrintable(name)) << dir.filePath(name);
        }
    }

    void readsValidFiles()
    {
        QFETCH(const QString, path);
        const ReadResult result = readAtlas(bytesOf(path));
        QCOMPARE(lines(result.problems), QString());
        QVERIFY(result.atlas);
    }

    void readsHeader()
    {
        QCOMPARE(m_full->id, QStringLiteral("full"));
        QCOMPARE(m_full->edition, QStringLiteral("2026-03-31"));
        QCOMPARE(m_full->title.only(QStringLiteral("en")), QStringLiteral("Every key of the format"));
        QCOMPARE(m_full->title.only(QStringLiteral("zh")), QStringLiteral("全部键"));
        QCOMPARE(m_full->summary,
                 QStringLiteral("A file that uses every key once.\nOn two lines, with an escape: é 😀."));
    }

    void readsSources()
    {
        QCOMPARE(m_full->sources.size(), 2);
        const Source& source = m_full->sources.first();
        QCOMPARE(source.id, QStringLiteral("paper"));
        QCOMPARE(source.title, QStringLiteral("A paper"));
        QCOMPARE(source.publisher, QStringLiteral("A publisher"));
        QCOMPARE(source.published, QStringLiteral("2026-03"));
        QCOMPARE(source.url, QStringLiteral("https://example.org/paper"));
        QCOMPARE(source.sections.size(), 2);
        QCOMPARE(source.sections[1].id, QStringLiteral("money"));
        QCOMPARE(source.sections[1].title, QStringLiteral("On money"));
    }

    void readsKinds()
    {
        QCOMPARE(m_full->entityKinds.size(), 2);
        QCOMPARE(m_full->entityKinds[0].id, QStringLiteral("company"));
        QCOMPARE(m_full->entityKinds[0].label.only(QStringLiteral("zh")), QStringLiteral("公司"));
        QCOMPARE(m_full->entityKinds[0].plural.in(QStringLiteral("en")), QStringLiteral("Companies"));
        QVERIFY(m_full->entityKinds[1].plural.isEmpty());
        const RelationKind& makes = m_full->relationKinds[0];
        QCOMPARE(makes.id, QStringLiteral("makes"));
        QCOMPARE(makes.label.in(QStringLiteral("en")), QStringLiteral("makes"));
        QCOMPARE(makes.inverse.in(QStringLiteral("en")), QStringLiteral("made by"));
        QVERIFY(makes.footprint);
        QCOMPARE(makes.line, LineStyle::Dashed);
        QVERIFY(!m_full->relationKinds[1].footprint);
        QCOMPARE(m_full->relationKinds[1].line, LineStyle::Solid);
        QCOMPARE(m_full->themeKinds.size(), 2);
        QCOMPARE(m_full->themeKinds[0].opposes, QStringLiteral("chance")); // declared further down
        QVERIFY(m_full->themeKinds[1].opposes.isEmpty());
        QCOMPARE(m_full->themeKinds[0].id, QStringLiteral("risk"));
        QCOMPARE(m_full->themeKinds[0].label.in(QStringLiteral("en")), QStringLiteral("Risk"));
    }

    void addsFactKindsThatAreNotDeclared()
    {
        QStringList kinds;
        for (const FactKind& kind : m_full->factKinds)
            kinds.append(kind.key + (kind.type == FactKind::Type::Quantity ? QStringLiteral(":q")
                                                                           : QStringLiteral(":t")));
        QCOMPARE(kinds.join(u' '),
                 QStringLiteral("users:q lag:t valuation:q point:t application:t regulation:t "
                                "score:t total-raised:q"));
        QCOMPARE(m_full->factKind(QStringLiteral("valuation"))->label.in(QStringLiteral("en")),
                 QStringLiteral("Worth"));
        QCOMPARE(m_full->factKind(QStringLiteral("point"))->label.in(QStringLiteral("en")),
                 QStringLiteral("Point"));
    }

    void readsLayersInTheirOrder()
    {
        QCOMPARE(m_full->layers.size(), 2);
        const Layer& lower = m_full->layers[0];
        QCOMPARE(lower.id, QStringLiteral("lower"));
        QCOMPARE(lower.order, 1);
        QCOMPARE(lower.name.in(QStringLiteral("en")), QStringLiteral("Lower"));
        QCOMPARE(lower.summary, QStringLiteral("What carries the rest."));
        QCOMPARE(lower.players, QStringList{QStringLiteral("acme")});
        QCOMPARE(lower.facts.size(), 1);
        QCOMPARE(lower.facts[0].id, QStringLiteral("lower.lag"));
        QCOMPARE(lower.headline, QStringLiteral("lower.lag"));
        QCOMPARE(lower.accent.value().light, QStringLiteral("#2b5c8a"));
        QCOMPARE(lower.accent.value().dark, QStringLiteral("#6fa8dc"));
        QVERIFY(!m_full->layers[1].accent);
    }

    void readsGroups()
    {
        QCOMPARE(m_full->groups.size(), 1);
        const Group& group = m_full->groups[0];
        QCOMPARE(group.id, QStringLiteral("makers"));
        QCOMPARE(group.layer, QStringLiteral("lower"));
        QCOMPARE(group.name.in(QStringLiteral("en")), QStringLiteral("Makers"));
        QCOMPARE(group.summary, QStringLiteral("Who makes things."));
        QCOMPARE(group.players.join(u' '), QStringLiteral("acme tool"));
        QCOMPARE(group.facts[0].value, QStringLiteral("none"));
        QCOMPARE(group.headline, QStringLiteral("makers.lag"));
    }

    void readsEntities()
    {
        QCOMPARE(m_full->entities.size(), 3);
        const Entity& acme = m_full->entities[0];
        QCOMPARE(acme.id, QStringLiteral("acme"));
        QCOMPARE(acme.kind, QStringLiteral("company"));
        QCOMPARE(acme.group, QStringLiteral("makers"));
        QCOMPARE(acme.name.only(QStringLiteral("zh")), QStringLiteral("顶点"));
        QCOMPARE(acme.aliases.join(u'|'), QStringLiteral("Acme Inc.|ACME"));
        QCOMPARE(acme.summary, QStringLiteral("Makes a tool."));
        QCOMPARE(acme.headline, QStringLiteral("acme-users"));
        QVERIFY(m_full->entities[2].group.isEmpty());
        QVERIFY(!m_full->entities[2].valuation);
    }

    void readsFacts()
    {
        const Entity& acme = m_full->entities[0];
        QCOMPARE(acme.facts.size(), 3);
        checkFields(acme.facts[0]);
        QVERIFY(!acme.facts[1].quantity);
        QCOMPARE(acme.facts[1].basis, Basis::Claimed); // the default of this file
        QCOMPARE(acme.facts[1].stage, Stage::Actual);
        QCOMPARE(acme.facts[1].source, m_intro);
    }

    void givesFactsTheirIds()
    {
        QStringList ids;
        for (const Atlas::FactRef& ref : m_full->allFacts())
            ids.append(ref.fact->id);
        QCOMPARE(ids.join(u' '),
                 QStringLiteral(
                     "lower.lag makers.lag acme-users acme.lag acme.lag-2 acme.total-raised acme.valuation "
                     "cost.here cost.there trade.application trade.application-2 fragile.point "
                     "fragile.users fragile.point-2"));
    }

    void readsFunding()
    {
        const Funding& funding = m_full->entities[0].funding;
        QCOMPARE(funding.rounds.size(), 2);
        const FundingRound& seed = funding.rounds[0];
        QCOMPARE(seed.id, QStringLiteral("acme-seed"));
        QCOMPARE(seed.name, QStringLiteral("Seed"));
        QCOMPARE(seed.date, QStringLiteral("2019-05"));
        QCOMPARE(seed.amount.low, 50e6);
        QCOMPARE(seed.amount.published, QStringLiteral("$50M"));
        QCOMPARE(seed.investors, QStringList{QStringLiteral("backer")});
        QCOMPARE(seed.basis, Basis::Reported);
        QCOMPARE(seed.source, m_money);
        QCOMPARE(funding.rounds[1].id, QStringLiteral("acme.round-2"));
        QCOMPARE(funding.rounds[1].basis, Basis::Claimed);
        QCOMPARE(funding.rounds[1].source, m_intro);
        QCOMPARE(funding.statedTotal.value().key, QStringLiteral("total-raised"));
        QCOMPARE(funding.statedTotal.value().quantity.value().qualifier, Qualifier::AtLeast);
        const Fact valuation = m_full->entities[0].valuation.value();
        QCOMPARE(valuation.key, QStringLiteral("valuation"));
        QCOMPARE(valuation.quantity.value().currency, QStringLiteral("USD"));
        QCOMPARE(valuation.date, QStringLiteral("2025-11-03"));
    }

    void readsRelations()
    {
        QCOMPARE(m_full->relations.size(), 2);
        const Relation& makes = m_full->relations[0];
        QCOMPARE(makes.id(), QStringLiteral("acme>makes>tool"));
        QCOMPARE(makes.detail, QStringLiteral("since the beginning"));
        QCOMPARE(makes.date, QStringLiteral("2018"));
        QCOMPARE(makes.basis, Basis::Derived);
        QCOMPARE(makes.source, m_talk);
        QCOMPARE(m_full->relations[1].basis, Basis::Claimed);
        QCOMPARE(m_full->relations[1].source, m_intro);
    }

    void readsScorecard()
    {
        const Scorecard& card = m_full->scorecard;
        QCOMPARE(card.sides.size(), 2);
        QCOMPARE(card.sides[1].id, QStringLiteral("there"));
        QCOMPARE(card.sides[1].name.in(QStringLiteral("en")), QStringLiteral("There"));
        const Dimension& cost = card.dimensions[0];
        QCOMPARE(cost.id, QStringLiteral("cost"));
        QCOMPARE(cost.name.in(QStringLiteral("en")), QStringLiteral("Cost"));
        QCOMPARE(cost.leader, QStringLiteral("here"));
        QCOMPARE(cost.trend, QStringLiteral("narrowing"));
        QCOMPARE(cost.better, Dimension::Better::Lower);
        QCOMPARE(cost.caveat, QStringLiteral("Counted differently."));
        QCOMPARE(cost.basis, Basis::Estimated);
        QCOMPARE(cost.source, m_talk);
        QCOMPARE(cost.about.size(), 1);
        QCOMPARE(cost.values.value(QStringLiteral("here")).key, QStringLiteral("score"));
        QCOMPARE(cost.values.value(QStringLiteral("here")).source, m_talk); // that of its dimension
        QCOMPARE(cost.values.value(QStringLiteral("there")).quantity.value().low, 10.0);
        const Dimension& pace = card.dimensions[1];
        QCOMPARE(pace.better, Dimension::Better::Higher);
        QCOMPARE(pace.basis, Basis::Judged); // not the default of the file: it is about the leader
        QCOMPARE(pace.source, m_intro);
    }

    void readsSectors()
    {
        QCOMPARE(m_full->sectors.size(), 2);
        const Sector& trade = m_full->sectors[0];
        QCOMPARE(trade.id, QStringLiteral("trade"));
        QCOMPARE(trade.group, QStringLiteral("makers"));
        QCOMPARE(trade.summary, QStringLiteral("Buying and selling."));
        QCOMPARE(trade.players, QStringList{QStringLiteral("acme")});
        QCOMPARE(trade.applications.value().size(), 2);
        QCOMPARE(trade.applications.value()[1].scope, QStringLiteral("all shops"));
        QVERIFY(trade.regulation && trade.regulation->isEmpty()); // given, and nothing in it
        QVERIFY(!m_full->sectors[1].regulation);                  // not given
    }

    void readsThemesAndTensions()
    {
        const Theme& theme = m_full->themes.first();
        QCOMPARE(theme.id, QStringLiteral("fragile"));
        QCOMPARE(theme.kind, QStringLiteral("risk"));
        QCOMPARE(theme.side, QStringLiteral("there"));
        QCOMPARE(theme.title.in(QStringLiteral("en")), QStringLiteral("Fragile"));
        QCOMPARE(theme.summary, QStringLiteral("It may break."));
        QCOMPARE(theme.points.size(), 3);
        QCOMPARE(theme.points[0].value, QStringLiteral("one supplier"));
        QCOMPARE(theme.points[0].source, m_talk); // that of its theme
        QCOMPARE(theme.points[1].quantity.value().unit, QStringLiteral("%"));
        QCOMPARE(theme.about.first().toString(), QStringLiteral("entity:acme"));
        QCOMPARE(theme.source, m_talk);
        const Tension& tension = m_full->tensions.first();
        QCOMPARE(tension.id, QStringLiteral("sums"));
        QCOMPARE(tension.facts.join(u' '), QStringLiteral("acme-seed acme.total-raised"));
        QCOMPARE(tension.reason, QStringLiteral("They do not add up."));
    }

    void readsWhatTheAuditGoesBy()
    {
        QCOMPARE(m_full->ratios.size(), 2);
        QCOMPARE(m_full->ratios[0].stated, QStringLiteral("fragile.point"));
        QCOMPARE(m_full->ratios[0].part, QStringLiteral("acme-users"));
        QCOMPARE(m_full->ratios[0].whole, QStringLiteral("acme-users"));
        QCOMPARE(m_full->ratios[0].reading, Ratio::Reading::Remainder);
        QCOMPARE(m_full->ratios[1].reading, Ratio::Reading::Share);
        QCOMPARE(m_full->suppressions.size(), 3);
        QCOMPARE(m_full->suppressions[0].rule, QStringLiteral("entity-untied"));
        QCOMPARE(m_full->suppressions[0].subject.toString(), QStringLiteral("group:makers"));
        QCOMPARE(m_full->suppressions[0].reason, QStringLiteral("They are new."));
        QCOMPARE(m_full->suppressions[2].subject.toString(), QStringLiteral("atlas:full"));
    }

    void readsToursAsLinksAreRead()
    {
        QCOMPARE(m_full->licence, QStringLiteral("CC BY 4.0"));
        QCOMPARE(m_full->tours.size(), 1);
        const Tour& tour = m_full->tours.first();
        QCOMPARE(tour.id, QStringLiteral("round"));
        QCOMPARE(tour.title.in(QStringLiteral("en")), QStringLiteral("A round trip"));
        QCOMPARE(tour.steps.size(), 2);
        const TourStep& step = tour.steps.first();
        QCOMPARE(step.title.in(QStringLiteral("zh")), QStringLiteral("全部"));
        QCOMPARE(step.message.in(QStringLiteral("en")), QStringLiteral("No step should be like this."));
        QCOMPARE(step.notes, QStringLiteral("Two\nlines."));
        QCOMPARE(step.shown.view.lit, (QList<TypedId>{{IdType::Layer, QStringLiteral("lower")},
                                                      {IdType::Ribbon, QStringLiteral("@company>makers")}}));
        const auto link = readDeepLink(QStringLiteral(
            "relation:acme>makes>tool&in=layer:lower&degrees=4&lit=layer:lower&lit=ribbon:@company>makers&"
            "only&at=-1.5,200,0.5&panel=funding&alone&"
            "pin=entity:tool&pin=theme:fragile&hide=uses&level=cards&filter-layer=lower&filter-layer=@&"
            "filter-kind=company&filter-org=acme&filter-basis=unsourced&filter-funded&filter-text=tool&"
            "filter-hides&by-basis"));
        QVERIFY(link);
        QCOMPARE(writeDeepLink(step.shown), writeDeepLink(*link)); // says where they differ
        QCOMPARE(step.shown, *link);
        QCOMPARE(step.theme, StepTheme::Dark);
        const TourStep& whole = tour.steps.last();
        QCOMPARE(whole.shown, DeepLink{});
        QCOMPARE(whole.theme, StepTheme::AsShown);
        QVERIFY(whole.shown.view.lit.isEmpty() && whole.notes.isEmpty() && whole.message.isEmpty());
        for (const TypedId& id : step.shown.view.lit)
            QVERIFY(m_full->contains(id));
        QCOMPARE(m_full->tour(QStringLiteral("round")), &tour);
        const TypedId typed{IdType::Tour, QStringLiteral("round")};
        QCOMPARE(TypedId::parse(typed.toString()), typed);
        QVERIFY(m_full->contains(typed));
        QCOMPARE(m_full->nameOf(typed, QStringLiteral("en")), QStringLiteral("A round trip"));
        QVERIFY(!m_full->tour(QStringLiteral("square")));
    }

    void readsBookmarks()
    {
        QCOMPARE(m_full->bookmarks.size(), 2);
        const Bookmark& bookmark = m_full->bookmarks.first();
        QCOMPARE(bookmark.title.only(QStringLiteral("zh")), QStringLiteral("产品"));
        QCOMPARE(bookmark.theme, StepTheme::Light);
        QCOMPARE(writeDeepLink(bookmark.shown),
                 QStringLiteral("atlas&in=group:makers&lit=entity:tool&only&by-basis"));
        Bookmark whole;
        whole.title = LocalizedText(QStringLiteral("All of it"));
        QCOMPARE(m_full->bookmarks.last(), whole);
        QCOMPARE(m_full->tourBook(), (TourBook{m_full->tours, m_full->bookmarks}));
    }

    void toursKnowEveryPanelLevelAndBasis()
    {
        const auto shown = [](const QString& view) {
            const QString tour =
                QStringLiteral(
                    R"(, "tours": [{"id": "t", "title": {"en": "T"}, "steps": [{"title": {"en": "S"}, "view": {%1}}]}]})")
                    .arg(view);
            const QByteArray minimal = validFile("minimal").trimmed();
            const ReadResult result = readAtlas(minimal.chopped(1) + tour.toUtf8());
            return result.atlas ? result.atlas->tours.first().steps.first().shown : DeepLink{};
        };
        for (const PanelKind panel : panelKinds())
            QCOMPARE(shown(QStringLiteral("\"panel\": \"%1\"").arg(panelName(panel))).view.panel, panel);
        for (const DetailLevel level :
             {DetailLevel::Stack, DetailLevel::Groups, DetailLevel::Entities, DetailLevel::Cards})
            QCOMPARE(shown(QStringLiteral("\"level\": \"%1\"").arg(detailLevelName(level))).lens.level,
                     level);
        for (const BasisMark mark : basisMarks) {
            const QString name = basisMarkName(mark);
            QCOMPARE(shown(QStringLiteral("\"filter\": {\"bases\": [\"%1\"]}").arg(name)).lens.filter.bases,
                     QSet<QString>{name});
        }
    }

    void readsTheAtlasOfTours()
    {
        const ReadResult result = readAtlas(validFile("tour"));
        QCOMPARE(lines(result.problems), QString());
        QCOMPARE(result.atlas->tours.first().steps.size(), 6);
        QCOMPARE(result.atlas->tours.first().steps[3].shown.view.panel, PanelKind::Valuations);
        QVERIFY(result.atlas->tours.first().steps[3].shown.view.alone);
        QCOMPARE(result.atlas->tours.first().steps[5].shown.lens.filter.statuses,
                 QSet<QString>{QStringLiteral("listed")});
    }

    void acceptsAByteOrderMark() { QVERIFY(readAtlas("\xEF\xBB\xBF" + validFile("minimal")).atlas); }

    void acceptsIntegersAsTheSchemaDoes()
    {
        QCOMPARE(
            readAtlas(validFile("minimal").replace("\"order\": 1", "\"order\": 1e1")).atlas->layers[0].order,
            10);
        QCOMPARE(
            readAtlas(validFile("minimal").replace("\"order\": 1", "\"order\": 2.0")).atlas->layers[0].order,
            2);
    }

    void keepsWithinItsLimits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ReadLimits>("limits");
        QTest::addColumn<QString>("expected");
        const QByteArray three = atlasWithEntities(3);
        QTest::newRow("bytes") << three << ReadLimits{.bytes = 10}
                               << QStringLiteral(
                                      "0:0: the file has %1 bytes, and 10 is the most that is read\n")
                                      .arg(three.size());
        QTest::newRow("depth") << QByteArray("[[[[]]]]") << ReadLimits{.depth = 3}
                               << QStringLiteral("1:4: /0/0: nested deeper than 3 levels\n");
        QTest::newRow("entities") << three << ReadLimits{.entities = 2}
                                  << QStringLiteral("5:1: /entities: more than 2 elements in \"entities\"\n");
        QTest::newRow("string") << QByteArray("{\"a\": \"12345\"}") << ReadLimits{.stringBytes = 4}
                                << QStringLiteral("1:7: the text is longer than 4 bytes\n");
        QTest::newRow("key") << QByteArray("{\"12345\": 1}") << ReadLimits{.stringBytes = 4}
                             << QStringLiteral("1:2: the text is longer than 4 bytes\n");
        QTest::newRow("escaped") << QByteArray("[\"") + QByteArray("\\u0041").repeated(1000) + "\"]"
                                 << ReadLimits{.stringBytes = 4}
                                 << QStringLiteral("1:2: the text is longer than 4 bytes\n");
    }

    void keepsWithinItsLimits()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const ReadLimits, limits);
        QFETCH(const QString, expected);
        const ReadResult result = readAtlas(bytes, limits);
        QVERIFY(!result.atlas);
        QCOMPARE(lines(result.problems), expected);
    }

    void takesWhatIsWithinItsLimits() { QVERIFY(readAtlas(atlasWithEntities(3), {.entities = 3}).atlas); }

    void countsProblemsBeyondTheLimit()
    {
        QByteArray bytes = atlasWithEntities(5);
        bytes.replace("\"kind\": \"c\"", "\"kind\": \"nothing\"");
        const QList<Problem> problems = readAtlas(bytes, {.problems = 2}).problems;
        QCOMPARE(problems.size(), 3);
        QCOMPARE(problems[0].pointer, QStringLiteral("/entities/0/kind"));
        QCOMPARE(problems[1].pointer, QStringLiteral("/entities/1/kind"));
        QCOMPARE(problems[2], (Problem{0, 0, {}, QStringLiteral("problems left out after these: 3")}));
    }

    void stopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const ReadResult result = readAtlas(validFile("full"), {}, stop.get_token());
        QVERIFY(!result.atlas);
        QVERIFY(result.problems.isEmpty());
    }

    void stopsMeanwhile()
    {
        const QByteArray bytes = atlasWithEntities(60'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(readAtlas(bytes).atlas);
        const qint64 whole = timer.elapsed();
        for (const int share : {10, 3}) { // in the parser, and in what follows
            std::stop_source stop;
            std::jthread canceller([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(whole / share));
                stop.request_stop();
            });
            const ReadResult result = readAtlas(bytes, {}, stop.get_token());
            QVERIFY(result.problems.isEmpty()); // it may have been ready before, on a busy machine
        }
    }

    void readsALargeFileFast()
    {
        const QByteArray bytes = atlasWithEntities(100'000);
        QElapsedTimer timer;
        timer.start();
        const ReadResult result = readAtlas(bytes);
        const qint64 elapsed = timer.elapsed();
        QVERIFY(result.atlas);
        QCOMPARE(result.atlas->entities.size(), 100'000);
        qInfo("%.1f MB in %lld ms", double(bytes.size()) / 1e6, elapsed);
        QVERIFY2(elapsed < 20'000,
                 "ten times slower than it should be, even with sanitizers"); // tests run side by side
    }

    void survivesAHundredThousandLevels()
    {
        for (const QByteArray& open : {QByteArray("["), QByteArray("{\"a\":"), QByteArray("[{\"a\":")}) {
            const ReadResult result = readAtlas(open.repeated(100'000));
            QVERIFY(!result.atlas);
            QCOMPARE(result.problems.size(), 1);
            QVERIFY(result.problems[0].message.contains(u"nested deeper"));
        }
    }

    void isNotSlowedByHostileFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray keys("{"), circle;
        for (int i = 0; i < 100'000; ++i)
            keys += "\"k" + QByteArray::number(i) + "\": 0,";
        QTest::newRow("keys") << keys + "\"k5\": 1}";
        QTest::newRow("duplicates") << "{" + QByteArray("\"a\": 0,").repeated(200'000) + "\"a\": 1}";
        QTest::newRow("white space") << QByteArray(20'000'000, ' ');
        QTest::newRow("a string") << "[\"" + QByteArray(20'000'000, 'x');
        QTest::newRow("dangling") << atlasWithEntities(30'000).replace(
            "\"kind\": \"c\"", "\"group\": \"gruop\", \"kind\": \"d\"");
        QTest::newRow("same id") << atlasWithEntities(30'000).replace("\"id\": \"e",
                                                                      "\"id\": \"e\", \"summary\": \"");
    }

    void isNotSlowedByHostileFiles()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const ReadResult result = readAtlas(bytes);
        QVERIFY(!result.atlas);
        QVERIFY(!result.problems.isEmpty());
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void survivesRandomChanges_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char* name : {"minimal", "full", "other-industry"})
            QTest::newRow(name) << validFile(name);
    }

    void survivesRandomChanges()
    {
        QFETCH(const QByteArray, bytes);
        std::mt19937 random(20260331); // NOLINT: the same sequence every time
        for (int i = 0; i < 4000; ++i) {
            const QByteArray text = mutated(bytes, random);
            const ReadResult result = readAtlas(text);
            QVERIFY2(bool(result.atlas) != !result.problems.isEmpty(), text.constData());
            for (qsizetype k = 1; k < result.problems.size(); ++k) {
                const Problem& before = result.problems[k - 1];
                const Problem& after = result.problems[k];
                QVERIFY2(std::pair(before.line, before.column) <= std::pair(after.line, after.column),
                         text.constData());
            }
        }
    }

    void givesTheSameEveryTime()
    {
        const QByteArray bytes =
            validFile("full").replace("\"makers\"", "\"makerz\"").replace("\"users\"", "\"userz\"");
        const QString first = problemsOf(bytes);
        QVERIFY(!first.isEmpty());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(problemsOf(bytes), first);
    }

    void coversEveryKeyOfTheSchema();
};

/// full.atlas.json is only a proof as long as it has every key that the schema has.
void ReaderTest::coversEveryKeyOfTheSchema()
{
    const QByteArray full = validFile("full");
    const QByteArray schema = bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/resources/atlas.schema.json"));
    // The schema is written with two spaces a level, and a property is a key right within "properties".
    qsizetype depth = -1;
    for (const QByteArray& line : schema.split('\n')) {
        const qsizetype indent = line.size() - line.trimmed().size();
        if (line.trimmed() == "\"properties\": {")
            depth = indent;
        else if (depth >= 0 && indent <= depth)
            depth = -1;
        else if (depth >= 0 && indent == depth + 2 && line.trimmed().endsWith(": {"))
            QVERIFY2(full.contains(line.trimmed().chopped(2)), line.constData());
    }
}

QTEST_GUILESS_MAIN(ReaderTest)
#include "tst_reader.moc"
