// Owns: one typed function a command. The only file that calls the core.
import { invoke } from "@tauri-apps/api/core";
import type * as w from "./bindings";

function call<T>(name: string, request?: object | boolean): Promise<T> {
  return request === undefined ? invoke<T>(name) : invoke<T>(name, { request });
}

// Start and files
export const startView = () => call<w.StartView>("start_view");
export const recentKeep = (r: w.RecentKeepRequest) => call<w.StartView>("recent_keep", r);
export const recentForget = (r: w.RecentForgetRequest) => call<w.StartView>("recent_forget", r);
export const filePick = (r: w.FilePickRequest) => call<w.FileView | null>("file_pick", r);
export const folderPick = () => call<w.FileView | null>("folder_pick");
export const fileLaunch = (r: w.TicketRequest) => call<null>("file_launch", r);
export const fileReveal = (r: w.TicketRequest) => call<null>("file_reveal", r);
/** Whether a double click opens our files; null where there is nothing to switch. */
export const fileTypesView = () => call<boolean | null>("file_types_view");
export const fileTypesSet = (r: boolean) => call<boolean | null>("file_types_set", r);
export const settingsView = () => call<w.SettingsView>("settings_view");
export const settingsSave = (r: w.SettingsView) => call<w.SettingsView>("settings_save", r);
export const aboutView = () => call<w.AboutView>("about_view");

// Case
export const caseOpen = (r: w.CaseOpenRequest) => call<w.DeskView>("case_open", r);
export const caseClose = () => call<w.StartView>("case_close");
export const deskView = () => call<w.DeskView>("desk_view");
export const sectionCreate = (r: w.SectionCreateRequest) => call<w.DeskView>("section_create", r);
export const officeCreate = (r: w.OfficeCreateRequest) => call<w.DeskView>("office_create", r);
export const exampleOpen = (r: w.ExampleOpenRequest) => call<w.DeskView>("example_open", r);
export const parcelTake = (r: w.ParcelTakeRequest) => call<w.ParcelTaken>("parcel_take", r);
export const checklistList = () => call<w.ChecklistLine[]>("checklist_list");
export const operatorChoose = (r: w.PersonRequest) => call<w.DeskView>("operator_choose", r);
export const operatorAdd = (r: w.OperatorAddRequest) => call<w.DeskView>("operator_add", r);
export const handoverView = () => call<w.HandoverView>("handover_view");
export const handoverWrite = (r: w.HandoverWriteRequest) => call<w.HandoverWritten>("handover_write", r);
export const handoverTake = (r: w.HandoverTakeRequest) => call<w.HandoverView>("handover_take", r);
export const handoverSettle = (r: w.HandoverSettleRequest) => call<w.HandoverView>("handover_settle", r);
export const passphraseSave = (r: w.PassphraseRequest) => call<w.DeskView>("passphrase_save", r);
export const recoveryWrite = (r: w.RecoveryWriteRequest) => call<w.RecoveryView>("recovery_write", r);
export const caseCopy = (r: w.FolderRequest) => call<w.WrittenFile>("case_copy", r);
export const backupView = () => call<w.BackupView>("backup_view");
export const backupMake = (r: w.FolderRequest) => call<w.BackupMade>("backup_make", r);
export const backupPlanSave = (r: w.BackupPlanRequest) => call<w.BackupView>("backup_plan_save", r);
export const backupRun = () => call<w.BackupRun>("backup_run");
export const backupInspect = (r: w.BackupInspectRequest) => call<w.BackupSeen>("backup_inspect", r);
export const backupRestore = (r: w.BackupRestoreRequest) => call<w.BackupRestored>("backup_restore", r);
export const disposalView = () => call<w.DisposalView>("disposal_view");
export const retentionSave = (r: w.RetentionSaveRequest) => call<w.DisposalView>("retention_save", r);
export const disposalExtend = (r: w.DisposalExtendRequest) => call<w.DisposalView>("disposal_extend", r);
export const disposalMake = (r: w.DisposalMakeRequest) => call<w.DisposalView>("disposal_make", r);
export const disposalApprove = (r: w.DisposalApproveRequest) => call<w.DisposalView>("disposal_approve", r);
export const disposalWithdraw = (r: w.DisposalRequest) => call<w.DisposalView>("disposal_withdraw", r);
export const disposalCarryOut = (r: w.DisposalRequest) => call<w.DisposalView>("disposal_carry_out", r);
export const disposalWrite = (r: w.DisposalWriteRequest) => call<w.WrittenView>("disposal_write", r);
export const spaceView = () => call<w.SpaceView>("space_view");
export const caseVerify = () => call<w.VerifyView>("case_verify");
export const journalList = (r: w.JournalListRequest) => call<w.JournalLine[]>("journal_list", r);
export const textErase = (r: w.EraseTextRequest) => call<w.ErasureView>("text_erase", r);

