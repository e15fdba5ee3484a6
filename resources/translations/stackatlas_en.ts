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
    <name>EntityCell</name>
    <message numerus="yes"><source>+%n more</source><translation><numerusform>+%n more</numerusform><numerusform>+%n more</numerusform></translation></message>
    <message numerus="yes"><source>%n rounds</source><translation><numerusform>%n round</numerusform><numerusform>%n rounds</numerusform></translation></message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
    <message numerus="yes"><source>%n beside the stack</source><translation><numerusform>%n beside the stack</numerusform><numerusform>%n beside the stack</numerusform></translation></message>
    <message numerus="yes"><source>%n relations</source><translation><numerusform>%n relation</numerusform><numerusform>%n relations</numerusform></translation></message>
</context>
<context>
    <name>MapFrame</name>
    <message numerus="yes"><source>%n entities</source><translation><numerusform>%n entity</numerusform><numerusform>%n entities</numerusform></translation></message>
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
    <name>MapScene</name>
    <message numerus="yes"><source>+%n more</source><translation><numerusform>+%n more</numerusform><numerusform>+%n more</numerusform></translation></message>
</context>
<context>
    <name>ProblemsDialog</name>
    <message numerus="yes"><source>%1 has %n problem(s). %2</source><translation><numerusform>%1 has %n problem. %2</numerusform><numerusform>%1 has %n problems. %2</numerusform></translation></message>
</context>
</TS>
