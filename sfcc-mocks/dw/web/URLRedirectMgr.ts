import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { Request } from '../system/Request';

/** dw.web.URLRedirectMgr: no redirects are imported here, so none applies. */
export class URLRedirectMgr {
    static getRedirect(): null {
        return null;
    }

    /** The address that was asked for, without host. */
    static getRedirectOrigin(): string | null {
        const request = current().request as Request | null;
        return request && request.getHttpPath();
    }
}

scriptClass('dw.web.URLRedirectMgr', URLRedirectMgr);
