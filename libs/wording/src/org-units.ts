import type { OrgUnitKind } from '#domain/organization/org-unit';

export const orgUnitKindNames: Readonly<Record<OrgUnitKind, string>> = {
  province: '省',
  city: '市',
  district: '区县',
  'finance-bureau': '财政局',
  'program-division': '业务股室',
  'performance-division': '绩效股',
  'budget-division': '预算股',
  'subdistrict-office': '街道办事处',
  'budget-unit': '预算单位',
  'supervision-office': '监督机构',
  'third-party': '第三方机构',
};
