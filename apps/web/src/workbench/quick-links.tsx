import { Space } from 'antd';
import { Link } from 'react-router';
import type { Permission } from '#domain/access/permissions';
import { menuTerms, workbenchTerms } from '#wording/desk-terms';
import { useMayEver } from '../session/current-session.js';

interface QuickLink {
  readonly to: string;
  readonly label: string;
  readonly needs: Permission;
}

const links: readonly QuickLink[] = [
  { to: '/performance-goals/new', label: workbenchTerms.quick.newGoal, needs: 'goal:write' },
  { to: '/document-imports', label: menuTerms.imports, needs: 'goal:write' },
  { to: '/monitoring-reports', label: workbenchTerms.quick.monitoring, needs: 'monitoring:file' },
  { to: '/self-evaluations', label: workbenchTerms.quick.evaluation, needs: 'evaluation:file' },
  { to: '/rectifications', label: menuTerms.rectification, needs: 'rectification:order' },
  { to: '/delegations', label: workbenchTerms.quick.delegation, needs: 'delegation:write' },
  { to: '/submission-windows', label: workbenchTerms.quick.window, needs: 'window:write' },
];

/** 快捷链接: what a post begins with on most days. */
export function QuickLinks() {
  const may = useMayEver();
  const shown = links.filter(({ needs }) => may(needs));
  if (shown.length === 0) return null;
  return (
    <nav aria-label={workbenchTerms.quickLinks} className="workbench-row">
      <Space wrap>{shown.map(({ to, label }) => <Link key={to} to={to} className="quick-link">{label}</Link>)}</Space>
    </nav>
  );
}
