// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/audit.h"

#include "model/audit/auditcount.h"
#include "model/auditwriter.h"
#include "model/reader/reader.h"
#include "support/smallatlas.h"

#include <limits>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace {

const QString en = QStringLiteral("en");

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

AtlasPtr brokenAtlas()
{
    return readAtlas(bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/audit.atlas.json")))
        .atlas;
}

/// An atlas with what is common to all cases, and the members of `body`.
ReadResult atlasWith(const QByteArray& body)
{
    return readAtlas(R"({
        "format": "stackatlas/1", "id": "test", "edition": "2026-03-31", "title": {"en": "Test"},
        "sources": [{"id": "one", "title": "One"}, {"id": "two", "title": "Two"}],
        "kinds": {
            "entities": [{"id": "company", "label": {"en": "Company"}}, {"id": "model", "label": {"en": "Model"}}],
            "relations": [{"id": "makes", "label": {"en": "makes"}, "inverse": {"en": "made by"}}],
            "facts": [{"key": "users", "label": {"en": "Users"}, "type": "quantity"},
                      {"key": "share", "label": {"en": "Share"}, "type": "quantity"},
                      {"key": "growth", "label": {"en": "Growth"}, "type": "quantity"},
                      {"key": "rate", "label": {"en": "Rate"}, "type": "quantity"},
                      {"key": "raise", "label": {"en": "Raise"}, "type": "quantity"}]},
        "layers": [{"id": "models", "order": 1, "name": {"en": "Models"}}],
        "groups": [{"id": "labs", "layer": "models", "name": {"en": "Labs"}}],)" +
                     body + '}');
}

/// A company with these members.
QByteArray company(const QByteArray& members)
{
    return R"("entities": [{"id": "x", "kind": "company", "group": "labs", "name": {"en": "X"}, )" + members +
           "}]";
}

QByteArray funding(const QByteArray& rounds, const QByteArray& total, const QByteArray& more = {})
{
    return company(R"("funding": {"rounds": [)" + rounds + "]" +
                   (total.isEmpty() ? QByteArray() : R"(, "statedTotal": )" + total) + "}" + more);
}

QByteArray facts(const QByteArray& list)
{
    return company(R"("facts": [)" + list + "]");
}

