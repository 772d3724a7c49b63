import Site = require('dw/system/Site');
import System = require('dw/system/System');

/** Which instance and site this is, for people. */
export function instanceName(): string {
    return System.instanceHostname + ', site ' + Site.current.ID;
}
