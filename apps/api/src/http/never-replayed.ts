import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const IS_NEVER_REPLAYED = 'is-never-replayed';

/** The route ignores an Idempotency-Key: its reply holds a secret that is shown once and must not be stored, or repeating it does nothing anyway. */
export const NeverReplayed = (): CustomDecorator => SetMetadata(IS_NEVER_REPLAYED, true);
