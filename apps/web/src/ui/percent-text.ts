import { parseDecimal, toFixed } from '#domain/shared/fraction';

/** A decimal percentage as the desk shows it everywhere: with one place, half up (docs/adr/0009). Forms and explanations keep it as it is. */
export const percentText = (percent: string): string => `${toFixed(parseDecimal(percent), 1)}%`;
