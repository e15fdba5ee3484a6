// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/focusbarcontent.h"
#include "widgets/panels/panelstyle.h"

#include <QWidget>

class FocusBarButton;
class FocusBarLabel;

/// A slim bar that says what stands out on the map, and changes how. Hidden while nothing does. Where it is
/// narrow it says less, but does as much.
class FocusBar : public QWidget
{
    Q_OBJECT

public:
    explicit FocusBar(Navigation& navigation, QWidget* parent = nullptr);

    /// Grows with the text; the bar itself is set to it by setTheme().
    static int barHeight();

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Lets nothing stand out any more: selection, reach, pins. One step of the past.
    void clear();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// How much is said: each says less than the one before it.
    enum class Words
    {
        All,
        BriefButtons,
        BriefSummary,
        NoSummary,
        NoLabel, ///< of the degrees; and of the name a few letters
        Least    ///< not even the pins, which menus have too
    };

    FocusBarButton* addButton(const QString& whole, const QString& brief, const QString& accessibleName,
                              const QString& objectName);
    void buildButtons();
    void showContent();
    void fillChips();
    void arrange();
    void say(Words words);
    [[nodiscard]] bool fits(Words words, qsizetype chips);
    [[nodiscard]] QList<FocusBarButton*> shownChips(qsizetype chips) const;
    void place(Words words, qsizetype chips);
    void setMoreText(qsizetype chips);
    void openPinMenu();
    [[nodiscard]] QColor accentOf(const QString& layer) const;

    Navigation& m_navigation;
    QString m_language = QStringLiteral("en");
    ColorTheme m_theme;
    PanelStyle m_style;
    FocusBarContent m_content;
    FocusBarLabel* m_label;
    FocusBarLabel* m_degreesLabel;
    QList<FocusBarButton*> m_degrees;
    FocusBarButton* m_footprint = nullptr;
    FocusBarButton* m_pin = nullptr;
    QList<FocusBarButton*> m_chips;
    FocusBarButton* m_more = nullptr; ///< stands for the chips that have no room
    FocusBarButton* m_only = nullptr;
    FocusBarButton* m_clear = nullptr;
};
