import { Readable } from 'node:stream';
import { DomainError } from '#domain/shared/domain-error';
import { problemOf, readArguments, requestFields, WrongUsage } from './command-line.js';
import * as due from './due.js';
import * as light from './light.js';
import * as score from './score.js';

interface Answer {
  readonly code: number;
  readonly json: unknown;
}

/** Runs a command in this process with `input` on standard input, and reads what it prints. */
async function answerOf(command: { run(args: string[]): Promise<number> }, args: string[], input = ''): Promise<Answer> {
  const stdin = Object.getOwnPropertyDescriptor(process, 'stdin');
  const printed: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array): boolean => printed.push(String(text)) > 0;
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true });
  try {
    const code = await command.run(args);
    return { code, json: JSON.parse(printed.join('')) as unknown };
  } finally {
    process.stdout.write = write;
    if (stdin) Object.defineProperty(process, 'stdin', stdin);
  }
}

const answers = async (command: { run(args: string[]): Promise<number> }, requests: unknown): Promise<Record<string, unknown>[]> => (await answerOf(command, ['--json'], JSON.stringify(requests))).json as Record<string, unknown>[];
const codeOf = (answer: Record<string, unknown> | undefined): unknown => (answer?.['problem'] as { code: string } | undefined)?.code;

describe('yuji due', () => {
  it('answers the due day and whether it is provisional', async () => {
    expect(await answerOf(due, ['--anchor', '2026-09-30', '--working-days', '10', '--json'])).toEqual({ code: 0, json: { due: '2026-10-20', provisional: false } });
    expect((await answerOf(due, ['--anchor', '2026-12-31', '--working-days', '10'])).json).toEqual({ due: '2027-01-14', provisional: true });
  });

  it.each([['2026-02-30', '10', 'date.malformed'], ['２０２６-01-01', '10', 'date.malformed'], ['2026-01-01', '-1', 'calendar.days-out-of-range'], ['2026-01-01', '1e1', 'calendar.days-out-of-range'], ['2026-01-01', '１０', 'calendar.days-out-of-range'], ['2026-01-01', '9999', 'calendar.days-out-of-range'], ['2026-01-01', '', 'calendar.days-out-of-range']])(
    '%s + %s is refused', async (anchor, days, code) => {
      await expect(due.run([`--anchor=${anchor}`, `--working-days=${days}`])).rejects.toThrow(code);
    });

  it('without anchor or days is wrong usage', async () => {
    await expect(due.run(['--anchor', '2026-01-01'])).rejects.toThrow(WrongUsage);
    await expect(due.run(['--anchr', '2026-01-01'])).rejects.toThrow(WrongUsage);
  });
});

