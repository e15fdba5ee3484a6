// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/problem.h"

#include <QDialog>

/// Lists what is wrong with an atlas file that could not be opened. The list can be copied.
class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `remark` says what became of the atlas that was open before.
    ProblemsDialog(const QString& path, const QList<Problem>& problems, const QString& remark,
                   QWidget* parent = nullptr);

private:
    void copy() const;

    QString m_text; ///< one problem a line, as on the command line
};
