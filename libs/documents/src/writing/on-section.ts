/** Hears how many sections of a document are laid out. */
export type OnSection = (done: number) => void;
