<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- English needs its plurals only; every other text is what the source says. -->
<TS version="2.1" language="en">
<context>
    <name>AtlasLoader</name>
    <message numerus="yes"><source>Checking %n bytes…</source><translation><numerusform>Checking %n byte…</numerusform><numerusform>Checking %n bytes…</numerusform></translation></message>
    <message numerus="yes"><source>Laying out %n entities…</source><translation><numerusform>Laying out %n entity…</numerusform><numerusform>Laying out %n entities…</numerusform></translation></message>
</context>
<context>
    <name>AuditText</name>
    <message numerus="yes"><source>%1 and %n more</source><translation><numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation></message>
    <message numerus="yes"><source>The %n rounds add up to %1, the stated total is %2.</source><translation><numerusform>The %n round adds up to %1, the stated total is %2.</numerusform><numerusform>The %n rounds add up to %1, the stated total is %2.</numerusform></translation></message>
    <message numerus="yes"><source>%1: %n entities are tied to nothing</source><translation><numerusform>%1: %n entity is tied to nothing</numerusform><numerusform>%1: %n entities are tied to nothing</numerusform></translation></message>
    <message numerus="yes"><source>%n relations have no source</source><translation><numerusform>%n relation has no source</numerusform><numerusform>%n relations have no source</numerusform></translation></message>
    <message numerus="yes"><source>%1: %n facts have no source</source><translation><numerusform>%1: %n fact has no source</numerusform><numerusform>%1: %n facts have no source</numerusform></translation></message>
    <message numerus="yes"><source>All %n facts, rounds and relations come from one document: %1. Nothing checks it.</source><translation><numerusform>All %n facts, rounds and relations come from one document: %1. Nothing checks it.</numerusform><numerusform>All %n facts, rounds and relations come from one document: %1. Nothing checks it.</numerusform></translation></message>
    <message numerus="yes"><source>%n errors</source><translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation></message>
    <message numerus="yes"><source>%n warnings</source><translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation></message>
    <message numerus="yes"><source>%n notes</source><translation><numerusform>%n note</numerusform><numerusform>%n notes</numerusform></translation></message>
    <message numerus="yes"><source>%n tensions</source><translation><numerusform>%n tension</numerusform><numerusform>%n tensions</numerusform></translation></message>
    <message numerus="yes"><source>%n suppressed</source><translation><numerusform>%n suppressed</numerusform><numerusform>%n suppressed</numerusform></translation></message>
</context>
<context>
    <name>Citing</name>
    <message numerus="yes"><source>%n relations</source><translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation></message>
</context>
<context>
    <name>EntityCell</name>
    <message numerus="yes"><source>+%n more</source><translation><numerusform>+%n more</numerusform><numerusform>+%n more</numerusform></translation></message>
    <message numerus="yes"><source>%n rounds</source><translation><numerusform>%n round</numerusform><numerusform>%n rounds</numerusform></translation></message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes"><source>%n files of these names exist, from %1 on. They will be replaced.</source><translation><numerusform>%n file of these names exists, from %1 on. It will be replaced.</numerusform><numerusform>%n files of these names exist, from %1 on. They will be replaced.</numerusform></translation></message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes"><source>%1 of %Ln entities</source><translation><numerusform>%1 of %Ln entity</numerusform><numerusform>%1 of %Ln entities</numerusform></translation></message>
    <message numerus="yes"><source>%n errors</source><translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation></message>
    <message numerus="yes"><source>%n warnings</source><translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation></message>
    <message numerus="yes"><source>%n notes</source><translation><numerusform>%n note</numerusform><numerusform>%n notes</numerusform></translation></message>
    <message numerus="yes"><source>%n tensions</source><translation><numerusform>%n tension</numerusform><numerusform>%n tensions</numerusform></translation></message>
    <message numerus="yes"><source>%n kinds of relations hidden</source><translation><numerusform>%n kind of relations hidden</numerusform><numerusform>%n kinds of relations hidden</numerusform></translation></message>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
    <message numerus="yes"><source>%n beside the stack</source><translation><numerusform>%n beside the stack</numerusform><numerusform>%n beside the stack</numerusform></translation></message>
    <message numerus="yes"><source>%n relations</source><translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation></message>
</context>
<context>
    <name>MapFrame</name>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n entities</source><translation><numerusform>%1 of %n entity</numerusform><numerusform>%1 of %n entities</numerusform></translation></message>
    <message numerus="yes"><source>%n beside the stack</source><translation><numerusform>%n beside the stack</numerusform><numerusform>%n beside the stack</numerusform></translation></message>
    <message numerus="yes"><source>%n relations</source><translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation></message>
    <message numerus="yes"><source>Source: %1</source><translation><numerusform>Source: %1</numerusform><numerusform>Sources: %1</numerusform></translation></message>
