import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Collection } from '../util/Collection';
import { ExactNumber } from '../util/ExactNumber';
import { Money } from '../value/Money';
import { Quantity } from '../value/Quantity';
import type { ProductOptionModel } from './ProductOptionModel';
import { PriceBook } from './PriceBook';
import { applicableBooks, priceBook, priceCurrency, priceTable } from './priceRecord';
import type { PriceTableRecord } from './priceRecord';
import { masterIdOf, productRecord } from './productRecord';

/** A price that was found. */
interface Found {
    amount: string;
    bookId: string;
    table: PriceTableRecord;
}

/** dw.catalog.ProductPriceInfo */
export class ProductPriceInfo {
    constructor(
        private readonly $price: Money,
        private readonly $found: Found
    ) {}

    getPrice(): Money {
        return this.$price;
    }

    getPriceBook(): PriceBook {
        return new PriceBook(this.$found.bookId);
    }

    getPriceInfo(): string | null {
        return this.$found.table.info;
    }

    getOnlineFrom(): Date | null {
        return this.$found.table.onlineFrom;
    }

    getOnlineTo(): Date | null {
        return this.$found.table.onlineTo;
    }

    /** Percentages are refused where they are read. */
    getPercentage(): number {
        return 0;
    }
}

/** dw.catalog.ProductPriceTable: the lowest price from each quantity on. */
export class ProductPriceTable {
    constructor(private readonly $rows: Array<{ quantity: number; price: Money; bookId: string }>) {}

    getQuantities(): Collection<Quantity> {
        return new Collection(this.$rows.map(({ quantity }) => new Quantity(quantity, '')));
    }

    private $row(quantity: Quantity): { quantity: number; price: Money; bookId: string } | undefined {
        return this.$rows.find((row) => row.quantity === quantity.getValue());
    }

    getPrice(quantity: Quantity): Money {
        return this.$row(quantity)?.price || Money.NOT_AVAILABLE;
    }

    getPriceBook(quantity: Quantity): PriceBook | null {
        const row = this.$row(quantity);
        return row ? new PriceBook(row.bookId) : null;
    }

    getNextQuantity(quantity: Quantity): Quantity | null {
        const next = this.$rows.find((row) => row.quantity > quantity.getValue());
        return next ? new Quantity(next.quantity, '') : null;
    }

    /** Saved of the first price. */
    getPercentage(quantity: Quantity): number {
        const [first] = this.$rows;
        const price = this.getPrice(quantity);
        return first && price.isAvailable() ? Math.round((1 - price.getValue() / first.price.getValue()) * 100) : 0;
    }
}

/** dw.catalog.ProductPriceModel: the lowest price of the price books that count. */
export class ProductPriceModel {
    constructor(
        private readonly $productId: string,
        private readonly $options: ProductOptionModel | null
    ) {}

    getPrice(quantity?: Quantity): Money {
        const found = lowest(this.$productId, quantity ? quantity.getValue() : 1);
        return found ? this.$money(found.amount) : Money.NOT_AVAILABLE;
    }

    getPriceInfo(quantity?: Quantity): ProductPriceInfo | null {
        const found = lowest(this.$productId, quantity ? quantity.getValue() : 1);
        return found ? new ProductPriceInfo(this.$money(found.amount), found) : null;
    }

    /** With the prices of the selected options. */
    private $money(amount: string, currency = priceCurrency()): Money {
        const price = new Money(ExactNumber.of(amount), currency);
        return this.$options ? this.$options.$addTo(price) : price;
    }

    getPriceBookPrice(bookId: string, ...quantity: Array<Quantity | null>): Money {
        return this.getPriceBookPriceInfo(bookId, ...quantity)?.getPrice() || Money.NOT_AVAILABLE;
    }

    getPriceBookPriceInfo(bookId: string, ...quantity: Array<Quantity | null>): ProductPriceInfo | null {
        const book = bookId ? priceBook(bookId) : undefined;
        if (!book || (quantity.length > 0 && !quantity[0])) {
            return null;
        }
        const found = priceIn(bookId, this.$productId, quantity[0] ? quantity[0].getValue() : 1);
        return found && new ProductPriceInfo(this.$money(found.amount, book.currency), found);
    }

