import { scriptClass } from '../../runtime/scriptClass';

/** A page, of the running site or of another one. Source: Script API, dw.web.URLAction. */
export class URLAction {
    /**
     * @param $action - `Controller-Function`
     * @param $siteName - id of the site; null for the running one
     * @param $locale - null for the request's
     * @param $hostName - null for the request's
     */
    constructor(
        readonly $action: string,
        readonly $siteName: string | null = null,
        readonly $locale: string | null = null,
        readonly $hostName: string | null = null
    ) {}
}
scriptClass('dw.web.URLAction', URLAction);
