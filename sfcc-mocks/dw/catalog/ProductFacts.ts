import type { CustomValues } from '../../metadata/localized';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import type { MarkupText } from '../content/MarkupText';
import { MediaFile } from '../content/MediaFile';
import { ImportedObject } from '../object/ImportedObject';
import type { ImportedRecord } from '../object/ImportedObject';
import { uuidFor } from '../object/uuidFor';
import { ArrayList } from '../util/Collection';
import { Quantity } from '../value/Quantity';
import { imagesOf } from './images';
import { isOnlineNow } from './isOnlineNow';
import type { ProductRecord } from './productRecord';

/** What describes a product: part of dw.catalog.Product. A variant has what it lacks from its master. */
export abstract class ProductFacts extends ImportedObject<ProductRecord & ImportedRecord> {
    /** Of a variant; null for other products. */
    protected abstract $master(): ProductFacts | null;

    protected $typeId(): string {
        return 'Product';
    }

    protected $ownerId(): string {
        return this.$record().catalogId || '';
    }

    override getID(): string {
        return this.$key;
    }

    /** Of products that no import has made, it follows from the id. */
    override getUUID(): string {
        return this.$record().uuid || uuidFor(this.$key);
    }

    protected override $customValues(): CustomValues {
        const own = this.$record().customValues || {};
        return { ...this.$master()?.$customValues(), ...own };
    }

    protected override $text(name: string): string | null {
        return super.$text(name) || this.$master()?.$text(name) || null;
    }

    private $plain(name: string): string | null {
        return this.$record().values?.[name] || this.$master()?.$plain(name) || null;
    }

    getName(): string | null {
        return this.$text('display-name') || this.$record().name;
    }

    getShortDescription(): MarkupText | null {
        return this.$markup('short-description');
    }

    getLongDescription(): MarkupText | null {
        return this.$markup('long-description');
    }

    getBrand(): string | null {
        return this.$plain('brand');
    }

    getManufacturerName(): string | null {
        return this.$plain('manufacturer-name');
    }

    getManufacturerSKU(): string | null {
        return this.$plain('manufacturer-sku');
    }

    getEAN(): string | null {
        return this.$plain('ean');
    }

    getUPC(): string | null {
        return this.$plain('upc');
    }

    getUnit(): string | null {
        return this.$plain('unit');
    }

    getTaxClassID(): string | null {
        return this.$plain('tax-class-id');
    }

    getTemplate(): string | null {
        return this.$plain('template');
    }

    /** The rules that make them are kept and not applied. */
    getPageMetaTags(): unknown[] {
        return [];
    }

    isOnline(): boolean {
        const { online, onlineFrom, onlineTo } = this.$record();
        return isOnlineNow(online, onlineFrom, onlineTo);
    }

    getOnlineFrom(): Date | null {
        return this.$record().onlineFrom || null;
    }

    getOnlineTo(): Date | null {
        return this.$record().onlineTo || null;
    }

    getOnlineFlag(): boolean {
        return this.$record().online;
    }

    isSearchable(): boolean {
        return this.$record().searchable !== false;
    }

    getSearchableFlag(): boolean {
        return this.$record().searchable !== false;
    }

    getAvailableFlag(): boolean {
        return this.$record().available !== false;
    }

    /** Null where it is not set. */
    getSearchableIfUnavailableFlag(): boolean | null {
        return this.$record().searchableIfUnavailable ?? null;
    }

    getMinOrderQuantity(): Quantity {
        return new Quantity(this.$record().minOrderQuantity || 1, '');
    }

    getStepQuantity(): Quantity {
        return new Quantity(this.$record().stepQuantity || 1, '');
    }

    getImages(viewType: string): ArrayList<MediaFile> {
        if (viewType === null || viewType === undefined) {
            throw platformException('NullArgumentException', 'The view type must not be null');
        }
        return new ArrayList(imagesOf(this.$record(), viewType));
    }

    getImage(viewType: string, index = 0): MediaFile | null {
        return this.getImages(viewType).toArray()[index] || null;
    }

    /** Deprecated: an image without a view type. */
    getThumbnail(): MediaFile | null {
        return this.$oldImage(this.$record().thumbnail);
    }

    private $oldImage(path: string | null | undefined): MediaFile | null {
        return path ? new MediaFile({ ownerId: this.$ownerId(), path }) : null;
    }
}

scriptClass('dw.catalog.ProductFacts', ProductFacts as unknown as { prototype: object });