</context>
<context>
    <name>RelationPainter</name>
    <message numerus="yes"><source>%n relations</source><translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation></message>
</context>
<context>
    <name>MapAccessible</name>
    <message numerus="yes"><source>%n relations</source><translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation></message>
</context>
<context>
    <name>MapSceneBuilder</name>
    <message numerus="yes"><source>+%n more</source><translation><numerusform>+%n more</numerusform><numerusform>+%n more</numerusform></translation></message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes"><source>%1 has %n problem(s). %2</source><translation><numerusform>%1 has %n problem. %2</numerusform><numerusform>%1 has %n problems. %2</numerusform></translation></message>
</context>
<context>
    <name>FocusBar</name>
    <message numerus="yes"><source>Neighbours up to %n steps away</source><translation><numerusform>Neighbours up to %n step away</numerusform><numerusform>Neighbours up to %n steps away</numerusform></translation></message>
    <message numerus="yes"><source>%n more pinned things</source><translation><numerusform>%n more pinned thing</numerusform><numerusform>%n more pinned things</numerusform></translation></message>
</context>
<context>
    <name>FocusBarContent</name>
    <message numerus="yes"><source>in %n layers</source><translation><numerusform>in %n layer</numerusform><numerusform>in %n layers</numerusform></translation></message>
    <message numerus="yes"><source>%n beside the stack</source><translation><numerusform>%n beside the stack</numerusform><numerusform>%n beside the stack</numerusform></translation></message>
    <message numerus="yes"><source>%n neighbours</source><translation><numerusform>%n neighbour</numerusform><numerusform>%n neighbours</numerusform></translation></message>
    <message numerus="yes"><source>%n things up to %1 steps away</source><translation><numerusform>%n thing up to %1 steps away</numerusform><numerusform>%n things up to %1 steps away</numerusform></translation></message>
    <message numerus="yes"><source>footprint: %n things</source><translation><numerusform>footprint: %n thing</numerusform><numerusform>footprint: %n things</numerusform></translation></message>
    <message numerus="yes"><source>%n things</source><translation><numerusform>%n thing</numerusform><numerusform>%n things</numerusform></translation></message>
</context>
<context>
    <name>MapTable</name>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n entities</source><translation><numerusform>%1 of %n entity</numerusform><numerusform>%1 of %n entities</numerusform></translation></message>
</context>
<context>
    <name>NavigatorModel</name>
    <message numerus="yes"><source>%1 of %n entities</source><translation><numerusform>%1 of %n entity</numerusform><numerusform>%1 of %n entities</numerusform></translation></message>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
</context>
<context>
    <name>Legend</name>
    <message numerus="yes"><source>Legend · %Ln hidden</source><translation><numerusform>Legend · %Ln hidden</numerusform><numerusform>Legend · %Ln hidden</numerusform></translation></message>
</context>
<context>
    <name>LegendKindBox</name>
    <message numerus="yes"><source>%1, %Ln relation(s)</source><translation><numerusform>%1, %Ln relation</numerusform><numerusform>%1, %Ln relations</numerusform></translation></message>
</context>
<context>
    <name>MoneyRows</name>
    <message numerus="yes"><source>%n rounds</source><translation><numerusform>%n round</numerusform><numerusform>%n rounds</numerusform></translation></message>
    <message numerus="yes"><source>%n organisations</source><translation><numerusform>%n organisation</numerusform><numerusform>%n organisations</numerusform></translation></message>
    <message numerus="yes"><source>%n figures</source><translation><numerusform>%n figure</numerusform><numerusform>%n figures</numerusform></translation></message>
    <message numerus="yes"><source>%n valuations</source><translation><numerusform>%n valuation</numerusform><numerusform>%n valuations</numerusform></translation></message>
    <message numerus="yes"><source>%n investors</source><translation><numerusform>%n investor</numerusform><numerusform>%n investors</numerusform></translation></message>
</context>
<context>
    <name>MoneyChart</name>
    <message numerus="yes"><source>%n rounds</source><translation><numerusform>%n round</numerusform><numerusform>%n rounds</numerusform></translation></message>
