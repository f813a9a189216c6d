import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

/** What a child of node may use before it is stopped. */
export interface NodeLimits {
  readonly heapMegabytes: number;
  readonly milliseconds: number;
}

/** Address space besides the heap; node alone reserves about 1 GB of it. Packed data is inflated outside the heap. */
const BESIDES_HEAP_MEGABYTES = 2500;

/** Node without native add-ons, and where the system can do it with limits that hold even when this process is gone. */
export function limitedNode({ heapMegabytes, milliseconds }: NodeLimits): { execPath: string; execArgv: string[] } {
  // Without the trap handler WebAssembly, which node itself uses, reserves no terabytes of address space. A child makes many small things
  // and ends: with room for them it spends a fifth less time on collecting them.
  const words = [`--max-old-space-size=${heapMegabytes}`, '--no-addons', '--disable-wasm-trap-handler', '--max-semi-space-size=32'];
  if (!hasProcessLimits) return { execPath: process.execPath, execArgv: words };
  const limits = { processorSeconds: Math.ceil(milliseconds / 1000) + 10, megabytes: heapMegabytes + BESIDES_HEAP_MEGABYTES };
  return { execPath: '/bin/sh', execArgv: [...limitedShell(limits), process.execPath, ...words] };
}

/** A compiled child. Tests run from the sources and then need `npm run build` once, because node runs no TypeScript. */
export function compiledBeside(moduleUrl: string, name: string): string {
  const beside = fileURLToPath(new URL(name, moduleUrl));
  if (existsSync(beside)) return beside;
  const separator = beside.includes('\\') ? '\\' : '/';
  const at = beside.lastIndexOf(`${separator}libs${separator}`);
  return `${beside.slice(0, at)}${separator}dist${beside.slice(at)}`;
}
