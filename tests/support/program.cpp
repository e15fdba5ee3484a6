// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QProcess>

QStringList ProgramRun::errorLines() const
{
    return QString::fromUtf8(err).split(u'\n', Qt::SkipEmptyParts);
}

Program::Program()
    : program(QStringLiteral(STACKATLAS_BIN_DIR "/stackatlas"))
{
    workingFolder = m_folder.path();
    for (const char* name : {"PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    environment.insert(QStringLiteral("HOME"), m_home.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
}

QString Program::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QStringList Program::listing() const
{
    return QDir(m_folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

ProgramRun Program::run(const QStringList& arguments) const
{
    return start(program, arguments);
}

ProgramRun Program::runScript(const QString& script) const
{
    return start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), script, program});
}

ProgramRun Program::start(const QString& executable, const QStringList& arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(workingFolder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(executable, arguments);
    process.waitForFinished(120'000); // false also where it has ended already
    const bool ended = process.state() == QProcess::NotRunning &&
                       process.error() != QProcess::FailedToStart &&
                       process.exitStatus() == QProcess::NormalExit;
    if (!ended)
        qWarning("%s: %s", qPrintable(arguments.join(u' ')), qPrintable(process.errorString()));
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray trickyAtlasFile()
{
    return R"json({
  "format": "stackatlas/1",
  "id": "tricky",
  "edition": "2026-03-31",
  "title": { "en": "Tricky <b>&amp; small</b>", "zh": "难 <b>" },
  "defaults": { "source": "paper" },
  "sources": [{ "id": "paper", "title": "A <paper>", "url": "https://example.org/paper" }],
  "kinds": {
    "entities": [{ "id": "company", "label": { "en": "Company", "zh": "公司" } }],
    "relations": [{ "id": "makes", "label": { "en": "makes" }, "inverse": { "en": "made by" } }],
    "facts": [{ "key": "note", "label": { "en": "Note" }, "type": "text" }]
  },
  "layers": [
    { "id": "lower", "order": 1, "name": { "en": "Lower", "zh": "下" } },
    { "id": "upper", "order": 2, "name": { "en": "Upper" } }
  ],
  "groups": [
    { "id": "makers", "layer": "lower", "name": { "en": "Makers <i>", "zh": "制造" } },
    { "id": "users", "layer": "upper", "name": { "en": "Users" } }
  ],
  "entities": [
    { "id": "acme", "kind": "company", "group": "makers",
      "name": { "en": "<b>Bold</b> & \"Q\"", "zh": "粗体 <i>" },
      "facts": [{ "key": "note", "value": "=1+1, \"two\"" }] },
    { "id": "tool", "kind": "company", "group": "makers",
      "name": { "en": "]]> <script>x</script>", "zh": "工具" },
      "facts": [{ "key": "note", "value": "<img src='file:///etc/passwd'>" }] },
    { "id": "shop", "kind": "company", "group": "users", "name": { "en": "Shop", "zh": "商店", "de": "Laden" } },
    { "id": "backer", "kind": "company", "name": { "en": "Backer &lt;", "zh": "支持者" } }
  ],
  "relations": [
    { "from": "acme", "to": "tool", "kind": "makes" },
    { "from": "tool", "to": "shop", "kind": "makes" }
  ]
}
)json";
}
