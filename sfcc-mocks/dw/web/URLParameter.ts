import { scriptClass } from '../../runtime/scriptClass';

/** A parameter of an address. Source: Script API, dw.web.URLParameter. */
export class URLParameter {
    /** @param $encodeName - false for a name that stands in the address as it is; a value never does */
    constructor(
        readonly $name: string,
        readonly $value: string,
        readonly $encodeName: boolean = true
    ) {}
}
scriptClass('dw.web.URLParameter', URLParameter);
