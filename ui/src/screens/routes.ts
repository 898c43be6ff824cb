// Owns: which screen a route shows.
import type { Component } from "svelte";
import AfterScreen from "./audit/AfterScreen.svelte";
import AuditScreen from "./audit/AuditScreen.svelte";
import AuditeesScreen from "./audit/AuditeesScreen.svelte";
import EngagementScreen from "./audit/EngagementScreen.svelte";
import FindingScreen from "./audit/FindingScreen.svelte";
import OnSiteScreen from "./audit/OnSiteScreen.svelte";
import PlanScreen from "./audit/PlanScreen.svelte";
import PlansScreen from "./audit/PlansScreen.svelte";
import AuditPapersScreen from "./audit/PapersScreen.svelte";
import ProgrammeScreen from "./audit/ProgrammeScreen.svelte";
import AuditReportScreen from "./audit/ReportScreen.svelte";
import AuditSettingsScreen from "./audit/SettingsScreen.svelte";
import OpenScreen from "./begin/OpenScreen.svelte";
import NewScreen from "./begin/NewScreen.svelte";
import StartScreen from "./begin/StartScreen.svelte";
import TakeScreen from "./begin/TakeScreen.svelte";
import AboutScreen from "./desk/AboutScreen.svelte";
import DeskScreen from "./desk/DeskScreen.svelte";
import HandoverScreen from "./desk/HandoverScreen.svelte";
import HelpScreen from "./desk/HelpScreen.svelte";
import JournalScreen from "./desk/JournalScreen.svelte";
import OperatorScreen from "./desk/OperatorScreen.svelte";
import SecretScreen from "./desk/SecretScreen.svelte";
import AnswersScreen from "./city/AnswersScreen.svelte";
import CityScreen from "./city/CityScreen.svelte";
import CorrectionsScreen from "./city/CorrectionsScreen.svelte";
import RevisionScreen from "./city/RevisionScreen.svelte";
import TrendScreen from "./city/TrendScreen.svelte";
import ReportsScreen from "./city/ReportsScreen.svelte";
import StatusScreen from "./city/StatusScreen.svelte";
import DisposalScreen from "./keep/DisposalScreen.svelte";
import KeepScreen from "./keep/KeepScreen.svelte";
import RestoreScreen from "./keep/RestoreScreen.svelte";
import LibraryScreen from "./library/LibraryScreen.svelte";
import FormerScreen from "./intake/FormerScreen.svelte";
import CollectScreen from "./intake/CollectScreen.svelte";
import KeyInScreen from "./intake/KeyInScreen.svelte";
import RunsScreen from "./intake/RunsScreen.svelte";
import BoardScreen from "./board/BoardScreen.svelte";
import RegisterScreen from "./exceptions/RegisterScreen.svelte";
import MemosScreen from "./memos/MemosScreen.svelte";
import ExceptionScreen from "./office/ExceptionScreen.svelte";
import IntakeScreen from "./office/IntakeScreen.svelte";
import OfficeScreen from "./office/OfficeScreen.svelte";
import ResultsScreen from "./office/ResultsScreen.svelte";
import RoundScreen from "./office/RoundScreen.svelte";
import SubmissionScreen from "./office/SubmissionScreen.svelte";
import HandoutScreen from "./setup/HandoutScreen.svelte";
import ImportScreen from "./setup/ImportScreen.svelte";
import NextScreen from "./setup/NextScreen.svelte";
import YearEndScreen from "./setup/YearEndScreen.svelte";
import SetupScreen from "./setup/SetupScreen.svelte";
import UnitsScreen from "./setup/UnitsScreen.svelte";
import CompareScreen from "./standard/CompareScreen.svelte";
import AskedScreen from "./travel/AskedScreen.svelte";
import GapScreen from "./travel/GapScreen.svelte";
import KeptScreen from "./travel/KeptScreen.svelte";
import ParcelsScreen from "./travel/ParcelsScreen.svelte";
import SurveyScreen from "./travel/SurveyScreen.svelte";
import StandardReviewScreen from "./standard/ReviewScreen.svelte";
import StandardsScreen from "./standard/StandardsScreen.svelte";
import ExcelScreen from "./pack/ExcelScreen.svelte";
import InstallScreen from "./pack/InstallScreen.svelte";
import PackScreen from "./pack/PackScreen.svelte";
import OutputScreen from "./walk/OutputScreen.svelte";
import ProfileScreen from "./walk/ProfileScreen.svelte";
import QuestionsScreen from "./walk/QuestionsScreen.svelte";
import RequestScreen from "./walk/RequestScreen.svelte";
import ReviewScreen from "./walk/ReviewScreen.svelte";

