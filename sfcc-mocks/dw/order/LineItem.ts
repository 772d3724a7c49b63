import { randomUUID } from 'node:crypto';
import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { assignedPromotions } from '../campaign/activePromotions';
import type { Discount } from '../campaign/Discount';
import { discountOf } from '../campaign/Discount';
import { discountAmount } from '../campaign/discountAmount';
import { Campaign, Promotion } from '../campaign/Promotion';
import { isPromotion } from '../campaign/promotionRecord';
import { platformException } from '../../runtime/failures';
import { Collection } from '../util/Collection';
import { ExactNumber } from '../util/ExactNumber';
import { Money } from '../value/Money';
import { adjusted, amountOf, gross, isNetTaxation, money, rounded } from './amounts';
import type { Container } from './Container';
import { reprice, retax } from './prices';
import type { AdjustmentRecord, PriceRecord, TaxedRecord } from './records';

/** dw.order.LineItem: a price with tax. A site with net taxation sets net prices, one with gross taxation gross prices. */
export abstract class LineItem<T extends TaxedRecord & { text: string }> {
    constructor(
        readonly $container: Container,
        readonly $uuid: string
    ) {}

    /** Finds the own data among the container's. */
    protected abstract $find(editing: boolean): T;

    $data(): T {
        return this.$find(false);
    }

    $change(): T {
        return this.$find(true);
    }

    $money(amount: string | null): Money {
        return money(amount, this.$container.$record().currency);
    }

    getLineItemCtnr(): Container {
        return this.$container;
    }

    getUUID(): string {
        return this.$uuid;
    }

    getNetPrice(): Money {
        return this.$money(this.$data().net);
    }

    getGrossPrice(): Money {
        const { net, tax, gross: set } = this.$data();
        return this.$money(set === undefined ? gross(net, tax) : set);
    }

    /** Gross on a site with gross taxation. Source: platform doc LineItem.getPrice. */
    getPrice(): Money {
        return isNetTaxation() ? this.getNetPrice() : this.getGrossPrice();
    }

    /** What updateTax(rate) takes its tax of where adjusted prices are taxed; of most items their price. */
    protected $adjustedBasis(): Money {
        return this.getPrice();
    }

    getPriceValue(): number {
        return this.getPrice().getValue();
    }

    getTax(): Money {
        return this.$money(this.$data().tax);
    }

    getTaxRate(): number | null {
        return this.$data().taxRate;
    }

    getTaxBasis(): Money {
        const { taxBasis } = this.$data();
        return taxBasis === undefined ? this.getPrice() : this.$money(taxBasis);
    }

    /** Null where the product or shipping method has none. */
    getTaxClassID(): string | null {
        return this.$data().taxClassId ?? null;
    }

    setTaxClassID(id: string | null): void {
        this.$change().taxClassId = id;
    }

    getLineItemText(): string {
        return this.$data().text;
    }

    setLineItemText(text: string): void {
        this.$change().text = text;
    }

    /** Deprecated on the platform, and still the only way to set a price that the quantity does not divide. */
    setNetPrice(value: Money): void {
        const data = this.$change();
        data.net = amountOf(value);
        delete data.gross;
    }

    /** The tax alone: net and gross price stay as they are. Source: platform doc LineItem.setTax. */
    setTax(value: Money): void {
        const before = amountOf(this.getGrossPrice());
        const data = this.$change();
        data.tax = amountOf(value);
        data.gross = before;
    }

    setTaxRate(rate: number): void {
        this.$change().taxRate = rate;
    }

    /** The other price follows; the rate does not. Source: platform doc LineItem.updateTaxAmount. */
    updateTaxAmount(value: Money | null): void {
        retax(this.$change(), amountOf(value));
    }

    /**
     * Without a basis the system chooses one: the price, or, on a site that taxes adjusted prices, what is left of it.
     * Source: platform doc LineItem.updateTax.
     */
    updateTax(rate: number | null, basis?: Money | null): void {
        const chosen = current().site.taxesAdjustedPrices ? this.$adjustedBasis() : this.getPrice();
        const given = arguments.length > 1 ? basis : chosen;
        const taxBasis = given ? amountOf(given) : null;
        const data = this.$change();
        const isTaxed = rate !== null && taxBasis !== null;
        data.taxRate = isTaxed ? rate : null;
        data.taxBasis = isTaxed ? taxBasis : null;
        retax(data, isTaxed ? rounded(taxOf(rate, taxBasis), this.$container.$record().currency) : null);
    }
}

/** Tax of a net price, or the tax that a gross price contains. */
function taxOf(rate: number, basis: string): string {
    const full = ExactNumber.of(basis).multiply(rate);
    return (isNetTaxation() ? full : full.divide(ExactNumber.of(1).add(rate))).toString();
}

/** dw.order.PriceAdjustment */
export class PriceAdjustment extends LineItem<AdjustmentRecord> {
    constructor(
        container: Container,
        uuid: string,
        private readonly $locate: (editing: boolean) => AdjustmentRecord[]
    ) {
        super(container, uuid);
    }

    protected $find(editing: boolean): AdjustmentRecord {
        return found(this.$locate(editing), this.$uuid, 'price adjustment');
    }

    getPromotionID(): string {
        return this.$data().promotionId;
    }

    isCustom(): boolean {
        return this.$data().campaignId === undefined;
    }

    isBasedOnCampaign(): boolean {
        return !this.isCustom();
    }

    isBasedOnCoupon(): boolean {
        return Boolean(this.$data().couponUuid);
    }

