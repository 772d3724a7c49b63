import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { EnumValue } from '../value/EnumValue';

/** Source: Script API, OrderAddress.setPhone. */
const MAX_PHONE = 256;
/** Names of the texts of an address. */
export const ADDRESS_FIELDS = [
    'address1',
    'address2',
    'city',
    'companyName',
    'firstName',
    'jobTitle',
    'lastName',
    'phone',
    'postBox',
    'postalCode',
    'salutation',
    'secondName',
    'stateCode',
    'suffix',
    'suite',
    'title'
];

type Fields = Record<string, string | null>;

/** What the addresses of orders and of customers have in common. */
export abstract class AddressFields {
    constructor(
        protected readonly $read: () => Fields,
        protected readonly $change: () => Fields
    ) {}

    $get(field: string): string | null {
        return this.$read()[field] || null;
    }

    $set(field: string, value: unknown): void {
        if (field === 'phone' && String(value).length > MAX_PHONE) {
            throw platformException('IllegalArgumentException', `A phone number has at most ${MAX_PHONE} characters`);
        }
        this.$change()[field] = value === null || value === undefined ? null : String(value);
    }

    getCountryCode(): EnumValue {
        const code = this.$get('countryCode');
        return new EnumValue(code, code || '');
    }

    setCountryCode(code: unknown): void {
        this.$set('countryCode', code);
    }

    getFullName(): string {
        return [this.$get('firstName'), this.$get('lastName')].filter((part) => part).join(' ');
    }

    /** The same in every field, and the country. Source: Script API, OrderAddress.isEquivalentAddress. */
    isEquivalentAddress(other: AddressFields): boolean {
        return [...ADDRESS_FIELDS, 'countryCode'].every((field) => this.$get(field) === other.$get(field));
    }
}

for (const field of ADDRESS_FIELDS) {
    const suffix = (field[0] as string).toUpperCase() + field.slice(1);
    Object.defineProperty(AddressFields.prototype, 'get' + suffix, {
        configurable: true,
        writable: true,
        value(this: AddressFields) {
            return this.$get(field);
        }
    });
    Object.defineProperty(AddressFields.prototype, 'set' + suffix, {
        configurable: true,
        writable: true,
        value(this: AddressFields, value: unknown) {
            this.$set(field, value);
        }
    });
}

scriptClass('dw.object.AddressFields', AddressFields as unknown as { prototype: object });
