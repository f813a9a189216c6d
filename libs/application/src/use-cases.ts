import { Global, Module, type Provider } from '@nestjs/common';
import { AppointFirstAdministrator } from './access/appoint-first-administrator.js';
import { AssignUnits } from './access/assign-units.js';
import { ChangePassword } from './access/change-password.js';
import { CloseOrgUnit } from './access/close-org-unit.js';
import { CompletePasswordReset } from './access/complete-password-reset.js';
import { CreatePerson } from './access/create-person.js';
import { DisablePerson } from './access/disable-person.js';
import { DrawnPasswords } from './access/drawn-passwords.js';
import { EnablePerson } from './access/enable-person.js';
import { EndPost } from './access/end-post.js';
import { GivePost } from './access/give-post.js';
import { GrantedPosts } from './access/granted-posts.js';
import { IssuePasswordReset } from './access/issue-password-reset.js';
import { KeptPeople } from './access/kept-people.js';
import { LastAdministrators } from './access/last-administrators.js';
import { MoveOrgUnit } from './access/move-org-unit.js';
import { NewAccounts } from './access/new-accounts.js';
import { OpenDistrict } from './access/open-district.js';
import { OpenOrgUnit } from './access/open-org-unit.js';
import { Passwords } from './access/passwords.js';
import { RenameOrgUnit } from './access/rename-org-unit.js';
import { ReopenOrgUnit } from './access/reopen-org-unit.js';
import { RevisePerson } from './access/revise-person.js';
import { SignIn } from './access/sign-in.js';
import { SignOut } from './access/sign-out.js';
import { SwitchPost } from './access/switch-post.js';
import { UnlockAccount } from './access/unlock-account.js';
import { CreateGoal } from './goal/create-goal.js';
import { EngageThirdParty } from './goal/engage-third-party.js';
import { IssueGoal } from './goal/issue-goal.js';
import { ReviseGoal } from './goal/revise-goal.js';
import { SubmitGoal } from './goal/submit-goal.js';
import { VoidGoal } from './goal/void-goal.js';
import { WithdrawGoal } from './goal/withdraw-goal.js';
import { ReadNotification } from './notification/read-notification.js';

const accessUseCases: Provider[] = [
  AppointFirstAdministrator, AssignUnits, ChangePassword, CloseOrgUnit, CompletePasswordReset, CreatePerson, DisablePerson, EnablePerson, EndPost, GivePost, IssuePasswordReset, MoveOrgUnit, OpenDistrict, OpenOrgUnit, RenameOrgUnit, ReopenOrgUnit, RevisePerson, SignIn, SignOut, SwitchPost, UnlockAccount,
  // What several of them share.
  DrawnPasswords, GrantedPosts, KeptPeople, LastAdministrators, NewAccounts, Passwords,
];

/** Every use case, and the ports one subject declares for a later one. */
const useCases: Provider[] = [...accessUseCases, CreateGoal, ReviseGoal, SubmitGoal, WithdrawGoal, VoidGoal, IssueGoal, EngageThirdParty, ReadNotification];

@Global()
@Module({ providers: useCases, exports: useCases })
export class UseCasesModule {}
