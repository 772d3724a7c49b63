import { recordAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail';
import { utcToday } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock';
import { inTransaction } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction';
import { preferenceFor } from './rules/confirmation';
import { storePreference } from '../settings/store/preferences';

/**
 * Records a person's confirmation that something is off, or safe, on this instance today.
 * @param what - `capture`, `mail` or `created`
 * @param by - login of that person
 * @returns false when `what` cannot be confirmed
 */
export function confirmOff(what: string, by: string): boolean {
    const preference = preferenceFor(what);
    if (preference === '') {
        return false;
    }
    inTransaction(() => {
        storePreference(preference, 'date', utcToday());
        recordAct(by, 'confirmed', preference);
    });
    return true;
}
