import { notImplemented } from '../../runtime/failures';

/**
 * dw.system.Pipelet, which scripts make to run one pipelet without a pipeline. The Script API does not list it. Source:
 * SiteGenesis, SiteMap.js.
 */
export class Pipelet {
    constructor() {
        throw notImplemented('dw.system.Pipelet');
    }
}
