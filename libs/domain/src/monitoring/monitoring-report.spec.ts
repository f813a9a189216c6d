import { localDate } from '../calendar/local-date.js';
import type { GoalIndicator } from '../goal/performance-goal.js';
import { parseTargetValue } from '../indicator/parse-target-value.js';
import { defaultRulebook } from '../rulebook/default-rulebook.js';
import { DomainError } from '../shared/domain-error.js';
import { fraction } from '../shared/fraction.js';
import { parseAmount } from '../shared/money.js';
import { parsePercent } from '../shared/percent.js';
import { planCell } from '../spending-plan/spending-plan.js';
import { freezeReport, plainFigures, thawReport } from './frozen-report.js';
import { monitoringFigures, type MonitoringFigures } from './monitoring-figures.js';
import { EMPTY_MONITORING, fileReport, findReportViolations, monitoringReportLifecycle, moveReport, reviseReport, type MonitoringContent, type MonitoringReport } from './monitoring-report.js';
import { actualOfPlain, plainActual } from './plain-actual.js';

const rulebook = defaultRulebook(2022);
const indicator = (id: string, raw: string): GoalIndicator => ({
  id, dimension: 'output', category: 'quantity', name: '走访户数', description: '', basis: '', weight: null, direction: 'higher-is-better', target: parseTargetValue(raw),
});
const indicators = [indicator('i1', '≥100户'), indicator('i2', '≥95%')];
const plan = [planCell(3, parsePercent('5')), planCell(6, parsePercent('47')), planCell(10, parsePercent('98')), planCell(12, parsePercent('100'))];
const preparer = { personId: 'p1', unitId: 'u1' };
const report: MonitoringReport = {
  id: 'm1', districtId: 'd1', unitId: 'u1', goalId: 'g1', projectId: 'j1', fiscalYear: 2022, month: 6, checkpointOn: localDate('2022-06-30'),
  status: 'open', round: 0, version: 1, preparerId: null, content: EMPTY_MONITORING, filedOn: null,
};
const content: MonitoringContent = {
  ...EMPTY_MONITORING,
  indicators: [
    { indicatorId: 'i1', actual: { kind: 'number', value: fraction(55n) }, forecast: null, likelihood: 'certain', reason: null },
    { indicatorId: 'i2', actual: { kind: 'number', value: fraction(96n) }, forecast: null, likelihood: 'certain', reason: null },
  ],
};
const figuresOf = (of: MonitoringContent, spent: string): MonitoringFigures =>
  monitoringFigures({ month: 6, goal: { plan, indicators }, budget: parseAmount('141.575', '万元'), spent: parseAmount(spent, '万元'), forecastSpent: of.forecastSpent, indicators: of.indicators }, rulebook);

const errorOf = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('monitoring figures', () => {
  it('a cost published as a bare amount is red when it is exceeded, whatever its sign leaves open', () => {
    const cost: GoalIndicator = { ...indicator('i1', '11万元'), category: 'economic-cost', dimension: 'cost', direction: 'lower-is-better' };
    const lightAt = (actual: bigint) =>
      monitoringFigures({ month: 12, goal: { plan, indicators: [cost] }, budget: parseAmount('11', '万元'), spent: parseAmount('11', '万元'), forecastSpent: null, indicators: [{ indicatorId: 'i1', actual: { kind: 'number', value: fraction(actual) }, forecast: null, likelihood: 'certain' }] }, rulebook).indicators[0]?.attainment.light;
    expect([lightAt(11n), lightAt(14n)]).toEqual(['green', 'red']);
  });

  it('show spending against the plan and against the passed months, and the worst indicator', () => {
    const figures = figuresOf(content, '47');
    expect([figures.plan.light, figures.linear.light, figures.attainment.light, figures.forecast.light]).toEqual(['yellow', 'yellow', 'green', 'green']);
    expect(figures.indicators.map((each) => [each.indicatorId, each.attainment.light])).toEqual([['i1', 'green'], ['i2', 'blue']]);
    expect(figures.plan.steps.length).toBeGreaterThan(0);
    expect(figures.rulebookVersion).toBe(rulebook.id);
  });

  it('a forecast of the money below the plan of the year darkens the forecast light', () => {
    expect(figuresOf({ ...content, forecastSpent: parseAmount('70', '万元') }, '70').forecast.light).toBe('red');
  });
});

