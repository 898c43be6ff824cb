# Keeping: backups, restoring from one, what takes room.

ui-screen-keep = Backups and space
ui-keep-lead = A copy of this file is kept in another place. It is opened and checked before it counts as made.
ui-backup-title = Backups
ui-backup-last-days = { $days ->
    [0] The last backup is of today.
    [1] The last backup is 1 day old.
   *[other] The last backup is { $days } days old.
 } { $newer ->
    [0] Nothing changed since.
    [1] 1 entry since then is in no backup yet.
   *[other] { $newer } entries since then are in no backup yet.
 }
ui-backup-last-where = { $date }, folder “{ $folder }”
ui-backup-never = There is no backup yet. If the machine breaks or the file is lost, nothing brings it back.
ui-backup-clock = The last backup is dated later than today. The clock of this machine may have been set back. The next backup does not wait for a day.
ui-backup-open = Open the backups
ui-backup-make = Choose a folder and back up
ui-backup-making = Making the backup and checking what is in it.
ui-backup-made = “{ $file }” was made, opened and checked ({ $entries } entries).
ui-backup-made-more = { $size }. SHA-256: { $sha256 }
ui-backup-same-key = It opens with the passphrase that this file has now. When the passphrase is changed later, backups made before keep the old one.
ui-backup-plain = This file is not encrypted, so its backups are not either. Mind where you keep them.
ui-backup-read-only = The file is open for reading only, so a backup cannot be recorded.
ui-backup-reveal = Open the folder
ui-backup-plan = Backups by itself
ui-backup-plan-what = On this machine, when the file is opened, while it is open and when it is closed, a backup is made if one is due. A folder that is not there is told and holds nothing up.
ui-backup-every = When
ui-backup-every-off = Never
ui-backup-every-daily = Every day on which something changed
ui-backup-every-weekly = Every week
ui-backup-every-close = At each closing, if something changed
ui-backup-folder = Folder
ui-backup-folder-none = Not chosen yet.
ui-backup-folder-pick = Choose a folder
ui-backup-folder-gone = The folder “{ $folder }” is not there. Check the medium or the shared folder, or choose another one.
ui-backup-folder-beside = This is within the folder of the file itself. What breaks the machine or medium takes both, so choose another machine or medium.
ui-backup-keep = How many are kept
ui-backup-keep-hint = 1 to 99. Older ones beyond that go only when newer checked ones are there. Those made by hand, and those changed since this app made them, never go.
ui-backup-warn = Warn after days
ui-backup-warn-hint = 1 to 99. When something changed and there was no good backup for so many days, the first screen says so.
ui-backup-home = { $days ->
    [0] Last good backup: today
    [1] Last good backup: yesterday
   *[other] Last good backup: { $days } days ago
 }
ui-backup-home-never = There is no good backup yet.
ui-backup-home-old = No good backup for { $warn } days.
ui-backup-home-clock = The last backup is dated later than today.
ui-backup-home-newer = { $newer } entries since
ui-backup-home-open = Backups
ui-backup-plan-save = Set it
ui-backup-plan-saved = Backups by itself are set.
ui-backup-failed = The planned backup could not be made.
ui-backup-list = Backups made
ui-backup-region = Table of backups
ui-backup-at = Made at
ui-backup-size = Size
ui-backup-how = How
ui-backup-state-hand = By hand
ui-backup-state-planned = By itself
ui-backup-state-removed = Removed
ui-backup-none = None yet.
ui-space-title = Space
ui-space-region = Table of sizes
ui-space-file = Size of this file
ui-space-rows = Rows
ui-space-kind = What
ui-space-size = Size
ui-space-free = Free within the file (used by what comes next)
ui-space-backup-bytes = Their size
ui-space-kind-sheets = Sheets and answers
ui-space-kind-submissions = Submissions
ui-space-kind-attachments = Attached files
ui-space-kind-editions = Checklists and standards
ui-space-kind-reports = What reports are made of
ui-space-kind-audit = Audits
ui-space-kind-improvements = Improvements and exceptions
ui-space-kind-journal = Journal (what was done)
ui-space-kind-other = Other
ui-space-what = To make it smaller: give name and place of evidence instead of attaching the file; dispose of what is past its retention period; keep fewer backups. The journal is the proof of what was done and stays.
ui-size-bytes = { $size } bytes
ui-size-kb = { $size } KB
ui-size-mb = { $size } MB

ui-screen-restore = Restore from a backup
ui-restore-lead = A backup is checked and then restored to a new file. The file you have now is not touched.
ui-restore-start = Restore from a backup
ui-restore-start-what = When a file is damaged or lost, or you want to see how it was
ui-restore-pick = Choose a backup
ui-restore-passphrase = Passphrase
ui-restore-passphrase-hint = The one in force when the backup was made.
ui-restore-code = Open with the recovery code (when the passphrase is not known)
ui-restore-look = Check it
ui-restore-looking = Checking the whole backup.
ui-restore-sound = The backup is whole. The chain of all { $entries } entries was checked.
ui-restore-which = What it is
ui-restore-made = Time of the file
ui-restore-last = Last thing done
ui-restore-last-line = { $date } { $person } { $act }
ui-restore-size = Size
ui-restore-older = An earlier version of the app made it. It is brought up to date when it is restored.
ui-restore-present-ahead = The present file “{ $file }” goes on from this backup: { $newer } entries are not in the backup (the last by { $person }).
ui-restore-present-same = The present file “{ $file }” ends where this backup ends.
ui-restore-present-behind = The present file “{ $file }” is an earlier state than this backup.
ui-restore-present-apart = The present file “{ $file }” went another way than this backup: { $newer } of its entries are not in the backup (the last by { $person }).
ui-restore-present-none = None of the files used lately on this machine is the same one.
ui-restore-name = Name of the restored file
ui-restore-folder = Folder to restore to
ui-restore-folder-pick = Choose another folder
ui-restore-do = Restore to a new file
ui-restore-running = Restoring and checking again.
ui-restore-done = Restored to “{ $file }”, opened and checked ({ $entries } entries from the backup).
ui-restore-done-next = Keep the damaged file for now. Go on in the restored one.
ui-restore-enter = Open the restored file
ui-command-backup_make = Made and checked a backup
ui-command-backup_remove = Removed an older backup
ui-command-case_restore = Restored from a backup
ui-manual-backup = Backups
ui-manual-backup-text = On the screen Backups and space, choose a folder to back up to. The copy is opened and checked as a whole at once, and only one that holds is recorded. With a plan, backups are made when they are due: at the opening, while the file is open and at the closing. Keep them on another machine or medium than the file.
ui-manual-restore = Restoring from a backup
ui-manual-restore-text = When a file does not open or is lost, choose Restore from a backup on the start screen. You see what the backup is and how many entries of the present file it lacks, and it is then restored to a new file. The file you have now is never written over. The passphrase is the one in force when the backup was made.
ui-manual-space = Space
ui-manual-space-text = The size of the file is shown by kinds: sheets, attached files, journal and so on. Evidence given by name and place, without the file, keeps it small. The journal stays, because it is the proof, and cannot be removed to save space.
