import { Injectable } from '@nestjs/common';
import { Rulebooks, withOverrides, type RulebookVersion } from '#application/rulebook/rulebooks';
import { defaultRulebook } from '#domain/rulebook/default-rulebook';
import type { RulebookOverrides } from '#domain/rulebook/read-overrides';
import type { Rulebook } from '#domain/rulebook/rulebook';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

interface VersionRow {
  readonly district_id: string;
  readonly fiscal_year: number;
  readonly number: number;
  readonly effective_on: string;
  readonly settings: RulebookOverrides;
}

const versionOf = (row: VersionRow): RulebookVersion => ({
  districtId: row.district_id,
  fiscalYear: row.fiscal_year,
  number: row.number,
  effectiveOn: row.effective_on,
  overrides: row.settings,
});

@Injectable()
export class TypeormRulebooks extends Rulebooks {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async inForce(districtId: string, fiscalYear: number, on: string): Promise<Rulebook> {
    return this.unitOfWork.once(`rulebook ${districtId} ${fiscalYear} ${on}`, async () => {
      const base = defaultRulebook(fiscalYear);
      const [row]: VersionRow[] = await this.unitOfWork.manager.query(
        'select * from rulebook_version where district_id = $1 and fiscal_year = $2 and effective_on <= $3 order by effective_on desc, number desc limit 1',
        [districtId, fiscalYear, on],
      );
      return row ? withOverrides(base, versionOf(row)) : base;
    });
  }

  async latest(districtId: string, fiscalYear: number): Promise<RulebookVersion | null> {
    const [row]: VersionRow[] = await this.unitOfWork.manager.query('select * from rulebook_version where district_id = $1 and fiscal_year = $2 order by number desc limit 1', [districtId, fiscalYear]);
    return row ? versionOf(row) : null;
  }

  async history(districtId: string, fiscalYear: number): Promise<RulebookVersion[]> {
    const rows: VersionRow[] = await this.unitOfWork.manager.query('select * from rulebook_version where district_id = $1 and fiscal_year = $2 order by number', [districtId, fiscalYear]);
    return rows.map(versionOf);
  }

  async add(id: string, version: RulebookVersion): Promise<void> {
    await this.unitOfWork.manager.query('insert into rulebook_version (id, district_id, fiscal_year, number, effective_on, settings) values ($1, $2, $3, $4, $5, $6)', [
      id,
      version.districtId,
      version.fiscalYear,
      version.number,
      version.effectiveOn,
      JSON.stringify(version.overrides),
    ]);
    this.unitOfWork.forgetAnswers();
  }
}
