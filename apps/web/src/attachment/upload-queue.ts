import { useSyncExternalStore } from 'react';
import { Problem } from '../api/problem.js';
import { sendFile } from '../api/send-file.js';
import { refusalBeforehand } from './refusal-beforehand.js';
import { uploadAddress, type AttachmentList, type Paper } from './attachment.queries.js';

export type UploadState = { readonly kind: 'waiting' } | { readonly kind: 'sending'; readonly percent: number } | { readonly kind: 'refused'; readonly why: string };

/** 一次上传: a file that is not at the paper yet. It stays here, with the reason, until it is taken or given up. */
export interface Upload {
  readonly key: number;
  readonly file: File;
  readonly state: UploadState;
}

type Taken = (fileName: string) => void;

/** The files on their way to one paper, one after the other. They go on while another page is looked at. */
class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stops = new Map<number, AbortController>();
  private lastKey = 0;
  private isSending = false;

  constructor(private readonly paper: Paper) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly list = (): readonly Upload[] => this.uploads;

  /** What the rules refuse anyway is not sent at all. */
  add(files: readonly File[], limits: AttachmentList['limits'], taken: Taken): void {
    this.show([...this.uploads, ...files.map((file): Upload => ({ key: (this.lastKey += 1), file, state: firstState(refusalBeforehand(file, limits)) }))]);
    void this.sendWaiting(taken);
  }

  retry(key: number, limits: AttachmentList['limits'], taken: Taken): void {
    this.show(this.uploads.map((upload) => (upload.key === key ? { ...upload, state: firstState(refusalBeforehand(upload.file, limits)) } : upload)));
    void this.sendWaiting(taken);
  }

  /** 取消: nothing of it arrives any more, unless it has arrived. */
  giveUp(key: number): void {
    this.stops.get(key)?.abort();
    this.show(this.uploads.filter((upload) => upload.key !== key));
  }

  private async sendWaiting(taken: Taken): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (let next = this.nextWaiting(); next !== undefined; next = this.nextWaiting()) await this.send(next, taken);
    this.isSending = false;
  }

  private nextWaiting(): Upload | undefined {
    return this.uploads.find(({ state }) => state.kind === 'waiting');
  }

  private async send({ key, file }: Upload, taken: Taken): Promise<void> {
    const stop = new AbortController();
    this.stops.set(key, stop);
    this.change(key, { kind: 'sending', percent: 0 });
    try {
      await sendFile(uploadAddress(this.paper, file.name), file, { signal: stop.signal, onProgress: (percent) => this.change(key, { kind: 'sending', percent }) });
      this.show(this.uploads.filter((upload) => upload.key !== key));
      taken(file.name);
    } catch (error) {
      // Given up: it is gone from the list already.
      if (error instanceof Problem) this.change(key, { kind: 'refused', why: error.message });
    } finally {
      this.stops.delete(key);
    }
  }

  private change(key: number, state: UploadState): void {
    this.show(this.uploads.map((upload) => (upload.key === key ? { ...upload, state } : upload)));
  }

  private show(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}

const firstState = (why: string | null): UploadState => (why === null ? { kind: 'waiting' } : { kind: 'refused', why });

const queues = new Map<string, UploadQueue>();

/** The queue of a paper, as this person filled it in this window. */
export function useUploads(personId: string, paper: Paper): { readonly queue: UploadQueue; readonly uploads: readonly Upload[] } {
  const key = `${personId} ${paper.kind} ${paper.id}`;
  const queue = queues.get(key) ?? new UploadQueue(paper);
  queues.set(key, queue);
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.list) };
}