describe('a monitoring report', () => {
  it('every state is reachable, and only confirmation ends it', () => {
    const targets = new Set(monitoringReportLifecycle.statuses.flatMap((status) => Object.values(monitoringReportLifecycle.table[status])));
    expect(monitoringReportLifecycle.statuses.filter((status) => status !== 'open' && !targets.has(status))).toEqual([]);
    expect(monitoringReportLifecycle.statuses.filter((status) => monitoringReportLifecycle.actionsOf(status).length === 0)).toEqual(['confirmed']);
  });

  it('is written by the preparers of its unit only, and not while it is reviewed', () => {
    expect(errorOf(() => reviseReport(report, content, ['i1', 'i2'], { personId: 'p2', unitId: 'u2' })).code).toBe('monitoring.not-your-unit');
    expect(errorOf(() => reviseReport({ ...report, status: 'under-review' }, content, ['i1', 'i2'], preparer)).code).toBe('monitoring.content-locked');
    expect(reviseReport(report, content, ['i1', 'i2'], preparer).preparerId).toBe('p1');
  });

  it('with an indicator of another goal, or one named twice, is refused', () => {
    expect(errorOf(() => reviseReport(report, content, ['i1'], preparer)).code).toBe('monitoring.indicator-unknown');
    const twice = { ...content, indicators: [...content.indicators, ...content.indicators] };
    expect(errorOf(() => reviseReport(report, twice, ['i1', 'i2'], preparer)).details.violations?.map((each) => each.path)).toEqual(['/indicators/2/indicatorId', '/indicators/3/indicatorId']);
  });

  it('cannot be filed before the checkpoint, and can on its very day', () => {
    const green = figuresOf(content, '75');
    expect(errorOf(() => fileReport({ ...report, content }, green, preparer, localDate('2022-06-29'))).code).toBe('monitoring.before-checkpoint');
    const filed = fileReport({ ...report, content }, green, preparer, localDate('2022-06-30'));
    expect([filed.status, filed.round, filed.filedOn]).toEqual(['under-review', 1, '2022-06-30']);
  });

  it('with a red or yellow light needs a cause and a measure', () => {
    expect(findReportViolations(content, figuresOf(content, '47')).map((each) => each.code)).toEqual(['monitoring.cause-missing', 'monitoring.measure-missing']);
    const explained = { ...content, deviationCause: '汛期停工', correctiveMeasure: '七月起增加班组' };
    expect(findReportViolations(explained, figuresOf(explained, '47'))).toEqual([]);
  });

  it('needs a value, or a reason why there is none, for every indicator of the goal', () => {
    const bare = { ...content, indicators: content.indicators.slice(0, 1) };
    expect(findReportViolations(bare, figuresOf(bare, '75')).filter((each) => each.code === 'monitoring.actual-missing').map((each) => each.path)).toEqual(['/indicators/1/actual']);
    const reasoned = { ...bare, indicators: [...bare.indicators, { indicatorId: 'i2', actual: null, forecast: null, likelihood: null, reason: '满意度调查在年末开展' }] };
    expect(findReportViolations(reasoned, figuresOf(reasoned, '75')).map((each) => each.code)).not.toContain('monitoring.actual-missing');
  });

  it('that was sent back is filed again as the next round', () => {
    const green = figuresOf(content, '75');
    const returned = moveReport(fileReport({ ...report, content }, green, preparer, localDate('2022-07-01')), 'send-back');
    expect(fileReport(returned, green, preparer, localDate('2022-07-04')).round).toBe(2);
    expect(errorOf(() => moveReport(returned, 'approve')).code).toBe('monitoring.action-not-allowed');
  });

  it('freezes to the same text for the same content, and to another for another figure', () => {
    const figures = figuresOf(content, '47');
    expect(freezeReport(content, figures)).toBe(freezeReport(structuredClone(content), figuresOf(structuredClone(content), '47')));
    expect(freezeReport(content, figuresOf(content, '47.01'))).not.toBe(freezeReport(content, figures));
    expect(thawReport(freezeReport(content, figures))).toEqual({ content, figures: plainFigures(figures) });
  });
});

it('an actual value survives being stored as plain JSON', () => {
  const values = [null, { kind: 'number', value: fraction(-5n, 4n) }, { kind: 'level', level: 'achieved', share: fraction(9n, 10n) }, { kind: 'level', level: 'not-achieved', share: null }, { kind: 'yes-no', isYes: false }] as const;
  for (const value of values) expect(actualOfPlain(JSON.parse(JSON.stringify(plainActual(value))) as ReturnType<typeof plainActual>)).toEqual(value);
});