describe('yuji light', () => {
  const plan = [{ month: 3, percent: '5' }, { month: 6, percent: '47' }, { month: 10, percent: '98' }, { month: 12, percent: '100' }];
  const spending = { kind: 'spending', month: 6, plan, budgetFen: '141575000', spentFen: '47000000' };

  it('answers both lights with their ratios, and an explanation', async () => {
    const [answer] = await answers(light, [spending]);
    expect(answer).toMatchObject({ plan: { light: 'yellow', ratio: '70.63' }, linear: { light: 'yellow', ratio: '66.40' } });
    expect((answer?.['explanation'] as string[]).length).toBeGreaterThan(4);
  });

  it('names the version of the rulebook that it was computed with', async () => {
    expect((await answers(light, [{ ...spending, year: 2021 }]))[0]?.['rulebook']).toBe('default-2021.1');
  });

  it('reads blanks as the table means them, and no plan as linear progress', async () => {
    const blank = [{ month: 3, percent: null }, { month: 6, percent: null }, { month: 9, raw: '50%' }, { month: 12, percent: '100' }];
    const [early, ended, none, absent] = await answers(light, [
      { ...spending, plan: blank, spentFen: '0' },
      { ...spending, plan: [{ month: 3, percent: '100' }, { month: 6, percent: '' }] },
      { ...spending, plan: [] },
      { ...spending, plan: null },
    ]);
    expect([early?.['plan'], ended?.['plan']]).toEqual([{ light: 'green', ratio: null }, { light: 'red', ratio: '33.20' }]);
    expect([none?.['plan'], absent?.['plan']]).toEqual([none?.['linear'], { light: 'yellow', ratio: '66.40' }]);
  });

  it('a gap between goal and money is at least yellow', async () => {
    const paid = { ...spending, plan, spentFen: '66000000' };
    const [narrow, wide] = await answers(light, [{ ...paid, goalPercent: '50' }, { ...paid, goalPercent: '80' }]);
    expect([(narrow?.['plan'] as { light: string }).light, (wide?.['plan'] as { light: string }).light]).toEqual(['green', 'yellow']);
  });

  it('without a budget tells once that nothing can be judged', async () => {
    const [answer] = await answers(light, [{ ...spending, budgetFen: '0', spentFen: '0' }]);
    expect(answer).toMatchObject({ plan: { light: null, ratio: null }, linear: { light: null, ratio: null }, explanation: ['没有预算数，也没有支出，不判断灯色。'] });
  });

  it('answers an indicator, also one alone without an array', async () => {
    expect((await answers(light, { kind: 'indicator', month: 6, target: { operator: '≥', value: '13', unit: '个' }, actual: { value: '5' } }))[0]).toMatchObject({ light: 'yellow' });
  });

  it.each<[string, unknown, string]>([
    ['no kind', {}, 'light.request-malformed'],
    ['an unknown kind', { ...spending, kind: 'mood' }, 'light.request-malformed'],
    ['a number instead of a request', 5, 'light.request-malformed'],
    ['nothing instead of a request', null, 'light.request-malformed'],
    ['a list instead of a request', [], 'light.request-malformed'],
    ['a month in words', { ...spending, month: '6' }, 'light.request-malformed'],
    ['a thirteenth month', { ...spending, month: 13 }, 'calendar.month-out-of-range'],
    ['a plan that decreases', { ...spending, plan: [{ month: 3, percent: '50' }, { month: 6, percent: '40' }] }, 'spending-plan.invalid'],
    ['a plan beyond 100 %', { ...spending, plan: [{ month: 3, percent: '101' }] }, 'spending-plan.invalid'],
    ['a plan cell that is no number', { ...spending, plan: [{ month: 3, percent: 'NaN' }] }, 'number.malformed'],
    ['a plan cell with full-width digits', { ...spending, plan: [{ month: 3, raw: '５０％' }] }, 'spending-plan.invalid'],
    ['a plan that is no list', { ...spending, plan: {} }, 'light.request-malformed'],
    ['fen as a float', { ...spending, budgetFen: 141575000 }, 'light.request-malformed'],
    ['fen in exponents', { ...spending, budgetFen: '1e9' }, 'money.malformed'],
    ['half a fen', { ...spending, spentFen: '0.5' }, 'money.malformed'],
    ['fen beyond the register', { ...spending, spentFen: '9007199254740993' }, 'money.out-of-range'],
    ['negative money', { ...spending, spentFen: '-1' }, 'light.amount-negative'],
    ['an unknown region', { ...spending, region: 'mars' }, 'rulebook.region-unknown'],
    ['a year out of range', { ...spending, year: 1900 }, 'rulebook.year-out-of-range'],
    ['an indicator without a target', { kind: 'indicator', month: 6, actual: null }, 'light.request-malformed'],
    ['an unknown sign', { kind: 'indicator', month: 6, target: { operator: '~', value: '1' }, actual: null }, 'light.request-malformed'],
    ['a target that is no number', { kind: 'indicator', month: 6, target: { operator: '≥', value: '１３' }, actual: null }, 'number.malformed'],
    ['a name from the prototype', { kind: 'constructor' }, 'light.request-malformed'],
  ])('%s gets a problem in its place, the others their answers', async (_what, request, code) => {
    const [refused, answered] = await answers(light, [request, spending]);
    expect([codeOf(refused), answered?.['plan']]).toEqual([code, { light: 'yellow', ratio: '70.63' }]);
  });
});

