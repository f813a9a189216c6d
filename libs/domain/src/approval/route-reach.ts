import type { Violation } from '../shared/domain-error.js';
import { countCases, possibleFacts } from './possible-facts.js';
import { holds } from './route-condition.js';
import { violation, type RouteStep } from './route-step.js';
import type { SubjectFacts } from './subject-facts.js';

/** Beyond it nobody sees any more who gets what. */
const MOST_CASES = 20_000;

/** A step is left out only where its condition is known not to hold: what is not known keeps its reviewer. */
const isTaken = ({ when }: RouteStep, facts: SubjectFacts): boolean => when === null || holds(when, facts) !== false;

/** 实际环节: the steps a document takes, and those it does not. */
export interface TakenSteps {
  readonly taken: readonly RouteStep[];
  readonly leftOut: readonly RouteStep[];
}

export const stepsTaken = (steps: readonly RouteStep[], facts: SubjectFacts): TakenSteps => ({
  taken: steps.filter((step) => isTaken(step, facts)),
  leftOut: steps.filter((step) => !isTaken(step, facts)),
});

const isSamePost = (a: RouteStep, b: RouteStep): boolean => a.role === b.role && a.at === b.at;

/** How many people on the post a step needs, so that nobody has to decide twice. */
export const peopleNeeded = (steps: readonly RouteStep[], index: number): number =>
  steps[index]?.secondPerson === true ? steps.slice(0, index + 1).filter((step) => isSamePost(step, steps[index] as RouteStep)).length : 1;

/** Whoever spoke at an earlier step may not speak again: a post that comes twice needs a second person, and must say so. */
function repeatedPosts(steps: readonly RouteStep[], cases: readonly SubjectFacts[]): Violation[] {
  return steps.flatMap((step, index) => {
    const earlier = steps.slice(0, index).filter((each) => isSamePost(each, step));
    if (step.secondPerson) return earlier.length === 0 ? [violation(`/steps/${index}/secondPerson`, 'second-person-first', { name: step.name })] : [];
    const met = step.allowsPreparer ? undefined : earlier.find((each) => cases.some((facts) => isTaken(each, facts) && isTaken(step, facts)));
    return met ? [violation(`/steps/${index}`, 'post-twice', { name: step.name, earlier: met.name })] : [];
  });
}

/** Whether the way of a document ends with somebody who decides: advice is given to somebody. */
const endsWithDecision = (steps: readonly RouteStep[], facts: SubjectFacts): boolean => steps.findLast((step) => isTaken(step, facts))?.role !== 'third-party';

/** What a step completes must be read by somebody else afterwards (四眼): where nobody ever follows, it could never be used. */
const unreadAmendments = (steps: readonly RouteStep[], cases: readonly SubjectFacts[]): Violation[] => steps.flatMap((step, index) => {
  const isRead = cases.some((facts) => isTaken(step, facts) && steps.slice(index + 1).some((later) => !later.allowsPreparer && later.role !== 'third-party' && isTaken(later, facts)));
  return step.mayEdit.length === 0 || isRead ? [] : [violation(`/steps/${index}/mayEdit`, 'amended-last', { name: step.name })];
});

/**
 * What is wrong with well-formed steps as a whole: one that no document ever reaches, a document that no step ever gets, one on which a third
 * party has the last word, a post that would have to decide twice, fields that a step may complete and nobody else would read afterwards.
 * A list of steps has no loops: it only goes forward, and back by somebody's decision.
 */
export function findReachViolations(steps: readonly RouteStep[]): Violation[] {
  const conditions = steps.flatMap(({ when }) => when ?? []);
  if (countCases(conditions) > MOST_CASES) return [violation('/steps', 'too-many-cases', { most: MOST_CASES })];
  const cases = possibleFacts(conditions);
  return [
    ...steps.flatMap((step, index) => (cases.some((facts) => isTaken(step, facts)) ? [] : [violation(`/steps/${index}/when`, 'step-unreachable', { name: step.name })])),
    ...(cases.every((facts) => steps.some((step) => isTaken(step, facts))) ? [] : [violation('/steps', 'passes-unreviewed')]),
    ...(cases.every((facts) => endsWithDecision(steps, facts)) ? [] : [violation('/steps', 'advice-is-last')]),
    ...repeatedPosts(steps, cases),
    ...unreadAmendments(steps, cases),
  ];
}
