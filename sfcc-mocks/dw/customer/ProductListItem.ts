import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Product } from '../catalog/Product';
import { ProductMgr } from '../catalog/ProductMgr';
import type { ProductOptionModel } from '../catalog/ProductOptionModel';
import { recordAttributes } from '../object/recordAttributes';
import { ArrayList } from '../util/Collection';
import { Quantity } from '../value/Quantity';
import type { ProductListItemRecord, ProductListRecord, PurchaseRecord } from './productListRecord';

/** The list as its items see it. */
interface ListOfItem {
    getID(): string;
    $record(): ProductListRecord;
    $edit(): ProductListRecord;
}

/** dw.customer.ProductListItem */
export class ProductListItem {
    static readonly TYPE_PRODUCT = 1;
    static readonly TYPE_GIFT_CERTIFICATE = 2;

    constructor(
        private readonly $list: ListOfItem,
        readonly $uuid: string
    ) {}

    private $data(): ProductListItemRecord {
        return this.$find(this.$list.$record().items);
    }

    private $change(): ProductListItemRecord {
        const record = this.$find(this.$list.$edit().items);
        record.lastModified = new Date(instance().clock.now());
        return record;
    }

    private $find(items: ProductListItemRecord[]): ProductListItemRecord {
        const found = items.find(({ uuid }) => uuid === this.$uuid);
        if (!found) {
            throw platformException('ObjectNotFoundException', 'The item was removed from its list');
        }
        return found;
    }

    getID(): string {
        return this.$uuid;
    }

    getUUID(): string {
        return this.$uuid;
    }

    getCreationDate(): Date {
        return new Date(this.$data().creationDate);
    }

    getLastModified(): Date {
        return new Date(this.$data().lastModified);
    }

    getList(): ListOfItem {
        return this.$list;
    }

    getType(): number {
        return this.$data().type;
    }

    getProductID(): string | null {
        return this.$data().productId;
    }

    /** Null for a product that does not exist, or is not in the site's catalog. Source: Script API, getProduct. */
    getProduct(): Product | null {
        const id = this.$data().productId;
        const product = id === null ? null : ProductMgr.getProduct(id);
        return product?.isAssignedToSiteCatalog() ? product : null;
    }

    setProduct(product: Product | null): void {
        this.$change().productId = product ? product.getID() : null;
    }

    getProductOptionModel(): ProductOptionModel | null {
        const model = this.getProduct()?.getOptionModel() || null;
        Object.entries(this.$data().options || {}).forEach(([optionId, valueId]) => {
            const option = model?.getOption(optionId);
            const value = option && model?.getOptionValue(option, valueId);
            if (option && value) {
                model?.setSelectedOptionValue(option, value);
            }
        });
        return model;
    }

    setProductOptionModel(model: ProductOptionModel): void {
        const selected = model
            .getOptions()
            .toArray()
            .map((option) => [option.getID(), model.getSelectedOptionValue(option)?.getID()]);
        this.$change().options = Object.fromEntries(selected.filter(([, value]) => value)) as Record<string, string>;
    }

    getQuantity(): Quantity {
        return new Quantity(this.$data().quantity, this.getProduct()?.getUnit() || '');
    }

    setQuantity(quantity: Quantity): void {
        this.$change().quantity = quantity.getValue();
    }

    getQuantityValue(): number {
        return this.$data().quantity;
    }

    setQuantityValue(quantity: number): void {
        this.$change().quantity = quantity;
    }

    getPriority(): number {
        return this.$data().priority;
    }

    setPriority(priority: number): void {
        this.$change().priority = priority;
    }

    isPublic(): boolean {
        return this.$data().isPublic;
    }

    setPublic(isPublic: boolean): void {
        this.$change().isPublic = isPublic;
    }

    createPurchase(quantity: number, purchaserName: string | null): ProductListItemPurchase {
        return this.$purchase(quantity, purchaserName, null);
    }

    /** Adds a purchase. @param orderNo - of the order that it is part of */
    $purchase(quantity: number, purchaserName: string | null, orderNo: string | null): ProductListItemPurchase {
        const { purchases } = this.$change();
        purchases.push({
            quantity,
            purchaserName,
            orderNo,
            purchaseDate: new Date(instance().clock.now()),
            custom: {}
        });
        return new ProductListItemPurchase(this, purchases.length - 1);
    }

    $purchases(): PurchaseRecord[] {
        return this.$data().purchases;
    }

    $changePurchases(): PurchaseRecord[] {
        return this.$change().purchases;
    }

    getPurchases(): ArrayList<ProductListItemPurchase> {
        return new ArrayList(this.$purchases().map((_one, position) => new ProductListItemPurchase(this, position)));
    }

    getPurchasedQuantityValue(): number {
        return this.$purchases().reduce((sum, { quantity }) => sum + quantity, 0);
    }

    getPurchasedQuantity(): Quantity {
        return new Quantity(this.getPurchasedQuantityValue(), this.getProduct()?.getUnit() || '');
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.customer.ProductListItem',
            () => this.$data(),
            () => this.$change()
        );
    }
}

/** dw.customer.ProductListItemPurchase */
export class ProductListItemPurchase {
    constructor(
        private readonly $item: ProductListItem,
        private readonly $position: number
    ) {}

    private $data(): PurchaseRecord {
        return this.$item.$purchases()[this.$position] as PurchaseRecord;
    }

    getItem(): ProductListItem {
        return this.$item;
    }

    getOrderNo(): string | null {
        return this.$data().orderNo;
    }

    getPurchaseDate(): Date {
        return new Date(this.$data().purchaseDate);
    }

    getPurchaserName(): string | null {
        return this.$data().purchaserName;
    }

    getQuantity(): Quantity {
        return new Quantity(this.$data().quantity, '');
    }

    getCustom(): Record<string, unknown> {
        return recordAttributes(
            'dw.customer.ProductListItemPurchase',
            () => this.$data(),
            () => this.$item.$changePurchases()[this.$position] as PurchaseRecord
        );
    }
}

scriptClass('dw.customer.ProductListItem', ProductListItem);
scriptClass('dw.customer.ProductListItemPurchase', ProductListItemPurchase);
