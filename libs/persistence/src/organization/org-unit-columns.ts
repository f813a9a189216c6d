/** The columns of an OrgUnit, as the domain names them and in its types; `alias` is the table's. */
export const orgUnitColumns = (alias: string): string =>
  `${alias}.id, ${alias}.parent_id as "parentId", ${alias}.kind, ${alias}.code, ${alias}.name, ${alias}.path, ${alias}.district_id as "districtId", ${alias}.is_active as "isActive", ${alias}.version`;
