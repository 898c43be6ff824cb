# 例外措置台帳: what was approved on paper, for whom, until when.

ui-screen-exceptions = Register of exceptions
ui-office-bar-exceptions = Exceptions
ui-exception-lead = Copy what the permit says; it then goes into the section's request and into the rates. An exception entered after the request went out reaches the section when the request is written again.
ui-exception-no-round = Once the check is set up, the questions can be chosen.
ui-exception-add = Enter an exception
ui-exception-new = Enter an exception
ui-exception-change = Exception { $number }
ui-exception-open = : change
ui-exception-region = Table of exceptions
ui-exception-tabs = Which exceptions
ui-exception-tab-all = All
ui-exception-tab-valid = In force
ui-exception-tab-over = Past their end
ui-exception-tab-empty = No exception is in this list.
ui-exception-none = There are no exceptions yet.
ui-exception-none-next = If one was approved, copy its permit with “Enter an exception”.
ui-exception-over-title = { $count ->
    [one] { $count } exception is past its end.
   *[other] { $count } exceptions are past their end.
 }
ui-exception-over-next = They no longer count in the rates. To go on, have them approved again and enter them under the new number.
ui-exception-to-list = See the register
ui-exception-number = Permit number
ui-exception-number-hint = as on the permit
ui-exception-unit = Section
ui-exception-items = Questions
ui-exception-find = Find a question
ui-exception-find-hint = Words, or a number like HUM-05-a. Enter adds the first match
ui-exception-found-more = { $count } matches. The first { $shown } are listed.
ui-exception-item-line = { $code } { $question }
ui-exception-item-typed = Add question { $code }
ui-exception-item-unknown = (known by its number only)
ui-exception-item-remove = Take off
ui-exception-item-which = : { $code }
ui-exception-item-added = { $code } added. Questions: { $count }.
ui-exception-item-removed = { $code } taken off. Questions: { $count }.
ui-exception-no-item = Please choose at least one question.
ui-exception-why = Reason and substitute
ui-exception-instead = Instead: { $text }
ui-exception-reason = Reason
ui-exception-reason-hint = why the rule cannot be kept
ui-exception-substitute = What is done instead
ui-exception-substitute-hint = may be left empty
ui-exception-approver = Approved by
ui-exception-decided = Approved on
ui-exception-until = Ends on
ui-exception-until-hint = every exception has an end
ui-exception-backwards = Please give a day after the approval.
ui-exception-over = { $days } days past its end
ui-exception-soon = { $days } days left
ui-exception-save = Enter in the register
ui-exception-saved = { $number } has been entered in the register.
