import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import type { PaymentCardRecord } from '../../metadata/imports/siteRecords';
import { Status, StatusItem } from '../system/Status';

/** What is wrong with a card. */
export const PAYMENT_STATUS_CODES = {
    CREDITCARD_INVALID_CARD_NUMBER: 'CREDITCARD_INVALID_CARD_NUMBER',
    CREDITCARD_INVALID_EXPIRATION_DATE: 'CREDITCARD_INVALID_EXPIRATION_DATE',
    CREDITCARD_INVALID_SECURITY_CODE: 'CREDITCARD_INVALID_SECURITY_CODE'
};

/** dw.order.PaymentCard */
export class PaymentCard {
    readonly $table = 'PaymentCard';

    constructor(readonly $key: string) {}

    private $record(): PaymentCardRecord {
        return read<PaymentCardRecord>(this.$table, this.$key) as PaymentCardRecord;
    }

    getCardType(): string {
        return this.$key;
    }

    getName(): string {
        return this.$record().name;
    }

    isActive(): boolean {
        return this.$record().active;
    }

    /** Restrictions are not imported: a card is for everybody. */
    isApplicable(_customer: unknown, _country: string | null, _amount: number | null): boolean {
        return this.isActive();
    }

    /** One error for each thing that is wrong. Source: Script API, PaymentCard.verify. */
    verify(month: number, year: number, number: string, ...code: string[]): Status {
        const wrong: string[] = [];
        const isFuture = month >= 1 && month <= 12 && Date.UTC(year, month, 1) > instance().clock.now();
        if (!isFuture) {
            wrong.push(PAYMENT_STATUS_CODES.CREDITCARD_INVALID_EXPIRATION_DATE);
        }
        if (!isNumberOf(this.$record(), String(number ?? '').replace(/[\s-]/g, ''))) {
            wrong.push(PAYMENT_STATUS_CODES.CREDITCARD_INVALID_CARD_NUMBER);
        }
        const length = this.$record().securityCodeLength;
        const isCode = new RegExp(`^\\d{${length ?? '3,4'}}$`).test(String(code[0] ?? ''));
        if (code.length > 0 && !isCode) {
            wrong.push(PAYMENT_STATUS_CODES.CREDITCARD_INVALID_SECURITY_CODE);
        }
        const [first, ...others] = wrong;
        const status = first === undefined ? new Status(Status.OK) : new Status(Status.ERROR, first);
        others.forEach((one) => status.addItem(new StatusItem(Status.ERROR, one)));
        return status;
    }
}

/** Cards that are enabled, in the order of the import. */
export function activeCards(): PaymentCard[] {
    return findKeys<PaymentCardRecord>('PaymentCard', ({ active }) => active).map((type) => new PaymentCard(type));
}

function isNumberOf(card: PaymentCardRecord, number: string): boolean {
    const { numberLengths, numberPrefixes, checksum } = card;
    return (
        /^\d+$/.test(number) &&
        (numberLengths.length === 0 || numberLengths.some((length) => hasLength(number, length))) &&
        (numberPrefixes.length === 0 || numberPrefixes.some((prefix) => hasPrefix(number, prefix))) &&
        (!checksum || isLuhn(number))
    );
}

/** `16`, or `13-16`. */
function hasLength(number: string, length: string): boolean {
    const [from, to = from] = length.split('-').map(Number) as [number, number?];
    return number.length >= from && number.length <= to;
}

/** `4`, or `51-55`. */
function hasPrefix(number: string, prefix: string): boolean {
    const [from, to = from] = prefix.split('-') as [string, string?];
    const start = Number(number.slice(0, from.length));
    return start >= Number(from) && start <= Number(to);
}

function isLuhn(number: string): boolean {
    const digits = [...number].reverse().map(Number);
    const sum = digits.reduce((total, digit, place) => {
        const counted = place % 2 === 1 ? digit * 2 : digit;
        return total + (counted > 9 ? counted - 9 : counted);
    }, 0);
    return sum % 10 === 0;
}

scriptClass('dw.order.PaymentCard', PaymentCard);
