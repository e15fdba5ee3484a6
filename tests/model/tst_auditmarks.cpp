// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/audit/auditmarks.h"

#include "model/audit/auditcount.h"

#include <QTest>

namespace {

TypedId entity(const char* id)
{
    return {IdType::Entity, QString::fromLatin1(id)};
}

Finding finding(Severity severity, const QList<TypedId>& about, const char* suppressed = "")
{
    Finding result;
    result.rule = QStringLiteral("some-rule");
    result.severity = severity;
    result.subject = about.first();
    result.about = about;
    result.suppressed = QString::fromLatin1(suppressed);
    return result;
}

} // namespace

class AuditMarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorstMarks();
    void everythingItConcernsIsMarked();
    void suppressedAndTheAtlasAreNot();
    void tensionsAreCountedApart();
};

void AuditMarksTest::theWorstMarks()
{
    const QList<Finding> findings{finding(Severity::Note, {entity("a")}),
                                  finding(Severity::Error, {entity("a")}),
                                  finding(Severity::Warning, {entity("a")})};
    QCOMPARE(auditMarks(findings), (AuditMarks{{entity("a"), Severity::Error}}));
    QCOMPARE(auditMarks({}), AuditMarks());
}

void AuditMarksTest::everythingItConcernsIsMarked()
{
    const TypedId group{IdType::Group, QStringLiteral("g")};
    const QList<Finding> findings{finding(Severity::Warning, {group, entity("b")}),
                                  finding(Severity::Note, {entity("b"), entity("c")})};
    QCOMPARE(auditMarks(findings), (AuditMarks{{group, Severity::Warning},
                                               {entity("b"), Severity::Warning},
                                               {entity("c"), Severity::Note}}));
}

void AuditMarksTest::suppressedAndTheAtlasAreNot()
{
    const QList<Finding> findings{finding(Severity::Error, {entity("a")}, "It is so."),
                                  finding(Severity::Note, {{IdType::Atlas, {}}, entity("b")})};
    QCOMPARE(auditMarks(findings), (AuditMarks{{entity("b"), Severity::Note}}));
}

void AuditMarksTest::tensionsAreCountedApart()
{
    Finding tension = finding(Severity::Note, {entity("a")});
    tension.rule = QStringLiteral("tension");
    Finding let = tension;
    let.suppressed = QStringLiteral("Known.");
    QVERIFY(isTension(tension) && !isTension(finding(Severity::Note, {entity("a")})));
    const AuditCount count =
        countOf({tension, let, finding(Severity::Note, {entity("a")}),
                 finding(Severity::Error, {entity("b")}), finding(Severity::Warning, {entity("b")})});
    QCOMPARE(count, (AuditCount{1, 1, 1, 1, 1}));
}

QTEST_APPLESS_MAIN(AuditMarksTest)
#include "tst_auditmarks.moc"
