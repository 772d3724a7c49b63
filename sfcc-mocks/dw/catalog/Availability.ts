import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { edit, read } from '../../store/session';
import { Quantity } from '../value/Quantity';
import { INVENTORY_TABLE, inventoryKey, inventoryRecord, isOmnichannel } from './inventory';
import type { InventoryRecordData } from './inventory';
import { productRecord } from './productRecord';
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

    getInStockDate(): Date | null {
        return inventoryRecord(this.$listId, this.$productId)!.inStockDate || null;
    }

    isPreorderable(): boolean {
        return false;
    }

    isBackorderable(): boolean {
        return false;
    }

    getAllocation(): Quantity {
        return new Quantity(inventoryRecord(this.$listId, this.$productId)!.allocation, '');
    }

    /**
     * Begins a new count: what was taken and reserved before no longer counts. With Omnichannel Inventory the record is
     * read-only. Source: Script API, dw.catalog.ProductInventoryRecord.
     */
    setAllocation(quantity: number): void {
        const record = this.$edit();
        record.allocation = quantity;
        record.onOrder = 0;
    }

    isPerpetual(): boolean {
        return !isOmnichannel() && inventoryRecord(this.$listId, this.$productId)!.perpetual;
    }

    setPerpetual(perpetual: boolean): void {
        this.$edit().perpetual = perpetual;
    }

    private $edit(): InventoryRecordData {
        if (isOmnichannel()) {
            throw platformException('IllegalStateException', 'Omnichannel Inventory keeps the inventory records');
        }
        return edit<InventoryRecordData>(INVENTORY_TABLE, inventoryKey(this.$listId, this.$productId));
    }
}

/** dw.catalog.ProductInventoryList */
export class ProductInventoryList {
    constructor(private readonly $id: string) {}

    getID(): string {
        return this.$id;
    }

    getDefaultInStockFlag(): boolean {
        return read<{ defaultInStock: boolean }>('InventoryList', this.$id)!.defaultInStock;
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

    getInventoryRecord(): ProductInventoryRecord | null {
        return new ProductInventoryList(this.$listId).getRecord(this.$productId);
    }
}

scriptClass('dw.catalog.ProductInventoryRecord', ProductInventoryRecord);
scriptClass('dw.catalog.ProductInventoryList', ProductInventoryList);
scriptClass('dw.catalog.ProductInventoryMgr', ProductInventoryMgr);
scriptClass('dw.catalog.ProductAvailabilityLevels', ProductAvailabilityLevels);
scriptClass('dw.catalog.ProductAvailabilityModel', ProductAvailabilityModel);