// Walk
export const requestView = (r: w.SheetRequest) => call<w.RequestView>("request_view", r);
export const profileView = (r: w.SheetRequest) => call<w.ProfileView>("profile_view", r);
export const profileAnswer = (r: w.ProfileAnswerRequest) => call<w.ProfileView>("profile_answer", r);
export const profileCopy = (r: w.ProfileCopyRequest) => call<w.ProfileView>("profile_copy", r);
export const itemInclude = (r: w.ItemRequest) => call<w.ProfileView>("item_include", r);
export const itemExclude = (r: w.ItemRequest) => call<w.ProfileView>("item_exclude", r);
export const sheetView = (r: w.SheetRequest) => call<w.SheetView>("sheet_view", r);
export const answerSet = (r: w.AnswerSetRequest) => call<w.Saved>("answer_set", r);
export const answerCopy = (r: w.AnswerCopyRequest) => call<w.Saved>("answer_copy", r);
export const answerFlag = (r: w.AnswerFlagRequest) => call<w.Saved>("answer_flag", r);
export const answerTakeLast = (r: w.ItemRequest) => call<w.Saved>("answer_take_last", r);
export const fieldDraft = (r: w.FieldRequest) => call<w.Saved>("field_draft", r);
export const fieldSave = (r: w.FieldRequest) => call<w.Saved>("field_save", r);
export const measureLink = (r: w.MeasureLinkRequest) => call<w.Saved>("measure_link", r);
export const measureUnlink = (r: w.MeasureLinkRequest) => call<w.Saved>("measure_unlink", r);
export const evidenceAdd = (r: w.ItemRequest) => call<w.Saved>("evidence_add", r);
export const evidenceRemove = (r: w.EvidenceRequest) => call<w.Saved>("evidence_remove", r);
export const evidenceAttach = (r: w.EvidenceFileRequest) => call<w.Saved>("evidence_attach", r);
export const evidencePaste = (r: w.EvidencePasteRequest) => call<w.Saved>("evidence_paste", r);
export const evidencePicture = (r: w.EvidenceRequest) => call<w.PictureView>("evidence_picture", r);
export const evidencePlaceRemove = (r: w.EvidenceRequest) => call<w.Saved>("evidence_place_remove", r);
export const evidenceExport = (r: w.EvidenceExportRequest) => call<w.WrittenFile>("evidence_export", r);
export const editUndo = () => call<w.Saved>("edit_undo");
export const editRedo = () => call<w.Saved>("edit_redo");

// Review and out
export const reviewView = (r: w.SheetRequest) => call<w.ReviewView>("review_view", r);
export const remarksDraft = (r: w.SheetRequest) => call<w.FieldRequest>("remarks_draft", r);
export const sheetConfirm = (r: w.ConfirmRequest) => call<w.ReviewView>("sheet_confirm", r);
export const sheetWithdraw = (r: w.SheetRequest) => call<w.ReviewView>("sheet_withdraw", r);
export const sheetCorrect = (r: w.SheetRequest) => call<w.DeskView>("sheet_correct", r);
export const carriedAnswer = (r: w.CarriedAnswerRequest) => call<w.ReviewView>("carried_answer", r);
export const departmentConfirm = (r: w.DepartmentConfirmRequest) =>
  call<w.ReviewView>("department_confirm", r);
export const outputView = (r: w.SheetRequest) => call<w.OutputView>("output_view", r);
export const outputWrite = (r: w.OutputWriteRequest) => call<w.OutputView>("output_write", r);
export const paperWrite = (r: w.PaperWriteRequest) => call<w.WrittenView>("paper_write", r);

