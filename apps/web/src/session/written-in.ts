/** What stands in the text fields of a form, by their names. */
export const writtenIn = (form: HTMLFormElement) => {
  const fields = new FormData(form);
  return (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
};
