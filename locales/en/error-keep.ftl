# Errors of keeping (backups, restoring, disposal).

error-backup-no-room = There is no room in the folder “{ $place }”, so “{ $file }” was not made and nothing half-written is left. Free some space or choose another folder.
error-backup-place-read-only = The folder “{ $place }” cannot be written to, so “{ $file }” was not made. Check your rights and the write protection of the medium, or choose another folder.
error-backup-place-gone = The folder “{ $place }” cannot be reached, so “{ $file }” was not made. Put the medium in again or check the shared folder, and try once more.
error-backup-not-proved = “{ $file }” in “{ $place }” did not prove to be a whole copy and was taken away ({ $detail }). Try another medium. If it happens again, check the file itself on the screen Journal.
error-backup-folder-needed = Choose the folder that planned backups go to.
error-case-chain-broken = The chain of entries of { $file } breaks at entry { $entry }. It may have been changed outside the app. Use an earlier backup.
error-disposal-not-expired = { $kind ->
    [report] The reports
    [central] The central sheet
    [improvement] The improvements
    [exception] The exceptions
    [memo] The prompt reports
    [audit] The audits
   *[other] The sheets
 } of { $year } cannot be disposed of. { $state ->
    [open] The year is not closed. Close it first.
    [unset] No retention period is set. Enter the years of your document rules.
    [unfinished] Something of them is not at its end.
    [held] Something still needs them.
    [running] Their retention period is not over.
    [extended] They are kept longer.
    [listed] They are on another disposal list.
    [done] They were disposed of already.
   *[other] They are on no disposal list.
 }
error-disposal-held = { $kind ->
    [report] The reports
    [central] The central sheet
    [improvement] The improvements
    [exception] The exceptions
    [memo] The prompt reports
    [audit] The audits
   *[other] The sheets
 } of { $year } cannot be disposed of: { $code ->
    [improvement] improvements are open
    [exception] exceptions are open
    [memo] prompt reports are open
    [audit] audits or findings are open
    [carried] a year that is not closed carries them
    [renewal] renewals are open
    [answers] answers of a year that is not closed name them
    [part] parts are still handed out
    [roll_out] roll-out questions wait for answers
    [sheets] the sheets that tell them are kept
   *[unfinished] something is not at its end
 } ({ $count }: { $names }). { $code ->
    [sheets] Put them on the same list, or wait until they are disposed of.
   *[other] Bring them to an end, or keep the documents longer.
 }
error-disposal-gone = “{ $name }” was disposed of on { $on }. Only numbers, days and states are left; it can neither be changed nor written out. See the record of disposal.
error-disposal-same-person = { $person } made the list and cannot approve it. Record the approval of somebody else.
error-disposal-list-state = { $state ->
    [made] This disposal list is not approved. Record the approval first.
    [approved] This disposal list is approved already.
    [done] What this disposal list names is erased already.
   *[withdrawn] This disposal list was withdrawn. Make a new one.
 }
error-disposal-year = Documents of { $year } were disposed of, so the year cannot be opened again. See the record of disposal.
