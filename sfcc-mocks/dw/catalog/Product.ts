import { MediaFile } from '../content/MediaFile';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { edit, read } from '../../store/session';
import { Collection } from '../util/Collection';
import { Quantity } from '../value/Quantity';
import { INVENTORY_TABLE, inventoryKey, inventoryRecord, isOmnichannel } from './inventory';
import type { InventoryRecordData } from './inventory';
import { PRODUCT_TABLE } from './productRecord';
import type { OptionRecord, ProductRecord } from './productRecord';
import { recordAvailability, sellable } from './sellable';

/** dw.catalog.ProductOption */
export class ProductOption {
    constructor(private readonly $option: OptionRecord) {}

    getID(): string {
        return this.$option.id;
    }
}

/** dw.catalog.ProductOptionModel */
export class ProductOptionModel {
    constructor(private readonly $options: OptionRecord[]) {}

    getOptions(): Collection<ProductOption> {
        return new Collection(this.$options.map((option) => new ProductOption(option)));
    }
}

/** dw.catalog.ProductInventoryRecord */
export class ProductInventoryRecord {
    constructor(
        private readonly $listId: string,
        private readonly $productId: string
    ) {}

    getATS(): Quantity {
        return new Quantity(recordAvailability(this.$listId, this.$productId), '');
    }

    getAllocation(): Quantity {
        return new Quantity(inventoryRecord(this.$listId, this.$productId)!.allocation, '');
    }

    /** With Omnichannel Inventory the record is read-only. Source: Script API, dw.catalog.ProductInventoryRecord. */
    setAllocation(quantity: number): void {
        this.$edit().allocation = quantity;
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

    getRecord(product: Product | string): ProductInventoryRecord | null {
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

/** dw.catalog.ProductAvailabilityModel: of what is online, in an inventory list. */
export class ProductAvailabilityModel {
    constructor(
        private readonly $productId: string,
        private readonly $listId: string
    ) {}

    /** Without a quantity the least that can be ordered. */
    isInStock(quantity?: number): boolean {
        const units = quantity === undefined ? new Product(this.$productId).getMinOrderQuantity().getValue() : quantity;
        if (!(units > 0)) {
            throw platformException('IllegalArgumentException', 'A quantity is more than 0, not ' + String(quantity));
        }
        return sellable(this.$listId, this.$productId) >= units;
    }

    /** The same here, where nothing can be ordered before it is there. */
    isOrderable(quantity?: number): boolean {
        return this.isInStock(quantity);
    }

    getInventoryRecord(): ProductInventoryRecord | null {
        return new ProductInventoryList(this.$listId).getRecord(this.$productId);
    }
}

/** dw.catalog.Product */
export class Product {
    constructor(private readonly $id: string) {}

    private $record(): ProductRecord {
        return read<ProductRecord>(PRODUCT_TABLE, this.$id) as ProductRecord;
    }

    getID(): string {
        return this.$id;
    }

    getName(): string {
        return this.$record().name;
    }

    /** Null where the catalog has none. */
    getImage(viewType: string, index: number): MediaFile | null {
        const path = (this.$record().images?.[viewType] || [])[index];
        return path === undefined ? null : new MediaFile(path, this.getName());
    }

    isOnline(): boolean {
        return this.$record().online;
    }

    getMinOrderQuantity(): Quantity {
        return new Quantity(this.$record().minOrderQuantity || 1, '');
    }

    getStepQuantity(): Quantity {
        return new Quantity(this.$record().stepQuantity || 1, '');
    }

    /** Of the site's list, or of another, which must not be null. */
    getAvailabilityModel(...lists: Array<ProductInventoryList | null>): ProductAvailabilityModel {
        const [list] = lists;
        if (lists.length > 0 && !list) {
            throw platformException('NullArgumentException', 'The inventory list must not be null');
        }
        return new ProductAvailabilityModel(this.$id, list ? list.getID() : current().site.inventoryListId);
    }

    getOptionModel(): ProductOptionModel {
        return new ProductOptionModel(this.$record().options || []);
    }

    isAssignedToSiteCatalog(): boolean {
        return this.$record().inSiteCatalog !== false;
    }

    getBundledProducts(): Collection<Product> {
        return new Collection((this.$record().bundled || []).map(({ productId }) => new Product(productId)));
    }

    /** 0 for what is no part of the bundle. */
    getBundledProductQuantity(part: Product): Quantity {
        const found = (this.$record().bundled || []).find(({ productId }) => productId === part.getID());
        return new Quantity(found ? found.quantity : 0, '');
    }

    isProduct(): boolean {
        return this.$record().kind === undefined;
    }

    isMaster(): boolean {
        return this.$record().kind === 'master';
    }

    isVariant(): boolean {
        return this.$record().kind === 'variant';
    }

    isVariationGroup(): boolean {
        return this.$record().kind === 'variationGroup';
    }

    isProductSet(): boolean {
        return this.$record().kind === 'set';
    }

    isBundle(): boolean {
        return this.$record().bundled !== undefined;
    }

    isOptionProduct(): boolean {
        return this.$record().options !== undefined;
    }
}

/** dw.catalog.ProductMgr */
export class ProductMgr {
    static getProduct(id: string): Product | null {
        return read(PRODUCT_TABLE, id) ? new Product(id) : null;
    }
}

scriptClass('dw.catalog.ProductInventoryRecord', ProductInventoryRecord);
scriptClass('dw.catalog.ProductInventoryList', ProductInventoryList);
scriptClass('dw.catalog.ProductInventoryMgr', ProductInventoryMgr);
scriptClass('dw.catalog.ProductAvailabilityModel', ProductAvailabilityModel);
scriptClass('dw.catalog.Product', Product);
scriptClass('dw.catalog.ProductOption', ProductOption);
scriptClass('dw.catalog.ProductOptionModel', ProductOptionModel);
scriptClass('dw.catalog.ProductMgr', ProductMgr);
