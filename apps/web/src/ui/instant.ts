const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** An instant (ISO UTC) as people write it here: 2025-04-03 16:21. */
export const instantText = (instant: string): string => inShanghai.format(new Date(instant));

export const dayText = (instant: string): string => instantText(instant).slice(0, 10);

/** Today as the offices count it, YYYY-MM-DD. */
export const today = (): string => dayText(new Date().toISOString());
