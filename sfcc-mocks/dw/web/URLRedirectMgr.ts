import { current } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import { refuseKept } from '../../store/keptImports';
import type { Request } from '../system/Request';

/** dw.web.URLRedirectMgr: redirects are kept by an import and not applied. */
export class URLRedirectMgr {
    /** @throws Error once some were imported */
    static getRedirect(): null {
        refuseKept('redirect-urls', 'redirects of dw.web.URLRedirectMgr');
        return null;
    }

    /** The address that was asked for, without host. */
    static getRedirectOrigin(): string | null {
        const request = current().request as Request | null;
        return request && request.getHttpPath();
    }
}

scriptClass('dw.web.URLRedirectMgr', URLRedirectMgr);
