import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { IdSource } from '#application/ports/id-source';

@Injectable()
export class UuidSource extends IdSource {
  next(): string {
    return v7();
  }
}
