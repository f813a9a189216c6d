/** Nothing was heard for so long: the connection is only thought to be there (the server speaks every 20 s). */
const SILENCE_MS = 60_000;
/** After a refusal; meanwhile is asked now and then, as without any stream. */
const TRY_AGAIN_MS = 60_000;

const POLL_MS = 30_000;
const POLL_WHILE_FOLLOWING_MS = 120_000;

let isFollowing = false;

/** How often to ask for what the stream tells of, and for what it does not. */
export const pollEvery = (): number => (isFollowing ? POLL_WHILE_FOLLOWING_MS : POLL_MS);

/**
 * Calls when a letter came, or one may have been missed. Listens only while the window is seen: a browser grants few connections to all of its
 * windows together, and a hidden one needs none. Answers how to stop.
 */
export function followLetters(onNews: () => void): () => void {
  let source: EventSource | null = null;
  let timer: number | undefined;

  const close = (): void => {
    source?.close();
    source = null;
    isFollowing = false;
    clearTimeout(timer);
  };
  const again = (after: number): void => {
    close();
    timer = window.setTimeout(open, after);
  };
  const heard = (): void => {
    isFollowing = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => again(0), SILENCE_MS);
  };
  const news = (): void => {
    heard();
    onNews();
  };
  function open(): void {
    if (source !== null || document.hidden) return;
    source = new EventSource('/events');
    source.addEventListener('ready', news);
    source.addEventListener('letter', news);
    source.addEventListener('beat', heard);
    // Asking once more says why: the session ended, or goes on under another token.
    source.addEventListener('signed-out', () => { again(TRY_AGAIN_MS); onNews(); });
    // A broken connection is made again by the browser; a refused one is not.
    source.onerror = () => { isFollowing = false; if (source?.readyState === EventSource.CLOSED) again(TRY_AGAIN_MS); };
  }
  const seen = (): void => { if (document.hidden) close(); else open(); };
  document.addEventListener('visibilitychange', seen);
  open();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    close();
  };
}
