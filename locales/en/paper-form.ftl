# Words on the Excel forms (様式) of a sheet.

form-x-number = Form number
form-x-number-note = Used to check the form when it comes back. Please do not change it.
form-x-body-code = Body code
form-x-edition-id = Checklist edition id
form-x-kind-system = Information system
form-x-needed = Answer needed
form-x-cut = Not applicable (no answer needed)
form-x-is-needed = Yes
form-x-taken-in = Yes (added)
form-x-fixed = Filled in by the office. Please tell the office if it is wrong.
form-x-sha256 = File hash (SHA-256)
form-x-due = Due
form-x-hand-to = Hand in to
form-x-remarks = Overall remarks
form-x-wishes = Wishes to superiors and the whole body
form-x-confirm-title = Post of the person who confirmed
form-x-confirm-name = Name of the person who confirmed
form-x-confirm-date = Date of confirmation
form-x-confirm-note = To be filled in by the responsible person who checked the answers.
form-x-deputy-note = Choose this when confirmed on behalf of the responsible person.
form-x-confirmed-by = Confirmed by (post and name)
form-x-confirmed-at = Time of confirmation
form-x-unanswered-accepted = Confirmed with so many unanswered
