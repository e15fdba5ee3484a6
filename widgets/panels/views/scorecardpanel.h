// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/scorecardcontent.h"
#include "widgets/panels/viewpanel.h"

#include <memory>

class QSplitter;

/// The sides of the scorecard against each other, and what the atlas has that bears on the dimension that is
/// selected.
class ScorecardPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit ScorecardPanel(Navigation& navigation, QWidget* parent = nullptr);

protected:
    void refresh() override;
    void followSelection() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showContent(const std::shared_ptr<const ScorecardContent>& content,
                     const std::shared_ptr<const Sheet>& sheet);
    void showBearing();
    void arrange();

    QSplitter* m_splitter;
    PictureView* m_picture;
    SheetBox* m_bearing;
    SheetBox* m_table;
    QString m_dimension; ///< whose bearing is shown: it stays while its facts are walked through
    bool m_isArranged = false;
};