// Office
export const officeView = () => call<w.OfficeView>("office_view");
export const roundSave = (r: w.RoundSaveRequest) => call<w.OfficeView>("round_save", r);
export const sectionSave = (r: w.SectionSaveRequest) => call<w.OfficeView>("section_save", r);
export const sectionMerge = (r: w.SectionMergeRequest) => call<w.OfficeView>("section_merge", r);
export const systemSave = (r: w.SystemSaveRequest) => call<w.OfficeView>("system_save", r);
export const exceptionItems = (r: w.ExceptionItemsRequest) => call<w.RoundItem[]>("exception_items", r);
export const exceptionSave = (r: w.ExceptionSaveRequest) => call<w.OfficeView>("exception_save", r);
export const requestWrite = (r: w.RequestWriteRequest) => call<w.WrittenView>("request_write", r);
export const formWrite = (r: w.FormWriteRequest) => call<w.WrittenView>("form_write", r);
export const formMapping = (r: w.FormMappingRequest) => call<w.FormMappingView>("form_mapping", r);
export const formMappingList = () => call<w.FormMappingTemplate[]>("form_mapping_list");
export const formMappingSave = (r: w.FormMappingSaveRequest) =>
  call<w.FormMappingTemplate[]>("form_mapping_save", r);
export const formMappingRemove = (r: w.FormMappingNameRequest) =>
  call<w.FormMappingTemplate[]>("form_mapping_remove", r);
export const formRead = (r: w.FormReadRequest) => call<w.FormFileView>("form_read", r);
export const arrivalDoor = (r: w.TicketRequest) => call<w.ArrivalDoor>("arrival_door", r);
export const intakeInspect = (r: w.IntakeRequest) => call<w.IntakeView>("intake_inspect", r);
export const intakeTake = (r: w.IntakeTakeRequest) => call<w.ReceptionView>("intake_take", r);
export const intakeUndo = (r: w.ReceptionRequest) => call<w.OfficeView>("intake_undo", r);
export const receptionView = (r: w.ReceptionRequest) => call<w.ReceptionView>("reception_view", r);
export const returnWrite = (r: w.ReturnWriteRequest) => call<w.WrittenView>("return_write", r);
export const centralStart = () => call<w.DeskView>("central_start");

// The whole body
export const cityView = (r: w.CityRequest) => call<w.CityView>("city_view", r);
export const trendView = (r: w.TrendRequest) => call<w.TrendView>("trend_view", r);
export const revisionView = (r: w.YearRequest) => call<w.RevisionView>("revision_view", r);
export const cityFind = (r: w.CityFindRequest) => call<w.CityAnswers>("city_find", r);
export const statusView = (r: w.YearRequest) => call<w.StatusView>("status_view", r);
export const odditySettle = (r: w.OdditySettleRequest) => call<w.OddityLine[]>("oddity_settle", r);
export const oddityList = (r: w.YearRequest) => call<w.OddityLine[]>("oddity_list", r);
export const cityDraft = (r: w.YearRequest) => call<w.CityDraft>("city_draft", r);
export const cityWrite = (r: w.CityWriteRequest) => call<w.WrittenView>("city_write", r);
export const cityAgain = (r: w.CityAgainRequest) => call<w.WrittenView>("city_again", r);
export const correctionSave = (r: w.CorrectionSaveRequest) => call<w.CorrectionLine[]>("correction_save", r);
export const correctionWithdraw = (r: w.CorrectionRequest) =>
  call<w.CorrectionLine[]>("correction_withdraw", r);
export const correctionList = (r: w.YearRequest) => call<w.CorrectionLine[]>("correction_list", r);

// Library
export const libraryList = () => call<w.LibraryBody[]>("library_list");
export const libraryView = (r: w.LibraryViewRequest) => call<w.LibraryView>("library_view", r);
export const libraryFind = (r: w.LibraryViewRequest) => call<w.LibraryFound>("library_find", r);
export const libraryControls = (r: w.LibraryControlsRequest) =>
  call<w.LibraryControlLine[]>("library_controls", r);
export const libraryControl = (r: w.LibraryControlRequest) =>
  call<w.LibraryControlView>("library_control", r);
export const bookletWrite = (r: w.BookletWriteRequest) => call<w.WrittenView>("booklet_write", r);

// Standard
export const standardRead = (r: w.TicketRequest) => call<w.StandardView>("standard_read", r);
export const standardCompare = (r: w.StandardCompareRequest) =>
  call<w.StandardComparison>("standard_compare", r);
