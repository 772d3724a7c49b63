import { randomUUID } from 'node:crypto';
import { scriptClass } from '../../runtime/scriptClass';
import { read } from '../../store/session';
import { platformException } from '../../runtime/failures';
import { Collection } from '../util/Collection';
import { Decimal } from '../util/Decimal';
import { Money } from '../value/Money';
import { adjusted, amountOf, gross, money, rounded } from './amounts';
import type { LineItemCtnr } from './LineItemCtnr';
import type { AdjustmentRecord, PriceRecord } from './records';

/** dw.order.LineItem: a price with tax. Prices are net of tax, as on a site with net taxation. */
export abstract class LineItem<
    T extends { net: string | null; tax: string | null; taxRate: number | null; text: string }
> {
    constructor(
        readonly $container: LineItemCtnr,
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

    getLineItemCtnr(): LineItemCtnr {
        return this.$container;
    }

    getUUID(): string {
        return this.$uuid;
    }

    getNetPrice(): Money {
        return this.$money(this.$data().net);
    }

    getGrossPrice(): Money {
        const { net, tax } = this.$data();
        return this.$money(gross(net, tax));
    }

    getPrice(): Money {
        return this.getNetPrice();
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
        return this.getNetPrice();
    }

    getLineItemText(): string {
        return this.$data().text;
    }

    setLineItemText(text: string): void {
        this.$change().text = text;
    }

    /** Deprecated on the platform, and still the only way to set a price that the quantity does not divide. */
    setNetPrice(value: Money): void {
        this.$change().net = amountOf(value);
    }

    setTax(value: Money): void {
        this.$change().tax = amountOf(value);
    }

    setTaxRate(rate: number): void {
        this.$change().taxRate = rate;
    }

    updateTaxAmount(value: Money): void {
        this.$change().tax = amountOf(value);
    }

    updateTax(rate: number | null, basis?: Money): void {
        const data = this.$change();
        data.taxRate = rate;
        if (rate === null) {
            data.tax = null;
            return;
        }
        const base = basis && basis.isAvailable() ? basis.$rounded() : new Decimal(data.net || 0);
        data.tax = rounded(base.multiply(rate).toString(), this.$container.$record().currency);
    }
}

/** dw.order.PriceAdjustment */
export class PriceAdjustment extends LineItem<AdjustmentRecord> {
    constructor(
        container: LineItemCtnr,
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
        return true;
    }

    setPriceValue(value: number | null): void {
        this.$change().net = value === null ? null : rounded(value, this.$container.$record().currency);
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
        return this.getAdjustedNetPrice();
    }

    protected $createAdjustment(promotionId: string): PriceAdjustment {
        const data = newAdjustment(this.$change().adjustments, promotionId);
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
    if (read('Promotion', promotionId)) {
        throw platformException('IllegalArgumentException', promotionId + ' is a promotion of the site');
    }
    const data: AdjustmentRecord = { uuid: randomUUID(), promotionId, text: '', net: '0', tax: '0', taxRate: null };
    adjustments.push(data);
    return data;
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
