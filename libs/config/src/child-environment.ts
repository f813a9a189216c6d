/** What a program of ours hands on to another one it starts: its own environment with changes; an empty text takes a variable away. */
export const childEnvironment = (changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({ ...process.env, ...changes });
