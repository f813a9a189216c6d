import { Button, Descriptions, Modal } from 'antd';
import type { Role } from '#domain/access/permissions';
import { auditDeskTerms as terms, auditEventName, auditSubjectNames } from '#wording/audit-desk-terms';
import { deskTerms } from '#wording/desk-terms';
import { roleNames } from '#wording/roles';
import { instantText } from '../ui/instant.js';
import type { AuditEntry } from './audit.queries.js';
import './entry-dialog.css';

/** One entry whole, as it is sealed into the chain. */
export function EntryDialog({ entry, onClose }: { readonly entry: AuditEntry; readonly onClose: () => void }) {
  const details = JSON.stringify(entry.details, null, 2);
  return (
    <Modal open width={720} title={auditEventName(entry.event)} footer={<Button onClick={onClose}>{deskTerms.close}</Button>} onCancel={onClose}>
      <Descriptions
        size="small" column={1} bordered
        items={[
          { key: 'no', label: terms.no, children: entry.no },
          { key: 'at', label: terms.at, children: instantText(entry.at) },
          { key: 'by', label: terms.by, children: entry.actorName ?? terms.system },
          { key: 'role', label: terms.role, children: entry.role === null ? '—' : roleNames[entry.role as Role] },
          { key: 'subject', label: terms.subject, children: auditSubjectNames[entry.subjectKind] ?? entry.subjectKind },
          { key: 'id', label: terms.subjectId, children: <code className="audit-code">{entry.subjectId}</code> },
          { key: 'request', label: terms.request, children: <code className="audit-code">{entry.requestId ?? '—'}</code> },
          { key: 'hash', label: terms.hash, children: <code className="audit-code">{entry.hash}</code> },
          { key: 'details', label: terms.details, children: details === '{}' ? terms.noDetails : <pre className="audit-details" tabIndex={0}>{details}</pre> },
        ]}
      />
    </Modal>
  );
}
