import { readPlanCell } from '#domain/spending-plan/spending-plan';
import { goalFormTerms } from '#wording/goal-desk-terms';
import { paymentTerms } from '#wording/execution-desk-terms';
import { percentText } from '../ui/percent-text.js';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [480, 220, 44, 28, 14, 16];
const across = (month: number): number => LEFT + ((WIDTH - LEFT - RIGHT) * month) / 12;
const up = (percent: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(100, Math.max(0, percent)) / 100);

interface PlanChartProps {
  readonly plan: readonly { readonly month: number; readonly text: string }[];
  /** What was paid by the end of each month, in percent of the budget. */
  readonly actual?: readonly { readonly month: number; readonly executionRate: string | null }[];
}

/** 累计支出计划 as steps, beside the even pace of the year and what was paid. Told apart by line and word, not by colour alone. */
export function PlanChart({ plan, actual = [] }: PlanChartProps) {
  const points = plan.flatMap(({ month, text }) => {
    const { percent } = readPlanCell(month, text);
    return percent === null ? [] : [{ month, percent: Number(percent.numerator) / Number(percent.denominator) }];
  });
  const steps = points.map(({ month, percent }) => `H${across(month)} V${up(percent)}`).join(' ');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`${goalFormTerms.chart} ${points.map(({ month, percent }) => `${goalFormTerms.month(month)}${percent}%`).join(' ')}`} fontSize="12" fill="#374151">
      {[0, 25, 50, 75, 100].map((percent) => (
        <g key={percent}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={up(percent)} y2={up(percent)} stroke="#d5dbe3" />
          <text x={LEFT - 6} y={up(percent) + 4} textAnchor="end">{percent}%</text>
        </g>
      ))}
      {plan.map(({ month }) => <text key={month} x={across(month)} y={HEIGHT - 8} textAnchor={month === 12 ? 'end' : 'middle'}>{goalFormTerms.month(month)}</text>)}
      <line x1={across(0)} y1={up(0)} x2={across(12)} y2={up(100)} stroke="#4b5563" strokeDasharray="5 4" />
      <text x={across(4.2)} y={up(46)} textAnchor="end">{goalFormTerms.linear}</text>
      {points.length === 0 ? null : <path d={`M${across(0)} ${up(0)} ${steps} H${across(12)}`} fill="none" stroke="#0b4a9e" strokeWidth="2.5" />}
      {points.map(({ month, percent }) => <circle key={month} cx={across(month)} cy={up(percent)} r="4" fill="#0b4a9e" />)}
      {points.length === 0 ? null : <text x={across(8.4)} y={up(12)} fill="#0b4a9e" fontWeight="600">{goalFormTerms.plan}</text>}
      <ActualLine points={actual.flatMap(({ month, executionRate }) => (executionRate === null ? [] : [{ month, rate: executionRate, percent: Number(executionRate) }]))} />
    </svg>
  );
}

/** 实际进度: from month end to month end, dotted so that it is seen without colour. */
function ActualLine({ points }: { readonly points: readonly { readonly month: number; readonly rate: string; readonly percent: number }[] }) {
  const last = points.at(-1);
  if (last === undefined) return null;
  return (
    <>
      <path d={`M${across(0)} ${up(0)} ${points.map(({ month, percent }) => `L${across(month)} ${up(percent)}`).join(' ')}`} fill="none" stroke="#8a3b00" strokeWidth="2.5" strokeDasharray="2 3" />
      {points.map(({ month, rate, percent }) => <rect key={month} x={across(month) - 3} y={up(percent) - 3} width="6" height="6" fill="#8a3b00"><title>{`${paymentTerms.monthEnd(month)} ${rate}%`}</title></rect>)}
      <text x={across(last.month) - 8} y={up(last.percent) - 10} textAnchor="end" fill="#8a3b00" fontWeight="600">{paymentTerms.actual} {percentText(last.rate)}</text>
    </>
  );
}