describe('yuji score', () => {
  const request = { weight: '10', year: 2022, region: 'default', target: { operator: '≥', value: '13', unit: '个' }, actual: { value: '11' } };

  it('scores by the default rules', async () => {
    const scored = await answers(score, [
      request,
      { ...request, target: { operator: '≤', value: '10', unit: '%' }, actual: { value: '15' } },
      { ...request, target: { operator: '=', value: '0', unit: '%' }, actual: { value: '0' } },
      { ...request, target: { text: '有效保障' }, actual: { level: '达成', share: '0.9' } },
      { ...request, target: { text: '是' }, actual: { level: '否' } },
      { ...request, target: { operator: '≤', value: '9', unit: '月份' }, actual: { finishedMonth: 9 } },
      { ...request, actual: null },
      { kind: 'execution', weight: '10', budgetFen: '300', spentFen: '100' },
    ]);
    expect(scored.map((each) => [each['points'], each['rule']])).toEqual([
      ['8.46', 'default-positive'], ['5.00', 'default-reverse'], ['10.00', 'default-zero'], ['9.00', 'default-qualitative'], ['0.00', 'default-yes-no'], ['10.00', 'default-reverse'], ['0.00', 'no-actual'], ['3.33', 'execution-rate'],
    ]);
    expect(scored[0]).toMatchObject({ rulebook: 'default-2022.1', explanation: [expect.stringContaining('84.62%'), expect.stringContaining('8.46')] });
  });

  it('says where far more was done than the target asked', async () => {
    expect((await answers(score, [{ ...request, actual: { value: '16' } }]))[0]).toMatchObject({ points: '10.00', isOverAchieved: true });
  });

  it.each([['89.99', '良'], ['90', '优'], ['89.995', '良'], ['80', '良'], ['79.99', '中'], ['60', '中'], ['59.99', '差'], ['0', '差'], ['100', '优']])('%s points are %s', async (points, grade) => {
    expect((await answers(score, [{ kind: 'grade', points }]))[0]?.['grade']).toBe(grade);
  });

  it('a sentence that is understood decides instead of the default rule', async () => {
    const days = { ...request, target: { operator: '=', value: '100', unit: '%' }, sentence: '按时完成得满分，每逾期1天扣本项分值1%，逾期超过50%不得分' };
    const effect = { ...request, target: { text: '有效保障' }, sentence: '效果显著得满分、效果一般得50%，效果不显著不得分' };
    const scored = await answers(score, [
      { ...request, sentence: '全部完成得满分；每减少1个，扣权重分的10%，低于60%不得分' },
      { ...days, actual: { daysLate: 12 } }, { ...days, actual: { daysLate: 12, plannedDays: 20 } }, { ...days, actual: { value: '100' } },
      { ...request, target: { operator: '≤', value: '9', unit: '月份' }, actual: { finishedMonth: 13 }, sentence: '按期完工得满分，工期每推迟10%，扣本项分值的10%，推迟超过40%不得分' },
      { ...effect, actual: { level: '一般' } }, { ...effect, actual: { level: '马马虎虎' } },
    ]);
    expect(scored.map((each) => each['points'] ?? codeOf(each))).toEqual(['8.00', '8.80', '0.00', 'score.actual-mismatch', '0.00', '5.00', 'score.request-malformed']);
    expect(scored[0]).toMatchObject({ rule: 'count-step', explanation: [expect.any(String), expect.stringContaining('2 次'), expect.stringContaining('8.00')] });
  });

  it('a sentence that is not understood never falls back to the default rule', async () => {
    const [answer] = await answers(score, [{ ...request, sentence: '完成得好的多给分，其余酌情' }]);
    expect([codeOf(answer), answer?.['points']]).toEqual(['score.sentence-unsupported', undefined]);
    expect((await answers(score, [{ ...request, sentence: '' }]))[0]?.['points']).toBe('8.46');
  });

  it.each<[string, unknown, string]>([
    ['an unknown kind', { ...request, kind: 'guess' }, 'score.request-malformed'],
    ['no weight', { ...request, weight: undefined }, 'score.request-malformed'],
    ['a weight as a float', { ...request, weight: 10 }, 'score.request-malformed'],
    ['a weight of NaN', { ...request, weight: 'NaN' }, 'points.malformed'],
    ['a weight beyond 100', { ...request, weight: '101' }, 'points.out-of-range'],
    ['a result of ∞', { ...request, actual: { value: '∞' } }, 'number.malformed'],
    ['a result in exponents', { ...request, actual: { value: '1e-7' } }, 'number.malformed'],
    ['an empty result', { ...request, actual: { value: '' } }, 'number.malformed'],
    ['a hexadecimal result', { ...request, actual: { value: '0x10' } }, 'number.malformed'],
    ['an empty actual', { ...request, actual: {} }, 'score.request-malformed'],
    ['an unknown level', { ...request, target: { text: '是' }, actual: { level: '基本达成' } }, 'score.request-malformed'],
    ['a level for a number', { ...request, actual: { level: '达成' } }, 'score.actual-mismatch'],
    ['a number for words', { ...request, target: { text: '是' } }, 'score.actual-mismatch'],
    ['words without text', { ...request, target: {} }, 'score.request-malformed'],
    ['days late without a sentence', { ...request, actual: { daysLate: 12 } }, 'score.actual-mismatch'],
    ['a month for a target that counts none', { ...request, actual: { finishedMonth: 9 } }, 'score.actual-mismatch'],
    ['a share outside its band', { ...request, target: { text: '是' }, actual: { level: '部分达成', share: '0.9' } }, 'score.share-outside-band'],
    ['部分达成 without a share', { ...request, target: { text: '是' }, actual: { level: '部分达成' } }, 'score.share-missing'],
    ['an execution rate without a budget', { kind: 'execution', weight: '10', budgetFen: '0', spentFen: '1' }, 'score.no-budget'],
    ['a grade beyond 100', { kind: 'grade', points: '100.001' }, 'points.out-of-range'],
    ['a grade below 0', { kind: 'grade', points: '-1' }, 'points.out-of-range'],
    ['a grade of full-width digits', { kind: 'grade', points: '９０' }, 'number.malformed'],
  ])('%s gets a problem in its place', async (_what, refused, code) => {
    const [answer, next] = await answers(score, [refused, request]);
    expect([codeOf(answer), next?.['points']]).toEqual([code, '8.46']);
  });

  it('input that is no JSON, or no list of requests, is refused as a whole', async () => {
    await expect(answerOf(score, ['--json'], '{')).rejects.toThrow('command-line.not-json');
    await expect(answerOf(score, ['--json'], '')).rejects.toThrow('command-line.not-json');
    await expect(answerOf(score, ['--json'], '"x"')).rejects.toThrow('command-line.not-requests');
    await expect(answerOf(score, ['--xml'], '[]')).rejects.toThrow(WrongUsage);
    expect((await answerOf(score, ['--json'], '[]')).json).toEqual([]);
  });
});

describe('the command line', () => {
  it('tells a problem as the API does: code, title, Chinese detail, violations', () => {
    expect(problemOf(new DomainError('spending-plan.invalid', 'invalid', { violations: [{ path: '/plan/1/percent', code: 'spending-plan.over-hundred', details: { month: '6', percent: '120' } }] }))).toEqual({
      code: 'spending-plan.invalid',
      title: 'spending-plan.invalid',
      detail: '支出计划自相矛盾，无法据此判断：请按列出的位置改正。',
      violations: [{ path: '/plan/1/percent', code: 'spending-plan.over-hundred', detail: '6 月底的支出计划 120% 超过 100%。' }],
    });
  });

  it('asked for help, says how it is called and nothing else', () => {
    expect(() => readArguments(['--help'], {}, 'usage')).toThrow(/^usage$/);
  });

  it('names the field that is wrong, also within others', () => {
    const fields = requestFields({ target: { value: 5 } }, 'score.request-malformed');
    expect(() => fields.fields('target')?.text('value')).toThrow(expect.objectContaining({ details: { field: 'target.value' } }));
    expect(() => requestFields('x', 'score.request-malformed')).toThrow(expect.objectContaining({ details: { field: '/' } }));
  });
});
