/** What a process may take before the system itself stops it. */
export interface ProcessLimits {
  readonly processorSeconds: number;
  readonly megabytes: number;
}

/** Whether this system has a shell that sets limits. Elsewhere only the clock and the heap limit stop a child. */
export const hasProcessLimits = process.platform !== 'win32';

const LARGEST_WRITTEN_FILE_BLOCKS = 200_000;

/**
 * Words for `/bin/sh` that set limits and then become the program that follows. They hold even when nobody is left to kill it: a
 * child whose parent died ends by itself. A limit that a system does not know (macOS has no -v) is left out.
 */
export const limitedShell = ({ processorSeconds, megabytes }: ProcessLimits): readonly string[] =>
  ['-c', `ulimit -t ${processorSeconds} 2>/dev/null; ulimit -v ${megabytes * 1024} 2>/dev/null; ulimit -f ${LARGEST_WRITTEN_FILE_BLOCKS} 2>/dev/null; exec "$0" "$@"`];

/** Where the system looks for programs; the only variable a child of ours is given. */
// eslint-disable-next-line no-restricted-properties -- the search path belongs to the system, it is no setting of the product
export const searchPath = (): string => process.env.PATH ?? '';