QByteArray dimension(const QByteArray& here, const QByteArray& there, const QByteArray& better)
{
    return R"("scorecard": {"sides": [{"id": "here", "name": {"en": "Here"}}, {"id": "there", "name": {"en": "There"}}],
        "dimensions": [{"id": "d", "name": {"en": "D"}, "leader": "here", "values": {
            "here": {"key": "users", "value": ")" +
           here + R"("}, "there": {"key": "users", "value": ")" + there + R"("}}, "better": ")" + better +
           "\"}]}";
}

/// The findings of a rule in few words: `warning entity:x`, with `?` where it cannot tell.
QStringList found(const QList<Finding>& findings, const QString& rule)
{
    QStringList result;
    for (const Finding& finding : findings) {
        if (finding.rule == rule) {
            result << severityName(finding.severity) + (finding.undecided ? u"? " : u" ") +
                          finding.subject.toString();
        }
    }
    return result;
}

QStringList ruleIds()
{
    QStringList ids;
    for (const AuditRule& rule : auditRules())
        ids << rule.id;
    return ids;
}

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreDescribed();
    void schemaKnowsTheRules();
    void rule_data();
    void rule();
    void reversedBounds();
    void lacksASource();
    void restsOnOneSource();
    void tensionsNameWhatTheyTie();
    void everyRuleFindsSomethingInTheBrokenAtlas();
    void ordersFindings();
    void suppresses();
    void factsAndThingsExist_data();
    void factsAndThingsExist();
    void builtInAtlas();
    void explainsWithFiguresAsPublished();
    void writesText();
    void writesJson();
};

void AuditTest::rulesAreDescribed()
{
    QStringList ids;
    for (const AuditRule& rule : auditRules()) {
        QVERIFY(!rule.id.isEmpty() && !rule.title.isEmpty() && !rule.explanation.isEmpty());
        QVERIFY2(!ids.contains(rule.id), qPrintable(rule.id));
        ids << rule.id;
    }
}

void AuditTest::schemaKnowsTheRules()
{
    const QJsonObject schema =
        QJsonDocument::fromJson(bytesOf(QStringLiteral(STACKATLAS_SOURCE_DIR "/resources/atlas.schema.json")))
            .object();
    QJsonValue value = schema;
    for (const char* key : {"properties", "suppressions", "items", "properties", "rule", "enum"})
        value = value[QLatin1String(key)];
    QStringList known;
    for (const QJsonValue& id : value.toArray())
        known << id.toString();
    QCOMPARE(known, ruleIds());
}

void AuditTest::rule_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const char* current = nullptr;
    const auto row = [&](const char* name, const QByteArray& body, const char* expected) {
        QTest::addRow("%s: %s", current, name)
            << QString::fromLatin1(current) << body << QString::fromLatin1(expected);
    };
    const QByteArray a = R"({"name": "A", "date": "2019", "amount": "$50M"})";
    const QByteArray b = R"({"name": "B", "date": "2021", "amount": "$60M"})";
    const QByteArray two = a + "," + b;

    current = "rounds-against-total";
    row("more than all", funding(two, R"("$100M")"), "error entity:x");
    row("more than at least", funding(two, R"("$100M+")"), "note entity:x");
    row("less", funding(two, R"("$200M")"), "note entity:x");
    row("the same", funding(two, R"("$110M")"), "");
    row("about the same", funding(two, R"("~$105M")"), "");
    row("at least, and less open", funding(R"({"name": "A", "amount": "$90M+"})", R"("$100M+")"), "");
    row("currencies", funding(a + R"(, {"name": "B", "amount": "600M yuan"})", R"("$100M")"),
        "note? entity:x");
    row("other currency", funding(two, R"("700M yuan")"), "note? entity:x");
    row("a target", funding(two, R"({"value": "$100M", "stage": "target"})"), "");
    row("no total", funding(two, ""), "");

    current = "rounds-out-of-order";
    row("out of order", funding(b + "," + a, ""), "warning entity:x");
    row("in order", funding(two, ""), "");
    row("year and month",
        funding(
            R"({"name": "A", "date": "2021-05", "amount": "$1M"}, {"name": "B", "date": "2021", "amount": "$2M"})",
            ""),
        "");
    row("no date", funding(a + R"(, {"name": "B", "amount": "$60M"})", ""), "note? entity:x");

    current = "round-twice";
    row("by name", funding(a + R"(, {"name": "a", "date": "2019-04", "amount": "$51M"})", ""),
        "warning entity:x");
    row("by figure", funding(a + R"(, {"name": "Seed", "date": "2019", "amount": "$50M"})", ""),
        "warning entity:x");
    row("differ", funding(two, ""), "");
    row("only the name", funding(a + R"(, {"name": "A", "date": "2021", "amount": "$51M"})", ""),
        "note? entity:x");

    current = "valuation-below-raised";
    row("below the total", funding("", R"("$100M+")", R"(, "valuation": "$90M")"), "warning entity:x");
    row("below the rounds", funding(two, "", R"(, "valuation": "$90M")"), "warning entity:x");
    row("above", funding(two, R"("$110M")", R"(, "valuation": "$1B")"), "");
    row("above an open bound", funding("", R"("$110M+")", R"(, "valuation": "$1B")"), "");
    row("bounds", funding(two, "", R"(, "valuation": "$90M+")"), "note? entity:x");
    row("currencies", funding(two, "", R"(, "valuation": "90M yuan")"), "note? entity:x");

    current = "planned-as-raised";
    row("as total", funding("", R"({"value": "$100M", "stage": "committed"})"), "warning entity:x");
    const QByteArray target = R"(, "facts": [{"key": "raise", "value": "$60M", "stage": "target"}])";
    row("as round", funding(two, "", target), "warning entity:x");
    row("within the total", funding(a, R"("$110M")", target), "warning entity:x");
    row("is the total", funding(a, R"("$60M")", target), "warning entity:x");
    row("apart", funding(a, R"("$50M")", target), "");
    row("raised", funding(two, "", R"(, "facts": [{"key": "raise", "value": "$60M"}])"), "");

    current = "impossible-percentage";
    row("share", facts(R"({"key": "share", "value": "120%"})"), "error entity:x");
    row("below nothing", facts(R"({"key": "share", "value": "-5%"})"), "error entity:x");
    row("range", facts(R"({"key": "share", "value": "90-110%"})"), "error entity:x");
    row("at least", facts(R"({"key": "share", "value": "95%+"})"), "");
    row("all", facts(R"({"key": "share", "value": "100%"})"), "");
    row("growth", facts(R"({"key": "growth", "value": "120%"})"), "");
    row("of what", facts(R"({"key": "rate", "value": "120%"})"), "note? entity:x");

    current = "shares-not-whole";
    const auto shares = [](const char* first, const char* second) -> QByteArray {
        return facts(R"({"key": "share", "value": ")" + QByteArray(first) +
                     R"(", "detail": "code"}, {"key": "share", "value": ")" + second +
                     R"(", "detail": "text"})");
    };
    row("too small", shares("20-30%", "50-60%"), "warning entity:x");
    row("too large", shares("60%", "50-60%"), "warning entity:x");
    row("within", shares("20-40%", "50-70%"), "");
    row("open", shares("20%+", "50-70%"), "");
    row("opposite bounds", shares("20%+", "up to 70%"), "note? entity:x");
    row("one", facts(R"({"key": "share", "value": "20%"})"), "");
    row("of rivals",
        R"("entities": [{"id": "x", "kind": "company", "name": {"en": "X"}, "facts": [{"key": "share", "value": "60%", "detail": "of cars"}]},
            {"id": "y", "kind": "company", "name": {"en": "Y"}, "facts": [{"key": "share", "value": "50%", "detail": "of cars"}]}])",
        "warning entity:x");

    current = "ratio-against-stated";
    const auto ratio = [](const char* stated, const char* part, const char* whole,
                          const char* reading) -> QByteArray {
        return facts(R"({"id": "s", "key": "rate", "value": ")" + QByteArray(stated) +
                     R"("}, {"id": "p", "key": "users", "value": ")" + part +
                     R"("}, {"id": "w", "key": "users", "scope": "all", "value": ")" + whole + "\"}") +
               R"(, "ratios": [{"stated": "s", "part": "p", "whole": "w", "reading": ")" + reading + "\"}]";
    };
    row("too little left", ratio("95%+", "37B", "671B", "remainder"), "warning entity:x");
    row("enough left", ratio("95%+", "32B", "1.04T", "remainder"), "");
    row("share", ratio("10%", "20M", "100M", "share"), "warning entity:x");
    row("share holds", ratio("~20%", "20M", "100M", "share"), "");
    row("part above whole", ratio("20%", "200M", "100M", "share"), "error entity:x");
    row("open bound", ratio("20%", "20M+", "100M", "share"), "note? entity:x");
    row("no percentage", ratio("20", "20M", "100M", "share"), "note? entity:x");

    current = "figure-twice";
    const QByteArray five = R"({"key": "users", "value": "5M"})";
    row("differ", facts(five + R"(, {"key": "users", "value": "6M"})"), "warning entity:x");
    row("same", facts(five + R"(, {"key": "users", "value": "5 million"})"), "");
    row("other scope", facts(five + R"(, {"key": "users", "value": "6M", "scope": "abroad"})"), "");
    row("open", facts(five + R"(, {"key": "users", "value": "4M+"})"), "note? entity:x");
    row("named",
        facts(R"({"id": "f", "key": "users", "value": "5M"})") +
            R"(, "themes": [], "scorecard": {"sides": [{"id": "h", "name": {"en": "H"}}, {"id": "t", "name": {"en": "T"}}],
        "dimensions": [{"id": "d", "name": {"en": "D"}, "values": {"h": {"key": "users", "value": "6M", "about": ["fact:f"]}}}]})",
        "warning entity:x");
    row("two sides", dimension("5M", "6M", "lower"), "");

    current = "leader-against-figures";
    row("against", dimension("5M", "6M", "higher"), "warning dimension:d");
    row("with", dimension("5M", "6M", "lower"), "");
    row("with a bound", dimension("5M", "6M+", "lower"), "");
    row("equal", dimension("5M", "5M", "lower"), "warning dimension:d");
    row("overlap", dimension("5M", "4-6M", "lower"), "note? dimension:d");
    row("measures", dimension("5M MAU", "6M DAU", "lower"), "note? dimension:d");
    row("bounds", dimension("5M+", "6M+", "lower"), "");
    QByteArray untold = dimension("5M", "6M", "lower");
    row("which is better", untold.replace(R"(, "better": "lower")", ""), "note? dimension:d");

    current = "open-bounds";
    row("two lower", dimension("5M+", "6M+", "higher"), "note? dimension:d");
    row("two upper", dimension("up to 5M", "up to 6M", "higher"), "note? dimension:d");
    row("one", dimension("5M", "6M+", "higher"), "");

    current = "entity-untied";
    row("in a group", company(R"("summary": "s")"), "note group:labs");
    row("beside", R"("entities": [{"id": "x", "kind": "company", "name": {"en": "X"}}])", "warning entity:x");
    const QByteArray pair =
        R"("entities": [{"id": "x", "kind": "company", "name": {"en": "X"}}, {"id": "y", "kind": "model", "name": {"en": "Y"}}])";
    row("related", pair + R"(, "relations": [{"from": "x", "to": "y", "kind": "makes"}])", "");
    row("spoken of", facts(R"({"key": "users", "value": "5M", "about": ["layer:models"]})"), "");

    current = "similar-names";
    const auto names = [](const char* first, const char* second, const char* kind) -> QByteArray {
        return R"("entities": [{"id": "x", "kind": "company", "name": {"en": ")" + QByteArray(first) +
               R"("}}, {"id": "y", "kind": ")" + kind + R"(", "name": {"en": ")" + second + "\"}}]";
    };
    row("form of company", names("Hugging Face", "HuggingFace, Inc.", "company"), "warning entity:x");
    row("accents", names("Café", "CAFE", "company"), "warning entity:x");
    row("other kind", names("Yi", "yi", "model"), "note entity:x");
    row("its model",
        names("Yi", "yi", "model") + R"(, "relations": [{"from": "x", "to": "y", "kind": "makes"}])", "");
    row("number", names("910B", "910C", "company"), "");

    current = "fact-without-source";
    row("fact", facts(five), "warning entity:x");
    row("round", funding(a, ""), "warning entity:x");
    row("relation", pair + R"(, "relations": [{"from": "x", "to": "y", "kind": "makes"}])",
        "warning atlas:test");
    row("with", facts(R"({"key": "users", "value": "5M", "source": "one"})"), "");

    current = "single-source";
    row("one",
        facts(
            R"({"key": "users", "value": "5M", "source": "one"}, {"key": "rate", "value": "5", "source": "one"})"),
        "note atlas:test");
    row("two",
        facts(
            R"({"key": "users", "value": "5M", "source": "one"}, {"key": "rate", "value": "5", "source": "two"})"),
        "");

    current = "tension";
    row("tied",
        facts(R"({"id": "f", "key": "users", "value": "5M"}, {"id": "g", "key": "rate", "value": "5"})") +
            R"(, "tensions": [{"id": "t", "facts": ["f", "g"], "reason": "r"}])",
        "note entity:x");
    row("none", facts(five), "");

    current = "unused-suppression";
    const QByteArray suppressed =
        R"(, "suppressions": [{"rule": "entity-untied", "subject": "group:labs", "reason": "r"}])";
    row("unused", facts(R"({"key": "users", "value": "5M", "about": ["layer:models"]})") + suppressed,
        "note group:labs");
    row("used", company(R"("summary": "s")") + suppressed, "");
}

