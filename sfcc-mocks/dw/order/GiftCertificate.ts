import { randomUUID } from 'node:crypto';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { insert, read } from '../../store/session';
import { priceCurrency } from '../catalog/priceRecord';
import { ExtensibleObject } from '../object/PersistentObject';
import type { PersistentRecord } from '../object/PersistentObject';
import { Money } from '../value/Money';
import { rounded } from './amounts';
import { masked } from './PaymentInstrument';

const STATUSES = { PENDING: 0, ISSUED: 1, PARTIALLY_REDEEMED: 2, REDEEMED: 3 };

/** A gift certificate as stored. */
export interface GiftCertificateRecord extends PersistentRecord {
    code: string;
    merchantId: string;
    currency: string;
    amount: string;
    balance: string;
    status: number;
    enabled: boolean;
    orderNo: string | null;
    description: string | null;
    message: string | null;
    recipientEmail: string | null;
    recipientName: string | null;
    senderName: string | null;
}

/** dw.order.GiftCertificate */
export class GiftCertificate extends ExtensibleObject<GiftCertificateRecord> {
    static readonly STATUS_PENDING = STATUSES.PENDING;
    static readonly STATUS_ISSUED = STATUSES.ISSUED;
    static readonly STATUS_PARTIALLY_REDEEMED = STATUSES.PARTIALLY_REDEEMED;
    static readonly STATUS_REDEEMED = STATUSES.REDEEMED;

    constructor(key: string) {
        super('GiftCertificate', key);
    }

    override $type(): { typeId: string; className: string } {
        return { typeId: 'GiftCertificate', className: 'dw.order.GiftCertificate' };
    }

    getGiftCertificateCode(): string {
        return this.$record().code;
    }

    /** Deprecated: the code. */
    getID(): string {
        return this.$record().code;
    }

    /** @throws IllegalArgumentException for a negative number. Source: Script API, getMaskedGiftCertificateCode */
    getMaskedGiftCertificateCode(ignore = 4): string {
        if (ignore < 0) {
            throw platformException('IllegalArgumentException', 'ignore must not be negative');
        }
        return masked(this.$record().code, ignore);
    }

    getMerchantID(): string {
        return this.$record().merchantId;
    }

    getAmount(): Money {
        return new Money(this.$record().amount, this.$record().currency);
    }

    getBalance(): Money {
        return new Money(this.$record().balance, this.$record().currency);
    }

    getStatus(): number {
        return this.$record().status;
    }

    setStatus(status: number): void {
        if (!Object.values(STATUSES).includes(status)) {
            throw platformException(
                'IllegalArgumentException',
                'There is no status ' + status + ' of gift certificates'
            );
        }
        this.$edit().status = status;
    }

    isEnabled(): boolean {
        return this.$record().enabled;
    }

    setEnabled(enabled: boolean): void {
        this.$edit().enabled = enabled;
    }

    getOrderNo(): string | null {
        return this.$record().orderNo;
    }

    setOrderNo(orderNo: string | null): void {
        this.$edit().orderNo = orderNo;
    }

    getDescription(): string | null {
        return this.$record().description;
    }

    setDescription(description: string | null): void {
        this.$edit().description = description;
    }

    getMessage(): string | null {
        return this.$record().message;
    }

    setMessage(message: string | null): void {
        this.$edit().message = message;
    }

    getRecipientEmail(): string | null {
        return this.$record().recipientEmail;
    }

    setRecipientEmail(email: string | null): void {
        this.$edit().recipientEmail = email;
    }

    getRecipientName(): string | null {
        return this.$record().recipientName;
    }

    setRecipientName(name: string | null): void {
        this.$edit().recipientName = name;
    }

    getSenderName(): string | null {
        return this.$record().senderName;
    }

    setSenderName(name: string | null): void {
        this.$edit().senderName = name;
    }
}

/** Key of a gift certificate: its code is unique in its site. */
export function giftCertificateKey(code: string): string {
    return current().site.id + '/' + code;
}

/** Makes one that is issued, with its amount as balance. Source: public storefronts mail its code without setting a status. */
export function newGiftCertificate(amount: number, code: string): GiftCertificate {
    const key = giftCertificateKey(code);
    if (read('GiftCertificate', key)) {
        throw platformException('IllegalArgumentException', 'There is a gift certificate of this code already');
    }
    const currency = priceCurrency();
    const now = new Date(instance().clock.now());
    const value = rounded(amount, currency);
    const record: GiftCertificateRecord = {
        uuid: randomUUID().replace(/-/g, ''),
        creationDate: now,
        lastModified: now,
        custom: {},
        code,
        merchantId: randomUUID(),
        currency,
        amount: value,
        balance: value,
        status: STATUSES.ISSUED,
        enabled: true,
        orderNo: null,
        description: null,
        message: null,
        recipientEmail: null,
        recipientName: null,
        senderName: null
    };
    insert('GiftCertificate', key, record);
    return new GiftCertificate(key);
}

scriptClass('dw.order.GiftCertificate', GiftCertificate);
