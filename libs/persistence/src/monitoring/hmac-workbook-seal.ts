import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { WorkbookSeal } from '#application/monitoring/workbook-seal';
import { TypeormUnitOfWork } from '../platform/typeorm-unit-of-work.js';

@Injectable()
export class HmacWorkbookSeal extends WorkbookSeal {
  constructor(private readonly unitOfWork: TypeormUnitOfWork) {
    super();
  }

  async of(texts: readonly string[]): Promise<readonly string[]> {
    const [row]: { key: Buffer }[] = await this.unitOfWork.manager.query('select key from workbook_key where id = 1');
    if (!row) throw new Error('the database has no workbook key');
    return texts.map((text) => createHmac('sha256', row.key).update(text, 'utf8').digest('base64url'));
  }
}