void AuditTest::rule()
{
    QFETCH(const QString, rule);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, expected);
    const ReadResult read = atlasWith(body);
    for (const Problem& problem : read.problems)
        qWarning("%s", qPrintable(problem.format(QStringLiteral("atlas"))));
    QVERIFY(read.atlas);
    QCOMPARE(found(audit(*read.atlas, en), rule).join(u'\n'), expected);
}

// The reader refuses such a file.
void AuditTest::reversedBounds()
{
    const QString rule = QStringLiteral("low-above-high");
    QCOMPARE(found(audit(*smallAtlas(), en), rule), QStringList());
    AtlasData data = smallAtlasData();
    std::swap(data.layers[0].facts[0].quantity->low, data.layers[0].facts[0].quantity->high);
    data.entities[0].funding.rounds[1].amount.low = std::numeric_limits<double>::quiet_NaN();
    QCOMPARE(found(audit(Atlas(data), en), rule).join(u' '),
             QStringLiteral("error layer:compute error entity:kite"));
}

void AuditTest::lacksASource()
{
    AtlasData data = smallAtlasData();
    data.entities[1].facts[0].source = {};
    data.entities[0].funding.rounds[0].source = {};
    const QList<Finding> findings = audit(Atlas(data), en);
    QCOMPARE(found(findings, QStringLiteral("fact-without-source")).join(u' '),
             QStringLiteral("warning entity:k100 warning entity:kite"));
}

