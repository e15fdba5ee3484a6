// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/atlas.h"

#include <expected>
#include <QObject>
#include <QSettings>

class TourEditor;

/// Brings the tours and bookmarks of the open atlas into the editor and saves them: into the file of the
/// atlas, of which it leaves everything else as it is, or into a file of their own beside an atlas that
/// cannot be written. Which file that is, is remembered by the id of the atlas. All messages are sentences
/// for the user; whoever shows them takes them for plain text.
class TourKeeper : public QObject
{
    Q_OBJECT

public:
    TourKeeper(TourEditor& editor, QSettings& settings, QObject* parent = nullptr);

    /// An atlas was read: another one, or the same one again since its file changed. Changes that are not
    /// saved stay in the latter case.
    void opened(const QString& path, const AtlasPtr& atlas);

    /// Saves where the tours came from; where that cannot be, asks for a place by locationWanted(). Gives
    /// whether all is saved.
    bool save();

    /// Saves into a file of their own, and from now on there. A file that holds anything else than tours of
    /// this atlas is not replaced.
    bool saveTo(const QString& path);

    /// Takes the tours of such a file in place of those that are there, and saves there from now on. Gives
    /// whether it could be read.
    bool openTours(const QString& path);

    /// Takes the tours of the atlas itself again, and forgets a file of their own.
    void useAtlasTours();

    /// Takes back every change that is not saved.
    void discard();

    [[nodiscard]] bool isChanged() const;

    /// The file of their own that the tours are kept in; empty: the atlas.
    [[nodiscard]] QString tourFile() const { return m_tourFile; }

    /// Where a file of their own would best be.
    [[nodiscard]] QString suggestedPath() const;

Q_SIGNALS:
    void saved(const QString& path);

    /// The tours cannot be saved where they came from, `why` says why. Nothing is lost: saveTo() saves them.
    void locationWanted(const QString& suggestedPath, const QString& why);

    void failed(const QString& why);  ///< something that was asked for could not be done
    void notice(const QString& text); ///< something that one should know, and that stops nothing

private:
    [[nodiscard]] std::expected<TourBook, QString> readTours(const QString& path) const;
    [[nodiscard]] QString rememberedFile() const;
    void remember(const QString& path);
    [[nodiscard]] TourBook sourceBook();
    void openAgain(const TourBook& book);
    void take(const TourBook& book);
    [[nodiscard]] QString whyNotInAtlas() const;
    bool saveIntoAtlas();
    bool saveIntoTourFile(const QString& path);
    bool fail(const QString& why);
    bool finish(const QString& path);

    TourEditor& m_editor;
    QSettings& m_settings;
    QString m_path; ///< of the atlas
    AtlasPtr m_atlas;
    QString m_tourFile;
    TourBook m_known;  ///< what the file said when the changes began
    TourBook m_latest; ///< what it said last
};
