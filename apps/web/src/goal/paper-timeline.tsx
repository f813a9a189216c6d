import type { Role } from '#domain/access/permissions';
import { auditEventName } from '#wording/audit-desk-terms';
import { goalReadingTerms } from '#wording/goal-desk-terms';
import { roleNames } from '#wording/roles';
import type { components } from '../api/contract.js';
import { instantText } from '../ui/instant.js';
import './goal-page.css';

/** 办理痕迹: what happened to a paper, the latest last, with who did it on which post and what was said. */
export function PaperTimeline({ entries }: { readonly entries: readonly components['schemas']['TimelineEntryView'][] }) {
  if (entries.length === 0) return <p>{goalReadingTerms.noTimeline}</p>;
  return (
    <ol className="paper-timeline">
      {entries.map(({ no, at, event, by, role, opinion }) => (
        <li key={no}>
          <time dateTime={at}>{instantText(at)}</time> <strong>{auditEventName(event)}</strong> {by ?? goalReadingTerms.system}{role === null ? null : ` ${roleNames[role as Role] ?? ''}`}
          {opinion === null || opinion === '' ? null : <blockquote>{opinion}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
