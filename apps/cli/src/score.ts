import { gradeOf } from '#domain/evaluation/grade';
import type { Score } from '#domain/evaluation/score';
import { scoreExecution } from '#domain/evaluation/score-execution';
import { scoreBySentence } from '#domain/evaluation/score-by-sentence';
import { scoreIndicator } from '#domain/evaluation/score-indicator';
import { understandSentence } from '#domain/evaluation/scoring-sentence';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { DomainError } from '#domain/shared/domain-error';
import { compare, fraction, parseDecimal, ZERO } from '#domain/shared/fraction';
import { formatPoints, parsePoints } from '#domain/shared/points';
import { gradeNames } from '#wording/evaluation-terms';
import { explain } from '#wording/explanations';
import { answerEach, EXIT, printJson, readArguments, readRequests, requestFields, type RequestFields } from './command-line.js';
import { readActual, readFen, readSentenceActual, readTarget } from './judged-values.js';
import { rulebookOf } from './rulebook-of.js';

const USAGE = 'npm run yuji -- score --json < requests.json';
const MALFORMED = 'score.request-malformed';

/** 得分、等级: one answer for every request on standard input. */
export async function run(args: string[]): Promise<number> {
  readArguments(args, { json: { type: 'boolean' } }, USAGE);
  printJson(answerEach(await readRequests(), answer));
  return EXIT.done;
}

function answer(json: unknown): unknown {
  const request = requestFields(json, MALFORMED);
  const rulebook = rulebookOf(request);
  switch (request.optionalText('kind')) {
    case 'grade': return answerGrade(request, rulebook);
    case 'execution': return present(scoreExecution({ weight: parsePoints(request.text('weight')), budgeted: readFen(request, 'budgetFen'), spent: readFen(request, 'spentFen') }, rulebook));
    case 'indicator':
    case undefined: return answerIndicator(request, rulebook);
    default: throw new DomainError(MALFORMED, 'invalid', { field: 'kind' });
  }
}

function answerGrade(request: RequestFields, rulebook: Rulebook): unknown {
  const text = request.text('points');
  const points = parseDecimal(text);
  if (compare(points, ZERO) < 0 || compare(points, fraction(100n)) > 0) throw new DomainError('points.out-of-range', 'invalid', { text });
  return { grade: gradeNames[gradeOf(points, rulebook)], rulebook: rulebook.id };
}

/** A 评（扣）分标准 stands above the default rules, so one that is not understood must not fall back to them. */
function answerIndicator(request: RequestFields, rulebook: Rulebook): unknown {
  const weight = parsePoints(request.text('weight'));
  const sentence = request.optionalText('sentence') ?? '';
  const target = readTarget(request, MALFORMED);
  if (sentence.trim() !== '') {
    const rule = understandSentence(sentence);
    if (rule === null) throw new DomainError('score.sentence-unsupported', 'invalid');
    return present(scoreBySentence({ weight, target, actual: readSentenceActual(request, MALFORMED) }, rule, rulebook));
  }
  return present(scoreIndicator({ weight, target, actual: readActual(request, target, MALFORMED) }, rulebook));
}

const present = ({ points, rule, steps, rulebookId, isOverAchieved }: Score): unknown => ({
  points: formatPoints(points),
  rule,
  explanation: steps.map(explain),
  ...(isOverAchieved && { isOverAchieved }),
  rulebook: rulebookId,
});
