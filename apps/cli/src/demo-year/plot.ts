import { importedProjects } from '#documents/imported-projects';
import { reviewDocument } from '#documents/review-document';
import type { ParsedDocument } from '#documents/parsed-document';
import { compareImport, type ProjectComparison } from '#domain/goal/import/compare-import';
import { codeOfTable } from '#domain/goal/import/match-projects';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import { DomainError } from '#domain/shared/domain-error';
import { allocateMoney, NO_MONEY, type Money } from '#domain/shared/money';
import { spendingProfiles, type SpendingProfile } from '../example/spending-profile.js';
import { completeGoal } from './completed-goal.js';
import { goalBodyOf } from './goal-body.js';
import { seededRandom } from './seeded-random.js';
import type { StoryPlot, StoryProject } from './story-project.js';

/** Used where neither the document nor its total says what the projects cost: 300,000 元 each. */
const USUAL_BUDGET_FEN = 30_000_000n;

/** A document that names no year is played in the one before the working-day calendars end. */
const YEAR_IF_UNKNOWN = 2025;

const UNIT_CODE_IF_UNKNOWN = 'MN';

const { 'on-plan': onPlan, ahead, behind, stalled } = spendingProfiles;
const profiles: readonly SpendingProfile[] = [onPlan, behind, onPlan, ahead, onPlan, stalled, onPlan];

/** What will happen to which project; the same document gives the same plot for ever. */
export function plotOf(document: ParsedDocument, unitName: string): StoryPlot {
  const fiscalYear = document.fiscalYear ?? YEAR_IF_UNKNOWN;
  const checkpointMonths = defaultRulebook(fiscalYear).settings.checkpointMonths.value;
  const budgets = budgetsIfMissing(document);
  const findings = reviewDocument(document);
  const compared = comparedWithNothing(document, fiscalYear);
  const playable = compared.filter(({ verdict }) => verdict === 'new');
  if (playable.length === 0) throw new DomainError('demo-year.nothing-to-play', 'invalid');
  const projects = playable.map((comparison, at): StoryProject => {
    const { project } = comparison;
    const imported = goalBodyOf(comparison, fiscalYear);
    const completed = completeGoal(imported, { checkpointMonths, budgetFenIfMissing: budgets[compared.indexOf(comparison)]?.fen ?? USUAL_BUDGET_FEN, random: seededRandom(project.no) });
    return {
      no: project.no,
      name: imported.name,
      imported,
      completed,
      profile: profiles[at % profiles.length] ?? onPlan,
      findings: findings.filter((finding) => finding.project === project.no).length,
      goalId: '',
      indicators: [],
      approvalCaseId: '',
      spentFen: 0n,
      checkpoints: [],
      evaluationId: '',
      points: '',
      grade: '',
      finalPoints: '',
      finalGrade: '',
      rectification: '',
    };
  });
  const returned = projects.reduce((worst, project) => (project.findings > worst.findings ? project : worst));
  const late = projects.find((project, at) => project !== returned && at >= Math.floor(projects.length / 2)) ?? returned;
  return { file: document.source.file, unitName, fiscalYear, checkpointMonths, projects, refused: compared.filter(({ verdict }) => verdict === 'refused'), returned, late };
}

/** A unit whose year is still empty: every project is new, unless it cannot become a goal as it is printed. */
function comparedWithNothing(document: ParsedDocument, fiscalYear: number): readonly ProjectComparison[] {
  const unitCode = /^[0-9A-Za-z]{1,12}$/.exec(document.unit?.code ?? '')?.[0] ?? UNIT_CODE_IF_UNKNOWN;
  return compareImport(importedProjects(document), { goals: [], codeOf: (no) => codeOfTable(unitCode, fiscalYear, no), codesElsewhere: new Set() }).projects;
}

/** Tables without amounts share the total that the document states for its projects. */
function budgetsIfMissing({ projects, statedTotals }: ParsedDocument): readonly Money[] {
  const isWithout = projects.every(({ budget }) => budget?.totalFen === undefined || budget.totalFen === null);
  const stated = statedTotals.find(({ label }) => /项目/.test(label)) ?? statedTotals[0];
  const total: Money = isWithout && stated !== undefined ? { fen: BigInt(stated.fen) } : NO_MONEY;
  // Whole 元, larger for earlier tables, so that the projects do not look alike.
  return total.fen > 0n ? allocateMoney({ fen: total.fen / 100n }, projects.map((_, at) => BigInt(projects.length * 2 - at))).map(({ fen }) => ({ fen: fen * 100n })) : [];
}