    /** null for one that scripts have made, and where the promotion is gone. */
    getPromotion(): Promotion | null {
        const { promotionId, campaignId } = this.$data();
        const found = assignedPromotions().find(
            ({ promotion, campaign }) => promotion.id === promotionId && campaign.id === campaignId
        );
        return found ? new Promotion(found) : null;
    }

    getCampaignID(): string | null {
        return this.$data().campaignId || null;
    }

    getCampaign(): Campaign | null {
        return this.getPromotion()?.getCampaign() || null;
    }

    getCouponLineItem(): unknown {
        const { couponUuid } = this.$data();
        return couponUuid ? this.$container.$couponLine(couponUuid) : null;
    }

    getAppliedDiscount(): Discount | null {
        const { discount } = this.$data();
        const promotion = this.getPromotion();
        return discount && promotion
            ? discountOf(
                  { threshold: null, ...promotion.$assigned.promotion.tiers[discount.tier], ...discount },
                  { promotion, tier: discount.tier, quantity: discount.quantity }
              )
            : null;
    }

    /** How many products it is for; 1 for orders and shipping. */
    getQuantity(): number {
        return this.$data().discount?.quantity ?? 1;
    }

    /** Nothing is left to tax. Source: platform doc LineItem.updateTax. */
    protected override $adjustedBasis(): Money {
        return this.$money('0');
    }

    setPriceValue(value: number | null): void {
        reprice(this.$change(), value === null ? null : rounded(value, this.$container.$record().currency));
    }
}

/** A price that can be adjusted: product and shipping lines. */
export abstract class AdjustableLineItem<T extends PriceRecord> extends LineItem<T> {
    getBasePrice(): Money {
        return this.$money(this.$data().basePrice);
    }

    getPriceAdjustments(): Collection<PriceAdjustment> {
        return new Collection(this.$data().adjustments.map((data) => this.$adjustment(data.uuid)));
    }

    getPriceAdjustmentByPromotionID(promotionId: string): PriceAdjustment | null {
        const data = this.$data().adjustments.find((candidate) => candidate.promotionId === promotionId);
        return data ? this.$adjustment(data.uuid) : null;
    }

    removePriceAdjustment(adjustment: PriceAdjustment): void {
        const data = this.$change();
        data.adjustments = data.adjustments.filter((candidate) => candidate.uuid !== adjustment.$uuid);
    }

    getAdjustedNetPrice(): Money {
        return this.$money(adjusted(this.$data()).net);
    }

    getAdjustedTax(): Money {
        return this.$money(adjusted(this.$data()).tax);
    }

    getAdjustedGrossPrice(): Money {
        const { net, tax } = adjusted(this.$data());
        return this.$money(gross(net, tax));
    }

    getAdjustedPrice(): Money {
        return isNetTaxation() ? this.getAdjustedNetPrice() : this.getAdjustedGrossPrice();
    }

    protected override $adjustedBasis(): Money {
        return this.getAdjustedPrice();
    }

    protected $createAdjustment(promotionId: string, discount?: Discount, quantity = 1): PriceAdjustment {
        const price = this.getAdjustedPrice();
        const data = newAdjustment(this.$change().adjustments, promotionId);
        if (discount) {
            takeOff(data, discount, { price, quantity });
        }
        return this.$adjustment(data.uuid);
    }

    private $adjustment(uuid: string): PriceAdjustment {
        return new PriceAdjustment(
            this.$container,
            uuid,
            (editing) => (editing ? this.$change() : this.$data()).adjustments
        );
    }
}

/**
 * Adds an adjustment to a list of them: one per promotion id, none for a promotion that there is.
 * Source: Script API, createPriceAdjustment.
 */
export function newAdjustment(adjustments: AdjustmentRecord[], promotionId: string): AdjustmentRecord {
    if (adjustments.some((candidate) => candidate.promotionId === promotionId)) {
        throw platformException(
            'IllegalArgumentException',
            'There is an adjustment for promotion ' + promotionId + ' already'
        );
    }
    if (isPromotion(promotionId)) {
        throw platformException('IllegalArgumentException', promotionId + ' is a promotion of the site');
    }
    const data: AdjustmentRecord = { uuid: randomUUID(), promotionId, text: '', net: '0', tax: '0', taxRate: null };
    adjustments.push(data);
    return data;
}

/** Prices an adjustment by a discount. Source: Script API, createPriceAdjustment with a discount. */
export function takeOff(data: AdjustmentRecord, discount: Discount, from: { price: Money; quantity: number }): void {
    const { $kind: kind, $value: value } = discount;
    const price = from.price.getDecimalValue();
    if (!price) {
        throw platformException('IllegalArgumentException', 'A discount needs a price');
    }
    const off = discountAmount({ kind, value, quantity: from.quantity }, price.toString());
    reprice(data, '-' + rounded(off, from.price.getCurrencyCode()));
}

/** Finds a record by its id, or says what is gone. */
export function found<R extends { uuid: string }>(records: R[], uuid: string, what: string): R {
    const record = records.find((candidate) => candidate.uuid === uuid);
    if (!record) {
        throw platformException('ObjectNotFoundException', 'The ' + what + ' was removed');
    }
    return record;
}

scriptClass('dw.order.LineItem', LineItem as unknown as { prototype: object });
scriptClass('dw.order.PriceAdjustment', PriceAdjustment);
scriptClass('dw.order.AdjustableLineItem', AdjustableLineItem as unknown as { prototype: object });
