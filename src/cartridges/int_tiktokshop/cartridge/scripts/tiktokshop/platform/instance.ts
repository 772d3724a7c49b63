import Site = require('dw/system/Site');
import System = require('dw/system/System');

/** Which instance and site this is, for people. */
export function instanceName(): string {
    return System.instanceHostname + ', site ' + Site.current.ID;
}

/** Host names that lead to this instance: its own, and that of the site. */
export function ownHosts(): string[] {
    return [System.instanceHostname, Site.current.httpsHostName].filter((host) => Boolean(host));
}
