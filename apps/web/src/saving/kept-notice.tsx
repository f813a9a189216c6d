import { Alert, Button } from 'antd';
import { keptTerms } from '#wording/kept-terms';
import { instantText } from '../ui/instant.js';

/** Says that what is typed is kept in this browser, or that what stands here was typed before. */
export const KeptNotice = ({ restoredAt, onStartAnew }: { readonly restoredAt: string | null; readonly onStartAnew: () => void }) =>
  restoredAt === null ? <p className="form-hint">{keptTerms.hint}</p> : <Alert type="info" showIcon className="form-found" title={keptTerms.restored(instantText(restoredAt))} action={<Button onClick={onStartAnew}>{keptTerms.startAnew}</Button>} />;
