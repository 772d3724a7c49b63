import { notImplemented } from '../../runtime/failures';
import { CatalogMgr } from '../catalog/CatalogMgr';
import { ProductMgr } from '../catalog/ProductMgr';
import type { Content } from '../content/Content';
import { MarkupText } from '../content/MarkupText';
import { MediaFile } from '../content/MediaFile';
import { HashMap } from '../util/Map';
import { Image } from './Image';
import type { ImageValue } from './Image';

/** A stored value as scripts read it: objects are maps. */
export function scriptValue(raw: unknown): unknown {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        return raw;
    }
    return new HashMap(Object.entries(raw).map(([name, value]) => [name, scriptValue(value)]));
}

/**
 * What the script of a page or component reads for a stored value. Source: Script API, PageScriptContext.getContent.
 * @param content - whose library has its files
 */
export function convertedValue(type: string, raw: unknown, content: Content): unknown {
    switch (type) {
        case 'category':
            return CatalogMgr.getCategory(raw as string);
        case 'product':
            return ProductMgr.getProduct(raw as string);
        case 'image':
            return new Image(raw as ImageValue, content.$library());
        case 'file':
            return new MediaFile({ ownerId: content.$library(), path: raw as string });
        case 'markup':
            return new MarkupText(raw as string, content.$library()).getMarkup();
        case 'cms_record':
            throw notImplemented('an attribute of type cms_record of Page Designer');
        default:
            return scriptValue(raw);
    }
}
