import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const IS_NEVER_REPLAYED = 'is-never-replayed';

/** The reply holds a secret that is shown once, so it is never stored for an Idempotency-Key; the route ignores the key. */
export const NeverReplayed = (): CustomDecorator => SetMetadata(IS_NEVER_REPLAYED, true);
