import { isLoopback } from '../target/isLoopback';
import { TargetError } from '../target/targetError';

/**
 * Host names of test instances: on-demand sandboxes, and the sandboxes and the development instance of a realm. Source: Salesforce,
 * "Instance host names".
 */
const HARMLESS = [
    /^[a-z0-9]{4}-\w+\.dx\.commercecloud\.salesforce\.com$/i,
    /^(dev|sandbox)\d*[-.][\w.-]+\.demandware\.net$/i,
    /^development[-.][\w.-]+\.demandware\.net$/i
];

/**
 * Accepts only test instances, and this machine, before anything is sent. Refuses every other name: it may be production.
 * @throws TargetError for any other name
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
