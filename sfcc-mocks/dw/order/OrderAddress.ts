import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { EnumValue } from '../value/EnumValue';
import type { AddressRecord } from './records';

/** Source: Script API, OrderAddress.setPhone. */
const MAX_PHONE = 256;
const FIELDS = [
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

/** dw.order.OrderAddress */
export class OrderAddress {
    constructor(
        private readonly $read: () => AddressRecord,
        private readonly $change: () => AddressRecord
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
}

for (const field of FIELDS) {
    const suffix = (field[0] as string).toUpperCase() + field.slice(1);
    Object.defineProperty(OrderAddress.prototype, 'get' + suffix, {
        configurable: true,
        writable: true,
        value(this: OrderAddress) {
            return this.$get(field);
        }
    });
    Object.defineProperty(OrderAddress.prototype, 'set' + suffix, {
        configurable: true,
        writable: true,
        value(this: OrderAddress, value: unknown) {
            this.$set(field, value);
        }
    });
}

scriptClass('dw.order.OrderAddress', OrderAddress);
