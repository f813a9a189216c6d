import type { ExampleDistrict } from '../example/example-district.js';
import { PersonClient } from './person-client.js';

/** Everybody of the story, signed in. */
export interface Cast {
  readonly preparer: PersonClient;
  readonly unitLeader: PersonClient;
  readonly subdistrictFinance: PersonClient;
  readonly programDivision: PersonClient;
  readonly performanceDivision: PersonClient;
  readonly spotChecker: PersonClient;
  readonly bureauLeader: PersonClient;
  readonly budgetDivision: PersonClient;
  readonly supervisor: PersonClient;
  readonly auditor: PersonClient;
}

/** Signs everybody in, one after the other, so that the trail begins alike in every run. */
export async function gatherCast(address: string, { people }: ExampleDistrict, password: string): Promise<Cast> {
  const signIn = async (login: string): Promise<PersonClient> => {
    const client = new PersonClient(address, people.find((person) => person.login === login)?.name ?? login, login);
    await client.signIn(password);
    return client;
  };
  return {
    preparer: await signIn('preparer'),
    unitLeader: await signIn('unit-leader'),
    subdistrictFinance: await signIn('subdistrict-finance'),
    programDivision: await signIn('program-division'),
    performanceDivision: await signIn('performance-division'),
    spotChecker: await signIn('spot-checker'),
    bureauLeader: await signIn('bureau-leader'),
    budgetDivision: await signIn('budget-division'),
    supervisor: await signIn('supervisor'),
    auditor: await signIn('auditor'),
  };
}
