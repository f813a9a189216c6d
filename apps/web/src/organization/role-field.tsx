import { Form, Select } from 'antd';
import type { Role } from '#domain/access/permissions';
import { rolesGrantableAt } from '#domain/access/post';
import type { OrgUnitKind } from '#domain/organization/org-unit';
import { organizationDeskTerms as terms } from '#wording/organization-desk-terms';
import { roleNames } from '#wording/roles';
import { useCurrentPost } from '../session/current-session.js';
import { useUnits } from './organization.queries.js';

/** The posts that the person at the desk may give at a unit; the same rule as the server's. */
export function RoleField({ unitId }: { readonly unitId: string | undefined }) {
  const post = useCurrentPost();
  const { data: units = [] } = useUnits();
  const unit = units.find(({ id }) => id === unitId);
  const roles = unit && post ? rolesGrantableAt(post.role as Role, unit.kind as OrgUnitKind) : [];
  return <Form.Item name="role" label={terms.role} rules={[{ required: true, message: terms.missing }]}><Select options={roles.map((value) => ({ value, label: roleNames[value] }))} /></Form.Item>;
}
