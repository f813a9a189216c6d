import type { LocalDate } from '#domain/calendar/local-date';
import { storyText } from '#wording/story';

/** One event of the story, as `demo-year --json` prints it (contracts.md). */
export interface StoryEvent {
  readonly on: LocalDate;
  readonly actor: string;
  /** `subject.past-participle`, as the trail names it. */
  readonly event: string;
  readonly subject: string;
  readonly text: string;
  /** Number in the district's audit chain. */
  readonly audit: number;
}

interface Passage {
  readonly events: readonly StoryEvent[];
  readonly summary: string | null;
  readonly remarks: readonly string[];
}

/** So few like deeds are told one by one. */
const FEW = 2;

/** Keeps the story event by event, and tells it so that a person wants to read it: many like deeds of one day are one sentence. */
export class StoryTeller {
  private readonly passages: Passage[] = [];

  tell(event: StoryEvent, remarks: readonly string[] = []): void {
    this.passages.push({ events: [event], summary: null, remarks });
  }

  /** Like deeds of one person on one day; `summary` is told in their place when there are many. */
  tellTogether(events: readonly StoryEvent[], summary: string, remarks: readonly string[] = []): void {
    if (events.length > 0) this.passages.push({ events, summary: events.length > FEW ? summary : null, remarks });
  }

  get events(): readonly StoryEvent[] {
    return this.passages.flatMap(({ events }) => events);
  }

  /** The story line by line, with a heading for every day. */
  lines(): string[] {
    let today = '';
    return this.passages.flatMap((passage) => {
      const on = passage.events[0]?.on ?? today;
      const heading = on === today ? [] : ['', storyText.day(on as LocalDate)];
      today = on;
      return [...heading, ...linesOf(passage)];
    });
  }
}

function linesOf({ events, summary, remarks }: Passage): string[] {
  const [first, last] = [events[0]?.audit ?? 0, events.at(-1)?.audit ?? 0];
  const sentences = summary === null ? events.map(({ text, audit }) => text + storyText.auditNumber(String(audit))) : [summary + storyText.auditNumber(`${first}–${last}`)];
  return [...sentences.map((sentence) => `  ${sentence}`), ...remarks];
}
