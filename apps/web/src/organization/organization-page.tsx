import { Card, Col, Row } from 'antd';
import { organizationDeskTerms } from '#wording/organization-desk-terms';
import { useMayEver } from '../session/current-session.js';
import { useAddressFilter } from '../ui/address-filter.js';
import { Asked } from '../ui/asked.js';
import { useUnits } from './organization.queries.js';
import { PeopleCard } from './people-card.js';
import { UnitCard } from './unit-card.js';
import { UnitTree } from './unit-tree.js';
import './organization-page.css';

/** 机构与岗位: the units of the own area on the left, who sits at the chosen one on the right. */
export function OrganizationPage() {
  const { value, change } = useAddressFilter();
  const may = useMayEver();
  const units = useUnits();
  const unitId = value('unit');
  return (
    <Row gutter={[12, 12]}>
      <Col span={24}><h1 className="page-title">{organizationDeskTerms.title}</h1></Col>
      <Col xs={24} lg={9}>
        <Card size="small" title={organizationDeskTerms.units}>
          <Asked of={units}>{(found) => <UnitTree units={found} chosen={unitId} onChoose={(id) => change({ unit: id, search: null })} />}</Asked>
        </Card>
      </Col>
      <Col xs={24} lg={15}>
        {unitId === null ? <p className="organization-hint">{organizationDeskTerms.pickUnit}</p> : <UnitCard key={unitId} id={unitId} />}
        {may('person:read') ? <PeopleCard unitId={unitId} /> : null}
      </Col>
    </Row>
  );
}
