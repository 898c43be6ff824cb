# What is said of Excel forms beside form.ftl: what a person sees in a form and its values do not tell, what it lacks, and
# the short words of the dry run (ui-intake-odd-*) for notes about forms.

form-note-answer-struck = The answer “{ $value }” is struck through. It was taken as unanswered and flagged; find out the right answer.
form-note-answer-struck-other = Of the answer “{ $value }”, what is struck through was left out and { $expected } was read. If that is wrong, have it corrected.
form-note-text-struck = Of “{ $value }”, what is struck through was not read (what is left: “{ $expected }”).
form-note-answer-merged = The answer cell is merged with { $expected } above it ({ $value }). This question was taken as unanswered and flagged. Have each question answered by itself.
form-note-answer-merged-many = { $value } questions have an answer cell merged with the one above ({ $expected } and others). Only the first question of each merged cell was answered; the others were flagged. Have each question answered by itself.
form-note-answer-without-question = The answer “{ $value }” stands in a row without a question. It was not read. Find out which question it answers.
form-note-answer-without-question-many = { $value } answers stand in rows without a question ({ $expected } and others). They were not read. Find out which questions they answer.
form-note-answers-slipped = The answer “{ $value }” stands in the row below the last question, and a question above has none. The answer column may have slipped down by a row. Ask the section whether answers and questions belong together.
form-note-comment-as-reason = The comment on this cell was read as the reason, because the reason is empty: “{ $value }”
form-note-comment-left = There is a comment on this cell. It was not read as part of the answer; have what is needed moved to the columns of the form: “{ $value }”
form-note-reason-missing = The answer { $value } has no reason, scope or exception.
form-note-reason-missing-many = { $value } answers of △, × or － have no reason, scope or exception ({ $expected } and others).
form-note-measure-missing = The answer { $value } has no whole measure (what, who, until when).
form-note-measure-missing-many = { $value } answers of △ or × have no whole measure (what, who, until when) ({ $expected } and others).
form-note-evidence-missing = The answer { $value } lacks the name and place of the evidence asked for.
form-note-evidence-missing-many = { $value } answers of ○ lack the name and place of the evidence asked for ({ $expected } and others).
form-note-profile-missing = The sheet of the profile is missing. No question can be left out, so all of them are asked. Ask for the form with its profile, or make sure that this is right.
form-note-profile-blank = No question of the profile was answered. No question can be left out, so all of them are asked. Ask for the profile to be answered, or make sure that this is right.
form-note-department-undated = The confirmation by the department head ({ $value }) has no date. It was not taken; ask for the date.
form-note-code-with-name = “{ $value }” in the place of the section code was read as section { $expected }.

ui-intake-odd-answer-struck = Answers struck through
ui-intake-odd-answer-struck-other = Answers struck through and rewritten
ui-intake-odd-text-struck = Texts struck through
ui-intake-odd-answer-merged = Merged answer cells
ui-intake-odd-answer-without-question = Answers without a question
ui-intake-odd-answers-slipped = Answer column slipped
ui-intake-odd-comment-as-reason = Comments read as reasons
ui-intake-odd-comment-left = Comments not read
ui-intake-odd-reason-missing = Answers without a reason
ui-intake-odd-measure-missing = Answers without a measure
ui-intake-odd-evidence-missing = Answers without evidence
ui-intake-odd-profile-missing = Profile sheet missing
ui-intake-odd-profile-blank = Profile empty
ui-intake-odd-department-undated = Department head without a date
ui-intake-odd-code-with-name = Section code with a name
ui-intake-odd-answer-twice = Two answer columns
ui-intake-odd-answer-assumed = Answers read as another
ui-intake-odd-column-unused = Columns not read
ui-intake-odd-item-moved = Ids that do not fit their questions
ui-intake-odd-item-differs = Codes that do not fit their ids
ui-intake-odd-formula-empty = Formulas without results
ui-intake-odd-sheet-hidden-left = Answers on a hidden sheet
ui-intake-odd-sheet-unassigned = Sheets of no known section
ui-intake-odd-measure-question-differs = Measures whose numbers do not fit
ui-intake-odd-day-far = Days far from the year
ui-intake-odd-name-differs = Section names that do not fit their codes
ui-intake-odd-times = { $what } ({ $count })

form-note-carried-unknown = The form does not ask after “{ $value }”. It was not read. Please check the number of the measure.
form-note-carried-twice = Measure { $value } has two rows. The first one ({ $expected }) was read. Please check which one is right.
form-note-carried-unclear = The state “{ $value }” cannot be read. Taken as not answered. Please check which it is: 未着手, 対応中, 措置済 or 措置困難.
form-note-carried-not-possible = A section cannot set measure { $expected } to “{ $value }”. Taken as not answered. Please check its state.
form-note-carried-missing = Measure { $value } of an earlier year has no state.
form-note-carried-missing-many = { $value } measures of earlier years have no state ({ $expected } and others).
form-note-carried-note-missing = Measure { $value } of an earlier year does not say what was done, or why not.
form-note-carried-due-missing = Measure { $value } of an earlier year is late and not done. Please ask for a new due date with its reason.

ui-intake-odd-carried-unknown = Rows of unknown measures
ui-intake-odd-carried-twice = Two rows of one measure
ui-intake-odd-carried-unclear = Unclear state of a measure
ui-intake-odd-carried-not-possible = State a section cannot set
ui-intake-odd-carried-missing = Earlier measures not answered
ui-intake-odd-carried-note-missing = Earlier measures without words
ui-intake-odd-carried-due-missing = Late measures without a new date
