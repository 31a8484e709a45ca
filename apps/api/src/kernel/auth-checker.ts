import { may, type Permission } from '@baton/domain';
import type { AuthChecker } from 'type-graphql';
import type { RequestContext } from './context.js';
import { forbidden, unauthenticated } from './errors.js';

/** `@Authorized(a, b)`: any one of the permissions is enough. */
export const authChecker: AuthChecker<RequestContext, Permission> = ({ context, info }, permissions) => {
  if (permissions.some((permission) => may(context.caller, permission))) return true;
  if (context.caller.kind === 'anonymous') throw unauthenticated();
  throw forbidden(`You may not use “${info.fieldName}”: it needs ${permissions.join(' or ')}.`);
};
