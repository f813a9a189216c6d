import { Matches } from 'class-validator';

export class RosterApplicationQuery {
  /** As the comparison said it. */
  @Matches(/^[0-9a-f]{64}$/) comparedWith!: string;
}
