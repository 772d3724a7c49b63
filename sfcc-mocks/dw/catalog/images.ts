import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { read } from '../../store/session';
import { MediaFile } from '../content/MediaFile';
import { CATALOG_TABLE } from './categoryRecord';
import type { CatalogRecord } from './categoryRecord';
import { masterIdOf, productRecord } from './productRecord';
import type { ImageGroupRecord, ProductRecord } from './productRecord';
import { variationValues } from './variationValues';

/** Images of a product: of a variant without any of its own, those that its master has for its values. */
export function imagesOf(record: ProductRecord, viewType: string): MediaFile[] {
    const own = imagesFor(record, viewType, {});
    const masterId = own.length > 0 ? null : masterIdOf(record);
    const master = masterId === null ? undefined : productRecord(masterId);
    return master ? imagesFor(master, viewType, variationValues(master, record.id)) : own;
}

/**
 * The images of the most specific group whose variation values are all among those given. Source: Script API,
 * ProductVariationModel.getImages.
 */
export function imagesFor(record: ProductRecord, viewType: string, values: Record<string, string>): MediaFile[] {
    const groups = (record.images || []).filter(
        (group) =>
            group.viewType === viewType &&
            Object.entries(group.variations).every(([attribute, value]) => values[attribute] === value)
    );
    const [best] = groups.sort((a, b) => Object.keys(b.variations).length - Object.keys(a.variations).length);
    return best ? best.images.map((image) => mediaFile(record, best, image)) : [];
}

function mediaFile(
    record: ProductRecord,
    group: ImageGroupRecord,
    image: ImageGroupRecord['images'][number]
): MediaFile {
    const { locale } = current();
    const ownerId = record.catalogId || '';
    const catalog = read<CatalogRecord>(CATALOG_TABLE, ownerId);
    const filled = (pattern: string | null | undefined): string | null =>
        pattern ? fill(pattern, record, group) : null;
    return new MediaFile({
        ownerId,
        path: `${catalog?.imageBase || ''}/${image.path}`.replace(/\/+/g, '/'),
        viewType: group.viewType,
        alt: inLocale(image.alt, locale) || filled(catalog?.altPattern),
        title: inLocale(image.title, locale) || filled(catalog?.titlePattern)
    });
}

/** Patterns name `${productname}`, `${viewtype}` and `${variationvalue}`. */
function fill(pattern: string, record: ProductRecord, group: ImageGroupRecord): string {
    const values: Record<string, string> = {
        productname: inLocale(record.texts?.['display-name'], current().locale) || record.name,
        viewtype: group.viewType,
        variationvalue: Object.values(group.variations).join(', ')
    };
    return pattern.replace(/\$\{(\w+)\}/g, (all, name: string) => values[name.toLowerCase()] ?? all);
}