export const standardTake = (r: w.StandardTakeRequest) => call<w.StandardReviewView>("standard_take", r);
export const standardList = () => call<w.StandardLine[]>("standard_list");
export const standardView = (r: w.StandardRequest) => call<w.StandardReviewView>("standard_view", r);
export const standardRemove = (r: w.StandardRequest) => call<w.StandardLine[]>("standard_remove", r);
export const standardClauseSave = (r: w.StandardClauseSaveRequest) =>
  call<w.StandardSaved>("standard_clause_save", r);
export const standardClauseSplit = (r: w.StandardClauseSplitRequest) =>
  call<w.StandardSaved>("standard_clause_split", r);
export const standardClauseMerge = (r: w.StandardClauseRequest) =>
  call<w.StandardSaved>("standard_clause_merge", r);
export const standardClauseDecide = (r: w.StandardClauseDecideRequest) =>
  call<w.StandardSaved>("standard_clause_decide", r);
export const standardItemAdd = (r: w.StandardClauseRequest) => call<w.StandardSaved>("standard_item_add", r);
export const standardItemSave = (r: w.StandardItemSaveRequest) =>
  call<w.StandardSaved>("standard_item_save", r);
export const standardItemModel = (r: w.StandardItemModelRequest) =>
  call<w.StandardSaved>("standard_item_model", r);
export const standardItemRemove = (r: w.StandardItemRequest) =>
  call<w.StandardSaved>("standard_item_remove", r);
export const standardFinish = (r: w.StandardFinishRequest) => call<w.StandardLine>("standard_finish", r);
export const standardCopy = (r: w.StandardCopyRequest) => call<w.StandardReviewView>("standard_copy", r);
export const standardItemRevise = (r: w.StandardItemReviseRequest) =>
  call<w.StandardSaved>("standard_item_revise", r);
export const standardExport = (r: w.StandardExportRequest) => call<w.WrittenView>("standard_export", r);
export const standardImportView = (r: w.StandardImportRequest) => call<w.BookView>("standard_import_view", r);
export const standardImport = (r: w.StandardImportRequest) => call<w.StandardSaved>("standard_import", r);
export const packWrite = (r: w.PackWriteRequest) => call<w.PackWritten>("pack_write", r);
export const packInspect = (r: w.PackRequest) => call<w.PackView>("pack_inspect", r);
export const packInstall = (r: w.PackRequest) => call<w.PackView>("pack_install", r);

// Setting up and handing out
export const roundApprove = (r: w.RoundApproveRequest) => call<w.OfficeView>("round_approve", r);
export const roundApproveWithdraw = () => call<w.OfficeView>("round_approve_withdraw");
export const roundNextSave = (r: w.NextRoundRequest) => call<w.OfficeView>("round_next_save", r);
export const yearView = (r: w.YearRequest) => call<w.YearView>("year_view", r);
export const yearClose = (r: w.YearCloseRequest) => call<w.YearView>("year_close", r);
export const yearVerify = (r: w.YearRequest) => call<w.YearVerifyView>("year_verify", r);
export const yearReopen = (r: w.YearReopenRequest) => call<w.YearView>("year_reopen", r);
export const roundNextView = () => call<w.NextRoundView>("round_next_view");
export const targetSave = (r: w.TargetSaveRequest) => call<w.OfficeView>("target_save", r);
export const unitsView = (r: w.UnitsRequest) => call<w.UnitsView>("units_view", r);
export const unitHistory = (r: w.UnitRequest) => call<w.UnitHistory>("unit_history", r);
export const unitChange = (r: w.UnitChangeRequest) => call<w.UnitsView>("unit_change", r);
export const unitSplit = (r: w.UnitSplitRequest) => call<w.UnitsView>("unit_split", r);
export const unitAbolish = (r: w.UnitAbolishRequest) => call<w.UnitsView>("unit_abolish", r);
export const unitWithdraw = (r: w.UnitWithdrawRequest) => call<w.UnitsView>("unit_withdraw", r);
export const unitImportView = (r: w.UnitImportRequest) => call<w.UnitImportView>("unit_import_view", r);
export const unitImport = (r: w.UnitImportRequest) => call<w.UnitImported>("unit_import", r);
export const unitTemplate = (r: w.UnitTemplateRequest) => call<w.WrittenView>("unit_template", r);
export const handoutView = () => call<w.HandoutView>("handout_view");
export const handoutRun = (r: w.HandoutRunRequest) => call<w.HandoutDone>("handout_run", r);
export const handoutListWrite = (r: w.HandoutListRequest) => call<w.WrittenView>("handout_list_write", r);
// Intake of a folder
export const intakeAssign = (r: w.IntakeAssignRequest) => call<w.IntakeRunView>("intake_assign", r);
export const intakeDecide = (r: w.IntakeDecideRequest) => call<w.IntakeRunView>("intake_decide", r);
export const intakeDrop = () => call<null>("intake_drop");
export const intakeEntry = (r: w.IntakeEntryRequest) => call<w.IntakeEntryView>("intake_entry", r);
export const intakeLogWrite = (r: w.IntakeLogRequest) => call<w.WrittenView>("intake_log_write", r);
export const intakeMark = (r: w.IntakeMarkRequest) => call<w.IntakeEntryView>("intake_mark", r);
export const intakeRunList = () => call<w.IntakeRunLine[]>("intake_run_list");
export const intakeRunTake = (r: w.IntakeRunTakeRequest) => call<w.IntakeTaken>("intake_run_take", r);
export const intakeRunUndo = (r: w.IntakeRunRequest) => call<w.IntakeUndoView>("intake_run_undo", r);
export const intakeRunUndoView = (r: w.IntakeRunRequest) => call<w.IntakeUndoView>("intake_run_undo_view", r);
export const intakeRunView = (r: w.IntakePage) => call<w.IntakeRunView>("intake_run_view", r);
export const intakeScan = (r: w.IntakeScanRequest) => call<w.IntakeRunView>("intake_scan", r);
export const workStop = () => call<null>("work_stop");

