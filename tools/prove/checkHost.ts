import { isLoopback } from '../target/isLoopback';
import { TargetError } from '../target/targetError';

/**
 * Names of instances that nobody sells on: sandboxes on demand, sandboxes and the development instance of a realm, and this
 * machine. Source: Salesforce, "Instance host names".
 */
const HARMLESS = [
    /^[a-z0-9]{4}-\w+\.dx\.commercecloud\.salesforce\.com$/i,
    /^(dev|sandbox)\d*[-.][\w.-]+\.demandware\.net$/i,
    /^development[-.][\w.-]+\.demandware\.net$/i
];

/**
 * Makes sure that an instance is one to try things on, before anything is sent. A name that says nothing is refused: it
 * may be the shop itself.
 * @throws TargetError for any other
 */
export function checkHost(hostname: string): void {
    if (!isLoopback(hostname) && !HARMLESS.some((name) => name.test(hostname.replace(/:\d+$/, '')))) {
        throw new TargetError(
            `${hostname} is not by its name a sandbox or a development instance`,
            'Prove facts on one of these only: zzte-053.dx.commercecloud.salesforce.com, dev01-realm.demandware.net, ' +
                'development-realm.demandware.net.'
        );
    }
}
