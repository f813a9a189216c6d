import { Button, Card, Input, Radio } from 'antd';
import type { ReactNode } from 'react';
import { importDeskTerms as terms } from '#wording/import-desk-terms';
import { isClear, placeKey, unansweredLike, type OpenValue, type Settled } from './import-decision.js';

type Answers = Readonly<Record<string, Settled>>;

interface AmbiguousValuesProps {
  readonly open: readonly OpenValue[];
  readonly settled: Answers;
  readonly onSettle: (answers: Answers) => void;
}

/** 有歧义的指标值: one question each, none of them answered beforehand; an answer may be given to all that are printed alike. */
export function AmbiguousValues({ open, settled, onSettle }: AmbiguousValuesProps) {
  return (
    <Card size="small" title={terms.ambiguous(open.length)}>
      <p className="import-hint">{terms.ambiguousHint}</p>
      <ul className="import-list">
        {open.map((each) => {
          const answer = settled[placeKey(each)];
          const alike = answer === undefined ? [] : unansweredLike(each, open, settled);
          return (
            <Question key={placeKey(each)} open={each} settled={answer} onSettle={(given) => onSettle({ [placeKey(each)]: given })}>
              {answer === undefined || alike.length === 0 || (answer.isOwnWords && !isClear(answer.target ?? '')) ? null : (
                <Button size="small" onClick={() => onSettle(Object.fromEntries(alike.map((other) => [placeKey(other), answer])))}>{terms.alsoAlike(alike.length, each.value.raw)}</Button>
              )}
            </Question>
          );
        })}
      </ul>
    </Card>
  );
}

const OWN_WORDS = 'own-words';
const AS_PRINTED = 'as-printed';

interface QuestionProps {
  readonly open: OpenValue;
  readonly settled: Settled | undefined;
  readonly onSettle: (settled: Settled) => void;
  /** What may follow from the answer. */
  readonly children: ReactNode;
}

function Question({ open: { project, value: { indicator, name, raw, suggestions, kept } }, settled, onSettle, children }: QuestionProps) {
  const where = project === null ? terms.ambiguousInDepartment(indicator, name) : terms.ambiguousIn(project.no, project.name, indicator, name);
  const answered = settled === undefined ? undefined : settled.isOwnWords ? OWN_WORDS : (settled.target ?? AS_PRINTED);
  const choose = (answer: string): void => onSettle(answer === OWN_WORDS ? { target: '', isOwnWords: true } : { target: answer === AS_PRINTED ? null : answer, isOwnWords: false });
  const words = settled?.isOwnWords === true ? (settled.target ?? '') : '';
  return (
    <li className="import-question">
      <div><strong>{where}</strong> <span>{terms.printed(raw)}</span></div>
      <Radio.Group aria-label={where} value={answered} onChange={({ target }) => choose(String(target.value))}>
        {suggestions.map((suggestion) => <Radio key={suggestion} value={suggestion}>{suggestion}</Radio>)}
        <Radio value={OWN_WORDS}>{terms.other}</Radio>
        <Radio value={AS_PRINTED}>{kept === null ? terms.asPrinted : terms.keep(kept)}</Radio>
      </Radio.Group>
      {settled?.isOwnWords === true ? <Input aria-label={terms.otherLabel(where)} placeholder={terms.otherExample} maxLength={400} value={words} aria-invalid={!isClear(words)} onChange={({ target }) => onSettle({ target: target.value, isOwnWords: true })} className="import-words" /> : null}
      {settled?.isOwnWords === true && words !== '' && !isClear(words) ? <span className="import-fault">■ {terms.otherUnclear}</span> : null}
      {children}
    </li>
  );
}