// Paper forms
export const keyInDrop = (r: w.KeyInRequest) => call<w.KeyInLine[]>("key_in_drop", r);
export const keyInCarried = (r: w.KeyInCarriedRequest) => call<w.KeyInView>("key_in_carried", r);
export const keyInHead = (r: w.KeyInHeadRequest) => call<w.KeyInView>("key_in_head", r);
export const keyInList = () => call<w.KeyInLine[]>("key_in_list");
export const keyInRow = (r: w.KeyInRowRequest) => call<w.KeyInRow>("key_in_row", r);
export const keyInStart = (r: w.KeyInStartRequest) => call<w.KeyInView>("key_in_start", r);
export const keyInTake = (r: w.KeyInTakeRequest) => call<w.ReceptionView>("key_in_take", r);
export const keyInView = (r: w.KeyInRequest) => call<w.KeyInView>("key_in_view", r);

// Audits
export const auditCreate = (r: w.AuditCreateRequest) => call<w.DeskView>("audit_create", r);
export const auditView = () => call<w.AuditView>("audit_view");
export const auditSettingsSave = (r: w.AuditSettings) => call<w.AuditView>("audit_settings_save", r);
export const auditApprove = (r: w.AuditApproveRequest) => call<w.AuditSaved>("audit_approve", r);
export const auditApproveWithdraw = (r: w.AuditSubjectRequest) =>
  call<w.AuditSaved>("audit_approve_withdraw", r);