void AuditTest::restsOnOneSource()
{
    for (const Finding& finding : audit(*smallAtlas(), en)) {
        if (finding.rule == u"single-source") {
            QVERIFY2(finding.explanation.contains(QStringLiteral("Survey")), qPrintable(finding.explanation));
            QVERIFY(finding.about.contains(TypedId{IdType::Source, QStringLiteral("survey")}));
            return;
        }
    }
    QFAIL("the single source was not found");
}

void AuditTest::tensionsNameWhatTheyTie()
{
    const AtlasPtr atlas = brokenAtlas();
    QVERIFY(atlas);
    const QList<Finding> findings = audit(*atlas, en);
    const auto tension = std::ranges::find(findings, QStringLiteral("tension"), &Finding::rule);
    QVERIFY(tension != findings.end());
    QCOMPARE(tension->severity, Severity::Note);
    QCOMPARE(tension->title, QStringLiteral("In tension: Acme Inc., ACME"));
    QCOMPARE(tension->explanation, QStringLiteral("One of them counts both."));
    QCOMPARE(tension->facts.join(u' '), QStringLiteral("acme-users acme-2-users"));
    QCOMPARE(tension->about.size(), 2);
}

void AuditTest::everyRuleFindsSomethingInTheBrokenAtlas()
{
    const AtlasPtr atlas = brokenAtlas();
    QVERIFY(atlas);
    const QList<Finding> findings = audit(*atlas, en);
    for (const QString& rule : ruleIds()) {
        const bool readable = rule != u"low-above-high"; // the reader refuses that
        QVERIFY2(found(findings, rule).isEmpty() != readable, qPrintable(rule));
    }
    QVERIFY(countOf(findings).errors > 0);
}

