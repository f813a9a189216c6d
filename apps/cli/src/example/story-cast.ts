import type { ExampleDistrict } from './example-district.js';

/** The people of a played year. The unit is the document's own; everything above it and everybody in it is made up. */
export function storyCast(unit: { readonly code: string | null; readonly name: string | null }): ExampleDistrict {
  const code = /^[0-9A-Za-z-]{1,32}$/.exec(unit.code ?? '')?.[0] ?? '300001';
  return {
    units: [
      { key: 'province', kind: 'province', code: '990000', name: '岚川省', below: null },
      { key: 'city', kind: 'city', code: '990100', name: '青屏市', below: 'province' },
      { key: 'district', kind: 'district', code: '990102', name: '云岭区', below: 'city' },
      { key: 'bureau', kind: 'finance-bureau', code: 'B1', name: '云岭区财政局', below: 'district' },
      { key: 'program', kind: 'program-division', code: 'B11', name: '行政政法股', below: 'bureau' },
      { key: 'performance', kind: 'performance-division', code: 'B21', name: '预算绩效管理股', below: 'bureau' },
      { key: 'budget', kind: 'budget-division', code: 'B22', name: '预算股', below: 'bureau' },
      { key: 'supervision', kind: 'supervision-office', code: 'B31', name: '财政监督检查办公室', below: 'district' },
      { key: 'office', kind: 'subdistrict-office', code, name: unit.name?.slice(0, 80) ?? '示例街道办事处', below: 'district', reviewedBy: 'program' },
    ],
    people: [
      { login: 'preparer', name: '林月', posts: [{ unit: 'office', role: 'preparer' }] },
      { login: 'unit-leader', name: '方志成', posts: [{ unit: 'office', role: 'unit-leader' }] },
      { login: 'subdistrict-finance', name: '秦秀英', posts: [{ unit: 'office', role: 'subdistrict-finance' }] },
      { login: 'program-division', name: '任可', posts: [{ unit: 'program', role: 'program-division' }] },
      { login: 'performance-division', name: '叶清和', posts: [{ unit: 'performance', role: 'performance-division' }] },
      { login: 'spot-checker', name: '白松年', posts: [{ unit: 'performance', role: 'performance-division' }] },
      { login: 'bureau-leader', name: '章砚秋', posts: [{ unit: 'bureau', role: 'responsible-leader' }] },
      { login: 'budget-division', name: '夏立群', posts: [{ unit: 'budget', role: 'budget-division' }] },
      { login: 'supervisor', name: '董正言', posts: [{ unit: 'supervision', role: 'supervisor' }] },
      { login: 'auditor', name: '温如鉴', posts: [{ unit: 'bureau', role: 'auditor' }] },
    ],
  };
}
