/** The last month whose end has come, as far as the year reaches. */
export function lastCheckpoint(year: number): number {
  const [thisYear = 0, month = 1] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' }).format(new Date()).split('-').map(Number);
  return year < thisYear ? 12 : year > thisYear ? 1 : Math.max(1, month - 1);
}
