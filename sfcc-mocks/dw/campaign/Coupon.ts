import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { PersistentObject } from '../object/PersistentObject';
import type { PersistentRecord } from '../object/PersistentObject';
import { ArrayList } from '../util/Collection';
import { COUPON_TABLE, ofSite, siteRecord, siteRecords } from './promotionRecord';
import type { CouponRecord } from './promotionRecord';

/** dw.campaign.Coupon */
export class Coupon extends PersistentObject<CouponRecord & PersistentRecord> {
    constructor(id: string) {
        super(COUPON_TABLE, ofSite(current().site.id, id));
    }

    getID(): string {
        return this.$record().id;
    }

    isEnabled(): boolean {
        return this.$record().isEnabled;
    }

    getType(): string {
        return this.$record().type;
    }

    /** A single code; of a list the first one. null for codes that the platform makes. */
    getNextCouponCode(): string | null {
        return this.$record().codes[0] || null;
    }
}

/** dw.campaign.CouponMgr */
export class CouponMgr {
    static getCoupon(id: string): Coupon | null {
        return siteRecord(COUPON_TABLE, id) ? new Coupon(id) : null;
    }

    static getCoupons(): ArrayList<Coupon> {
        return new ArrayList(siteRecords<CouponRecord>(COUPON_TABLE).map(({ id }) => new Coupon(id)));
    }

    static getCouponByCode(code: string): Coupon | null {
        const record = couponOfCode(code);
        return record ? new Coupon(record.id) : null;
    }
}

/** The coupon that has a code; undefined for none. Codes that the platform makes itself are not known here. */
export function couponOfCode(code: string): CouponRecord | undefined {
    const isSame = (one: string, { isCaseInsensitive }: CouponRecord): boolean =>
        isCaseInsensitive ? one.toLowerCase() === code.toLowerCase() : one === code;
    return siteRecords<CouponRecord>(COUPON_TABLE).find((coupon) => coupon.codes.some((one) => isSame(one, coupon)));
}

scriptClass('dw.campaign.Coupon', Coupon);
scriptClass('dw.campaign.CouponMgr', CouponMgr);
