import { randomText } from '../../access/randomText';
import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { refuseKept } from '../../store/keptImports';
import { findKeys, read } from '../../store/session';
import { Status } from '../system/Status';
import { ExactNumber } from '../util/ExactNumber';
import { GiftCertificate, giftCertificateKey, newGiftCertificate } from './GiftCertificate';
import type { GiftCertificateRecord } from './GiftCertificate';
import type { OrderPaymentInstrument } from './Payment';
import { amountOf } from './amounts';

/** Statuses in which a gift certificate pays nothing, with the ends of their codes. */
const CLOSED: Record<number, string | undefined> = {
    [GiftCertificate.STATUS_PENDING]: 'PENDING',
    [GiftCertificate.STATUS_REDEEMED]: 'REDEEMED'
};

/** dw.order.GiftCertificateMgr: gift certificates of the running site. */
export class GiftCertificateMgr {
    /** @param code - unique in the site; the system chooses one for null or an empty text */
    static createGiftCertificate(amount: number, code?: string | null): GiftCertificate {
        if (!(amount > 0)) {
            throw platformException('IllegalArgumentException', 'The amount of a gift certificate is more than 0');
        }
        return newGiftCertificate(amount, code || randomText(12, 'hex').toUpperCase());
    }

    static getGiftCertificateByCode(code: string): GiftCertificate | null {
        const key = giftCertificateKey(code);
        return read('GiftCertificate', key) ? new GiftCertificate(key) : noneImported();
    }

    /** Deprecated: the same. */
    static getGiftCertificate(code: string): GiftCertificate | null {
        return GiftCertificateMgr.getGiftCertificateByCode(code);
    }

    static getGiftCertificateByMerchantID(merchantId: string): GiftCertificate | null {
        const keys = findKeys<GiftCertificateRecord>('GiftCertificate', (record) => record.merchantId === merchantId);
        const key = keys.find((candidate) => candidate.startsWith(current().site.id + '/'));
        return key === undefined ? noneImported() : new GiftCertificate(key);
    }

    /** Takes the amount of a payment off the balance, or says why not. Source: Script API, dw.order.GiftCertificateStatusCodes. */
    static redeemGiftCertificate(payment: OrderPaymentInstrument): Status {
        const code = payment.$get('giftCertificateCode');
        const certificate = code === null ? null : GiftCertificateMgr.getGiftCertificateByCode(String(code));
        const amount = payment.$money();
        if (!certificate) {
            return refused('NOT_FOUND');
        }
        const { enabled, status, currency, balance } = certificate.$record();
        const closed = enabled ? CLOSED[status] : 'DISABLED';
        if (closed) {
            return refused(closed);
        }
        if (amount.getCurrencyCode() !== currency) {
            return refused('CURRENCY_MISMATCH');
        }
        const left = ExactNumber.of(balance).subtract(amountOf(amount));
        if (left.toNumber() < 0) {
            return refused('INSUFFICIENT_BALANCE');
        }
        const record = certificate.$edit();
        record.balance = left.toString();
        record.status =
            left.toNumber() === 0 ? GiftCertificate.STATUS_REDEEMED : GiftCertificate.STATUS_PARTIALLY_REDEEMED;
        return new Status(Status.OK);
    }
}

/** @throws Error once gift certificates were imported, which are kept and not read */
function noneImported(): null {
    refuseKept('gift-certificates', 'gift certificates of an import');
    return null;
}

function refused(why: string): Status {
    return new Status(Status.ERROR, 'GIFTCERTIFICATE_' + why);
}

scriptClass('dw.order.GiftCertificateMgr', GiftCertificateMgr);
