// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/panels/panelstyle.h"

#include <QIcon>
#include <QWidget>

/// The row of buttons above the pages of the detail panel: the way through them, and what can be done with
/// the thing that is shown. With words until it is given icons.
class DetailBar : public QWidget
{
    Q_OBJECT

public:
    explicit DetailBar(QWidget* parent = nullptr);

    void setIcons(const QIcon& back, const QIcon& forward, const QIcon& pin, const QIcon& show);
    void setColours(const PanelStyle& style);

    void setCanGoBack(bool can);
    void setCanGoForward(bool can);

    /// What the thing that is shown allows.
    void setCanPin(bool can);
    void setCanShowOnMap(bool can);

    /// Where Tab leaves it.
    [[nodiscard]] QWidget* lastButton() const;

    void setPinned(bool pinned);
    void setEvidenceShown(bool shown);

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void pinRequested();
    void showOnMapRequested();
    void evidenceToggled(bool shown);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Button;
    Button* addButton(const QString& word, const QString& name, const QString& hint);

    QColor m_line;
    Button* m_back;
    Button* m_forward;
    Button* m_evidence;
    Button* m_pin;
    Button* m_show;
};
