import { useSearchParams } from 'react-router';

const STORED = 'yuji.fiscal-year';

const thisYear = (): number => Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format(new Date()));

/** The years one can switch between: the budget being prepared, the running one, and the two before. */
export const fiscalYears = (): number[] => [thisYear() + 1, thisYear(), thisYear() - 1, thisYear() - 2];

const remembered = (): number => {
  const year = Number(sessionStorage.getItem(STORED));
  return fiscalYears().includes(year) ? year : thisYear();
};

/** 年度. In the address, so that a link shows the same to everybody; otherwise the one chosen last in this window. */
export function useFiscalYear(): readonly [number, (year: number) => void] {
  const [parameters, setParameters] = useSearchParams();
  const written = Number(parameters.get('year'));
  const year = Number.isInteger(written) && written >= 2000 && written < 2200 ? written : remembered();
  const choose = (next: number): void => {
    sessionStorage.setItem(STORED, String(next));
    setParameters((before) => {
      const after = new URLSearchParams(before);
      after.set('year', String(next));
      after.delete('page');
      return after;
    });
  };
  return [year, choose];
}
