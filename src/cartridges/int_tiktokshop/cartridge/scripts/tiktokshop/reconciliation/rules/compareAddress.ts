import type { Address } from '../../lifecycle/rules/address/address';
import { hasMask } from '../../lifecycle/rules/address/mask';
import {
    lacksDistricts,
    readRecipientAddress,
    readShownAddress,
    readStreets
} from '../../lifecycle/rules/address/recipientAddress';
import { namesThatHold } from '../../platform/rules/lists';

/** A part of an address, as people know it. */
export type AddressPart = 'name' | 'street' | 'city' | 'postal_code' | 'state' | 'country' | 'phone';

/**
 * Names the parts of an address that differ, and never what they contain. Case, blanks and signs make no difference; neither does
 * what one side masks or does not give.
 * @param there - `recipient_address` of Get Order Detail
 */
export function compareAddress(there: unknown, here: Address): AddressPart[] {
    const shown = readRecipientAddress(there);
    if (!shown) {
        return [];
    }
    return namesThatHold<AddressPart>([
        ['name', isOther(namesOf(shown), namesOf(here)[0] as string)],
        ['street', shown.address1 !== undefined && isOtherStreet(there, here)],
        ['city', isOther([shown.city || ''], here.city)],
        ['postal_code', isOther([shown.postalCode || ''], here.postalCode)],
        ['state', isOtherState(shown.stateCode || '', here.stateCode)],
        ['country', isOther([shown.countryCode || ''], here.countryCode)],
        ['phone', isOtherPhone(shown.phone || '', here.phone)]
    ]);
}

/**
 * What both sides have of some parts, however it is spelled: it changes when one of them does. Quotes a buyer's address, so keep no
 * more than a keyed digest of it.
 */
export function contentOf(there: unknown, here: Address, parts: AddressPart[]): string {
    const sides = [readShownAddress(there), here].map((side) => parts.map((part) => plain(partOf(side, part))));
    return JSON.stringify([parts, sides]);
}

function partOf(side: Address, part: AddressPart): string {
    switch (part) {
        case 'name':
            return namesOf(side)[0] as string;
        case 'street':
            return side.address1 + ' ' + side.address2;
        case 'city':
            return side.city;
        case 'postal_code':
            return side.postalCode;
        case 'state':
            return side.stateCode;
        case 'country':
            return side.countryCode;
        default:
            return side.phone;
    }
}

/** The street here may end with a district that TikTok gave once, and does not give now. A district has no number. */
function isOtherStreet(there: unknown, { address1, address2 }: Address): boolean {
    const streets = readStreets(there);
    const withoutDistrict = lacksDistricts(there) ? address2.replace(/(^|, )[^,0-9]+$/, '') : address2;
    return isOther(streets, address1 + ' ' + address2) && isOther(streets, address1 + ' ' + withoutDistrict);
}

/** A name in both sequences: which part is the first one depends on the country. */
function namesOf({ firstName, lastName }: Partial<Address>): string[] {
    return [(firstName || '') + ' ' + (lastName || ''), (lastName || '') + ' ' + (firstName || '')];
}

/** @param there - ways to write the same */
function isOther(there: string[], here: string): boolean {
    const own = plain(here);
    const others = there.filter((text) => !hasMask(text)).map(plain);
    return own !== '' && !hasMask(here) && others.some((text) => text !== '') && others.indexOf(own) < 0;
}

/** One side may have the code of a state, and the other its name. */
function isOtherState(there: string, here: string): boolean {
    return plain(there).length === plain(here).length && isOther([there], here);
}

/** One side may leave out the code of the country. */
function isOtherPhone(there: string, here: string): boolean {
    const numbers = [there, here].map((number) => number.replace(/[^0-9]/g, '').replace(/^0+/, ''));
    const [longer, shorter] = numbers.sort((one, other) => other.length - one.length) as [string, string];
    return shorter !== '' && !hasMask(here) && longer.slice(-shorter.length) !== shorter;
}

function plain(text: string): string {
    return text.toUpperCase().replace(/[\s!-/:-@[-`{-~]/g, '');
}
