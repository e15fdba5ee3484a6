// SPDX-FileCopyrightText: 2026 StackAtlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/items/tourstepsmodel.h"
#include "widgets/present/steppictures.h"
#include "widgets/tours/toureditor.h"

#include <functional>
#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QTabWidget;
class StepCard;
class StepForm;

/// Where tours are made: the steps of one of them, what is said of each, and the bookmarks. Changes the
/// editor, and shows what it holds.
class TourPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TourPanel(TourEditor& editor, QWidget* parent = nullptr);

    /// What pictures are made with, and the language in which texts are shown and typed.
    void setLook(const StepPictures::Look& look);
    void setTheme(const ColorTheme& theme);

    /// How the present view is asked for, where a step is to show that.
    void setPresentView(const std::function<DeepLink()>& view) { m_presentView = view; }

    /// The tour that is chosen; empty while there is none.
    [[nodiscard]] QString tour() const { return m_tour; }

    /// The step that is chosen, 0 where there is none.
    [[nodiscard]] qsizetype step() const;

public Q_SLOTS:
    /// Puts a view behind the chosen step; into a new tour where there is none. Its title can be typed at
    /// once.
    void addStep(const DeepLink& shown);
    void addBookmark(const DeepLink& shown);

Q_SIGNALS:
    void viewWanted(const DeepLink& shown);
    void presentationWanted(const QString& tour, qsizetype step);
    void saveWanted();

private:
    /// A list of cards with its model and pictures.
    struct Cards
    {
        TourStepsModel* model;
        StepPictures* pictures;
        StepCard* card;
        QListView* view;
    };

    Cards makeCards(bool hasNumbers, const QString& name);
    QWidget* makeSteps();
    QWidget* makeBookmarks();
    void makeTourMenu();
    void addListActions();
    void connectForm();

    void refresh();
    static void choose(const Cards& cards, qsizetype row);
    void chooseTour(const QString& id);
    void showTours();
    void showStep();
    void changeStep(const std::function<void(TourStep&)>& change, const QString& what,
                    const QString& merging = {});
    void removeSteps();
    void moveSteps(int by);
    void newTour();
    void renameTour();
    void removeTour();
    void removeBookmarks();
    void stepOfBookmark();
    [[nodiscard]] const Tour* chosen() const;
    [[nodiscard]] QList<qsizetype> rowsOf(const QListView& view) const;

    TourEditor& m_editor;
    StepPictures::Look m_look;
    std::function<DeepLink()> m_presentView;
    QString m_tour;
    QComboBox* m_tours;
    QMenu* m_menu;
    QTabWidget* m_tabs;
    Cards m_steps;
    Cards m_bookmarks;
    StepForm* m_form;
    QLabel* m_empty;
    QPushButton* m_present;
    QWidget* m_unsaved;
};
