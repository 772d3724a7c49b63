import { scriptClass } from '../../runtime/scriptClass';
import { findKeys, read } from '../../store/session';
import type { MarkupText } from '../content/MarkupText';
import { MediaFile } from '../content/MediaFile';
import { ImportedObject } from '../object/ImportedObject';
import type { ImportedRecord } from '../object/ImportedObject';
import { Collection } from '../util/Collection';
import { productOf } from './productFactory';
import type { CatalogProduct } from './productFactory';
import { PRODUCT_TABLE, RECOMMENDATION_TABLE } from './productRecord';
import type { RecommendationRecord } from './productRecord';

type Stored = RecommendationRecord & ImportedRecord;

/** What a recommendation knows of its product. */
interface Recommended extends CatalogProduct {
    getAvailabilityModel(): { isOrderable(): boolean };
    isAssignedToSiteCatalog(): boolean;
}

/** dw.catalog.Recommendation */
export class Recommendation extends ImportedObject<Stored> {
    static readonly RECOMMENDATION_TYPE_CROSS_SELL = 1;
    static readonly RECOMMENDATION_TYPE_UP_SELL = 2;
    static readonly RECOMMENDATION_TYPE_OTHER = 3;

    constructor(key: string) {
        super(RECOMMENDATION_TABLE, key);
    }

    protected $typeId(): string {
        return 'Recommendation';
    }

    protected $ownerId(): string {
        return this.$record().catalogId;
    }

    getName(): string | null {
        return this.$text('display-name');
    }

    getShortDescription(): MarkupText | null {
        return this.$markup('short-description');
    }

    getLongDescription(): MarkupText | null {
        return this.$markup('long-description');
    }

    getCalloutMsg(): MarkupText | null {
        return this.$markup('callout-message');
    }

    getImage(): MediaFile | null {
        const { image: path, catalogId: ownerId } = this.$record();
        return path ? new MediaFile({ ownerId, path }) : null;
    }

    getRecommendationType(): number {
        return this.$record().type;
    }

    /** Null for a product that is gone. */
    getRecommendedItem(): Recommended | null {
        const { targetId } = this.$record();
        return read(PRODUCT_TABLE, targetId) ? (productOf(targetId) as Recommended) : null;
    }

    getRecommendedItemID(): string {
        return this.$record().targetId;
    }

    getSourceItemID(): string {
        return this.$record().sourceId;
    }
}

/**
 * What a product or category of a catalog recommends, in its order: products that are there and assigned to the site catalog.
 * Source: Script API, Product.getRecommendations and getOrderableRecommendations.
 */
export function recommendations(
    source: Pick<RecommendationRecord, 'catalogId' | 'sourceId' | 'sourceType'>,
    type: number | undefined,
    isMeant: (product: Recommended) => boolean = () => true
): Collection<Recommendation> {
    const keys = findKeys<Stored>(
        RECOMMENDATION_TABLE,
        (one) =>
            one.catalogId === source.catalogId &&
            one.sourceType === source.sourceType &&
            one.sourceId === source.sourceId &&
            (type === undefined || one.type === type)
    );
    const found = keys
        .map((key) => new Recommendation(key))
        .sort((one, other) => one.$record().position - other.$record().position);
    return new Collection(
        found.filter((one) => {
            const product = one.getRecommendedItem();
            return product !== null && product.isAssignedToSiteCatalog() && isMeant(product);
        })
    );
}

/** Whether a recommended product can be ordered. */
export function isOrderable(product: Recommended): boolean {
    return product.getAvailabilityModel().isOrderable();
}

scriptClass('dw.catalog.Recommendation', Recommendation);
