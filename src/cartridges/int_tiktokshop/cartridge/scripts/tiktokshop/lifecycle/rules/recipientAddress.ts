import type { Address } from './address';
import { hasMask } from './mask';
import { isObject } from '../../platform/rules/input';
import { withoutLostCharacters, xmlText } from '../../platform/rules/xmlText';

type Fields = { [name: string]: unknown };

/**
 * Reads `recipient_address` of Get Order Detail.
 * @returns the parts that are given; null for a missing or masked address, so that asterisks overwrite nothing
 */
export function readRecipientAddress(value: unknown): Partial<Address> | null {
    if (!isObject(value) || isMasked(value)) {
        return null;
    }
    const districts = Array.isArray(value.district_info) ? value.district_info.filter(isObject) : [];
    const state = district(districts, 'L1');
    const city = textOf(district(districts, 'L3').address_name) || textOf(value.post_town);
    return given({
        firstName: textOf(value.first_name),
        lastName: textOf(value.last_name) || textOf(value.name),
        address1: textOf(value.address_line1) || textOf(value.address_detail),
        address2: textOf(value.address_line2),
        city: city,
        postalCode: textOf(value.postal_code),
        stateCode: textOf(state.iso_code) || textOf(state.address_name),
        countryCode: textOf(value.region_code),
        phone: textOf(value.phone_number)
    });
}

/** Some markets mask the phone number in every status, so it is not a sign that the rest is masked. */
function isMasked(address: Fields): boolean {
    return ['name', 'first_name', 'last_name', 'address_line1', 'address_detail', 'postal_code'].some((name) =>
        hasMask(textOf(address[name]))
    );
}

function district(districts: Fields[], level: string): Fields {
    return districts.filter((entry) => entry.address_level === level)[0] || {};
}

/** The parts that are neither empty nor masked. */
function given(address: Address): Partial<Address> {
    const known: Partial<Address> = {};
    (Object.keys(address) as Array<keyof Address>).forEach((name) => {
        if (address[name] !== '' && !hasMask(address[name])) {
            known[name] = address[name];
        }
    });
    return known;
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? withoutLostCharacters(xmlText(value)).trim() : '';
}