</context>
<context>
    <name>MoneyCharts</name>
    <message numerus="yes"><source>%n stated totals</source><translation><numerusform>%n stated total</numerusform><numerusform>%n stated totals</numerusform></translation></message>
    <message numerus="yes"><source>%n targets and commitments</source><translation><numerusform>%n target or commitment</numerusform><numerusform>%n targets and commitments</numerusform></translation></message>
    <message numerus="yes"><source>%n figures on finances</source><translation><numerusform>%n figure on finances</numerusform><numerusform>%n figures on finances</numerusform></translation></message>
    <message numerus="yes"><source>%n rounds in other currencies or without an amount are in the table only.</source><translation><numerusform>%n round in another currency or without an amount is in the table only.</numerusform><numerusform>%n rounds in other currencies or without an amount are in the table only.</numerusform></translation></message>
    <message numerus="yes"><source>%n rounds without a date are in the table only.</source><translation><numerusform>%n round without a date is in the table only.</numerusform><numerusform>%n rounds without a date are in the table only.</numerusform></translation></message>
    <message numerus="yes"><source>%n rounds of earlier years are in the table only.</source><translation><numerusform>%n round of an earlier year is in the table only.</numerusform><numerusform>%n rounds of earlier years are in the table only.</numerusform></translation></message>
    <message numerus="yes"><source>%n valuations in other currencies are in the table only.</source><translation><numerusform>%n valuation in another currency is in the table only.</numerusform><numerusform>%n valuations in other currencies are in the table only.</numerusform></translation></message>
    <message numerus="yes"><source>Source: %1</source><translation><numerusform>Source: %1</numerusform><numerusform>Sources: %1</numerusform></translation></message>
</context>
<context>
    <name>Techniques</name>
    <message numerus="yes"><source>%n shares together</source><translation><numerusform>%n share together</numerusform><numerusform>%n shares together</numerusform></translation></message>
</context>
<context>
    <name>TechniquesPanel</name>
    <message numerus="yes"><source>%1 of %n techniques, filtered</source><translation><numerusform>%1 of %n technique, filtered</numerusform><numerusform>%1 of %n techniques, filtered</numerusform></translation></message>
    <message numerus="yes"><source>%n techniques</source><translation><numerusform>%n technique</numerusform><numerusform>%n techniques</numerusform></translation></message>
    <message numerus="yes"><source>%n compositions</source><translation><numerusform>%n composition</numerusform><numerusform>%n compositions</numerusform></translation></message>
</context>
<context>
    <name>AuditPanel</name>
    <message numerus="yes"><source>%n errors</source><translation><numerusform>%n error</numerusform><numerusform>%n errors</numerusform></translation></message>
    <message numerus="yes"><source>%n warnings</source><translation><numerusform>%n warning</numerusform><numerusform>%n warnings</numerusform></translation></message>
    <message numerus="yes"><source>%n notes</source><translation><numerusform>%n note</numerusform><numerusform>%n notes</numerusform></translation></message>
    <message numerus="yes"><source>%n tensions</source><translation><numerusform>%n tension</numerusform><numerusform>%n tensions</numerusform></translation></message>
    <message numerus="yes"><source>%n suppressed</source><translation><numerusform>%n suppressed</numerusform><numerusform>%n suppressed</numerusform></translation></message>
</context>
<context>
    <name>AuditPicture</name>
    <message numerus="yes"><source>%n more findings in the table</source><translation><numerusform>%n more finding in the table</numerusform><numerusform>%n more findings in the table</numerusform></translation></message>
</context>
<context>
    <name>ScorecardContent</name>
    <message numerus="yes"><source>%n dimensions</source><translation><numerusform>%n dimension</numerusform><numerusform>%n dimensions</numerusform></translation></message>
    <message numerus="yes"><source>%n dimensions have no leader.</source><translation><numerusform>%n dimension has no leader.</numerusform><numerusform>%n dimensions have no leader.</numerusform></translation></message>
</context>
<context>
    <name>Bearing</name>
    <message numerus="yes"><source>%n more that the filter leaves out.</source><translation><numerusform>%n more that the filter leaves out.</numerusform><numerusform>%n more that the filter leaves out.</numerusform></translation></message>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
    <message numerus="yes"><source>%n facts</source><translation><numerusform>%n fact</numerusform><numerusform>%n facts</numerusform></translation></message>
</context>
<context>
    <name>ThemesContent</name>
    <message numerus="yes"><source>%n points</source><translation><numerusform>%n point</numerusform><numerusform>%n points</numerusform></translation></message>
    <message numerus="yes"><source>of %n themes</source><translation><numerusform>of %n theme</numerusform><numerusform>of %n themes</numerusform></translation></message>
</context>
<context>
    <name>PanelTitles</name>
    <message numerus="yes"><source>%n dimensions</source><translation><numerusform>%n dimension</numerusform><numerusform>%n dimensions</numerusform></translation></message>
    <message numerus="yes"><source>%n themes</source><translation><numerusform>%n theme</numerusform><numerusform>%n themes</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n entities named, filtered</source><translation><numerusform>%1 of %n entity named, filtered</numerusform><numerusform>%1 of %n entities named, filtered</numerusform></translation></message>
    <message numerus="yes"><source>%n entities named</source><translation><numerusform>%n entity named</numerusform><numerusform>%n entities named</numerusform></translation></message>
