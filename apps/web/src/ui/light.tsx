import { Popover } from 'antd';
import { lightNames, lightTerms } from '#wording/desk-terms';
import './light.css';
import { Percent } from './percent.js';

export const marks = { red: '■', yellow: '▲', green: '●', blue: '◆', none: '○' } as const;
type Shown = keyof typeof marks;

const isLight = (light: string | null | undefined): light is Exclude<Shown, 'none'> => light != null && light in marks && light !== 'none';

interface LightProps {
  readonly light: string | null | undefined;
  /** Actual to expected, in percent. */
  readonly ratio?: string | null;
  /** 为什么: one sentence for every step. */
  readonly why?: readonly string[];
  /** What the light is about, for those who hear the page. */
  readonly about?: string;
}

/** 红黄绿灯: mark, word and number, never the colour alone; why it shows what it shows stands behind it. */
export function Light({ light, ratio, why = [], about = '' }: LightProps) {
  const shown: Shown = isLight(light) ? light : 'none';
  const name = shown === 'none' ? lightTerms.none : lightNames[shown];
  if (shown === 'none' && why.length === 0) return <span className="light-none">{name}</span>;
  const text = <span className={`light-${shown}`}>{marks[shown]}{name}{ratio == null ? null : <span className="light-ratio"> <Percent of={ratio} /></span>}</span>;
  if (why.length === 0) return <span className="light">{text}</span>;
  return (
    <Popover trigger={['hover', 'click', 'focus']} title={lightTerms.why} content={<ol className="light-why">{why.map((sentence, at) => <li key={at}>{sentence}</li>)}</ol>}>
      <button type="button" className="light light-button"><span className="unseen">{about} </span>{text}<span className="unseen"> {lightTerms.why}</span></button>
    </Popover>
  );
}

/** 图例. */
export const LightLegend = () => (
  <p className="light-legend"><span>{lightTerms.legend}</span>{(['green', 'yellow', 'red', 'blue'] as const).map((light) => <span key={light}><span className={`light-${light}`}>{marks[light]}{lightNames[light]}</span> {lightTerms.meaning[light]}</span>)}</p>
);
