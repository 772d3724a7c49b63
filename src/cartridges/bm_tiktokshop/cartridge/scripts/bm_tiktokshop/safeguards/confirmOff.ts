import { recordAct } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/auditTrail';
import { inTransaction } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/transaction';
import { preferenceFor } from './rules/confirmation';
import { today } from '../settings/store/knownNames';
import { storePreference } from '../settings/store/preferences';

/**
 * Keeps that a person has made sure, today, that something is off on this instance.
 * @param what - `capture` or `mail`
 * @param by - login of that person
 * @returns false for what cannot be confirmed
 */
export function confirmOff(what: string, by: string): boolean {
    const preference = preferenceFor(what);
    if (preference === '') {
        return false;
    }
    inTransaction(() => {
        storePreference(preference, 'date', today());
        recordAct(by, 'confirmed', preference);
    });
    return true;
}