export type Frame = "bare" | "walk" | "office";
type Screen = Component<{ params: string[] }>;
export type Route = { screen: Screen; frame: Frame; needsCase: boolean };

// A screen that asks nothing of the address is given its parameters all the same.
const bare = (screen: Screen | Component, needsCase = false): Route => ({
  screen: screen as Screen,
  frame: "bare",
  needsCase,
});
const walk = (screen: Screen): Route => ({ screen, frame: "walk", needsCase: true });
const office = (screen: Screen | Component): Route => ({
  screen: screen as Screen,
  frame: "office",
  needsCase: true,
});

/** Shown with and without an open file. */
const free = (screen: Screen | Component): Route => ({
  screen: screen as Screen,
  frame: "office",
  needsCase: false,
});

export const ROUTES: Record<string, Route> = {
  start: bare(StartScreen),
  open: bare(OpenScreen),
  take: bare(TakeScreen),
  new: bare(NewScreen),
  restore: bare(RestoreScreen),
  about: bare(AboutScreen),
  help: bare(HelpScreen),
  library: free(LibraryScreen),
  operator: bare(OperatorScreen, true),
  desk: office(DeskScreen),
  secret: office(SecretScreen),
  journal: office(JournalScreen),
  keep: office(KeepScreen),
  disposal: office(DisposalScreen),
  handover: office(HandoverScreen),
  office: office(OfficeScreen),
  setup: office(SetupScreen),
  units: office(UnitsScreen),
  "units-import": office(ImportScreen),
  round: office(RoundScreen),
  "round-next": office(NextScreen),
  "year-end": office(YearEndScreen),
  handout: office(HandoutScreen),
  standards: office(StandardsScreen),
  standard: office(StandardReviewScreen),
  compare: office(CompareScreen),
  exceptions: office(ExceptionScreen),
  board: office(BoardScreen),
  register: office(RegisterScreen),
  memos: office(MemosScreen),
  intake: office(IntakeScreen),
  collect: office(CollectScreen),
  former: office(FormerScreen),
  "intake-runs": office(RunsScreen),
  "key-in": office(KeyInScreen),
  submission: office(SubmissionScreen),
  status: office(StatusScreen),
  city: office(CityScreen),
  trend: office(TrendScreen),
  revision: office(RevisionScreen),
  answers: office(AnswersScreen),
  corrections: office(CorrectionsScreen),
  reports: office(ReportsScreen),
  audit: office(AuditScreen),
  auditees: office(AuditeesScreen),
  "audit-plans": office(PlansScreen),
  "audit-plan": office(PlanScreen),
  "audit-papers": office(AuditPapersScreen),
  "audit-parcels": office(ParcelsScreen),
  "audit-gap": office(GapScreen),
  "audit-survey": office(SurveyScreen),
  asked: office(AskedScreen),
  "audit-kept": free(KeptScreen),
  "audit-results": office(ResultsScreen),
  programme: office(ProgrammeScreen),
  "audit-settings": office(AuditSettingsScreen),
  "audit-after": office(AfterScreen),
  engagement: office(EngagementScreen),
  onsite: office(OnSiteScreen),
  finding: office(FindingScreen),
  "audit-report": office(AuditReportScreen),
  pack: office(PackScreen),
  "pack-install": office(InstallScreen),
  "standards-excel": office(ExcelScreen),
  request: walk(RequestScreen),
  profile: walk(ProfileScreen),
  questions: walk(QuestionsScreen),
  review: walk(ReviewScreen),
  output: walk(OutputScreen),
};
