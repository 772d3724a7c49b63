import { forgetOldActs } from '../platform/auditTrail';
import { inTransaction } from '../platform/transaction';
import { removeUselessTokens } from './store/connections';

/** Forgets tokens that no call can use, and acts of people that are a year old. */
export function forgetLeftovers(): void {
    inTransaction(() => {
        removeUselessTokens();
        forgetOldActs();
    });
}
