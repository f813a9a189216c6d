import type { Role } from '#domain/access/permissions';

export const roleNames: Readonly<Record<Role, string>> = {
  preparer: '经办人',
  'unit-leader': '单位负责人',
  'subdistrict-finance': '街道财政',
  'responsible-leader': '分管领导',
  'unit-administrator': '单位管理员',
  'program-division': '业务股',
  'performance-division': '绩效股',
  'budget-division': '预算股',
  supervisor: '监督',
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  auditor: '审计员',
  'third-party': '第三方',
};
