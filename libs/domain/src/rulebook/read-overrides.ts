import { DomainError, type Violation } from '../shared/domain-error.js';
import { isDecimal } from '../shared/fraction.js';
import type { DeadlineAnchor } from './due-rule.js';
import type { RulebookSettings } from './rulebook.js';
import type { SettingSource } from './setting.js';

/** What a district changed of the default settings. Deadlines are changed one by one. */
export type RulebookOverrides = Partial<Omit<RulebookSettings, 'deadlines'>> & { readonly deadlines?: Partial<RulebookSettings['deadlines']> };

type Fields = Readonly<Record<string, unknown>>;
/** Says whether a JSON value has the shape of a setting; what the value means is judged by the rulebook's own rules. */
type Shape = (value: unknown) => boolean;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const decimal: Shape = (value) => typeof value === 'string' && value.length <= 20 && isDecimal(value);
const timeOfDay: Shape = (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
const flag: Shape = (value) => typeof value === 'boolean';
const whole: Shape = (value) => Number.isSafeInteger(value);
const oneOf = (...known: readonly unknown[]): Shape => (value) => known.includes(value);
const orNull = (shape: Shape): Shape => (value) => value === null || shape(value);
const listOf = (shape: Shape, most = 40): Shape => (value) => Array.isArray(value) && value.length <= most && value.every(shape);
const mapOf = (shape: Shape, key: RegExp): Shape => (value) => isFields(value) && Object.keys(value).length <= 40 && Object.entries(value).every(([name, each]) => key.test(name) && shape(each));

/** All of the fields and no other; those in `optional` may be missing. */
const fields = (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape => (value) =>
  isFields(value)
  && Object.entries(required).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]))
  && Object.entries(value).every(([name, each]) => Object.hasOwn(required, name) || (Object.hasOwn(optional, name) && (optional[name] as Shape)(each)));

const allGrades = (shape: Shape): Shape => fields({ excellent: shape, good: shape, fair: shape, poor: shape });
const scheme = fields({ execution: decimal, output: decimal, benefit: decimal, satisfaction: decimal }, { cost: decimal });
const band = fields({ from: decimal, upTo: decimal, includesUpTo: flag });

const anchors: readonly DeadlineAnchor[] = [
  'submission', 'return', 'budget-approved-by-congress', 'reply-received', 'checkpoint', 'report-due', 'alert', 'year-end', 'self-evaluation-closed',
  'result-fixed', 'notice-received', 'rectification-plan-filed', 'rectification-report-filed',
];
const dueRule = fields({ anchor: oneOf(...anchors), n: whole, unit: oneOf('calendar', 'working'), roll: oneOf('none', 'next-working') });

