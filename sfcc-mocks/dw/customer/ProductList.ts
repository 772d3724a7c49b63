import { randomBytes } from 'node:crypto';
import { instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { Product } from '../catalog/Product';
import { ExtensibleObject } from '../object/PersistentObject';
import { Collection } from '../util/Collection';
import { EnumValue } from '../value/EnumValue';
import { customerRecord } from './customerRecord';
import { ProductListItem } from './ProductListItem';
import type { ProductListItemPurchase } from './ProductListItem';
import { PRODUCT_LIST_TABLE } from './productListRecord';
import type { ProductListItemRecord, ProductListRecord, RegistrantRecord } from './productListRecord';
import { ProductListRegistrant } from './ProductListRegistrant';
import { AddressBook, madeCustomer } from './Profile';
import type { CustomerAddress } from './Profile';

type Role = 'registrant' | 'coRegistrant';
type Place = 'shippingAddress' | 'postEventShippingAddress';

/** dw.customer.ProductList: a wish list, a gift registry, a shopping list. */
export class ProductList extends ExtensibleObject<ProductListRecord> {
    static readonly TYPE_WISH_LIST = 10;
    static readonly TYPE_GIFT_REGISTRY = 11;
    static readonly TYPE_SHOPPING_LIST = 12;
    static readonly TYPE_CUSTOM_1 = 100;
    static readonly TYPE_CUSTOM_2 = 101;
    static readonly TYPE_CUSTOM_3 = 102;
    static readonly EXPORT_STATUS_NOTEXPORTED = 0;
    static readonly EXPORT_STATUS_EXPORTED = 1;

    constructor(id: string) {
        super(PRODUCT_LIST_TABLE, id);
    }

    override $type(): { typeId: string; className: string } {
        return { typeId: 'ProductList', className: 'dw.customer.ProductList' };
    }

    getID(): string {
        return this.$key;
    }

    getType(): number {
        return this.$record().type;
    }

    getOwner(): unknown {
        return madeCustomer(this.$record().customerId);
    }

    isAnonymous(): boolean {
        return customerRecord(this.$record().customerId) === undefined;
    }

    isPublic(): boolean {
        return this.$record().isPublic;
    }

    setPublic(isPublic: boolean): void {
        this.$edit().isPublic = isPublic;
    }

    /** Empty where it is not set. Source: Script API, ProductList.getName. */
    private $text(name: string): string {
        return this.$record().texts[name] || '';
    }

    private $setText(name: string, value: string): void {
        this.$edit().texts[name] = value;
    }

    getName(): string {
        return this.$text('name');
    }

    setName(name: string): void {
        this.$setText('name', name);
    }

    getDescription(): string {
        return this.$text('description');
    }

    setDescription(description: string): void {
        this.$setText('description', description);
    }

    getEventCity(): string {
        return this.$text('eventCity');
    }

    setEventCity(city: string): void {
        this.$setText('eventCity', city);
    }

    getEventCountry(): string {
        return this.$text('eventCountry');
    }

    setEventCountry(country: string): void {
        this.$setText('eventCountry', country);
    }

    getEventState(): string {
        return this.$text('eventState');
    }

    setEventState(state: string): void {
        this.$setText('eventState', state);
    }

    getEventType(): string {
        return this.$text('eventType');
    }

    setEventType(type: string): void {
        this.$setText('eventType', type);
    }

    getEventDate(): Date | null {
        return this.$record().eventDate;
    }

    setEventDate(date: Date | null): void {
        this.$edit().eventDate = date;
    }

    getExportStatus(): EnumValue {
        const { exportStatus } = this.$record();
        return new EnumValue(
            exportStatus,
            exportStatus === ProductList.EXPORT_STATUS_EXPORTED ? 'EXPORTED' : 'NOTEXPORTED'
        );
    }

    /** Exports of lists are not modelled. */
    getLastExportTime(): Date | null {
        return null;
    }

    createProductItem(product: Product): ProductListItem {
        return this.$add(ProductListItem.TYPE_PRODUCT, product.getID());
    }

    createGiftCertificateItem(): ProductListItem {
        if (this.getGiftCertificateItem()) {
            throw platformException('IllegalStateException', 'The list has a gift certificate already');
        }
        return this.$add(ProductListItem.TYPE_GIFT_CERTIFICATE, null);
    }

    private $add(type: number, productId: string | null): ProductListItem {
        const now = new Date(instance().clock.now());
        const uuid = randomBytes(13).toString('hex');
        this.$edit().items.push({
            uuid,
            type,
            productId,
            creationDate: now,
            lastModified: now,
            quantity: 1,
            priority: 0,
            isPublic: false,
            options: null,
            purchases: [],
            custom: {}
        });
        return new ProductListItem(this, uuid);
    }

    removeItem(item: ProductListItem): void {
        const record = this.$edit();
        record.items = record.items.filter(({ uuid }) => uuid !== item.$uuid);
    }

    getItem(id: string): ProductListItem | null {
        return this.$items(({ uuid }) => uuid === id).toArray()[0] || null;
    }

    getItems(): Collection<ProductListItem> {
        return this.$items(() => true);
    }

    getProductItems(): Collection<ProductListItem> {
        return this.$items(({ type }) => type === ProductListItem.TYPE_PRODUCT);
    }

    getPublicItems(): Collection<ProductListItem> {
        return this.$items(({ isPublic }) => isPublic);
    }

    getGiftCertificateItem(): ProductListItem | null {
        return this.$items(({ type }) => type === ProductListItem.TYPE_GIFT_CERTIFICATE).toArray()[0] || null;
    }

    private $items(matches: (record: ProductListItemRecord) => boolean): Collection<ProductListItem> {
        const found = this.$record().items.filter(matches);
        return new Collection(found.map(({ uuid }) => new ProductListItem(this, uuid)));
    }

    getPurchases(): Collection<ProductListItemPurchase> {
        return new Collection(
            this.getItems()
                .toArray()
                .flatMap((item) => item.getPurchases().toArray())
        );
    }

    getRegistrant(): ProductListRegistrant | null {
        return this.$registrant('registrant');
    }

    createRegistrant(): ProductListRegistrant {
        return this.$createRegistrant('registrant');
    }

    removeRegistrant(): void {
        this.$edit().registrant = null;
    }

    getCoRegistrant(): ProductListRegistrant | null {
        return this.$registrant('coRegistrant');
    }

    createCoRegistrant(): ProductListRegistrant {
        return this.$createRegistrant('coRegistrant');
    }

    removeCoRegistrant(): void {
        this.$edit().coRegistrant = null;
    }

    private $registrant(role: Role): ProductListRegistrant | null {
        if (!this.$record()[role]) {
            return null;
        }
        return new ProductListRegistrant(
            () => this.$record()[role] as RegistrantRecord,
            () => this.$edit()[role] as RegistrantRecord
        );
    }

    private $createRegistrant(role: Role): ProductListRegistrant {
        if (this.$record()[role]) {
            throw platformException('IllegalStateException', `The list has a ${role} already`);
        }
        this.$edit()[role] = { email: null, firstName: null, lastName: null, role: null, custom: {} };
        return this.$registrant(role) as ProductListRegistrant;
    }

    getShippingAddress(): CustomerAddress | null {
        return this.$address('shippingAddress');
    }

    setShippingAddress(address: CustomerAddress | null): void {
        this.$edit().shippingAddress = address ? address.getUUID() : null;
    }

    getPostEventShippingAddress(): CustomerAddress | null {
        return this.$address('postEventShippingAddress');
    }

    setPostEventShippingAddress(address: CustomerAddress | null): void {
        this.$edit().postEventShippingAddress = address ? address.getUUID() : null;
    }

    /** The shipping address until the event, then the address for after it; null without a date. Source: Script API. */
    getCurrentShippingAddress(): CustomerAddress | null {
        const { eventDate } = this.$record();
        if (!eventDate) {
            return null;
        }
        return this.$address(
            instance().clock.now() > eventDate.getTime() ? 'postEventShippingAddress' : 'shippingAddress'
        );
    }

    private $address(place: Place): CustomerAddress | null {
        const { customerId, [place]: wanted } = this.$record();
        const addresses = new AddressBook(customerId).getAddresses().toArray();
        return addresses.find((address) => address.getUUID() === wanted) || null;
    }
}

scriptClass('dw.customer.ProductList', ProductList);
