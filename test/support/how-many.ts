/** How often chance is asked: enough in CI to be a proof, a few times at a desk, and as often as one likes by a variable. */
export const howMany = (variable: string, inCi: number, atDesk: number): number => Number(process.env[variable] ?? (process.env.CI === 'true' ? inCi : atDesk));
