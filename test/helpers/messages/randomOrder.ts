import { externalOrder } from '#helpers/messages/externalOrder';
import type { Json } from '#helpers/platform/testInstance';
import { seeded } from '#simulators/tiktok-shop/random';

/** An order, the products and stock behind it, and its expected result. Amounts in minor units. */
export interface RandomOrder {
    seed: number;
    site: { taxation: 'net' | 'gross'; taxesAdjustedPrices: boolean };
    digits: number;
    products: Array<Json & { id: string }>;
    stock: Array<{ listId: string; productId: string; allocation: number; perpetual: boolean; onOrder: number }>;
    body: Json;
    quantities: number[];
    total: number;
    tax: number;
    /** Why it is held; empty where nothing speaks against it. */
    reasons: string[];
}

const DIGITS: Record<string, number> = { USD: 2, JPY: 0, KWD: 3 };
const KINDS = ['plain', 'plain', 'options', 'bundle', 'offline', 'master', 'set', 'outside', 'unknown'] as const;

/** Makes up an order of one to four products. */
export function randomOrder(seed: number): RandomOrder {
    return new Maker(seed).make();
}

class Maker {
    private readonly random: () => number;
    private readonly order: RandomOrder;
    private readonly currency: string;

    constructor(seed: number) {
        this.random = seeded(seed);
        this.currency = this.oneOf(Object.keys(DIGITS));
        this.order = {
            seed,
            site: { taxation: this.oneOf(['net', 'gross'] as const), taxesAdjustedPrices: this.happens(0.5) },
            digits: DIGITS[this.currency]!,
            products: [],
            stock: [],
            body: {},
            quantities: [],
            total: 0,
            tax: 0,
            reasons: []
        };
    }

    make(): RandomOrder {
        const { order } = this;
        const lines = Array.from({ length: this.upTo(4) }, (_none, index) => this.line(`p${order.seed}-${index}`));
        const shipping = this.amounts(this.upTo(2000) - 1, this.oneOf([0, 0.04, 0.2]));
        order.body = externalOrder({
            currency: this.currency,
            c_externalOrderId: String(577000000000000000n + BigInt(order.seed)),
            product_lineitems: lines,
            totals: {
                adjusted_shipping_total: shipping,
                price_adjustments: this.happens(0.3) ? [this.discount(this.upTo(20), 0.2)] : []
            }
        });
        order.body.payment = { payment_method: 'SOCIAL_PAY', amount: this.decimal(order.total) };
        order.reasons = [...new Set(order.reasons)];
        return order;
    }

    /** A line that costs more than its discounts take off. */
    private line(productId: string): Json {
        const quantity = this.upTo(12);
        const rate = this.oneOf([0, 0.04, 0.08875, 0.19, 0.2]);
        this.order.quantities.push(quantity);
        this.product(productId, quantity);
        const discounts = Array.from({ length: this.upTo(4) - 1 }, () => this.discount(this.upTo(100), rate));
        return {
            product_id: productId,
            quantity,
            ...this.amounts(1000 + this.upTo(50000), rate),
            tax_rate: rate,
            price_adjustments: discounts
        };
    }

    private product(id: string, quantity: number): void {
        const kind = this.oneOf(KINDS);
        const { products, reasons } = this.order;
        if (kind === 'unknown') {
            reasons.push('unknown_product');
            return;
        }
        const product: Json & { id: string } = { id, name: 'Product ' + id, online: kind !== 'offline' };
        products.push(product);
        if (kind === 'outside') {
            product.inSiteCatalog = false;
            reasons.push('unknown_product');
        } else if (kind === 'master' || kind === 'set') {
            product.kind = kind;
            reasons.push('not_orderable');
        } else if (kind === 'offline') {
            reasons.push('not_orderable');
        } else {
            this.sold(product, this.orderable(product, quantity), kind);
        }
    }

    /** Gives a product a minimum at times, and tells what is ordered then. */
    private orderable(product: Json, quantity: number): number {
        if (this.happens(0.8)) {
            return quantity;
        }
        product.minOrderQuantity = this.upTo(14);
        if (product.minOrderQuantity <= quantity) {
            return quantity;
        }
        this.order.reasons.push('other_quantity');
        return product.minOrderQuantity as number;
    }

    private sold(product: Json & { id: string }, quantity: number, kind: 'plain' | 'options' | 'bundle'): void {
        const isEnough = this.happens(0.8);
        if (!isEnough) {
            this.order.reasons.push('out_of_stock');
        }
        if (kind === 'options') {
            product.options = [
                { id: 'engraving', defaultValue: 'none' },
                { id: 'wrap', defaultValue: 'paper' }
            ];
        }
        if (kind !== 'bundle') {
            this.allocate(product.id, isEnough ? quantity : quantity - 1);
            return;
        }
        const perBundle = this.upTo(3);
        const parts = [product.id + '-a', product.id + '-b'];
        parts.forEach((id) => this.order.products.push({ id, name: 'Part ' + id, online: true }));
        product.bundled = parts.map((productId, index) => ({ productId, quantity: index === 0 ? perBundle : 1 }));
        this.allocate(parts[0]!, isEnough ? quantity * perBundle : quantity * perBundle - 1);
        this.allocate(parts[1]!, quantity);
    }

    private allocate(productId: string, allocation: number): void {
        this.order.stock.push({ listId: 'inventory_m', productId, allocation, perpetual: false, onOrder: 0 });
    }

    private discount(minor: number, rate: number): Json {
        return { ...this.amounts(-minor, rate), promotion_id: this.oneOf(['Autumn', 'Winter', '']) };
    }

    /** Price and tax as TikTok sends them; both count for the total. */
    private amounts(net: number, rate: number): { net_price: number; tax: number } {
        const tax = Math.round(net * rate);
        this.order.tax += tax;
        this.order.total += net + tax;
        return { net_price: this.decimal(net), tax: this.decimal(tax) };
    }

    private decimal(minor: number): number {
        return Number((minor / 10 ** this.order.digits).toFixed(this.order.digits));
    }

    private upTo(most: number): number {
        return 1 + Math.floor(this.random() * most);
    }

    private oneOf<T>(choices: readonly T[]): T {
        return choices[Math.floor(this.random() * choices.length)]!;
    }

    private happens(probability: number): boolean {
        return this.random() < probability;
    }
}
