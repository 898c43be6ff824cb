# Errors of keeping (backups, restoring, disposal).

error-backup-no-room = There is no room in the folder “{ $place }”, so “{ $file }” was not made and nothing half-written is left. Free some space or choose another folder.
error-backup-place-read-only = The folder “{ $place }” cannot be written to, so “{ $file }” was not made. Check your rights and the write protection of the medium, or choose another folder.
error-backup-place-gone = The folder “{ $place }” cannot be reached, so “{ $file }” was not made. Put the medium in again or check the shared folder, and try once more.
error-backup-not-proved = “{ $file }” in “{ $place }” did not prove to be a whole copy and was taken away ({ $detail }). Try another medium. If it happens again, check the file itself on the screen Journal.
error-backup-folder-needed = Choose the folder that planned backups go to.
error-case-chain-broken = The chain of entries of { $file } breaks at entry { $entry }. It may have been changed outside the app. Use an earlier backup.
error-disposal-not-expired = { $kind ->
    [report] Reports
   *[other] Sheets
 } of { $year } cannot be disposed of. { $state ->
    [open] The year is not closed. Close it first.
    [unset] No retention period is set. Enter the years of your document rules.
    [running] Their retention period is not over.
    [extended] They are kept longer.
    [listed] They are on another disposal list.
    [done] They were disposed of already.
   *[other] They are on no disposal list.
 }
error-disposal-improvements-open = { $count } improvements up to { $year } are open, so the sheets cannot be disposed of. Bring them to an end or keep the year longer.
error-disposal-same-person = { $person } made the list and cannot approve it. Record the approval of somebody else.
error-disposal-list-state = { $state ->
    [made] This disposal list is not approved. Record the approval first.
    [approved] This disposal list is approved already.
    [done] What this disposal list names is erased already.
   *[withdrawn] This disposal list was withdrawn. Make a new one.
 }
error-disposal-year = Documents of { $year } were disposed of, so the year cannot be opened again. See the record of disposal.