    getPriceTable(): ProductPriceTable {
        const tables = tablesOf(this.$productId);
        const steps = [...new Set(tables.flatMap(({ amounts }) => amounts.map(({ quantity }) => quantity)))];
        const rows = steps
            .sort((a, b) => a - b)
            .map((quantity) => ({ quantity, found: lowest(this.$productId, quantity) as Found }))
            .map(({ quantity, found }) => ({ quantity, price: this.$money(found.amount), bookId: found.bookId }));
        return new ProductPriceTable(rows);
    }

    getBasePriceQuantity(): Quantity {
        return new Quantity(1, '');
    }

    getMinPrice(): Money {
        return this.$extreme((a, b) => a < b);
    }

    getMaxPrice(): Money {
        return this.$extreme((a, b) => a > b);
    }

    getMinPriceBookPrice(bookId: string): Money {
        return this.$extreme((a, b) => a < b, bookId);
    }

    getMaxPriceBookPrice(bookId: string): Money {
        return this.$extreme((a, b) => a > b, bookId);
    }

    /** Whether variants or set products differ in price. */
    isPriceRange(bookId?: string): boolean {
        const [min, max] = bookId
            ? [this.getMinPriceBookPrice(bookId), this.getMaxPriceBookPrice(bookId)]
            : [this.getMinPrice(), this.getMaxPrice()];
        return min.isAvailable() && max.isAvailable() && min.compareTo(max) !== 0;
    }

    /** Of the online products that a master or set stands for; else its own. */
    private $extreme(isBetter: (a: number, b: number) => boolean, bookId?: string): Money {
        const record = productRecord(this.$productId);
        const inside = record?.kind === 'set' ? record.setProducts : record?.variation?.variants;
        const online = (inside || []).filter((id) => productRecord(id)?.online);
        const ids = inside ? online : [this.$productId];
        const prices = ids
            .map((id) => new ProductPriceModel(id, id === this.$productId ? this.$options : null))
            .map((model) => (bookId ? model.getPriceBookPrice(bookId) : model.getPrice()))
            .filter((price) => price.isAvailable());
        return prices.reduce(
            (best, price) => (!best.isAvailable() || isBetter(price.getValue(), best.getValue()) ? price : best),
            Money.NOT_AVAILABLE
        );
    }

    getPricePercentage(base: Money, compared: Money): number {
        if (!base.isAvailable() || !compared.isAvailable()) {
            throw platformException('IllegalArgumentException', 'Both prices must be available');
        }
        return (1 - compared.getValue() / base.getValue()) * 100;
    }
}

/** What a product has in the books that count; a variant without prices has its master's. */
function tablesOf(productId: string): PriceTableRecord[] {
    const own = applicableBooks()
        .map((bookId) => priceTable(bookId, productId))
        .filter((table) => table !== null);
    const record = productRecord(productId);
    const masterId = own.length === 0 && record ? masterIdOf(record) : null;
    return masterId === null ? own : tablesOf(masterId);
}

function lowest(productId: string, quantity: number): Found | null {
    const prices = tablesOf(productId)
        .map((table) => amountIn(table, quantity))
        .filter((found) => found !== null);
    return prices.reduce<Found | null>(
        (best, price) =>
            best === null || ExactNumber.of(price.amount).compareTo(ExactNumber.of(best.amount)) < 0 ? price : best,
        null
    );
}

function priceIn(bookId: string, productId: string, quantity: number): Found | null {
    const table = priceTable(bookId, productId);
    if (table) {
        return amountIn(table, quantity);
    }
    const record = productRecord(productId);
    const masterId = record ? masterIdOf(record) : null;
    return masterId === null ? null : priceIn(bookId, masterId, quantity);
}

/** The price of the highest step that the quantity reaches; less than 1 counts as 1. */
function amountIn(table: PriceTableRecord, quantity: number): Found | null {
    if (table.percentages.length > 0) {
        throw notImplemented('percentages in price books');
    }
    const reached = table.amounts.filter((step) => step.quantity <= Math.max(1, quantity));
    const step = reached.sort((a, b) => b.quantity - a.quantity)[0];
    return step ? { amount: step.amount, bookId: table.bookId, table } : null;
}

scriptClass('dw.catalog.ProductPriceInfo', ProductPriceInfo);
scriptClass('dw.catalog.ProductPriceTable', ProductPriceTable);
scriptClass('dw.catalog.ProductPriceModel', ProductPriceModel);