export const auditeeSave = (r: w.AuditeeSaveRequest) => call<w.AuditSaved>("auditee_save", r);
export const auditorSave = (r: w.AuditorSaveRequest) => call<w.AuditSaved>("auditor_save", r);
export const auditRiskView = (r: w.RiskRequest) => call<w.RiskView>("audit_risk_view", r);
export const programmeSave = (r: w.ProgrammeSaveRequest) => call<w.AuditSaved>("programme_save", r);
export const programmeCover = (r: w.ProgrammeCoverRequest) => call<w.AuditSaved>("programme_cover", r);
export const auditPlanMake = (r: w.AuditPlanMakeRequest) => call<w.AuditSaved>("audit_plan_make", r);
export const auditPlanView = (r: w.AuditIdRequest) => call<w.AuditPlanView>("audit_plan_view", r);
export const criterionPut = (r: w.CriterionPutRequest) => call<w.AuditSaved>("criterion_put", r);
export const targetPut = (r: w.TargetPutRequest) => call<w.AuditSaved>("target_put", r);
export const targetDrop = (r: w.TargetDropRequest) => call<w.AuditSaved>("target_drop", r);
export const memberSave = (r: w.MemberSaveRequest) => call<w.AuditSaved>("member_save", r);
export const teamChange = (r: w.TeamChangeRequest) => call<w.AuditSaved>("team_change", r);
export const engagementCancel = (r: w.EngagementCancelRequest) => call<w.AuditSaved>("engagement_cancel", r);
export const memberRemove = (r: w.MemberRequest) => call<w.AuditSaved>("member_remove", r);
export const engagementMake = (r: w.EngagementMakeRequest) => call<w.AuditSaved>("engagement_make", r);
export const engagementView = (r: w.AuditIdRequest) => call<w.EngagementView>("engagement_view", r);
export const engagementRowAdd = (r: w.EngagementRowRequest) => call<w.AuditSaved>("engagement_row_add", r);
export const engagementRowRemove = (r: w.AuditIdRequest) => call<w.AuditSaved>("engagement_row_remove", r);
export const engagementNotify = (r: w.NoticeRequest) => call<w.AuditSaved>("engagement_notify", r);
export const auditItemFind = (r: w.ItemFindRequest) => call<w.FoundItem[]>("audit_item_find", r);
export const auditItemAdd = (r: w.ItemAddRequest) => call<w.AuditSaved>("audit_item_add", r);
export const auditPointAdd = (r: w.PointAddRequest) => call<w.AuditSaved>("audit_point_add", r);
export const auditItemDrop = (r: w.AuditItemDropRequest) => call<w.AuditSaved>("audit_item_drop", r);
export const auditItemAssign = (r: w.AuditItemAssignRequest) => call<w.AuditSaved>("audit_item_assign", r);
export const sampleDraw = (r: w.SampleDrawRequest) => call<w.AuditSaved>("sample_draw", r);
export const sampleReplace = (r: w.SampleReplaceRequest) => call<w.AuditSaved>("sample_replace", r);
export const paperView = (r: w.AuditIdRequest) => call<w.PaperView>("paper_view", r);
export const paperJudge = (r: w.PaperJudgeRequest) => call<w.AuditSaved>("paper_judge", r);
export const paperReview = (r: w.PaperReviewRequest) => call<w.AuditSaved>("paper_review", r);
export const paperCorrect = (r: w.PaperCorrectRequest) => call<w.AuditSaved>("paper_correct", r);
export const auditEvidenceAdd = (r: w.AuditEvidenceAddRequest) => call<w.AuditSaved>("audit_evidence_add", r);
export const auditEvidenceDrop = (r: w.AuditEvidenceDropRequest) =>
  call<w.AuditSaved>("audit_evidence_drop", r);
export const findingMake = (r: w.FindingMakeRequest) => call<w.AuditSaved>("finding_make", r);
export const findingView = (r: w.AuditIdRequest) => call<w.FindingView>("finding_view", r);
export const findingOpinion = (r: w.FindingOpinionRequest) => call<w.AuditSaved>("finding_opinion", r);
export const findingMemo = (r: w.FindingMemoRequest) => call<w.AuditSaved>("finding_memo", r);
export const findingDrop = (r: w.FindingDropRequest) => call<w.AuditSaved>("finding_drop", r);
export const findingSlip = (r: w.FindingSlipRequest) => call<w.AuditSaved>("finding_slip", r);
export const auditPapers = (r: w.AuditPapersRequest) => call<w.AuditPapersView>("audit_papers", r);
export const auditPaperWrite = (r: w.AuditPaperWriteRequest) =>
  call<w.AuditPapersWritten>("audit_paper_write", r);
export const auditReportMake = (r: w.AuditIdRequest) => call<w.AuditSaved>("audit_report_make", r);
export const auditReportView = (r: w.AuditIdRequest) => call<w.AuditReportView>("audit_report_view", r);
export const auditReportFinish = (r: w.AuditReportFinishRequest) =>
  call<w.AuditReportView>("audit_report_finish", r);