void AuditTest::ordersFindings()
{
    const QList<Finding> findings = audit(*brokenAtlas(), en);
    QVERIFY(std::ranges::is_sorted(findings, {}, [](const Finding& finding) {
        return std::pair(!finding.suppressed.isEmpty(), finding.severity);
    }));
    QCOMPARE(audit(*brokenAtlas(), en), findings);
    QCOMPARE(findings.first().rule, QStringLiteral("rounds-against-total"));
}

void AuditTest::suppresses()
{
    AtlasData data = *brokenAtlas();
    const TypedId acme{IdType::Entity, QStringLiteral("acme")};
    const TypedId round{IdType::Fact, QStringLiteral("acme-a")};
    data.suppressions = {{QStringLiteral("valuation-below-raised"), acme, QStringLiteral("Of 2018.")},
                         {QStringLiteral("round-twice"), round, QStringLiteral("By mistake.")},
                         {QStringLiteral("open-bounds"), acme, QStringLiteral("Never.")}};
    const QList<Finding> findings = audit(Atlas(data), en);
    QStringList suppressed;
    for (const Finding& finding : findings) {
        if (!finding.suppressed.isEmpty())
            suppressed << finding.rule + QStringLiteral(": ") + finding.suppressed;
    }
    QCOMPARE(suppressed.join(u' '),
             QStringLiteral("round-twice: By mistake. valuation-below-raised: Of 2018."));
    QVERIFY(!findings.last().suppressed.isEmpty());
    QCOMPARE(found(findings, QStringLiteral("unused-suppression")),
             QStringList(QStringLiteral("note entity:acme")));
    QCOMPARE(countOf(findings).suppressed, 2);
}

