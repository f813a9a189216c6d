import { Alert, Button, Card, Select, Space, Tabs, Tag } from 'antd';
import { useState } from 'react';
import type { ApprovalSubjectKind } from '#domain/approval/approval-case';
import { approvalSubjectNames } from '#wording/approval-terms';
import { administrationTerms } from '#wording/organization-desk-terms';
import { routeDeskTerms as terms } from '#wording/route-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Asked } from '../ui/asked.js';
import { today } from '../ui/instant.js';
import { LoadRouteDialog } from './load-route-dialog.js';
import { RoutePicture } from './route-picture.js';
import { RouteRehearsal } from './route-rehearsal.js';
import { useRoutes, type Route } from './route.queries.js';
import './routes-page.css';

const kinds = Object.keys(approvalSubjectNames) as ApprovalSubjectKind[];

/** 审批流程: the way every kind of document takes, version by version. */
export function RoutesPage() {
  const { value, change } = useAddressFilter();
  const may = useMayEver();
  const routes = useRoutes();
  const [isLoading, setLoading] = useState(false);
  const kind = kinds.find((each) => each === value('kind')) ?? 'goal';
  const versionsOf = (found: readonly Route[]): Route[] => found.filter(({ subjectKind }) => subjectKind === kind).sort((a, b) => b.number - a.number);
  return (
    <>
      <h1 className="page-title">{administrationTerms.routes}</h1>
      <Tabs activeKey={kind} onChange={(next) => change({ kind: next, version: null })} items={kinds.map((each) => ({ key: each, label: approvalSubjectNames[each] }))} />
      {may('route:write') ? <Button type="primary" className="page-tools" onClick={() => setLoading(true)}>{terms.load}</Button> : null}
      <Asked of={routes}>{(found) => <Versions key={kind} versions={versionsOf(found)} />}</Asked>
      {kind === 'goal' ? <RouteRehearsal /> : null}
      {isLoading ? <LoadRouteDialog subjectKind={kind} current={versionsOf(routes.data ?? [])[0] ?? null} onClose={() => setLoading(false)} /> : null}
    </>
  );
}

function Versions({ versions }: { readonly versions: readonly Route[] }) {
  const { value, change } = useAddressFilter();
  const inForce = versions.find(({ effectiveOn }) => effectiveOn <= today());
  const shown = versions.find(({ number }) => String(number) === value('version')) ?? inForce ?? versions[0];
  if (shown === undefined) return <Alert type="info" showIcon title={terms.none} />;
  const state = shown === inForce ? terms.inForce : shown.effectiveOn > today() ? terms.future : terms.past;
  return (
    <Card
      size="small" className="page-tools"
      title={<Space>{terms.versions}<Select aria-label={terms.versions} className="route-kind" value={shown.number} options={versions.map(({ number, effectiveOn }) => ({ value: number, label: terms.version(number, effectiveOn) }))} onChange={(next) => change({ version: String(next) })} /><Tag color={shown === inForce ? 'processing' : 'default'}>{state}</Tag></Space>}
    >
      <RoutePicture steps={shown.steps} />
    </Card>
  );
}
