// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/panels/footprintmatrix.h"
#include "widgets/panels/viewpanel.h"

class QCheckBox;

/// Organisation by layer: who spans the stack. A click on an organisation lights all it has on the map, in
/// every layer at once.
class FootprintPanel : public ViewPanel
{
    Q_OBJECT

public:
    explicit FootprintPanel(Navigation& navigation, QWidget* parent = nullptr);

protected:
    void refresh() override;

private:
    void choose(const TypedId& id);
    void showMatrix(const AtlasPtr& atlas, const std::shared_ptr<const FootprintMatrix>& matrix);
    void showPicture();

    PictureView* m_picture;
    SheetBox* m_box;
    QCheckBox* m_byGroup;
    QCheckBox* m_all;
    AtlasPtr m_shown; ///< what the matrix is of
    std::shared_ptr<const FootprintMatrix> m_matrix;
    QSet<QString> m_organisations;
};