export const orderMake = (r: w.OrderMakeRequest) => call<w.AuditSaved>("order_make", r);
export const orderIssue = (r: w.OrderIssueRequest) => call<w.AuditSaved>("order_issue", r);
export const improvementRecord = (r: w.ImprovementRequest) => call<w.AuditSaved>("improvement_record", r);
export const followUpPlan = (r: w.FollowUpPlanRequest) => call<w.AuditSaved>("follow_up_plan", r);
export const followUpRecord = (r: w.FollowUpRecordRequest) => call<w.AuditSaved>("follow_up_record", r);
export const priorFindingSave = (r: w.PriorFindingRequest) => call<w.AuditSaved>("prior_finding_save", r);
export const ownAnswerSave = (r: w.OwnAnswerRequest) => call<w.AuditSaved>("own_answer_save", r);
export const auditMeasureSave = (r: w.AuditMeasureRequest) => call<w.AuditSaved>("audit_measure_save", r);
export const rollOutMake = (r: w.RollOutMakeRequest) => call<w.AuditSaved>("roll_out_make", r);
export const rollOutReply = (r: w.RollOutReplyRequest) => call<w.AuditSaved>("roll_out_reply", r);
export const engagementClose = (r: w.EngagementCloseRequest) => call<w.AuditSaved>("engagement_close", r);
export const auditSheetsWrite = (r: w.AuditSheetsWriteRequest) =>
  call<w.WrittenView>("audit_sheets_write", r);
export const auditSheetsInspect = (r: w.AuditParcelRequest) =>
  call<w.AuditSheetsView>("audit_sheets_inspect", r);
export const auditSheetsTake = (r: w.AuditParcelRequest) => call<w.AuditSheetsView>("audit_sheets_take", r);
export const auditGapView = (r: w.AuditGapRequest) => call<w.AuditGapView>("audit_gap_view", r);
export const auditPartWrite = (r: w.AuditPartWriteRequest) => call<w.WrittenView>("audit_part_write", r);
export const auditPartList = (r: w.AuditIdRequest) => call<w.AuditPartsView>("audit_part_list", r);
export const auditPartCallBack = (r: w.AuditPartCallBackRequest) =>
  call<w.AuditPartsView>("audit_part_call_back", r);
export const auditPartOpen = (r: w.AuditPartOpenRequest) => call<w.DeskView>("audit_part_open", r);
export const auditPartReturn = (r: w.AuditPartReturnRequest) => call<w.WrittenView>("audit_part_return", r);
export const auditPartInspect = (r: w.AuditParcelRequest) =>
  call<w.AuditPartBackView>("audit_part_inspect", r);
export const auditPartTake = (r: w.AuditParcelRequest) => call<w.AuditPartBackView>("audit_part_take", r);
export const auditPartDecide = (r: w.AuditPartDecideRequest) =>
  call<w.AuditPartsView>("audit_part_decide", r);
export const auditResultsWrite = (r: w.AuditResultsWriteRequest) =>
  call<w.WrittenView>("audit_results_write", r);
export const auditSurveySave = (r: w.AuditSurveySaveRequest) => call<w.AuditSaved>("audit_survey_save", r);
export const auditSurveyList = (r: w.AuditIdRequest) => call<w.AuditSurveyView[]>("audit_survey_list", r);
export const auditQuestionWrite = (r: w.AuditQuestionWriteRequest) =>
  call<w.WrittenView>("audit_question_write", r);
export const askedList = () => call<w.AskedLine[]>("asked_list");
export const askedView = (r: w.AskedRequest) => call<w.AskedView>("asked_view", r);
export const askedReply = (r: w.AskedReplyRequest) => call<w.WrittenView>("asked_reply", r);
export const auditReplyInspect = (r: w.AuditReplyRequest) => call<w.AuditReplyView>("audit_reply_inspect", r);
export const auditReplyTake = (r: w.AuditReplyRequest) => call<w.AuditReplyView>("audit_reply_take", r);
export const auditKeptWrite = (r: w.AuditResultsWriteRequest) => call<w.WrittenView>("audit_kept_write", r);
export const auditKeptVerify = (r: w.AuditKeptVerifyRequest) => call<w.AuditKeptView>("audit_kept_verify", r);
export const auditResultsInspect = (r: w.AuditParcelRequest) =>
  call<w.AuditResultView>("audit_results_inspect", r);
export const auditResultsTake = (r: w.AuditParcelRequest) => call<w.AuditResultView>("audit_results_take", r);
export const auditResultList = () => call<w.AuditResultLine[]>("audit_result_list");
export const auditResultView = (r: w.AuditIdRequest) => call<w.AuditResultView>("audit_result_view", r);
export const auditResultLink = (r: w.AuditResultLinkRequest) =>
  call<w.AuditResultView>("audit_result_link", r);

