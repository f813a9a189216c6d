import { useSearchParams } from 'react-router';

/** What a list shows stands in the address: coming back, or sending the link, shows the same. Changing anything but the page begins at the first. */
export function useAddressFilter(): { readonly value: (name: string) => string | null; readonly page: number; readonly change: (changes: Readonly<Record<string, string | null>>) => void } {
  const [parameters, setParameters] = useSearchParams();
  const change = (changes: Readonly<Record<string, string | null>>): void =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries({ page: null, ...changes })) {
        if (value === null || value === '') after.delete(name);
        else after.set(name, value);
      }
      return after;
    });
  return { value: (name) => parameters.get(name), page: Math.max(1, Number(parameters.get('page')) || 1), change };
}