void AuditTest::factsAndThingsExist_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("built-in") << QStringLiteral(":/seeds/china-ai-2026.atlas.json");
    QTest::newRow("broken") << QStringLiteral(STACKATLAS_SOURCE_DIR "/tests/model/valid/audit.atlas.json");
}

void AuditTest::factsAndThingsExist()
{
    QFETCH(const QString, path);
    const AtlasPtr atlas = readAtlas(bytesOf(path)).atlas;
    QVERIFY(atlas);
    QSet<QString> rounds;
    for (const Entity& entity : atlas->entities) {
        for (const FundingRound& round : entity.funding.rounds)
            rounds << round.id;
    }
    for (const Finding& finding : audit(*atlas, en)) {
        QVERIFY(!finding.title.isEmpty() && !finding.explanation.isEmpty());
        QCOMPARE(finding.about.first(), finding.subject);
        for (const TypedId& id : finding.about)
            QVERIFY2(atlas->contains(id), qPrintable(id.toString()));
        for (const QString& fact : finding.facts)
            QVERIFY2(atlas->fact(fact).fact || rounds.contains(fact), qPrintable(fact));
    }
}

void AuditTest::builtInAtlas()
{
    const AtlasPtr atlas = readAtlas(bytesOf(QStringLiteral(":/seeds/china-ai-2026.atlas.json"))).atlas;
    QVERIFY(atlas);
    QStringList lines;
    QStringList tensions;
    for (const Finding& finding : audit(*atlas, en)) {
        const QString line = (finding.suppressed.isEmpty() ? QString() : QStringLiteral("suppressed ")) +
                             severityName(finding.severity) + u' ' + finding.rule + u' ' +
                             finding.subject.toString();
        if (finding.rule == u"tension")
            tensions << finding.subject.toString();
        else
            lines << line;
    }
    const QStringList expected{QStringLiteral("warning ratio-against-stated entity:moe"),
                               QStringLiteral("note rounds-against-total entity:biren"),
                               QStringLiteral("note open-bounds dimension:user-scale"),
                               QStringLiteral("note entity-untied group:frameworks"),
                               QStringLiteral("note entity-untied group:model-hubs"),
                               QStringLiteral("note entity-untied group:video"),
                               QStringLiteral("note entity-untied group:audio"),
                               QStringLiteral("note single-source atlas:china-ai-2026"),
                               QStringLiteral("suppressed note entity-untied group:training-data")};
    QCOMPARE(lines.join(u'\n'), expected.join(u'\n'));
    QCOMPARE(tensions.size(), atlas->tensions.size());
    QCOMPARE(tensions.join(u' '),
             QStringLiteral(
                 "entity:kimi-k2-5 layer:models theme:technical-parity layer:open-research entity:ascend "
                 "group:ai-chips group:ai-chips entity:ascend group:cloud entity:national-centres "
                 "theme:geopolitics theme:geopolitics theme:cost-leadership theme:cost-leadership "
                 "theme:cost-leadership theme:alternative-paths group:six-tigers theme:geopolitics "
                 "entity:moore-threads"));
}

