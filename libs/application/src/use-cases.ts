import { Global, Module, type Provider } from '@nestjs/common';
import { CreateGoal } from './goal/create-goal.js';
import { EngageThirdParty } from './goal/engage-third-party.js';
import { IssueGoal } from './goal/issue-goal.js';
import { ReviseGoal } from './goal/revise-goal.js';
import { SubmitGoal } from './goal/submit-goal.js';
import { VoidGoal } from './goal/void-goal.js';
import { WithdrawGoal } from './goal/withdraw-goal.js';

/** Every use case, and the ports one subject declares for a later one. */
const useCases: Provider[] = [CreateGoal, ReviseGoal, SubmitGoal, WithdrawGoal, VoidGoal, IssueGoal, EngageThirdParty];

@Global()
@Module({ providers: useCases, exports: useCases })
export class UseCasesModule {}
