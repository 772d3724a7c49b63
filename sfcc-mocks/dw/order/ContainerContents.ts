import { createHash, randomUUID } from 'node:crypto';
import { QUOTAS } from '../../quotas/quotas';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Product } from '../catalog/Product';
import { Customer } from '../customer/Customer';
import { ArrayList, Collection } from '../util/Collection';
import { HashMap } from '../util/Map';
import { Quantity } from '../value/Quantity';
import { BonusDiscountLineItem } from './BonusDiscountLineItem';
import { ContainerTotals } from './ContainerTotals';
import { CouponLineItem, redeemable } from './CouponLineItem';
import { defaultShipmentId } from './defaultShipmentId';
import { GiftCertificateLineItem, newGiftCertificateLine } from './GiftCertificateLineItem';
import { Note } from './Note';
import type { ContainerRecord, ProductLineRecord } from './records';

/** What a container has besides lines and totals: part of dw.order.LineItemCtnr. */
export abstract class ContainerContents<T extends ContainerRecord> extends ContainerTotals<T> {
    /** Null for an order without a customer. */
    getCustomer(): Customer | null {
        const record = this.$record() as ContainerRecord & { customerId?: string | null };
        const id = record.customerNo || record.customerId;
        return id ? new Customer(id) : null;
    }

    /** Products that a price is looked up for: no parts of bundles, no options. Source: Script API, getProductQuantities. */
    getProductQuantities(withBonus = false): HashMap {
        return this.$quantities(
            ({ catalogProduct, partOf, bonus }) => catalogProduct && !partOf && (withBonus || !bonus)
        );
    }

    /** Products that must be there: parts of bundles too. Source: Script API, getAllProductQuantities. */
    getAllProductQuantities(): HashMap {
        return this.$quantities(({ catalogProduct, partOf }) => catalogProduct && !partOf?.optionId);
    }

    private $quantities(counts: (line: ProductLineRecord) => boolean): HashMap {
        const units = new Map<string, number>();
        for (const line of this.$record().lines.filter(counts)) {
            units.set(line.productId, (units.get(line.productId) || 0) + line.quantity);
        }
        return new HashMap([...units].map(([id, quantity]) => [new Product(id), new Quantity(quantity, '')]));
    }

    getBonusDiscountLineItems(): Collection<BonusDiscountLineItem> {
        const rights = this.$record().bonusLines || [];
        return new Collection(rights.map(({ uuid }) => new BonusDiscountLineItem(this, uuid)));
    }

    /** What was chosen by it goes with the next applyDiscounts. */
    removeBonusDiscountLineItem(right: BonusDiscountLineItem): void {
        const record = this.$edit();
        record.bonusLines = (record.bonusLines || []).filter(({ uuid }) => uuid !== right.$uuid);
    }

    getGiftCertificateLineItems(giftCertificateId?: string): Collection<GiftCertificateLineItem> {
        const lines = (this.$record().giftCertificates || []).filter(
            (line) => giftCertificateId === undefined || line.giftCertificateId === giftCertificateId
        );
        return new Collection(lines.map(({ uuid }) => new GiftCertificateLineItem(this, uuid)));
    }

    /** Deprecated: the same. */
    getAllGiftCertificateLineItems(): Collection<GiftCertificateLineItem> {
        return this.getGiftCertificateLineItems();
    }

    /** In the default shipment. Source: Script API, createGiftCertificateLineItem: amount and recipient are mandatory. */
    createGiftCertificateLineItem(amount: number, recipientEmail: string): GiftCertificateLineItem {
        if (typeof amount !== 'number' || !recipientEmail) {
            throw platformException('IllegalArgumentException', 'A gift certificate needs an amount and a recipient');
        }
        const record = this.$edit();
        const line = newGiftCertificateLine(recipientEmail, defaultShipmentId(record.shipments));
        record.giftCertificates = [...(record.giftCertificates || []), line];
        const item = new GiftCertificateLineItem(this, line.uuid);
        item.setPriceValue(amount);
        return item;
    }

    removeGiftCertificateLineItem(item: GiftCertificateLineItem): void {
        const record = this.$edit();
        record.giftCertificates = (record.giftCertificates || []).filter(({ uuid }) => uuid !== item.$uuid);
    }

    abstract getShipment(id: string): unknown;

    getCouponLineItems(): Collection<CouponLineItem> {
        const coupons = this.$record().coupons || [];
        return new Collection(coupons.map(({ uuid }) => new CouponLineItem(this, uuid)));
    }

    $couponLine(uuid: string): CouponLineItem | null {
        const known = this.$record().coupons?.some((coupon) => coupon.uuid === uuid);
        return known ? new CouponLineItem(this, uuid) : null;
    }

    $bonusLine(uuid: string): BonusDiscountLineItem | null {
        const known = this.$record().bonusLines?.some((right) => right.uuid === uuid);
        return known ? new BonusDiscountLineItem(this, uuid) : null;
    }

    getCouponLineItem(code: string): CouponLineItem | null {
        const found = this.$record().coupons?.find((coupon) => coupon.code === code);
        return found ? new CouponLineItem(this, found.uuid) : null;
    }

    /**
     * `(code)` for a coupon of another system, `(code, true)` for one of the campaigns. Source: Script API, createCouponLineItem.
     * @throws CreateCouponLineItemException with an `errorCode` for a code that the campaign system refuses
     */
    createCouponLineItem(code: string, isCampaignBased = false): CouponLineItem {
        const couponId = isCampaignBased ? redeemable(code, this.$record().coupons || []).id : null;
        const record = this.$edit();
        const uuid = randomUUID();
        record.coupons = [...(record.coupons || []), { uuid, code, couponId, custom: {} }];
        return new CouponLineItem(this, uuid);
    }

    removeCouponLineItem(coupon: CouponLineItem): void {
        const record = this.$edit();
        record.coupons = (record.coupons || []).filter(({ uuid }) => uuid !== coupon.$uuid);
    }

    /** Adjustments of shipping that belong to no shipping line. None can be made here. */
    getShippingPriceAdjustments(): Collection {
        return new Collection();
    }

    addNote(subject: string, text: string): Note {
        const record = this.$edit();
        if (record.notes.length >= QUOTAS.notes.limit) {
            current().exceed('notes');
        }
        if (text.length > QUOTAS.noteLength.limit) {
            throw platformException(
                'IllegalArgumentException',
                `A note has at most ${QUOTAS.noteLength.limit} characters`
            );
        }
        const note = {
            subject,
            text,
            createdBy: current().isJob() ? 'system' : 'Customer',
            creationDate: new Date(instance().clock.now())
        };
        record.notes.push(note);
        return new Note(note);
    }

    /** Source: Script API, LineItemCtnr.removeNote. A note of another container is none of its notes. */
    removeNote(note: Note): void {
        const record = this.$edit();
        const position = record.notes.findIndex((kept) => note.$shows(kept));
        if (position >= 0) {
            record.notes.splice(position, 1);
        }
    }

    getNotes(): ArrayList {
        return new ArrayList(this.$record().notes.map((note) => new Note(note)));
    }

    /** Changes with each change of the basket or order. Source: Script API, LineItemCtnr.getEtag: a hash of its state. */
    getEtag(): string {
        return createHash('sha256').update(JSON.stringify(this.$record())).digest('hex');
    }

    isExternallyTaxed(): boolean {
        return false;
    }
}

scriptClass('dw.order.ContainerContents', ContainerContents as unknown as { prototype: object });
