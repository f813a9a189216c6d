/** 角色. A post (岗位) gives one person one role at one unit; what a role may ever do stands in `permissionsOf`. */
export const roles = [
  'preparer', // 经办人
  'unit-leader', // 单位负责人
  'subdistrict-finance', // 街道财政
  'responsible-leader', // 分管领导
  'unit-administrator', // 单位管理员
  'program-division', // 业务股
  'performance-division', // 绩效股
  'budget-division', // 预算股
  'supervisor', // 监督
  'system-administrator', // 系统管理员
  'security-administrator', // 安全管理员
  'auditor', // 审计员
  'third-party', // 第三方
] as const;

export type Role = (typeof roles)[number];

/** 权限. `subject:verb`; every route names one. */
export const permissions = [
  'goal:read', 'goal:write', 'goal:submit', 'goal:issue', 'goal:engage', 'window:write',
  'library:read', 'library:propose', 'library:curate',
  'approval:read', 'approval:decide', 'approval:void', 'approval:advise', 'approval:intervene', 'delegation:write', 'route:read', 'route:write',
  'obligation:read', 'obligation:urge',
  'payment:read', 'payment:record',
  'monitoring:read', 'monitoring:file',
  'dashboard:read',
  'evaluation:read', 'evaluation:file', 'evaluation:recheck',
  'rectification:read', 'rectification:order', 'rectification:respond',
  'rulebook:read', 'rulebook:write', 'calendar:read', 'calendar:write',
  'organization:read', 'organization:write', 'person:read', 'person:write', 'post:write', 'account:secure',
  'audit:read', 'system:read',
] as const;

export type Permission = (typeof permissions)[number];

const readsBusiness = ['goal:read', 'library:read', 'approval:read', 'obligation:read', 'payment:read', 'monitoring:read', 'dashboard:read', 'evaluation:read', 'rectification:read', 'rulebook:read', 'calendar:read', 'organization:read'] as const satisfies readonly Permission[];

/**
 * May this role ever do it? The whole matrix, on one screen; `test/architecture` keeps a snapshot of it. Business roles never keep
 * accounts, and the three administrators (系统、安全、审计) never see each other's work (GB/T 22239 三级, 三权分立).
 */
export const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  preparer: [...readsBusiness, 'goal:write', 'goal:submit', 'approval:void', 'library:propose', 'monitoring:file', 'evaluation:file', 'rectification:respond'],
  'unit-leader': [...readsBusiness, 'obligation:urge', 'approval:decide', 'delegation:write'],
  'subdistrict-finance': [...readsBusiness, 'obligation:urge', 'approval:decide', 'delegation:write'],
  'responsible-leader': [...readsBusiness, 'approval:decide', 'delegation:write'],
  'unit-administrator': ['organization:read', 'person:read', 'person:write', 'post:write', 'calendar:read'],
  'program-division': [...readsBusiness, 'obligation:urge', 'approval:decide', 'delegation:write'],
  'performance-division': [...readsBusiness, 'obligation:urge', 'approval:decide', 'approval:void', 'delegation:write', 'approval:intervene', 'goal:engage', 'window:write', 'library:propose', 'library:curate', 'route:read', 'route:write', 'evaluation:recheck', 'rectification:order', 'rulebook:write', 'calendar:write', 'system:read'],
  'budget-division': [...readsBusiness, 'approval:decide', 'delegation:write', 'goal:issue', 'payment:record'],
  supervisor: [...readsBusiness, 'obligation:urge'],
  'system-administrator': ['organization:read', 'organization:write', 'person:read', 'person:write', 'post:write', 'calendar:read', 'calendar:write', 'system:read'],
  'security-administrator': ['organization:read', 'person:read', 'post:write', 'account:secure'],
  auditor: ['audit:read', 'organization:read'],
  'third-party': ['goal:read', 'monitoring:read', 'evaluation:read', 'approval:read', 'approval:advise'],
};

export const mayEver = (role: Role, permission: Permission): boolean => permissionsOf[role].includes(permission);

/** Roles that no single person may hold together. */
export const rolesKeptApart: readonly Role[] = ['system-administrator', 'security-administrator', 'auditor'];
