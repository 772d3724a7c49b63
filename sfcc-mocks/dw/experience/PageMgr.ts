import { notImplemented } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { Content, ContentMgr } from '../content/Content';

/** dw.experience.PageMgr: there are no pages of Page Designer here; one that was imported is refused. */
export class PageMgr {
    static getPage(...given: unknown[]): null {
        const content = given.length === 1 ? ContentMgr.getContent(String(given[0])) : null;
        return refuse(content);
    }

    static getPageByCategory(_category: unknown, _mustBeVisible: boolean, _aspectType: string): null {
        return refusePages();
    }

    static getPageByProduct(_product: unknown, _mustBeVisible: boolean, _aspectType: string): null {
        return refusePages();
    }
}

function refuse(content: Content | null): null {
    if (content?.isPage()) {
        throw notImplemented(`the page ${content.getID()} of Page Designer`);
    }
    return null;
}

/** A page that a library has could be assigned. */
function refusePages(): null {
    const library = ContentMgr.getSiteLibrary();
    library?.$content().forEach(refuse);
    return null;
}

scriptClass('dw.experience.PageMgr', PageMgr);
