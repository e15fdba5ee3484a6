// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/navigation.h"
#include "widgets/panels/panelstyle.h"

#include <QWidget>

class LinkButton;

/// Where one is: the way from the whole stack to what was drilled into, each step a link, and what is
/// selected where that is something else.
class Breadcrumbs : public QWidget
{
    Q_OBJECT

public:
    explicit Breadcrumbs(Navigation& navigation, QWidget* parent = nullptr);

    void setLanguage(const QString& language);
    void setTheme(const ColorTheme& theme);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// A step of the way.
    struct Crumb
    {
        TypedId thing; ///< the atlas with an empty id for the whole stack
        QString name;
        bool operator==(const Crumb&) const = default;
    };

    /// A text that is no link, where it stands.
    struct Text
    {
        QRect area;
        QString words;
        panel::TextLook style;
        bool quiet = false;
    };

    void showWay();
    void buildLinks();
    void arrange();
    void placeWay(qsizetype firstLeftOut, qsizetype leftOut);
    void openLeftOut(qsizetype first, qsizetype count);
    [[nodiscard]] QList<TypedId> path() const;
    [[nodiscard]] QList<Crumb> way() const;
    [[nodiscard]] QString beyond() const;
    [[nodiscard]] int wayWidth(qsizetype leftOut) const;

    Navigation& m_navigation;
    QString m_language = QStringLiteral("en");
    PanelStyle m_style;
    QList<Crumb> m_way; ///< the last one is where one is
    QString m_beyond;   ///< what is selected and not on the way
    QList<LinkButton*> m_links;
    LinkButton* m_more = nullptr; ///< stands for those in the middle that have no room
    QList<Text> m_texts;
};
