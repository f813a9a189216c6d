import { MenuOutlined } from '@ant-design/icons';
import { Alert, Badge, Button, Dropdown, Layout, Menu, Select } from 'antd';
import { useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import type { Permission } from '#domain/access/permissions';
import { executionTerms } from '#wording/execution-desk-terms';
import { delegationDeskTerms } from '#wording/delegation-desk-terms';
import { boxNames, deskTerms, menuTerms, shellTerms, signInTerms } from '#wording/desk-terms';
import { spotCheckTerms } from '#wording/evaluation-desk-terms';
import { overdueTerms } from '#wording/obligation-desk-terms';
import { administrationTerms, organizationDeskTerms } from '#wording/organization-desk-terms';
import { useBoxCounters } from '../approval/approval.queries.js';
import { useLetterStream } from '../notification/letter-stream.js';
import { NoticeBell } from '../notification/notice-bell.js';
import { ChangePasswordDialog } from '../session/change-password-dialog.js';
import { useCurrentPost, useCurrentSession, useMayEver } from '../session/current-session.js';
import { useSignOut, useSwitchPost } from '../session/session.queries.js';
import { fiscalYears, useFiscalYear } from './fiscal-year.js';
import './frame.css';

interface MenuEntry {
  readonly path: string;
  readonly label: string;
  readonly needs: Permission | null;
}

/** In the order in which a budget lives (product.md, §5). */
const menu: readonly MenuEntry[] = [
  { path: '/', label: menuTerms.workbench, needs: null },
  { path: '/approval-cases', label: menuTerms.boxes, needs: 'approval:read' },
  { path: '/performance-goals', label: menuTerms.goals, needs: 'goal:read' },
  { path: '/document-imports', label: menuTerms.imports, needs: 'goal:write' },
  { path: '/department-goals', label: menuTerms.departmentGoals, needs: 'goal:read' },
  { path: '/goal-adjustments', label: menuTerms.adjustments, needs: 'goal:read' },
  { path: '/goal-issuances', label: menuTerms.replies, needs: 'goal:read' },
  { path: '/monitoring-reports', label: menuTerms.monitoring, needs: 'monitoring:read' },
  { path: '/execution', label: executionTerms.title, needs: 'dashboard:read' },
  { path: '/overdue', label: overdueTerms.title, needs: 'obligation:read' },
  { path: '/self-evaluations', label: menuTerms.evaluation, needs: 'evaluation:read' },
  { path: '/spot-checks', label: spotCheckTerms.title, needs: 'evaluation:read' },
  { path: '/rectifications', label: menuTerms.rectification, needs: 'rectification:read' },
  { path: '/disclosure-packages', label: menuTerms.disclosure, needs: 'goal:read' },
  { path: '/library-indicators', label: menuTerms.library, needs: 'library:read' },
];

/** 系统管理: what keeps the others going. */
const administration: readonly MenuEntry[] = [
  { path: '/organization', label: organizationDeskTerms.title, needs: 'person:read' },
  { path: '/approval-routes', label: administrationTerms.routes, needs: 'route:read' },
  { path: '/rulebook', label: administrationTerms.rulebook, needs: 'rulebook:write' },
  { path: '/submission-windows', label: administrationTerms.windows, needs: 'window:write' },
  { path: '/holidays', label: administrationTerms.holidays, needs: 'calendar:write' },
  { path: '/audit-entries', label: administrationTerms.audit, needs: 'audit:read' },
  { path: '/system-status', label: administrationTerms.status, needs: 'system:read' },
];

/** The frame around every page: system, year, post, counters on top; the menu on the left. */
export function Frame() {
  const [isFolded, setFolded] = useState(false);
  const may = useMayEver();
  const { pathname } = useLocation();
  useLetterStream();
  const isShown = ({ needs }: MenuEntry): boolean => needs === null || may(needs);
  const [shown, kept] = [menu.filter(isShown), administration.filter(isShown)];
  const current = [...shown, ...kept].reverse().find(({ path }) => (path === '/' ? pathname === '/' : pathname.startsWith(path)));
  return (
    <Layout className="frame">
      <a className="skip-link" href="#page">{shellTerms.skip}</a>
      <Header onMenu={() => setFolded((was) => !was)} />
      <Layout>
        <Layout.Sider width={168} collapsedWidth={0} breakpoint="md" collapsible trigger={null} collapsed={isFolded} onBreakpoint={setFolded} theme="light" className="frame-menu">
          <nav aria-label={shellTerms.menu}>
            <Menu mode="inline" selectedKeys={current ? [current.path] : []} items={[...shown.map(menuItem), ...(kept.length === 0 ? [] : [{ type: 'group' as const, label: administrationTerms.group, children: kept.map(menuItem) }])]} />
          </nav>
        </Layout.Sider>
        <Layout.Content id="page" tabIndex={-1} className="frame-page">
          <Banners />
          <Outlet />
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

const menuItem = ({ path, label }: MenuEntry) => ({ key: path, label: <Link to={path}>{label}</Link> });

function Header({ onMenu }: { readonly onMenu: () => void }) {
  const may = useMayEver();
  return (
    <Layout.Header className="frame-header">
      <Button type="text" className="frame-menu-button" icon={<MenuOutlined />} aria-label={shellTerms.menu} onClick={onMenu} />
      <Link to="/" className="frame-system"><strong>{deskTerms.system}</strong><span>{deskTerms.systemLong}</span></Link>
      <YearSwitch />
      <span className="frame-space" />
      {may('approval:read') ? <TodoBell /> : null}
      <NoticeBell />
      <Account />
    </Layout.Header>
  );
}

function YearSwitch() {
  const [year, choose] = useFiscalYear();
  return <Select aria-label={shellTerms.year} value={year} onChange={choose} options={[...new Set([year, ...fiscalYears()])].sort((a, b) => b - a).map((each) => ({ value: each, label: deskTerms.fiscalYear(each) }))} className="frame-year" />;
}

function TodoBell() {
  const { data } = useBoxCounters();
  return (
    <Link to="/approval-cases?box=todo" className="frame-link">
      {boxNames.todo} <Badge count={data?.todo ?? 0} overflowCount={9999} showZero={false} color={data && data.overdue > 0 ? '#b42318' : '#9a6700'} />
    </Link>
  );
}

function Account() {
  const { person, posts, currentPostId } = useCurrentSession();
  const post = useCurrentPost();
  const signOut = useSignOut();
  const switchPost = useSwitchPost();
  const may = useMayEver();
  const navigate = useNavigate();
  const [isChanging, setChanging] = useState(false);
  const others = posts.filter(({ id }) => id !== currentPostId);
  const items = [
    ...(others.length === 0 ? [] : [{ type: 'group' as const, label: shellTerms.switchPost, children: others.map(({ id, unitName, roleName }) => ({ key: id, label: `${unitName} ${roleName}`, onClick: () => switchPost.mutate(id) })) }]),
    ...(may('delegation:write') ? [{ key: 'delegations', label: delegationDeskTerms.title, onClick: () => void navigate('/delegations') }] : []),
    { key: 'password', label: signInTerms.change, onClick: () => setChanging(true) },
    { key: 'sign-out', label: signInTerms.signOut, onClick: () => signOut.mutate() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" className="frame-account">{person.name}{post ? <span className="frame-post">{post.unitName} {post.roleName}</span> : null}</Button>
      </Dropdown>
      {isChanging ? <ChangePasswordDialog onClose={() => setChanging(false)} /> : null}
    </>
  );
}

function Banners() {
  const { banners } = useCurrentSession();
  return <>{banners.map(({ kind, text, delegationId }) => <Alert key={delegationId ?? kind} type={kind === 'delegation-never-given' ? 'info' : 'warning'} showIcon banner title={text} />)}</>;
}