void AuditTest::explainsWithFiguresAsPublished()
{
    const AtlasPtr atlas = readAtlas(bytesOf(QStringLiteral(":/seeds/china-ai-2026.atlas.json"))).atlas;
    QVERIFY(atlas);
    QStringList explanations;
    for (const Finding& finding : audit(*atlas, en))
        explanations << finding.title + u' ' + finding.explanation;
    const QString all = explanations.join(u'\n');
    for (const char* text : {"the figures give 94.5%, not 95%+", "37B of 671B leaves 94.5%", "$957M",
                             "$780M+", "China: 500M+; US: 300M+", "Vidu, CogVideo"})
        QVERIFY2(all.contains(QString::fromUtf8(text)), qPrintable(all));
}

void AuditTest::writesText()
{
    const AtlasPtr atlas = brokenAtlas();
    const QList<Finding> findings = audit(*atlas, en);
    const QString text = auditToText(*atlas, findings, en);
    QVERIFY2(text.startsWith(QStringLiteral("error: Acme Inc.: ")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("  - Acme Inc., Series B, 2021: $40M — Survey\n")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("[tension entity:acme]\n  One of them counts both.\n")),
             qPrintable(text));
    QCOMPARE(text.count(QStringLiteral("\n\n")), findings.size());
    QVERIFY(text.endsWith(auditSummary(findings) + u'\n'));
}

void AuditTest::writesJson()
{
    const AtlasPtr atlas = brokenAtlas();
    const QList<Finding> findings = audit(*atlas, en);
    const QJsonObject json = QJsonDocument::fromJson(auditToJson(*atlas, findings, en)).object();
    QCOMPARE(json[QLatin1String("atlas")].toString(), QStringLiteral("broken"));
    QCOMPARE(json[QLatin1String("counts")][QLatin1String("errors")].toInt(), countOf(findings).errors);
    const QJsonArray list = json[QLatin1String("findings")].toArray();
    QCOMPARE(list.size(), findings.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        QCOMPARE(list[i].toObject().size(), 9);
        QCOMPARE(list[i][QLatin1String("rule")].toString(), findings[i].rule);
        QCOMPARE(list[i][QLatin1String("facts")].toArray().size(), findings[i].facts.size());
    }
    const QJsonValue fact = list[0][QLatin1String("facts")][0];
    QCOMPARE(fact[QLatin1String("id")].toString(), QStringLiteral("acme-b"));
    QCOMPARE(fact[QLatin1String("subject")].toString(), QStringLiteral("entity:acme"));
    QCOMPARE(fact[QLatin1String("label")].toString(), QStringLiteral("Series B, 2021"));
    QCOMPARE(fact[QLatin1String("value")].toString(), QStringLiteral("$40M"));
    QCOMPARE(fact[QLatin1String("basis")].toString(), QStringLiteral("reported"));
    QCOMPARE(fact[QLatin1String("source")].toString(), QStringLiteral("survey"));
}

QTEST_APPLESS_MAIN(AuditTest)
#include "tst_audit.moc"
