import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { edit, read } from '../../store/session';
import { recordAttributes } from '../object/recordAttributes';
import { Quantity } from '../value/Quantity';
import { INVENTORY_TABLE, inventoryKey, inventoryRecord, isOmnichannel, isInStockByDefault } from './inventory';
import type { InventoryRecordData } from './inventory';
import { productRecord } from './productRecord';
import { availabilityRatio } from './availabilityRatio';
import { onlineUnits, recordAvailability, sellable } from './sellable';

/** dw.catalog.ProductInventoryRecord */
export class ProductInventoryRecord {
    constructor(
        private readonly $listId: string,
        private readonly $productId: string
    ) {}

    getATS(): Quantity {
        return new Quantity(recordAvailability(this.$listId, this.$productId), '');
    }

    /** What is in stock and may be sold; turnover and reservations are in what is on order. */
    getStockLevel(): Quantity {
        return this.getATS();
    }

    getOnHand(): Quantity {
        return this.getStockLevel();
    }

    /** What was ordered since the last count: a placed order is turnover at once. Source: Script API, getOnOrder. */
    getTurnover(): Quantity {
        return new Quantity(this.$data().onOrder, '');
    }

    /** Nothing unless the instance counts what is on order apart, which is not modelled. Source: Script API, getOnOrder. */
    getOnOrder(): Quantity {
        return new Quantity(0, '');
    }

    /** Reservations of baskets are not modelled. */
    getReserved(): Quantity {
        return new Quantity(0, '');
    }

    getInStockDate(): Date | null {
        return this.$data().inStockDate || null;
    }

    setInStockDate(date: Date | null): void {
        this.$edit().inStockDate = date;
    }

    getAllocationResetDate(): Date | null {
        return this.$data().allocationResetDate || null;
    }

    getLastModified(): Date | null {
        return this.$data().lastModified || null;
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.catalog.ProductInventoryRecord',
            () => this.$data(),
            () => this.$edit()
        );
    }

    /** Nothing can be ordered before it is in stock: the import refuses such records. */
    getPreorderBackorderAllocation(): Quantity {
        return new Quantity(0, '');
    }

    isPreorderable(): boolean {
        return false;
    }

    isBackorderable(): boolean {
        return false;
    }

    getAllocation(): Quantity {
        return new Quantity(this.$data().allocation, '');
    }

    /**
     * Begins a new count: what was taken and reserved before no longer counts. With Omnichannel Inventory the record is
     * read-only. Source: Script API, dw.catalog.ProductInventoryRecord.
     */
    setAllocation(quantity: number, countedAt: Date = new Date(instance().clock.now())): void {
        const record = this.$edit();
        record.allocation = quantity;
        record.onOrder = 0;
        record.allocationResetDate = countedAt;
    }

    isPerpetual(): boolean {
        return !isOmnichannel() && this.$data().perpetual;
    }

    setPerpetual(perpetual: boolean): void {
        this.$edit().perpetual = perpetual;
    }

    private $data(): InventoryRecordData {
        return inventoryRecord(this.$listId, this.$productId) as InventoryRecordData;
    }

    private $edit(): InventoryRecordData {
        if (isOmnichannel()) {
            throw platformException('IllegalStateException', 'Omnichannel Inventory keeps the inventory records');
        }
        const record = edit<InventoryRecordData>(INVENTORY_TABLE, inventoryKey(this.$listId, this.$productId));
        record.lastModified = new Date(instance().clock.now());
        return record;
    }
}

/** dw.catalog.ProductInventoryList */
export class ProductInventoryList {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    getDefaultInStockFlag(): boolean {
        return isInStockByDefault(this.$id);
    }

    getRecord(product: { getID(): string } | string): ProductInventoryRecord | null {
        const productId = typeof product === 'string' ? product : product.getID();
        return inventoryRecord(this.$id, productId) ? new ProductInventoryRecord(this.$id, productId) : null;
    }
}

