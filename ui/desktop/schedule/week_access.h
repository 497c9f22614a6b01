#pragma once

class WeekView;

/// Teaches screen readers the visits of the painted week: each block is a child with its time, name and state. Once a program.
void teachWeekToAssistiveTools();
/// The selected block has the focus now.
void tellWeekFocus(WeekView *week);
