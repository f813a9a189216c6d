import { Injectable } from '@nestjs/common';
import type { Role } from '#domain/access/permissions';
import { requireRoleAt } from '#domain/access/post';
import { DomainError } from '#domain/shared/domain-error';
import { Clock } from '../ports/clock.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { NewAccounts, type NewAccount } from './new-accounts.js';
import { OpenDistrict, type DistrictPlace } from './open-district.js';
import { PersonRegister } from './person-register.js';

export interface FirstAdministrator {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly place: DistrictPlace;
}

const CONSOLE = { system: 'console' } as const;

/**
 * 首任管理员: made at the console of the server, because nobody is there yet who could. Refused as soon as the district has an active
 * administrator of that kind; from then on administrators make administrators (see `requireGrantable`).
 */
@Injectable()
export class AppointFirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly districts: OpenDistrict,
    private readonly register: PersonRegister,
    private readonly accounts: NewAccounts,
    private readonly clock: Clock,
  ) {}

  execute(request: FirstAdministrator): Promise<NewAccount> {
    return this.unitOfWork.run(async () => {
      const unit = await this.districts.execute(CONSOLE, request.place);
      await this.register.lockAdministrators(unit.id);
      const held = await this.register.administratorRolesHeld(unit.id, await this.clock.today());
      if (held.includes(request.role)) throw new DomainError('person.administrator-exists', 'conflict', { role: request.role });
      requireRoleAt(request.role, unit);
      return this.accounts.open(CONSOLE, { login: request.login, name: request.name, email: null }, { role: request.role, place: { unit, chainId: unit.id } });
    });
  }
}
