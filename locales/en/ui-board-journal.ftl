# Journal: improvements and exceptions.

ui-command-board_make = Made an improvement
ui-command-board_edit = Changed an improvement
ui-command-board_move = Moved the progress of improvements
ui-command-board_due = Changed due dates of improvements
ui-command-board_check = Recorded an effectiveness check
ui-command-board_link = Changed the sources of an improvement
ui-command-board_note = Left a note on an improvement
ui-command-exception_apply = Wrote an application for an exception
ui-command-exception_receive = Took an application for an exception in
ui-command-exception_decide = Recorded the decision on an exception
ui-command-exception_renew = Applied for the renewal of an exception
ui-command-exception_end = Ended an exception or took an application back
ui-command-exception_check = Recorded a periodic check of an exception
ui-place-measure_standing = Follow-up of an improvement
ui-place-measure_event = History of an improvement
ui-place-measure_check = Effectiveness check
ui-place-exception_course = Course of an exception
ui-place-exception_event = History of an exception
ui-place-carried_exception = Exception carried over
ui-place-carried_measure = Improvement carried over
ui-place-year_closing = Closing of a year
ui-place-year_closing_entry = Entry of a closed year
ui-place-handover = Handover
ui-place-handover_point = Point of a handover
