import { isBlank } from '../../../platform/rules/visible';
import type { Address } from './address';
import { hasMask } from './mask';

const NEEDED: Array<keyof Address> = ['address1', 'city', 'countryCode'];

/** The parts that an address lacks to be shipped to. */
export function missingParts(address: Address): string[] {
    return NEEDED.filter((name) => isBlank(address[name]));
}

/** Whether TikTok shows no more than parts of the address, as `2* ****** ***`. */
export function isMasked(address: Address): boolean {
    const shown = [address.firstName, address.lastName, address.address1, address.address2, address.city];
    return hasMask(shown.concat(address.postalCode).join(' '));
}
