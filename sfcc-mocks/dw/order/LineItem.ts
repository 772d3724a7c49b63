import { current } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ExactNumber } from '../util/ExactNumber';
import { Money, requireMoney } from '../value/Money';
import { amountOf, gross, isNetTaxation, money, rounded } from './amounts';
import type { Container } from './Container';
import { reprice, retax } from './prices';
import type { PriceRecord, TaxedRecord } from './records';

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

    /** Deprecated: the gross price alone. Source: Script API, LineItem.setGrossPrice. */
    setGrossPrice(value: Money): void {
        this.$change().gross = amountOf(value);
    }

    /** Deprecated: sets base price and price by money. Source: Script API, LineItem.updatePrice. */
    updatePrice(value: Money | null): void {
        requireMoney(value);
        const { currency } = this.$container.$record();
        if (value.$isAvailable() && value.getCurrencyCode() !== currency) {
            throw platformException('IllegalArgumentException', `The price is not in ${currency}`);
        }
        const amount = amountOf(value);
        this.setPriceValue(amount === null ? null : Number(amount));
    }

    /** Null takes the price away. Source: Script API, LineItem.setPriceValue. */
    abstract setPriceValue(value: number | null): void;

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

/** A line with a price of its own. */
export abstract class PricedLineItem<
    T extends Pick<PriceRecord, 'basePrice' | 'text'> & TaxedRecord
> extends LineItem<T> {
    getBasePrice(): Money {
        return this.$money(this.$data().basePrice);
    }

    setPriceValue(value: number | null): void {
        const data = this.$change();
        data.basePrice = value === null ? null : rounded(value, this.$container.$record().currency);
        this.$reprice(data);
    }

    /** The price of the line follows from its base price. */
    protected $reprice(data: T): void {
        reprice(data, data.basePrice);
    }
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
scriptClass('dw.order.PricedLineItem', PricedLineItem as unknown as { prototype: object });
