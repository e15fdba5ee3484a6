// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/render/colortheme.h"
#include "widgets/search/searchpopup.h"
#include "widgets/search/searchrunner.h"

#include <optional>
#include <QKeySequence>
#include <QLineEdit>
#include <QPointer>

/// The field in which things of the atlas are searched, with the results in a card below it. The field keeps
/// the focus: arrows move in the results and preview them, Enter or a click chooses, Esc closes and clears,
/// and another Esc gives the focus back. Nothing that was typed is remembered anywhere.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget* parent = nullptr);
    ~SearchField() override;

    /// Searches in this; null for nothing to search in.
    void setIndex(std::shared_ptr<const SearchIndex> index);

    void setTheme(const ColorTheme& theme);

    /// The accents of results by id of their layer.
    void setAccents(const QHash<QString, QColor>& accents);

    /// Shown at the right of the empty field, as a reminder of how to get here.
    void setShortcutHint(const QKeySequence& keys);

    [[nodiscard]] bool isOpen() const { return m_popup && m_popup->isVisible(); }

    [[nodiscard]] QSize sizeHint() const override;

public Q_SLOTS:
    /// Takes the focus, selects what is typed and shows what it finds.
    void activate();

Q_SIGNALS:
    /// The user looks at a result without choosing it; nothing when that ends.
    void previewed(const std::optional<TypedId>& target);

    /// The user chose a result.
    void chosen(const TypedId& target);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    SearchPopup& popup();
    void search();
    void showResults(const QString& query, const QList<SearchGroup>& groups);
    void showMore(HitType type);
    [[nodiscard]] qsizetype roomFor(HitType type) const;
    void closePopup();
    void leave();
    void chooseCurrent();
    void previewCurrent();
    void setPreview(const std::optional<TypedId>& target);
    void tellCurrent();

    SearchRunner m_runner;
    SearchStyle m_style;
    QHash<QString, QColor> m_accents;
    QString m_hint;
    QPointer<SearchPopup> m_popup; ///< child of the window, made when it is first needed
    QPointer<QWidget> m_previous;  ///< had the focus before
    std::optional<TypedId> m_preview;
    QHash<HitType, qsizetype> m_room; ///< hits of the groups that were asked for more
    bool m_grows = false;             ///< what comes is what is there, and more
    bool m_chooseWhenFound = false;   ///< Enter came before the results
};