</context>
<context>
    <name>FootprintPainter</name>
    <message numerus="yes"><source>+%n more</source><translation><numerusform>+%n more</numerusform><numerusform>+%n more</numerusform></translation></message>
    <message numerus="yes"><source>The first %1 of %n organisations; the table has all.</source><translation><numerusform>The first %1 of %n organisation; the table has all.</numerusform><numerusform>The first %1 of %n organisations; the table has all.</numerusform></translation></message>
    <message numerus="yes"><source>%n things belong to several organisations and stand with each.</source><translation><numerusform>%n thing belongs to several organisations and stands with each.</numerusform><numerusform>%n things belong to several organisations and stand with each.</numerusform></translation></message>
</context>
<context>
    <name>FootprintSheet</name>
    <message numerus="yes"><source>%n things belong to several organisations and are counted for each.</source><translation><numerusform>%n thing belongs to several organisations and is counted for each.</numerusform><numerusform>%n things belong to several organisations and are counted for each.</numerusform></translation></message>
    <message numerus="yes"><source>%n organisations</source><translation><numerusform>%n organisation</numerusform><numerusform>%n organisations</numerusform></translation></message>
</context>
<context>
    <name>FootprintWords</name>
    <message numerus="yes"><source>%1 of %n layers</source><translation><numerusform>%1 of %n layer</numerusform><numerusform>%1 of %n layers</numerusform></translation></message>
    <message numerus="yes"><source>%n things</source><translation><numerusform>%n thing</numerusform><numerusform>%n things</numerusform></translation></message>
    <message numerus="yes"><source>and %n more</source><translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n organisations</source><translation><numerusform>%1 of %n organisation</numerusform><numerusform>%1 of %n organisations</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n organisations are in two layers or more</source><translation><numerusform>%1 of %n organisation is in two layers or more</numerusform><numerusform>%1 of %n organisations are in two layers or more</numerusform></translation></message>
    <message numerus="yes"><source>%n organisations</source><translation><numerusform>%n organisation</numerusform><numerusform>%n organisations</numerusform></translation></message>
    <message numerus="yes"><source>%n in fewer are left out</source><translation><numerusform>%n in fewer is left out</numerusform><numerusform>%n in fewer are left out</numerusform></translation></message>
</context>
<context>
    <name>SectorPainter</name>
    <message numerus="yes"><source>The first %1 of %n sectors; the table has all.</source><translation><numerusform>The first %1 of %n sector; the table has all.</numerusform><numerusform>The first %1 of %n sectors; the table has all.</numerusform></translation></message>
    <message numerus="yes"><source>The first %1 of %n players; the table has all.</source><translation><numerusform>The first %1 of %n player; the table has all.</numerusform><numerusform>The first %1 of %n players; the table has all.</numerusform></translation></message>
</context>
<context>
    <name>SectorSheet</name>
    <message numerus="yes"><source>%n sectors</source><translation><numerusform>%n sector</numerusform><numerusform>%n sectors</numerusform></translation></message>
    <message numerus="yes"><source>%n players</source><translation><numerusform>%n player</numerusform><numerusform>%n players</numerusform></translation></message>
    <message numerus="yes"><source>%n statements</source><translation><numerusform>%n statement</numerusform><numerusform>%n statements</numerusform></translation></message>
    <message numerus="yes"><source>%n figures</source><translation><numerusform>%n figure</numerusform><numerusform>%n figures</numerusform></translation></message>
</context>
<context>
    <name>SectorWords</name>
    <message numerus="yes"><source>%n players</source><translation><numerusform>%n player</numerusform><numerusform>%n players</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n players, filtered</source><translation><numerusform>%1 of %n player, filtered</numerusform><numerusform>%1 of %n players, filtered</numerusform></translation></message>
    <message numerus="yes"><source>%n applications</source><translation><numerusform>%n application</numerusform><numerusform>%n applications</numerusform></translation></message>
    <message numerus="yes"><source>%n rules</source><translation><numerusform>%n rule</numerusform><numerusform>%n rules</numerusform></translation></message>
    <message numerus="yes"><source>%n sectors</source><translation><numerusform>%n sector</numerusform><numerusform>%n sectors</numerusform></translation></message>
</context>
<context>
    <name>SheetBox</name>
    <message numerus="yes"><source>%n rows</source><translation><numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation></message>
    <message numerus="yes"><source>%1 of %n rows</source><translation><numerusform>%1 of %n row</numerusform><numerusform>%1 of %n rows</numerusform></translation></message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes"><source>%1 of %Ln entities</source><translation><numerusform>%1 of %Ln entity</numerusform><numerusform>%1 of %Ln entities</numerusform></translation></message>
    <message numerus="yes"><source>%Ln entities</source><translation><numerusform>%Ln entity</numerusform><numerusform>%Ln entities</numerusform></translation></message>
    <message numerus="yes"><source>%n more values of the filter</source><translation><numerusform>%n more value of the filter</numerusform><numerusform>%n more values of the filter</numerusform></translation></message>
</context>
</TS>
