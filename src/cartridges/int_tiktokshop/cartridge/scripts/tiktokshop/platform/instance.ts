import Site = require('dw/system/Site');
import System = require('dw/system/System');

/** Instance and site in words. */
export function instanceName(): string {
    return System.instanceHostname + ', site ' + Site.current.ID;
}

/** Whether this is the instance that buyers use. */
export function isProduction(): boolean {
    return System.instanceType === System.PRODUCTION_SYSTEM;
}

/** Host names of this instance and of the site. */
export function ownHosts(): string[] {
    return [System.instanceHostname, Site.current.httpsHostName].filter((host) => Boolean(host));
}

/** Id of the present site. */
export function currentSiteId(): string {
    return Site.getCurrent().ID;
}

/** Host name under which the storefront of this site is called. */
export function storefrontHost(): string {
    return Site.current.httpsHostName || System.instanceHostname;
}