const shapes: Readonly<Record<Exclude<keyof RulebookSettings, 'deadlines'>, Shape>> = {
  checkpointMonths: listOf(whole, 12),
  planReading: fields({ blankBeforeFirst: decimal, blankAfterHundred: decimal, missing: oneOf('linear'), betweenCheckpoints: oneOf('straight-line', 'previous'), mayDecrease: flag, last: decimal }),
  lightBands: fields({ redBelow: decimal, yellowBelow: decimal, blueFrom: decimal }),
  lightBase: oneOf('plan', 'linear'),
  absoluteLights: fields({ enabled: flag, minimumPercentByMonth: mapOf(decimal, /^([1-9]|1[0-2])$/) }),
  ratePace: oneOf('by-month', 'whole-target'),
  goalMoneyGapPoints: decimal,
  alertOnTimeout: oneOf('suspend', 'remind'),
  weightsWithoutCost: scheme,
  weightsWithCost: scheme,
  weightOfAbsentSatisfaction: oneOf('cost', 'output', 'benefit', 'satisfaction'),
  gradeBands: fields({ excellentFrom: decimal, goodFrom: decimal, fairFrom: decimal }),
  qualitativeBands: fields({ achieved: band, 'partly-achieved': band, 'not-achieved': band }),
  reverseFormula: oneOf('linear-to-double', 'target-over-actual'),
  overAchievement: fields({ explainAbove: decimal, deduct: orNull(fields({ above: decimal, perStarted: decimal, share: decimal, atMost: decimal })) }),
  satisfactionSteps: orNull(listOf(fields({ atLeast: decimal, share: decimal }))),
  passLine: orNull(decimal),
  rounding: fields({ places: oneOf(2), mode: oneOf('half-up') }),
  sumTolerance: decimal,
  silencedReviewRules: listOf((value) => typeof value === 'string' && /^[A-Z]\d{1,2}$/.test(value), 100),
  reviewEffect: allGrades(oneOf('pass', 'fix-then-pass', 'return', 'reject')),
  budgetEffect: allGrades(fields({ reducePercent: decimal, upToPercent: decimal, decidedByPerson: flag })),
  reminderLadder: (value) => listOf(fields({ audience: oneOf('owner', 'unit-leader', 'subdistrict-finance', 'supervisor'), workingDaysFromDue: whole }), 20)(value) && (value as unknown[]).length > 0,
  urgesPerDay: whole,
  workingHours: listOf(fields({ from: timeOfDay, to: timeOfDay }), 10),
  approverMayBePreparer: fields({ otherwise: flag, byStep: mapOf(flag, /^.{1,40}$/) }),
};

const sources: readonly SettingSource[] = ['law', 'local-rule', 'proposal'];
const CITATION_LENGTH = 200;

/** Where a number comes from is part of it: a law or local rule is named, so that the next reader can look it up. */
function findSettingViolations(path: string, setting: unknown, shape: Shape): Violation[] {
  if (!fields({ value: () => true, source: oneOf(...sources) }, { citation: (citation) => typeof citation === 'string' && citation.length <= CITATION_LENGTH })(setting)) {
    return [{ path, code: 'rulebook.setting-malformed' }];
  }
  const { value, source, citation = '' } = setting as { value: unknown; source: SettingSource; citation?: string };
  return [
    ...(shape(value) ? [] : [{ path: `${path}/value`, code: 'rulebook.value-malformed' }]),
    ...(source !== 'proposal' && citation.trim() === '' ? [{ path: `${path}/citation`, code: 'rulebook.citation-missing' }] : []),
  ];
}

function findDeadlineViolations(deadlines: unknown, known: Fields): Violation[] {
  if (!isFields(deadlines)) return [{ path: '/settings/deadlines', code: 'rulebook.setting-malformed' }];
  return Object.entries(deadlines).flatMap(([name, setting]) =>
    Object.hasOwn(known, name) ? findSettingViolations(`/settings/deadlines/${name}`, setting, dueRule) : [{ path: '/settings/deadlines', code: 'rulebook.setting-unknown', details: { name: name.slice(0, 40) } }],
  );
}

/**
 * Reads the settings a district wants to change from JSON, `{ lightBands: { value, source, citation? }, … }`. Only shapes are judged
 * here; `findRulebookViolations` judges the whole. Throws `rulebook.malformed` (invalid) with all violations.
 */
export function readOverrides(json: unknown, base: RulebookSettings): RulebookOverrides {
  const violations = !isFields(json) || Object.keys(json).length === 0
    ? [{ path: '/settings', code: 'rulebook.nothing-changed' }]
    : Object.entries(json).flatMap(([name, setting]) => {
        if (name === 'deadlines') return findDeadlineViolations(setting, base.deadlines as unknown as Fields);
        const shape = Object.hasOwn(shapes, name) ? shapes[name as keyof typeof shapes] : undefined;
        return shape ? findSettingViolations(`/settings/${name}`, setting, shape) : [{ path: '/settings', code: 'rulebook.setting-unknown', details: { name: name.slice(0, 40) } }];
      });
  if (violations.length > 0) throw new DomainError('rulebook.malformed', 'invalid', { violations });
  return json as RulebookOverrides;
}
