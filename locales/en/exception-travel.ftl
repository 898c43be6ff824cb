# Applications for exceptions and decisions that travel.

exception-step-sent = written as a file
exception-arrival-new = new
exception-arrival-changed = changed
exception-arrival-same = same
exception-arrival-further = further here
exception-arrival-clash = number taken
paper-file-application = exception-application
paper-file-decision = exception-decision
error-exception-foreign = { $file } (section “{ $unit }”) answers no request of this case. Check that the file is open that sent the request.
error-exception-no-office-key = This file was not made from a request of the office, so nothing can be encrypted for it. Write the paper as PDF or Excel and hand that over.
error-exception-no-section-key = { $number } did not arrive as a file, so the decision cannot go back as one. Hand back the paper, or tell it with the next request.
cli-about-exception-send = Writes applications (section) or decisions (office) as a file
cli-about-exception-arrive = Enters a section's applications in the register
cli-arg-exception-numbers = Number of the application
cli-board-applicant = Applicant
