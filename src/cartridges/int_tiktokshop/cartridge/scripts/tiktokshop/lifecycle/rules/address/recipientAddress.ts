import type { Address } from './address';
import { appendsDistrict, readDistricts } from './districts';
import { hasMask } from './mask';
import { isObject } from '../../../platform/rules/input/source';
import { readableText } from '../../../platform/rules/xmlText';

type Fields = { [name: string]: unknown };

/**
 * Reads `recipient_address` of Get Order Detail.
 * @returns the parts that are given; null for a missing or masked address, so that asterisks overwrite nothing
 */
export function readRecipientAddress(value: unknown): Partial<Address> | null {
    return isObject(value) && !isMasked(value) ? given(readShownAddress(value)) : null;
}

/** Reads `recipient_address` as TikTok shows it, with masks; parts that are not given are empty. */
export function readShownAddress(value: unknown): Address {
    return addressOf(isObject(value) ? value : {});
}

/**
 * The street as one text, in the ways in which it may stand here: as the cartridge writes it, without the districts that it
 * appends, and with its lines in TikTok's sequence.
 */
export function readStreets(value: unknown): string[] {
    const fields = isObject(value) ? value : {};
    const { address1, address2 } = readShownAddress(value);
    const lines = ['BR', ''].map((country) => linesOf(fields, country).join(' '));
    return [address1 + ' ' + address2, textOf(fields.address_detail)].concat(lines);
}

/** Whether TikTok gives no districts of an address, although the cartridge has appended one to the street if it did before. */
export function lacksDistricts(value: unknown): boolean {
    const fields = isObject(value) ? value : {};
    return districtsOf(fields).length === 0 && appendsDistrict(textOf(fields.region_code));
}

function districtsOf(fields: Fields): Fields[] {
    return Array.isArray(fields.district_info) ? fields.district_info.filter(isObject) : [];
}

function addressOf(value: Fields): Address {
    const countryCode = textOf(value.region_code);
    const districts = readDistricts(
        countryCode,
        districtsOf(value).map((info) => ({
            level: textOf(info.address_level),
            levelName: textOf(info.address_level_name),
            name: textOf(info.address_name),
            isoCode: textOf(info.iso_code)
        }))
    );
    const lines = linesOf(value, countryCode);
    return {
        firstName: textOf(value.first_name_local_script) || textOf(value.first_name),
        lastName: textOf(value.last_name_local_script) || textOf(value.last_name) || textOf(value.name),
        address1: lines[0] || textOf(value.address_detail),
        address2: lines.slice(1).concat(districts.more).join(', '),
        city: districts.city || textOf(value.post_town),
        postalCode: textOf(value.postal_code),
        stateCode: districts.state,
        countryCode: countryCode,
        phone: textOf(value.phone_number)
    };
}

/** The lines of the street that are given. In Brazil the street itself is the second. Source: as for the districts. */
function linesOf(address: Fields, countryCode: string): string[] {
    const numbers = countryCode === 'BR' ? [2, 3, 1, 4] : [1, 2, 3, 4];
    return numbers.map((number) => textOf(address['address_line' + number])).filter((line) => line !== '');
}

/** Some markets mask the phone number in every status, so it is not a sign that the rest is masked. */
function isMasked(address: Fields): boolean {
    return ['name', 'first_name', 'last_name', 'address_line1', 'address_detail', 'postal_code'].some((name) =>
        hasMask(textOf(address[name]))
    );
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
    return typeof value === 'string' ? readableText(value).trim() : '';
}
