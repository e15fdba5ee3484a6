// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/panels/panelstyle.h"

#include <QPointer>
#include <QWidget>

class FilterField;
class FilterMenu;
class FocusBarButton;
class FocusBarLabel;

/// A bar that says by what is filtered and changes it: a text, a chip for each value, how many entities pass,
/// and whether the rest is dimmed or hidden. Hidden while nothing is filtered and nobody is about to.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Navigation& navigation, QWidget* parent = nullptr);

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// Shows the bar with the keyboard in its field.
    void start();

    /// Opens the menu of what can be filtered by.
    void openMenu();

Q_SIGNALS:
    void left(); ///< the keyboard is to go where it was

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    FocusBarButton* addButton(const QString& text, const QString& accessibleName, const QString& objectName);
    void buildButtons();
    void follow();
    void fillChips();
    void showCount();
    void arrange();
    void placeChips(int from, int to);
    void openChipMenu();
    void setText(const QString& text);
    bool fieldKey(int key);
    [[nodiscard]] QString wordsOf(const FilterValue& value) const;
    [[nodiscard]] QColor colourOf(const FilterValue& value) const;

    Navigation& m_navigation;
    QString m_language = QStringLiteral("en");
    ColorTheme m_theme;
    PanelStyle m_style;
    bool m_isStarted = false; ///< somebody is about to filter
    QList<FilterValue> m_values;
    FilterField* m_field;
    FocusBarButton* m_add = nullptr;
    QList<FocusBarButton*> m_chips; ///< of the values
    FocusBarButton* m_more = nullptr;
    FocusBarLabel* m_count;
    FocusBarButton* m_dim = nullptr;
    FocusBarButton* m_hide = nullptr;
    FocusBarButton* m_clear = nullptr;
    QPointer<FilterMenu> m_menu;
};
