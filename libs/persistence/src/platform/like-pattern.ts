/** Part of a text as a pattern for `like` and `ilike`: what somebody types is text, also where SQL reads it as a sign. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