/** dw.catalog.ProductInventoryMgr */
export class ProductInventoryMgr {
    static getInventoryIntegrationMode(): string {
        return instance().switches.inventoryIntegrationMode;
    }

    static getInventoryList(id?: string): ProductInventoryList | null {
        const listId = id === undefined ? current().site.inventoryListId : id;
        return read('InventoryList', listId) ? new ProductInventoryList(listId) : null;
    }
}

/** dw.catalog.ProductAvailabilityLevels */
export class ProductAvailabilityLevels {
    constructor(
        private readonly $inStock: number,
        private readonly $notAvailable: number
    ) {}

    getInStock(): Quantity {
        return new Quantity(this.$inStock, '');
    }

    /** Orders before something is there are not modelled: an import of such a record is refused. */
    getPreorder(): Quantity {
        return new Quantity(0, '');
    }

    getBackorder(): Quantity {
        return new Quantity(0, '');
    }

    getNotAvailable(): Quantity {
        return new Quantity(this.$notAvailable, '');
    }

    /** How many of the levels are not zero. */
    getCount(): number {
        return [this.$inStock, this.$notAvailable].filter((level) => level > 0).length;
    }
}

/** dw.catalog.ProductAvailabilityModel: of what is online, in an inventory list. */
export class ProductAvailabilityModel {
    static readonly AVAILABILITY_STATUS_IN_STOCK = 'IN_STOCK';
    static readonly AVAILABILITY_STATUS_NOT_AVAILABLE = 'NOT_AVAILABLE';

    constructor(
        private readonly $productId: string,
        private readonly $listId: string
    ) {}

    /** Without a quantity the least that can be ordered. */
    isInStock(quantity?: number): boolean {
        const units = quantity === undefined ? productRecord(this.$productId)?.minOrderQuantity || 1 : quantity;
        if (!(units > 0)) {
            throw platformException('IllegalArgumentException', 'A quantity is more than 0, not ' + String(quantity));
        }
        return sellable(this.$listId, this.$productId) >= units;
    }

    /** The same here, where nothing can be ordered before it is there. */
    isOrderable(quantity?: number): boolean {
        return this.isInStock(quantity);
    }

    /** Nothing can be ordered before it is there: the rest is not available. Masters and sets have what is behind them. */
    getAvailabilityLevels(quantity: number): ProductAvailabilityLevels {
        if (!(quantity > 0)) {
            throw platformException('IllegalArgumentException', 'A quantity is more than 0, not ' + String(quantity));
        }
        const inStock = Math.min(quantity, Math.max(0, onlineUnits(this.$listId, this.$productId)));
        return new ProductAvailabilityLevels(inStock, quantity - inStock);
    }

    /** Of the least that can be ordered. */
    getAvailabilityStatus(): string {
        const levels = this.getAvailabilityLevels(productRecord(this.$productId)?.minOrderQuantity || 1);
        const isThere = levels.getNotAvailable().getValue() === 0;
        return isThere
            ? ProductAvailabilityModel.AVAILABILITY_STATUS_IN_STOCK
            : ProductAvailabilityModel.AVAILABILITY_STATUS_NOT_AVAILABLE;
    }

    /** Which part of the stock is left, from 0 to 1. Source: Script API, getAvailability, with its rules for each kind. */
    getAvailability(): number {
        return availabilityRatio(this.$listId, this.$productId);
    }

    getInventoryRecord(): ProductInventoryRecord | null {
        return new ProductInventoryList(this.$listId).getRecord(this.$productId);
    }
}

scriptClass('dw.catalog.ProductInventoryRecord', ProductInventoryRecord);
scriptClass('dw.catalog.ProductInventoryList', ProductInventoryList);
scriptClass('dw.catalog.ProductInventoryMgr', ProductInventoryMgr);
scriptClass('dw.catalog.ProductAvailabilityLevels', ProductAvailabilityLevels);
scriptClass('dw.catalog.ProductAvailabilityModel', ProductAvailabilityModel);
