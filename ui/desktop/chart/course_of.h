#pragma once
#include "db/work/worklists.h"
#include "ui/desktop/parts/course.h"

enum class CourseRange { FourWeeks, ThreeMonths, Episode, All };

/// The course of one client for the strip, from @p today back by @p range and ahead to the next due date.
Course courseOf(const ChartPage &page, CourseRange range, QDate today, const Limits &limits);
