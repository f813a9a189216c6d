import type { ProjectComparison } from '#domain/goal/import/compare-import';
import type { GoalIndicator } from '#domain/goal/performance-goal';
import type { SpendingProfile } from '../example/spending-profile.js';
import type { CompletedGoal } from './completed-goal.js';
import type { GoalBody } from './goal-body.js';

/** Four lights of one project at one checkpoint, by name as they are shown; a dash where nothing can be judged. */
export interface CheckpointLights {
  readonly month: number;
  readonly planned: string;
  readonly spent: string;
  readonly rate: string;
  readonly lights: readonly [plan: string, linear: string, attainment: string, forecast: string];
}

/** One project of the document on its way through the year. */
export interface StoryProject {
  readonly no: number;
  readonly name: string;
  readonly imported: GoalBody;
  readonly completed: CompletedGoal;
  readonly profile: SpendingProfile;
  /** Problems that the review found in the document. */
  readonly findings: number;
  goalId: string;
  /** Known once the goal is issued. */
  indicators: readonly GoalIndicator[];
  approvalCaseId: string;
  spentFen: bigint;
  readonly checkpoints: CheckpointLights[];
  evaluationId: string;
  points: string;
  grade: string;
  finalPoints: string;
  finalGrade: string;
  rectification: string;
}

/** What the whole story is about. */
export interface StoryPlot {
  readonly file: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly checkpointMonths: readonly number[];
  readonly projects: readonly StoryProject[];
  /** Left out, because they cannot become goals as they are printed. */
  readonly refused: readonly ProjectComparison[];
  /** Sent back once, and submitted again. */
  readonly returned: StoryProject;
  /** Its report for the second checkpoint comes late. */
  readonly late: StoryProject;
}
