/**
 * 计算说明的一步. Every figure that is judged says how it came about: a code and the numbers for its sentence, which
 * `libs/wording` tells in Chinese. Each subject names its own codes.
 */
export interface ExplanationStep<Code extends string = string> {
  readonly code: Code;
  readonly details: Readonly<Record<string, string>>;
}

export const step = <Code extends string>(code: Code, details: Readonly<Record<string, string>> = {}): ExplanationStep<Code> => ({ code, details });