// Improvements and exceptions
export const boardView = (r: w.BoardRequest) => call<w.BoardView>("board_view", r);
export const boardShow = (r: w.BoardIdRequest) => call<w.BoardDetail>("board_show", r);
export const boardMake = (r: w.BoardMakeRequest) => call<w.BoardSaved>("board_make", r);
export const boardEdit = (r: w.BoardEditRequest) => call<w.BoardSaved>("board_edit", r);
export const boardMove = (r: w.BoardMoveRequest) => call<w.BoardSaved>("board_move", r);
export const boardDue = (r: w.BoardDueRequest) => call<w.BoardSaved>("board_due", r);
export const boardCheck = (r: w.BoardCheckRequest) => call<w.BoardSaved>("board_check", r);
export const boardLink = (r: w.BoardLinkRequest) => call<w.BoardSaved>("board_link", r);
export const boardNote = (r: w.BoardNoteRequest) => call<w.BoardSaved>("board_note", r);
export const boardRemind = (r: w.BoardRemindRequest) => call<w.BoardReminder[]>("board_remind", r);
export const exceptionList = (r: w.ExceptionListRequest) => call<w.ExceptionsView>("exception_list", r);
export const exceptionShow = (r: w.ExceptionIdRequest) => call<w.ExceptionDetail>("exception_show", r);
export const exceptionApply = (r: w.ExceptionApplyRequest) => call<w.BoardSaved>("exception_apply", r);
export const exceptionReceive = (r: w.ExceptionReceiveRequest) => call<w.BoardSaved>("exception_receive", r);
export const exceptionDecide = (r: w.ExceptionDecideRequest) => call<w.BoardSaved>("exception_decide", r);
export const boardFormWrite = (r: w.BoardFormWriteRequest) => call<w.WrittenView>("board_form_write", r);
export const boardBackInspect = (r: w.BoardBackRequest) => call<w.BoardBackView>("board_back_inspect", r);
export const boardBackTake = (r: w.BoardBackRequest) => call<w.BoardBackView>("board_back_take", r);
export const exceptionSend = (r: w.ExceptionSendRequest) => call<w.WrittenView>("exception_send", r);
export const exceptionArriveInspect = (r: w.AuditReplyRequest) =>
  call<w.ExceptionArrival>("exception_arrive_inspect", r);
export const exceptionArriveTake = (r: w.AuditReplyRequest) =>
  call<w.ExceptionArrival>("exception_arrive_take", r);
export const exceptionRenew = (r: w.ExceptionRenewRequest) => call<w.BoardSaved>("exception_renew", r);
export const exceptionEnd = (r: w.ExceptionEndRequest) => call<w.BoardSaved>("exception_end", r);
export const exceptionCheck = (r: w.ExceptionCheckRequest) => call<w.BoardSaved>("exception_check", r);
export const memoArriveInspect = (r: w.AuditReplyRequest) => call<w.MemoArrival>("memo_arrive_inspect", r);
export const memoArriveTake = (r: w.AuditReplyRequest) => call<w.MemoArrival>("memo_arrive_take", r);
export const memoList = (r: w.MemoListRequest) => call<w.MemosView>("memo_list", r);
export const memoShow = (r: w.MemoIdRequest) => call<w.MemoDetail>("memo_show", r);
export const memoStart = (r: w.MemoStartRequest) => call<w.BoardSaved>("memo_start", r);
export const memoWrite = (r: w.MemoWriteRequest) => call<w.BoardSaved>("memo_write", r);
export const memoIssue = (r: w.MemoIssueRequest) => call<w.BoardSaved>("memo_issue", r);
export const memoForward = (r: w.MemoForwardRequest) => call<w.BoardSaved>("memo_forward", r);
export const memoAnswer = (r: w.MemoAnswerRequest) => call<w.BoardSaved>("memo_answer", r);
export const memoEnd = (r: w.MemoEndRequest) => call<w.BoardSaved>("memo_end", r);
export const memoDaysSet = (r: w.MemoDaysRequest) => call<w.MemosView>("memo_days_set", r);
export const memoSend = (r: w.MemoSendRequest) => call<w.WrittenView>("memo_send", r);
export const improvePaperWrite = (r: w.ImprovePaperRequest) =>
  call<w.AuditPapersWritten>("improve_paper_write", r);
