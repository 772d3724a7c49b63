import { inLocale } from '../../metadata/localized';
import { current, instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { siteLibraryId } from '../../store/standardPreferences';
import { CatalogMgr } from '../catalog/CatalogMgr';
import { ProductMgr } from '../catalog/ProductMgr';
import { ContentMgr } from '../content/Content';
import { MarkupText } from '../content/MarkupText';
import { customAttributes } from '../object/customAttributes';
import { Collection } from '../util/Collection';
import type { SlotRecord } from './slotRecord';

/** dw.campaign.SlotContent: what a slot's template finds in `slotcontent`. */
export class SlotContent {
    constructor(private readonly $slot: SlotRecord) {}

    getSlotID(): string {
        return this.$slot.slotId;
    }

    getCalloutMsg(): MarkupText | null {
        const message = inLocale(this.$slot.calloutMsg, current().locale);
        return message === null ? null : new MarkupText(message, siteLibraryId(current().site.id));
    }

    /** Only what is there and online. */
    getContent(): Collection {
        const { kind, ids, body } = this.$slot;
        if (kind === 'html') {
            const html = inLocale(body, current().locale);
            return new Collection(html === null ? [] : [new MarkupText(html, siteLibraryId(current().site.id))]);
        }
        const find: Record<string, (id: string) => { isOnline(): boolean } | null> = {
            products: (id) => ProductMgr.getProduct(id),
            categories: (id) => CatalogMgr.getCategory(id),
            'content-assets': (id) => ContentMgr.getContent(id)
        };
        const found = ids.map(find[kind] as (id: string) => { isOnline(): boolean } | null);
        return new Collection(found.filter((item) => item?.isOnline()));
    }

    getCustom(): Record<string, unknown> {
        const { customValues } = this.$slot;
        return customAttributes({
            className: 'dw.campaign.SlotContent',
            definitions: instance().objectTypes.attributesOf('SlotConfiguration'),
            value: (name) => inLocale(customValues[name], current().locale),
            edit: () => {
                throw new TypeError('The attributes of a slot are read-only');
            }
        });
    }

    /** Recommendations are not imported. */
    getRecommenderName(): null {
        return null;
    }
}

scriptClass('dw.campaign.SlotContent', SlotContent);
