#pragma once
#include "app/treatment/lateness.h"

class Desk;
class QWidget;

/// Shows the sum behind a status in a sheet over the screen; Esc leaves it.
void showWhy(QWidget *over, const SeriesState &series, const Desk &desk);
