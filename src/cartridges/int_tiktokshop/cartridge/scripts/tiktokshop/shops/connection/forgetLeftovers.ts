import { forgetOldActs, hasOldActs } from '../../platform/auditTrail';
import { inTransaction } from '../../platform/transaction';
import { removeTokens, uselessGrants } from '../store/connections';

/** Forgets tokens that no call can use, and acts of people that are a year old. */
export function forgetLeftovers(): void {
    if (uselessGrants().length > 0 || hasOldActs()) {
        inTransaction(() => {
            uselessGrants().forEach(removeTokens);
            forgetOldActs();
        });
    }
}
