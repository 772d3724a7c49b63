import { randomBytes } from 'node:crypto';
import { CUSTOMER_TABLE } from '../../dw/customer/customerRecord';
import type { CustomerAddressRecord, CustomerRecord } from '../../dw/customer/customerRecord';
import { hashed } from '../../dw/customer/passwords';
import { customValues, unlocalized } from '../localized';
import type { ObjectTypes } from '../objectTypes';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { isSetOrMissing, putObject } from './put';

/** Fields by their names in XML that Script API names otherwise than in camel case. */
const NAMES: Record<string, string> = { postbox: 'postBox' };

/** Elements of a profile or an address that are no plain fields. */
const NO_FIELDS = [
    'custom-attributes',
    'customer-payment-profiles',
    'creation-date',
    'last-login-time',
    'last-visit-time'
];

/** Imports the customers of a list. Only a password in plain text can be used to log in; encrypted ones cannot be read. */
export function importCustomers(types: ObjectTypes, root: XmlElement): void {
    for (const element of all(root, 'customer')) {
        const customerNo = element.attributes['customer-no'] as string;
        const credentials = first(element, 'credentials');
        const profile = first(element, 'profile');
        const addresses = all(first(element, 'addresses'), 'address').map((address) => addressOf(types, address));
        const preferred = addresses.findIndex((_address, at) => isPreferred(element, at));
        const record: CustomerRecord = {
            customerNo,
            login: textOf(credentials, 'login') || '',
            password: passwordOf(credentials),
            isEnabled: credentials ? isSetOrMissing(credentials, 'enabled-flag') : true,
            profile: profile ? fieldsOf(profile) : {},
            custom: profile ? customOf(types, 'Profile', profile, customerNo) : {},
            addresses,
            preferredAddressId: addresses[preferred]?.uuid || null,
            wallet: [],
            groups: all(first(element, 'customer-groups'), 'customer-group').map(
                ({ attributes }) => attributes['group-id'] as string
            )
        };
        putObject(CUSTOMER_TABLE, customerNo, record);
    }
}

function passwordOf(credentials: XmlElement | undefined): CustomerRecord['password'] {
    const password = first(credentials, 'password');
    return password && password.attributes.encrypted !== 'true' ? hashed(password.text.trim()) : null;
}

function fieldsOf(element: XmlElement): Record<string, string> {
    const plain = element.children.filter(({ name }) => !NO_FIELDS.includes(name));
    return Object.fromEntries(
        plain.map(({ name, text }) => [
            NAMES[name] || name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()),
            text.trim()
        ])
    );
}

function customOf(types: ObjectTypes, typeId: string, element: XmlElement, what: string): Record<string, unknown> {
    return unlocalized(customValues(element, types.attributesOf(typeId), `customer ${what}`));
}

function addressOf(types: ObjectTypes, element: XmlElement): CustomerAddressRecord {
    const id = element.attributes['address-id'] as string;
    return {
        id,
        uuid: randomBytes(13).toString('hex'),
        fields: fieldsOf(element),
        custom: customOf(types, 'CustomerAddress', element, `address ${id}`)
    };
}

function isPreferred(customer: XmlElement, position: number): boolean {
    return all(first(customer, 'addresses'), 'address')[position]?.attributes.preferred === 'true';
}
