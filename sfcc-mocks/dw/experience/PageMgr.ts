import { notImplemented, platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { ContentMgr } from '../content/Content';
import type { PlatformMap } from '../util/Map';
import { withAspectAttributes } from './aspectAttributes';
import { Page } from './Page';
import type { Region } from './Component';
import { renderRegion } from './renderRegion';
import { RegionRenderSettings } from './renderSettings';
import { PageScriptContext } from './scriptContexts';

/**
 * dw.experience.PageMgr: pages of the site's library. A page is rendered within the request, where the platform makes two remote
 * includes of it. Pages that belong to categories or products are not implemented.
 */
export class PageMgr {
    static getPage(...given: unknown[]): Page | null {
        if (given.length !== 1) {
            return refuseAssigned();
        }
        const content = ContentMgr.getContent(String(given[0]));
        return content?.isPage() ? new Page(content) : null;
    }

    static getPageByCategory(_category: unknown, _mustBeVisible: boolean, _aspectType: string): null {
        return refuseAssigned();
    }

    static getPageByProduct(_product: unknown, _mustBeVisible: boolean, _aspectType: string): null {
        return refuseAssigned();
    }

    /** `(id, parameters)` or `(id, aspectAttributes, parameters)`. Nothing for a page that is not visible. */
    static renderPage(id: string, ...given: [string | null] | [PlatformMap | null, string | null]): string {
        const page = PageMgr.getPage(id);
        if (!page) {
            throw platformException('IllegalArgumentException', 'There is no page ' + id);
        }
        const aspects = given.length > 1 ? (given[0] as PlatformMap | null) : null;
        const parameters = given[given.length - 1] as string | null;
        return page.isVisible()
            ? withAspectAttributes(aspects, () => page.$type.script.render(new PageScriptContext(page, parameters)))
            : '';
    }

    static renderRegion(region: Region, settings: RegionRenderSettings = new RegionRenderSettings()): string {
        return renderRegion(region, settings);
    }
}

/** A page that is assigned to an object of the site could be meant. */
function refuseAssigned(): null {
    const assigned = ContentMgr.getSiteLibrary()
        ?.$content()
        .find((content) => content.$designed()?.isAssigned);
    if (assigned) {
        throw notImplemented(`the page ${assigned.getID()} of Page Designer, which is assigned to other objects`);
    }
    return null;
}

scriptClass('dw.experience.PageMgr', PageMgr);
